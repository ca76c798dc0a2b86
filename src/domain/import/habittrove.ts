/** HabitTrove: `habits.json` with completions as instants, and `settings.json` with their zone. */
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { isTimeZone } from "../calendar";
import { createGoalSchema } from "../goal";
import { isLocalDate } from "../local-date";
import { refuseFile } from "../refused-file";
import type { PeriodUnit } from "../schedule";
import { type ImportedActivity, type ImportedGoal, type ImportedHistory, RowLog } from "./history";
import { nearestSchedule } from "./schedule-of-source";
import { dayFinder } from "./source-days";
import { fitted, noteOf, optionalText, titleOf } from "./source-text";

const habitSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  name: z.string(),
  description: optionalText,
  frequency: z.string(),
  targetCompletions: z.number().int().min(1).nullish(),
  completions: z.array(z.string()).default([]),
  archived: z.boolean().nullish(),
});
type Habit = z.infer<typeof habitSchema>;

const habitsSchema = z.object({ habits: z.array(habitSchema) });
const settingsSchema = z.object({
  system: z.object({ timezone: optionalText, weekStartDay: z.number().nullish() }).nullish(),
});

/** The two files; `settings` is `null` when the person gave `habits.json` alone. */
export interface HabitTroveFiles {
  habits: unknown;
  settings: unknown;
}

const WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/**
 * Reads the files. Days are derived in the zone that `settings.json` names, else in `timeZone`.
 * @throws DomainError `ATTACHMENT_UPLOAD`
 */
export function readHabitTrove(files: HabitTroveFiles, timeZone: string): ImportedHistory {
  const log = new RowLog();
  const { habits } = fitted(habitsSchema, files.habits, "habits.json");
  const settings = fitted(settingsSchema, files.settings ?? {}, "settings.json");
  const zone = settings.system?.timezone ?? timeZone;
  if (!isTimeZone(zone)) refuseFile("zone_unknown", { in: "settings.json: system.timezone" });
  const weekStart = weekStartOf(settings.system?.weekStartDay);
  const dayOf = dayFinder(zone);
  const hasOwnZone = Boolean(settings.system?.timezone);
  const goals = habits.map((habit, index) =>
    goalOf(habit, { line: index + 1, weekStart, hasOwnZone, dayOf, log }),
  );
  return { format: "habittrove", goals, rows: log.rows };
}

interface Reading {
  line: number;
  weekStart: number | null;
  hasOwnZone: boolean;
  dayOf: ReturnType<typeof dayFinder>;
  log: RowLog;
}

function goalOf(habit: Habit, reading: Reading): ImportedGoal {
  const { log, line, weekStart } = reading;
  const title = titleOf(habit.name, `Habit ${line}`);
  const shape = shapeOf(habit);
  const because = shape.because ?? (reading.hasOwnZone ? null : "own_zone");
  const row = log.add({
    file: "habits.json",
    line,
    goal: title,
    day: null,
    outcome: because === null ? "accepted" : "adapted",
    ...(because === null ? {} : { because }),
  });
  const activities = habit.completions.flatMap((completion, index) =>
    activityOf(completion, index + 1, title, reading),
  );
  const startsOn = activities.map((activity) => activity.day).sort()[0];
  const description = noteOf(habit.description);
  const create = createGoalSchema.parse({
    title,
    pattern: shape.pattern,
    settings: shape.settings,
    ...(weekStart === null ? {} : { weekStart }),
    ...(startsOn === undefined ? {} : { startsOn }),
    ...(description === null ? {} : { description }),
  });
  return { key: habit.id, create, isArchived: habit.archived === true, activities, row };
}

function activityOf(
  completion: string,
  line: number,
  goal: string,
  { dayOf, log }: Reading,
): ImportedActivity[] {
  const epoch = epochOf(completion);
  const day = epoch === null ? null : dayOf(epoch);
  const place = { file: "habits.json", line, goal, day };
  if (day === null) {
    log.add({ ...place, outcome: "refused", because: "date_unreadable" });
    return [];
  }
  const row = log.add({ ...place, outcome: "accepted" });
  const recordedAt = new Temporal.Instant(BigInt(epoch ?? 0) * 1_000_000n).toString({
    fractionalSecondDigits: 3,
  });
  return [{ day, kind: "progress", value: 1, note: null, key: recordedAt, recordedAt, row }];
}

function epochOf(text: string): number | null {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return null;
  }
}

interface Shape {
  pattern: "recurring" | "milestone";
  settings: Record<string, unknown>;
  because: string | null;
}

/** The goal nearest a frequency: an RRULE such as `FREQ=WEEKLY;BYDAY=MO`, or the date of a task. */
function shapeOf(habit: Habit): Shape {
  const times = habit.targetCompletions ?? 1;
  const unit = "times";
  const date = habit.frequency.slice(0, 10);
  if (isLocalDate(date)) {
    return { pattern: "milestone", settings: { total: times, unit }, because: "one_time_task" };
  }
  const rule = ruleOf(habit.frequency);
  const every = Number(rule.get("INTERVAL") ?? 1);
  const weekdays = (rule.get("BYDAY") ?? "").split(",").flatMap((name) => weekdayOf(name));
  const period = periods[rule.get("FREQ") ?? ""];
  if (period === undefined || !Number.isInteger(every) || every < 1) {
    const settings = { period: "day", amount: times, unit };
    return { pattern: "recurring", settings, because: "frequency_unknown" };
  }
  if (every > 1) {
    const nearest = nearestSchedule(times, every * daysOf[period]);
    const settings = { period: nearest.period, amount: Math.max(1, nearest.amount), unit };
    return { pattern: "recurring", settings, because: "nearest_frequency" };
  }
  if (period === "week" && weekdays.length > 0) {
    const settings = { period: "day", amount: times, unit, daysOfWeek: weekdays };
    return { pattern: "recurring", settings, because: null };
  }
  return { pattern: "recurring", settings: { period, amount: times, unit }, because: null };
}

const periods: Record<string, PeriodUnit> = {
  DAILY: "day",
  WEEKLY: "week",
  MONTHLY: "month",
  YEARLY: "year",
};
const daysOf: Record<PeriodUnit, number> = { day: 1, week: 7, month: 30, quarter: 91, year: 365 };

function ruleOf(frequency: string): Map<string, string> {
  const rule =
    frequency
      .trim()
      .toUpperCase()
      .split("\n")
      .at(-1)
      ?.replace(/^RRULE:/, "") ?? "";
  return new Map(
    rule.split(";").map((part) => {
      const [name = "", value = ""] = part.split("=");
      return [name.trim(), value.trim()];
    }),
  );
}

function weekdayOf(name: string): number[] {
  const index = WEEKDAYS.indexOf(name.trim().slice(-2));
  return index < 0 ? [] : [index + 1];
}

/** HabitTrove counts from Sunday, 0; Cairn from Monday, 1. */
function weekStartOf(day: number | null | undefined): number | null {
  if (day === null || day === undefined || !Number.isInteger(day) || day < 0 || day > 6)
    return null;
  return day === 0 ? 7 : day;
}
