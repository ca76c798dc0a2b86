/** Goals: what a person creates, changes and reads back. */
import { z } from "zod";
import { type Category, categories } from "./category";
import { refuse } from "./errors";
import { addDays, type LocalDate } from "./local-date";
import { localDateSchema } from "./local-date-schema";
import { weekdaySchema } from "./schedule";
import {
  limitSettingsSchema,
  milestoneSettingsSchema,
  type PatternName,
  recurringSettingsSchema,
  type Settings,
  streakSettingsSchema,
  targetSettingsSchema,
} from "./settings";
import { lineSchema, textSchema } from "./text";

export const statuses = ["draft", "active", "paused", "completed", "missed", "archived"] as const;
export type Status = (typeof statuses)[number];

export const reminderSchema = z.strictObject({
  at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { message: "invalid_time" }),
  days: z.array(weekdaySchema).min(1).max(7).optional(),
});
export type Reminder = z.infer<typeof reminderSchema>;

const title = lineSchema(200, 1);
const description = textSchema(1000);
const category = z.enum(categories);
const icon = lineSchema(50, 1);
const color = z.string().regex(/^#[0-9a-fA-F]{6}$/, { message: "invalid_color" });
const reminders = z.array(reminderSchema).max(10);

const commonFields = {
  clientKey: z.uuid().optional(),
  weekStart: weekdaySchema.optional(),
  title,
  description: description.optional(),
  category: category.optional(),
  icon: icon.optional(),
  color: color.optional(),
  startsOn: localDateSchema.optional(),
  status: z.enum(["draft", "active"]).default("active"),
  reminders: reminders.optional(),
};
const endsOn = localDateSchema.optional();

/** Input of `goals.create`. */
export const createGoalSchema = z.discriminatedUnion("pattern", [
  z.strictObject({
    ...commonFields,
    endsOn,
    pattern: z.literal("recurring"),
    settings: recurringSettingsSchema,
  }),
  z.strictObject({
    ...commonFields,
    pattern: z.literal("milestone"),
    settings: milestoneSettingsSchema,
  }),
  z.strictObject({ ...commonFields, pattern: z.literal("target"), settings: targetSettingsSchema }),
  z.strictObject({ ...commonFields, pattern: z.literal("streak"), settings: streakSettingsSchema }),
  z.strictObject({
    ...commonFields,
    endsOn,
    pattern: z.literal("limit"),
    settings: limitSettingsSchema,
  }),
]);
export type CreateGoal = z.infer<typeof createGoalSchema>;
export type CreateGoalInput = z.input<typeof createGoalSchema>;

/** Changes to a goal. `settings` is the whole settings; `null` empties an optional field. */
export const goalPatchSchema = z.strictObject({
  title: title.optional(),
  description: description.nullable().optional(),
  category: category.nullable().optional(),
  icon: icon.nullable().optional(),
  color: color.nullable().optional(),
  startsOn: localDateSchema.optional(),
  endsOn: localDateSchema.nullable().optional(),
  status: z.literal("active").optional(),
  reminders: reminders.optional(),
  weekStart: weekdaySchema.optional(),
  settings: z.record(z.string(), z.unknown()).optional(),
});
export type GoalPatch = z.infer<typeof goalPatchSchema>;

/** When changed terms begin to hold. */
export const effectiveSchema = z.enum(["today", "thisPeriod", "always"]);
export type Effective = z.infer<typeof effectiveSchema>;

/** A stretch of paused civil days, `until` itself not among them; `null`: still open. */
export interface Pause {
  from: LocalDate;
  until: LocalDate | null;
  reason: string | null;
}

/** What finished a goal: the person's own word, which alone can be taken back, progress or its last day. */
export type CompletedBy = "person" | "progress" | "end";

/** A goal as the API answers it. Instants are ISO 8601 UTC texts. */
export interface Goal {
  goalId: string;
  clientKey: string | null;
  title: string;
  description: string | null;
  category: Category | null;
  icon: string | null;
  color: string | null;
  pattern: PatternName;
  settings: Settings;
  weekStart: number;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
  status: Status;
  version: number;
  completedOn: LocalDate | null;
  completedBy: CompletedBy | null;
  reminders: Reminder[];
  pauses: Pause[];
  /** At the top of its list on Today. */
  pinned: boolean;
  /** Place in the order that the person gave on Today, from 1; `null`: none. */
  position: number | null;
  createdAt: string;
  updatedAt: string;
}

/** The last day a goal's settings give: `by` of a milestone or target, or `null`. */
export function deadlineOf(settings: Settings): LocalDate | null {
  return "by" in settings && settings.by ? settings.by : null;
}

/**
 * Holds the dates of a goal against each other and against today.
 * @throws DomainError `GOAL_VALIDATION` when `by` or `endsOn` lies before `startsOn` or before `today`
 */
export function checkGoalDates(
  goal: { startsOn: LocalDate; endsOn: LocalDate | null; by: LocalDate | null },
  today: LocalDate,
): void {
  for (const [field, date] of [
    ["by", goal.by],
    ["endsOn", goal.endsOn],
  ] as const) {
    if (date === null) continue;
    const path = field === "by" ? "settings.by" : field;
    if (date < goal.startsOn) refuse("GOAL_VALIDATION", path, "before_start");
    if (date < today) refuse("GOAL_VALIDATION", path, "in_the_past");
  }
}

/** What decides a goal's status on a day. Dates are civil days of its person. */
export interface StatusFacts {
  isDraft: boolean;
  isArchived: boolean;
  /** The person's own word (`goals.complete`), or `null`. */
  declaredCompletedOn: LocalDate | null;
  /** First day on which progress reached the end, or `null`. */
  reachedOn: LocalDate | null;
  endsOn: LocalDate | null;
  by: LocalDate | null;
  pauses: readonly Pause[];
}

/** The first day on which a goal counts as completed, or `null`. */
export function completedOn(facts: StatusFacts, today: LocalDate): LocalDate | null {
  const ended = facts.endsOn !== null && facts.endsOn < today ? addDays(facts.endsOn, 1) : null;
  const days = [facts.declaredCompletedOn, facts.reachedOn, ended].filter((day) => day !== null);
  return days.sort()[0] ?? null;
}

/** What a completed goal was finished by, or `null`. The person's word comes first: it can be undone. */
export function completedBy(facts: StatusFacts, today: LocalDate): CompletedBy | null {
  if (completedOn(facts, today) === null) return null;
  if (facts.declaredCompletedOn !== null) return "person";
  return facts.reachedOn === null ? "end" : "progress";
}

/** A goal's status on `today`, worked out from dates when it is read. */
export function statusOn(facts: StatusFacts, today: LocalDate): Status {
  if (facts.isArchived) return "archived";
  if (facts.isDraft) return "draft";
  if (completedOn(facts, today) !== null) return "completed";
  if (facts.by !== null && facts.by < today) return "missed";
  return isPausedOn(facts.pauses, today) ? "paused" : "active";
}

/** Whether a range of pauses holds on the day. */
export function isPausedOn(pauses: readonly Pause[], day: LocalDate): boolean {
  return pauses.some((pause) => pause.from <= day && (pause.until === null || day < pause.until));
}
