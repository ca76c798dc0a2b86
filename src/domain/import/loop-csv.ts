/** Loop Habit Tracker's CSV archive: `Habits.csv` of any generation and a folder a habit. */
import { isLocalDate } from "../local-date";
import { refuseFile } from "../refused-file";
import { type ImportedHistory, RowLog } from "./history";
import { goalOfHabit, type LoopEntry, type LoopHabit } from "./loop-habit";
import type { Table, TableRecord } from "./source-text";

/** The texts of the archive that count; `Scores.csv` and the root `Checkmarks.csv` do not. */
export interface LoopArchive {
  habits: Table;
  /** By the number that the folder's name begins with, which is the habit's position. */
  checkmarks: ReadonlyMap<number, Table>;
}

const marks: Record<string, LoopEntry["mark"]> = {
  YES_MANUAL: "done",
  YES_AUTO: "automatic",
  NO: "no",
  SKIP: "skip",
  UNKNOWN: "unknown",
};

/** What older versions wrote instead of names, for a yes-or-no habit. */
const oldMarks: Record<string, LoopEntry["mark"]> = {
  "-1": "unknown",
  "0": "no",
  "1": "automatic",
  "2": "done",
  "3": "skip",
};

/**
 * Reads an archive. Folders are matched by number, never by name, because a name without plain
 * letters leaves only the number.
 * @throws DomainError `ATTACHMENT_UPLOAD` when `Habits.csv` is not what any version of Loop writes
 */
export function readLoopCsv({ habits, checkmarks }: LoopArchive): ImportedHistory {
  const log = new RowLog();
  const [header, ...records] = habits.records;
  const columns = columnsOf(header, habits);
  const filled = records.filter((record) => record.cells.some((cell) => cell.trim() !== ""));
  const goals = filled.map((record) => {
    const habit = habitOf(record, columns, habits);
    const table = checkmarks.get(habit.number);
    const entries = table === undefined ? [] : entriesOf(table, habit);
    const place = { file: habits.file ?? "Habits.csv", line: record.line };
    return goalOfHabit(habit, entries, log, place);
  });
  return { format: "loop-csv", goals, rows: log.rows };
}

function columnsOf(header: TableRecord | undefined, habits: Table): Map<string, number> {
  const place = { in: habits.file ?? "Habits.csv", line: header?.line ?? 1 };
  if (header === undefined) return refuseFile("file_empty", place);
  const columns = new Map(header.cells.map((name, index) => [name.trim(), index]));
  const hasFrequency =
    (columns.has("FrequencyNumerator") && columns.has("FrequencyDenominator")) ||
    (columns.has("NumRepetitions") && columns.has("Interval"));
  const isKnown = columns.has("Position") && columns.has("Name") && hasFrequency;
  return isKnown ? columns : refuseFile("loop_header_unknown", place);
}

function habitOf(record: TableRecord, columns: Map<string, number>, habits: Table): LoopHabit {
  const cell = (...names: string[]) => {
    const index = names.map((name) => columns.get(name)).find((found) => found !== undefined);
    return index === undefined ? "" : (record.cells[index] ?? "").trim();
  };
  const whole = (field: string, ...names: string[]) => {
    const value = Number(cell(...names));
    if (cell(...names) !== "" && Number.isInteger(value) && value > 0) return value;
    return refuseFile("number_wrong", {
      in: `${habits.file ?? "Habits.csv"}: ${field}`,
      line: record.line,
    });
  };
  return {
    number: whole("Position", "Position"),
    name: cell("Name"),
    question: cell("Question"),
    description: cell("Description"),
    times: whole("Frequency", "FrequencyNumerator", "NumRepetitions"),
    days: whole("Frequency", "FrequencyDenominator", "Interval"),
    color: cell("Color"),
    unit: cell("Unit"),
    isNumeric: cell("Type") === "NUMERICAL",
    isAtMost: cell("Target Type") === "AT_MOST",
    target: Number(cell("Target Value") || 0),
    isArchived: cell("Archived?").toLowerCase() === "true",
  };
}

/** The newer files have a header and names; the older neither. */
function entriesOf(table: Table, habit: LoopHabit): LoopEntry[] {
  const isNew = table.records[0]?.cells[0]?.trim() === "Date";
  const records = isNew ? table.records.slice(1) : table.records;
  return records
    .filter((record) => record.cells.some((cell) => cell.trim() !== ""))
    .map((record) => entryOf(record, table.file ?? "Checkmarks.csv", habit, isNew));
}

function entryOf(
  { line, cells }: TableRecord,
  file: string,
  habit: LoopHabit,
  isNew: boolean,
): LoopEntry {
  const [date = "", text = "", note = ""] = cells.map((cell) => cell.trim());
  const day = isLocalDate(date) ? date : null;
  const { mark, thousandths } = markOf(text, habit, isNew);
  return { file, line, day, mark, thousandths, note: note === "" ? null : note };
}

function markOf(
  text: string,
  habit: LoopHabit,
  isNew: boolean,
): Pick<LoopEntry, "mark" | "thousandths"> {
  const named = isNew ? marks[text] : habit.isNumeric ? undefined : oldMarks[text];
  if (named !== undefined) return { mark: named, thousandths: 0 };
  if (!/^-?\d+$/.test(text)) return { mark: "unreadable", thousandths: 0 };
  if (!isNew && text === "-1") return { mark: "unknown", thousandths: 0 };
  if (!habit.isNumeric) return { mark: oldMarks[text] ?? "unreadable", thousandths: 0 };
  return { mark: "thousandths", thousandths: Number(text) };
}
