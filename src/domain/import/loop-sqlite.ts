/** Loop Habit Tracker's database backup: the tables `Habits` and `Repetitions`. */
import { z } from "zod";
import { fromEpochDay, isLocalDate } from "../local-date";
import { type ImportedHistory, RowLog } from "./history";
import { goalOfHabit, type LoopEntry, type LoopHabit } from "./loop-habit";
import { fitted, optionalText } from "./source-text";

const MILLISECONDS_PER_UTC_DAY = 86_400_000;

const number = z.number().nullish();
const habitSchema = z.object({
  id: z.number(),
  name: z.string(),
  description: optionalText,
  question: optionalText,
  freq_num: z.int().min(1),
  freq_den: z.int().min(1),
  type: number,
  target_type: number,
  target_value: number,
  unit: optionalText,
  archived: number,
});

const repetitionSchema = z.object({
  habit: z.number(),
  timestamp: z.number(),
  value: z.number(),
  notes: optionalText,
});

/** Rows as the database gives them, column names as keys. */
export interface LoopTables {
  habits: unknown[];
  repetitions: unknown[];
}

const marks = new Map<number, LoopEntry["mark"]>([
  [-1, "unknown"],
  [0, "no"],
  [1, "automatic"],
  [2, "done"],
  [3, "skip"],
]);

/**
 * Reads the two tables. A timestamp is UTC midnight of the civil day, so no zone is asked.
 * @throws DomainError `ATTACHMENT_UPLOAD` with the table, row and column that does not fit
 */
export function readLoopSqlite({ habits, repetitions }: LoopTables): ImportedHistory {
  const log = new RowLog();
  const rows = fitted(z.array(habitSchema), habits, "Habits");
  const marksByHabit = new Map<number, { line: number; row: z.infer<typeof repetitionSchema> }[]>();
  for (const [index, row] of fitted(
    z.array(repetitionSchema),
    repetitions,
    "Repetitions",
  ).entries()) {
    const ofHabit = marksByHabit.get(row.habit) ?? [];
    ofHabit.push({ line: index + 1, row });
    marksByHabit.set(row.habit, ofHabit);
  }
  const goals = rows.map((row, index) => {
    const habit = habitOf(row);
    const entries = (marksByHabit.get(row.id) ?? []).map((mark) => entryOf(mark, habit));
    return goalOfHabit(habit, entries, log, { file: "Habits", line: index + 1 });
  });
  return { format: "loop-sqlite", goals, rows: log.rows };
}

function habitOf(row: z.infer<typeof habitSchema>): LoopHabit {
  return {
    number: row.id,
    name: row.name,
    question: row.question,
    description: row.description,
    times: row.freq_num,
    days: row.freq_den,
    color: null,
    unit: row.unit,
    isNumeric: row.type === 1,
    isAtMost: row.target_type === 1,
    target: row.target_value ?? 0,
    isArchived: row.archived === 1,
  };
}

function entryOf(
  { line, row }: { line: number; row: z.infer<typeof repetitionSchema> },
  habit: LoopHabit,
): LoopEntry {
  const isMidnight = Number.isInteger(row.timestamp / MILLISECONDS_PER_UTC_DAY);
  const date = isMidnight ? fromEpochDay(row.timestamp / MILLISECONDS_PER_UTC_DAY) : "";
  return {
    file: "Repetitions",
    line,
    day: isLocalDate(date) ? date : null,
    ...markOf(row.value, habit),
    note: row.notes,
  };
}

/** A number entered is its value times 1000; 3 means "skipped" for both kinds of habit. */
function markOf(value: number, habit: LoopHabit): Pick<LoopEntry, "mark" | "thousandths"> {
  if (!habit.isNumeric) return { mark: marks.get(value) ?? "unreadable", thousandths: 0 };
  if (value === -1) return { mark: "unknown", thousandths: 0 };
  if (value === 3) return { mark: "skip", thousandths: 0 };
  return { mark: "thousandths", thousandths: value };
}
