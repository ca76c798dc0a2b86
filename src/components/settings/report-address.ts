/** The address of a report, by what was chosen for it. */
import { isLocalDate } from "../../domain/local-date";

export interface ReportChoice {
  /** Left empty: from the first log, to today. */
  from: string;
  to: string;
  /** Empty: all. */
  goalIds: string[];
  hasNotes: boolean;
}

/** @example reportAddress({ from: "2026-01-01", to: "", goalIds: [], hasNotes: true }) // "/api/exports/pdf?from=2026-01-01&notes=1" */
export function reportAddress({ from, to, goalIds, hasNotes }: ReportChoice): string {
  const query = new URLSearchParams();
  if (isLocalDate(from)) query.set("from", from);
  if (isLocalDate(to)) query.set("to", to);
  for (const goalId of goalIds) query.append("goalId", goalId);
  if (hasNotes) query.set("notes", "1");
  const text = query.toString();
  return text === "" ? "/api/exports/pdf" : `/api/exports/pdf?${text}`;
}
