/** Loop Habit Tracker: what a habit asks, as a Cairn goal, the same for its CSV and its database. */
import { type CreateGoal, createGoalSchema } from "../goal";
import type { LocalDate } from "../local-date";
import type { ImportedActivity, ImportedGoal, RowLog } from "./history";
import { nearestSchedule } from "./schedule-of-source";
import { amountOf, noteOf, titleOf, unitOf } from "./source-text";

/** A habit, whichever file it came from. `number` is its position or id there. */
export interface LoopHabit {
  number: number;
  name: string;
  question: string | null;
  description: string | null;
  times: number;
  days: number;
  color: string | null;
  unit: string | null;
  isNumeric: boolean;
  isAtMost: boolean;
  target: number;
  isArchived: boolean;
}

/** One entry of a habit. `thousandths`: a number entered, times 1000. */
export interface LoopEntry {
  file: string;
  line: number;
  day: LocalDate | null;
  mark: "done" | "automatic" | "no" | "skip" | "unknown" | "thousandths" | "unreadable";
  thousandths: number;
  note: string | null;
}

const UNLIMITED_SKIPS = { count: 31, per: "month" } as const;

/**
 * Turns a habit and its entries into a goal. A check a habit earned by its own frequency
 * (`automatic`) is not a log; skips have no limit in Loop, so the goal gets the largest allowance.
 * @param place where the habit itself stands
 */
export function goalOfHabit(
  habit: LoopHabit,
  entries: readonly LoopEntry[],
  log: RowLog,
  place: { file: string; line: number },
): ImportedGoal {
  const title = titleOf(habit.name, `Habit ${habit.number}`);
  const { settings, pattern, because } = settingsOf(habit, entries);
  const row = log.add({
    ...place,
    goal: title,
    day: null,
    outcome: because === null ? "accepted" : "adapted",
    ...(because === null ? {} : { because }),
  });
  const activities = entries.flatMap((entry) => activityOf(entry, habit, title, settings, log));
  const startsOn = activities.map((activity) => activity.day).sort()[0];
  const description = noteOf([habit.question, habit.description].filter(Boolean).join("\n"));
  const create = createGoalSchema.parse({
    title,
    pattern,
    settings,
    ...(startsOn === undefined ? {} : { startsOn }),
    ...(description === null ? {} : { description }),
    ...(habit.color !== null && /^#[0-9a-f]{6}$/i.test(habit.color) ? { color: habit.color } : {}),
  });
  return { key: title, create, isArchived: habit.isArchived, activities, row };
}

interface LoopSettings {
  pattern: CreateGoal["pattern"];
  settings: Record<string, unknown>;
  because: string | null;
}

function settingsOf(habit: LoopHabit, entries: readonly LoopEntry[]): LoopSettings {
  const schedule = nearestSchedule(habit.times, habit.days);
  const { period } = schedule;
  if (!habit.isNumeric) {
    const { amount, because } = schedule;
    const hasSkips = period === "day" && entries.some((entry) => entry.mark === "skip");
    const skips = hasSkips ? { skipAllowance: UNLIMITED_SKIPS } : {};
    const settings = { period, amount: Math.max(1, amount), unit: "times", ...skips };
    return { pattern: "recurring", settings, because };
  }
  const unit = unitOf(habit.unit, "times");
  const target = amountOf(habit.target);
  if (habit.isAtMost) {
    const settings = { period, max: Math.max(0, target ?? 0), unlogged: "missed", unit };
    return { pattern: "limit", settings, because: schedule.because };
  }
  const isUsable = target !== null && target > 0;
  const hasSkips = period === "day" && entries.some((entry) => entry.mark === "skip");
  const skips = hasSkips ? { skipAllowance: UNLIMITED_SKIPS } : {};
  const settings = { period, amount: isUsable ? target : 1, unit, ...skips };
  return { pattern: "recurring", settings, because: isUsable ? schedule.because : "no_target" };
}

function activityOf(
  entry: LoopEntry,
  habit: LoopHabit,
  goal: string,
  settings: Record<string, unknown>,
  log: RowLog,
): ImportedActivity[] {
  const { file, line, day, note } = entry;
  const place = { file, line, goal, day };
  const reading = readingOf(entry, habit, settings);
  if (day === null || "because" in reading) {
    const because = "because" in reading ? reading.because : "date_unreadable";
    log.add({ ...place, outcome: "refused", because });
    return [];
  }
  const row = log.add({ ...place, outcome: "accepted" });
  return [{ day, ...reading, note: noteOf(note), key: day, recordedAt: null, row }];
}

type Reading =
  | { kind: "progress"; value: number }
  | { kind: "skipped"; value: null }
  | { because: string };

function readingOf(entry: LoopEntry, habit: LoopHabit, settings: Record<string, unknown>): Reading {
  switch (entry.mark) {
    case "unreadable":
      return { because: entry.day === null ? "date_unreadable" : "value_unreadable" };
    case "automatic":
      return { because: "automatic" };
    case "unknown":
      return { because: "nothing_logged" };
    case "skip":
      if (habit.isAtMost && habit.isNumeric) return { because: "skip_not_for_limit" };
      if (settings.period !== "day") return { because: "skip_needs_daily" };
      return { kind: "skipped", value: null };
    case "no":
      if (habit.isNumeric && habit.isAtMost) return { kind: "progress", value: 0 };
      return { because: "nothing_done" };
    case "done":
      return { kind: "progress", value: 1 };
    case "thousandths":
      return numberReading(entry.thousandths, habit);
  }
}

function numberReading(thousandths: number, habit: LoopHabit): Reading {
  const value = amountOf(thousandths / 1000);
  if (value === null || value < 0) return { because: "value_unreadable" };
  if (value === 0 && !habit.isAtMost) return { because: "nothing_done" };
  return { kind: "progress", value };
}
