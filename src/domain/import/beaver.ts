/** Beaver Habit Tracker's JSON: habits with a period and a record a day. */
import { z } from "zod";
import { createGoalSchema } from "../goal";
import { isLocalDate } from "../local-date";
import { type ImportedActivity, type ImportedGoal, type ImportedHistory, RowLog } from "./history";
import { nearestSchedule } from "./schedule-of-source";
import { fitted, isNoteCut, noteOf, optionalText, titleOf } from "./source-text";

const habitSchema = z.object({
  id: optionalText,
  name: z.string(),
  tags: z.array(z.string()).nullish(),
  status: optionalText,
  period: z
    .object({
      period_type: z.enum(["D", "W", "M", "Y"]),
      period_count: z.int().min(1).default(1),
      target_count: z.int().min(1).default(1),
    })
    .nullish(),
  records: z
    .array(z.object({ day: z.string(), done: z.boolean().nullish(), text: optionalText }))
    .default([]),
});
type Habit = z.infer<typeof habitSchema>;
const fileSchema = z.object({ habits: z.array(habitSchema) });

const units = {
  D: { period: "day", days: 1 },
  W: { period: "week", days: 7 },
  M: { period: "month", days: 30 },
  Y: { period: "year", days: 365 },
} as const;

/**
 * Reads the file. A habit its owner had thrown away is refused with all its records.
 * @throws DomainError `ATTACHMENT_UPLOAD` with the field that does not fit
 */
export function readBeaver(value: unknown): ImportedHistory {
  const log = new RowLog();
  const { habits } = fitted(fileSchema, value, null);
  const goals = habits.flatMap((habit, index) => goalOf(habit, index + 1, log));
  return { format: "beaver", goals, rows: log.rows };
}

function goalOf(habit: Habit, line: number, log: RowLog): ImportedGoal[] {
  const title = titleOf(habit.name, `Habit ${line}`);
  const { settings, because } = settingsOf(habit);
  const place = { file: "habits", line, goal: title, day: null };
  // The tracker itself spells the status both ways.
  if (/^(soft|solf)_delete/i.test(habit.status ?? "")) {
    log.add({ ...place, outcome: "refused", because: "deleted_in_source" });
    return [];
  }
  const row = log.add({
    ...place,
    outcome: because === null ? "accepted" : "adapted",
    ...(because === null ? {} : { because }),
  });
  const activities = habit.records.flatMap((record, index) =>
    activityOf(record, index + 1, title, log),
  );
  const startsOn = activities.map((activity) => activity.day).sort()[0];
  const description = noteOf((habit.tags ?? []).map((tag) => `#${tag}`).join(" "));
  const create = createGoalSchema.parse({
    title,
    pattern: "recurring",
    settings,
    ...(startsOn === undefined ? {} : { startsOn }),
    ...(description === null ? {} : { description }),
  });
  const isArchived = /^archive/i.test(habit.status ?? "");
  return [{ key: habit.id ?? habit.name, create, isArchived, activities, row }];
}

function settingsOf({ period }: Habit) {
  const { period_type, period_count, target_count } = period ?? {
    period_type: "D" as const,
    period_count: 1,
    target_count: 1,
  };
  const unit = units[period_type];
  if (period_count === 1) {
    const settings = { period: unit.period, amount: target_count, unit: "times" };
    return { settings, because: null };
  }
  const nearest = nearestSchedule(target_count, period_count * unit.days);
  const settings = { period: nearest.period, amount: Math.max(1, nearest.amount), unit: "times" };
  return { settings, because: "nearest_frequency" };
}

function activityOf(
  record: Habit["records"][number],
  line: number,
  goal: string,
  log: RowLog,
): ImportedActivity[] {
  const day = isLocalDate(record.day.slice(0, 10)) ? record.day.slice(0, 10) : null;
  const place = { file: "records", line, goal, day };
  if (day === null || record.done !== true) {
    const because = day === null ? "date_unreadable" : "nothing_done";
    log.add({ ...place, outcome: "refused", because });
    return [];
  }
  const isCut = isNoteCut(record.text);
  const row = log.add({
    ...place,
    outcome: isCut ? "adapted" : "accepted",
    ...(isCut ? { because: "note_cut" } : {}),
  });
  const note = noteOf(record.text);
  return [{ day, kind: "progress", value: 1, note, key: day, recordedAt: null, row }];
}
