/** Exports: a person's data as versioned JSON or as rows of CSV, piece by piece. */
import { z } from "zod";
import type { Activity } from "./activity";
import { DomainError } from "./errors";
import type { LocalDate } from "./local-date";
import { localDateSchema } from "./local-date-schema";
import type { StoredGoal } from "./standing";
import { latestTerms } from "./standing";

/** Raised when a reader of the old shape would misread the new one. */
export const EXPORT_VERSION = 1;

export interface ExportFilter {
  from?: LocalDate | undefined;
  to?: LocalDate | undefined;
  /** Empty: all goals. */
  goalIds: readonly string[];
}

const filterSchema = z.object({
  from: localDateSchema.optional(),
  to: localDateSchema.optional(),
  goalIds: z.array(z.uuid()).max(1000),
});

/**
 * Reads the filter of an export's address; `goalId` may come more than once.
 * @throws ZodError
 * @throws DomainError `INVALID_DATE_RANGE` when `from` is after `to`
 */
export function parseExportFilter(query: URLSearchParams): ExportFilter {
  const filter = filterSchema.parse({
    from: query.get("from") ?? undefined,
    to: query.get("to") ?? undefined,
    goalIds: query.getAll("goalId"),
  });
  if (filter.from !== undefined && filter.to !== undefined && filter.from > filter.to) {
    throw new DomainError("INVALID_DATE_RANGE", { details: { to: ["before_from"] } });
  }
  return filter;
}

/** What comes before the activities: who, and which goals. */
export interface ExportHead {
  exportedAt: string;
  profile: Record<string, unknown>;
  goals: readonly StoredGoal[];
}

/** Everything as one JSON object, written as it is read. */
export async function* jsonExport(
  head: ExportHead,
  pages: AsyncIterable<readonly Activity[]>,
): AsyncGenerator<string> {
  const { exportedAt, profile, goals } = head;
  const opening = { format: "cairn", version: EXPORT_VERSION, exportedAt, profile, goals };
  yield `${JSON.stringify(opening).slice(0, -1)},"activities":[`;
  let separator = "\n";
  for await (const page of pages) {
    let piece = "";
    for (const activity of page) {
      piece += separator + JSON.stringify(activity);
      separator = ",\n";
    }
    yield piece;
  }
  yield "\n]}\n";
}

const COLUMNS = [
  "goal_id",
  "goal",
  "pattern",
  "unit",
  "day",
  "recorded_at",
  "kind",
  "value",
  "note",
  "source",
  "activity_id",
];
const BYTE_ORDER_MARK = "\uFEFF";
const LINE_END = "\r\n";

/** A row an activity that is not removed, as RFC 4180 with a byte order mark. */
export async function* csvExport(
  goals: readonly StoredGoal[],
  pages: AsyncIterable<readonly Activity[]>,
): AsyncGenerator<string> {
  const byId = new Map(goals.map((goal) => [goal.goalId, goal]));
  yield BYTE_ORDER_MARK + COLUMNS.join(",") + LINE_END;
  for await (const page of pages) {
    let piece = "";
    for (const activity of page) {
      const goal = byId.get(activity.goalId);
      if (goal && activity.removedAt === null) piece += csvRow(goal, activity) + LINE_END;
    }
    if (piece !== "") yield piece;
  }
}

function csvRow(goal: StoredGoal, activity: Activity): string {
  const { goalId, title, pattern } = goal;
  const texts = [goalId, title, pattern, latestTerms(goal.terms).settings.unit, activity.day];
  const { recordedAt, kind, note, source, activityId } = activity;
  const value = activity.value === null ? "" : decimalText(activity.value);
  const cells = [...texts.map(csvCell), csvCell(recordedAt), csvCell(kind), value];
  return [...cells, csvCell(note ?? ""), csvCell(source), csvCell(activityId)].join(",");
}

/** Without an exponent: `1e-6` is written `0.000001`. */
function decimalText(value: number): string {
  return value.toFixed(6).replace(/\.?0+$/, "");
}

/**
 * One text as a CSV cell. A text that a spreadsheet would take for a formula gets an apostrophe.
 * @example csvCell("=1+1") // "'=1+1"
 */
export function csvCell(text: string): string {
  const defused = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused;
}
