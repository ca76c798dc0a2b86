/** Which columns of a table are what: as the mapping says, else by their usual names. */
import { refuseFile } from "../refused-file";
import type { Mapping } from "./mapping";
import type { TableRecord } from "./source-text";

/** Places of columns; `null` where the table has none of that kind. */
export interface LongColumns {
  layout: "long";
  date: number;
  goal: number | null;
  value: number | null;
  note: number | null;
}
interface WideColumns {
  layout: "wide";
  date: number;
  goals: number[];
}
export type TableColumns = LongColumns | WideColumns;

const usualNames = {
  date: ["date", "day", "datum", "fecha", "jour"],
  goal: ["goal", "habit", "name", "activity", "title"],
  value: ["value", "amount", "count", "quantity", "number"],
  note: ["note", "notes", "comment", "comments"],
} as const;
type Role = keyof typeof usualNames;

/**
 * Finds the columns.
 * @throws DomainError `ATTACHMENT_UPLOAD` when a column the mapping names is missing, or none is a date
 */
export function findColumns(header: TableRecord, mapping: Mapping): TableColumns {
  const names = header.cells.map((cell) => cell.trim());
  const find = (role: Role) => columnOf(role, names, mapping, header.line);
  const date = find("date");
  if (date === null) return refuseFile("no_date_column", { line: header.line });
  const long: LongColumns = {
    layout: "long",
    date,
    goal: find("goal"),
    value: find("value"),
    note: find("note"),
  };
  const isLong = long.goal !== null || long.value !== null;
  if ((mapping.layout ?? (isLong ? "long" : "wide")) === "long") return long;
  const chosen = mapping.columns?.goals?.map((name) => placeOf(name, names, header.line));
  const others = names.flatMap((name, index) =>
    index !== date && index !== long.note && name !== "" ? [index] : [],
  );
  return { layout: "wide", date, goals: chosen ?? others };
}

function columnOf(role: Role, names: string[], mapping: Mapping, line: number): number | null {
  const chosen = mapping.columns?.[role];
  if (chosen !== undefined) return placeOf(chosen, names, line);
  const usual: readonly string[] = usualNames[role];
  const found = names.findIndex((name) => usual.includes(name.toLowerCase()));
  return found < 0 ? null : found;
}

function placeOf(name: string, names: string[], line: number): number {
  const found = names.indexOf(name.trim());
  return found < 0 ? refuseFile("column_missing", { in: name, line }) : found;
}
