/** Any table of days: long (a row a log) or wide (a column a goal), as the person says it reads. */
import { createGoalSchema } from "../goal";
import type { LocalDate } from "../local-date";
import { refuseFile } from "../refused-file";
import { findColumns, type LongColumns, type TableColumns } from "./csv-columns";
import { guessDateOrder, guessDecimal, readDate, readNumber } from "./csv-values";
import { type ImportedActivity, type ImportedGoal, type ImportedHistory, RowLog } from "./history";
import {
  type Asked,
  askedSchema,
  type DateOrder,
  type DecimalSign,
  type Mapping,
  settingsAsked,
} from "./mapping";
import { amountOf, isNoteCut, noteOf, type Table, type TableRecord, titleOf } from "./source-text";

/** What was read of the table itself, so that the person can correct it. */
export interface TableReading {
  layout: "long" | "wide";
  dateOrder: DateOrder;
  decimal: DecimalSign;
  /** Names of the columns, as in the first line. */
  header: string[];
  columns: { date: string; goal?: string; value?: string; note?: string; goals?: string[] };
  /** The first records, as they stand in the file. */
  sample: string[][];
}

const SAMPLE_RECORDS = 5;
const MAX_GOALS = 200;

interface Cell {
  line: number;
  goal: string;
  day: LocalDate | null;
  value: string | null;
  note: string | null;
}

/**
 * Reads a table by a mapping; what the mapping leaves out is guessed from the columns and values.
 * @throws DomainError `ATTACHMENT_UPLOAD` when there is no date column, or a named column is missing
 */
export function readPlainCsv(
  table: Table,
  mapping: Mapping = {},
): ImportedHistory & { reading: TableReading } {
  const [header, ...records] = table.records;
  if (header === undefined || records.length === 0) return refuseFile("file_empty", { line: 1 });
  const columns = findColumns(header, mapping);
  const reading = readingOf(header, records, columns, mapping);
  const cells = records.flatMap((record) => cellsOf(record, columns, reading, mapping));
  const log = new RowLog();
  const goals = goalsOf(cells, reading, askedSchema.parse(mapping.asked ?? {}), log);
  return { format: "csv", goals, rows: log.rows, reading };
}

function readingOf(
  header: TableRecord,
  records: readonly TableRecord[],
  columns: TableColumns,
  mapping: Mapping,
): TableReading {
  const name = (index: number) => header.cells[index]?.trim() ?? "";
  const dates = records.map((record) => record.cells[columns.date] ?? "");
  const valueColumns =
    columns.layout === "wide" ? columns.goals : columns.value === null ? [] : [columns.value];
  const values = records.flatMap((record) =>
    valueColumns.map((index) => record.cells[index] ?? ""),
  );
  return {
    layout: columns.layout,
    dateOrder: mapping.dateOrder ?? guessDateOrder(dates),
    decimal: mapping.decimal ?? guessDecimal(values),
    header: header.cells.map((cell) => cell.trim()),
    columns: {
      date: name(columns.date),
      ...(columns.layout === "wide"
        ? { goals: columns.goals.map(name) }
        : namedLong(columns, name)),
    },
    sample: records.slice(0, SAMPLE_RECORDS).map((record) => record.cells),
  };
}

function namedLong(columns: LongColumns, name: (index: number) => string) {
  return {
    ...(columns.goal === null ? {} : { goal: name(columns.goal) }),
    ...(columns.value === null ? {} : { value: name(columns.value) }),
    ...(columns.note === null ? {} : { note: name(columns.note) }),
  };
}

function cellsOf(
  { line, cells }: TableRecord,
  columns: TableColumns,
  reading: TableReading,
  mapping: Mapping,
): Cell[] {
  if (cells.every((cell) => cell.trim() === "")) return [];
  const day = readDate(cells[columns.date] ?? "", reading.dateOrder);
  if (columns.layout === "wide") {
    return columns.goals.map((index) => ({
      line,
      goal: titleOf(reading.header[index] ?? "", "Import"),
      day,
      value: cells[index] ?? "",
      note: null,
    }));
  }
  const named = columns.goal === null ? (mapping.goal ?? "Import") : (cells[columns.goal] ?? "");
  const value = columns.value === null ? null : (cells[columns.value] ?? "");
  const note = columns.note === null ? null : (cells[columns.note] ?? null);
  return [{ line, goal: titleOf(named, "Import"), day, value, note }];
}

function goalsOf(
  cells: readonly Cell[],
  reading: TableReading,
  asked: Asked,
  log: RowLog,
): ImportedGoal[] {
  const byTitle = new Map<string, { title: string; activities: ImportedActivity[] }>();
  for (const cell of cells) {
    const key = cell.goal.toLowerCase();
    const goal = byTitle.get(key) ?? { title: cell.goal, activities: [] };
    if (!byTitle.has(key) && byTitle.size >= MAX_GOALS) {
      refuseFile("too_many_goals", { line: cell.line });
    }
    byTitle.set(key, goal);
    const activity = activityOf(cell, reading, log);
    if (activity !== null) goal.activities.push(activity);
  }
  return [...byTitle].map(([key, { title, activities }]) => ({
    key,
    create: createOf(title, activities, asked),
    isArchived: false,
    activities,
    row: null,
  }));
}

function createOf(title: string, activities: readonly ImportedActivity[], asked: Asked) {
  const startsOn = activities.map((activity) => activity.day).sort()[0];
  const parsed = createGoalSchema.safeParse({
    title,
    pattern: asked.pattern,
    settings: settingsAsked(asked),
    ...(startsOn === undefined ? {} : { startsOn }),
  });
  return parsed.success ? parsed.data : refuseFile("settings_wrong");
}

const CHECKED = /^(x|yes|true|done|✓|✔|ja|oui|sí|si)$/i;
const UNCHECKED = /^(no|false|-|–|nein|non)?$/i;

function activityOf(cell: Cell, { decimal }: TableReading, log: RowLog): ImportedActivity | null {
  const { line, goal, day, note } = cell;
  const place = { file: null, line, goal, day };
  const refuse = (because: string) => {
    log.add({ ...place, outcome: "refused", because });
    return null;
  };
  if (day === null) return refuse("date_unreadable");
  const text = cell.value === null ? "1" : cell.value.trim();
  if (UNCHECKED.test(text)) return refuse("nothing_logged");
  const isMark = CHECKED.test(text);
  const number = isMark ? 1 : readNumber(text, decimal);
  const value = number === null ? null : amountOf(number);
  if (number === null || value === null) return refuse("value_unreadable");
  const because = isNoteCut(note) ? "note_cut" : value !== number ? "rounded" : null;
  const row = log.add({
    ...place,
    outcome: because === null ? "accepted" : "adapted",
    ...(because === null ? {} : { because }),
  });
  const kept = noteOf(note);
  const key = `${day} ${value} ${kept ?? ""}`;
  return { day, kind: "progress", value, note: kept, key, recordedAt: null, row };
}
