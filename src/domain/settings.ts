/** The settings of each pattern: what a goal asks, as one strict schema a pattern. */
import { z } from "zod";
import { amountSchema, nonNegativeAmountSchema, positiveAmountSchema } from "./amount-schema";
import { localDateSchema } from "./local-date-schema";
import { daysOfWeekSchema, periodUnitSchema, skipAllowanceSchema } from "./schedule";
import { lineSchema } from "./text";

export const patterns = ["recurring", "milestone", "target", "streak", "limit"] as const;
export type PatternName = (typeof patterns)[number];

const unit = lineSchema(50, 1);

const onlyDaily = { message: "only_with_daily_period" };
const onlyLonger = { message: "only_with_longer_period" };

const scheduleFields = {
  period: periodUnitSchema,
  unit,
  daysOfWeek: daysOfWeekSchema.optional(),
  skipAllowance: skipAllowanceSchema.optional(),
  perDay: positiveAmountSchema.optional(),
};

interface Scheduled {
  period: string;
  daysOfWeek?: number[] | undefined;
  skipAllowance?: unknown;
  perDay?: number | undefined;
}

/** Fields that a period does not have: weekdays and skips are for days, `perDay` for longer ones. */
function checkSchedule(settings: Scheduled, context: z.RefinementCtx): void {
  const isDaily = settings.period === "day";
  const issue = (field: string, message: string) =>
    context.addIssue({ code: "custom", path: [field], message });
  if (!isDaily && settings.daysOfWeek) issue("daysOfWeek", onlyDaily.message);
  if (!isDaily && settings.skipAllowance) issue("skipAllowance", onlyDaily.message);
  if (isDaily && settings.perDay !== undefined) issue("perDay", onlyLonger.message);
}

export const recurringSettingsSchema = z
  .strictObject({
    ...scheduleFields,
    amount: positiveAmountSchema,
    bound: z.enum(["atLeast", "exactly", "between"]).default("atLeast"),
    max: positiveAmountSchema.optional(),
  })
  .superRefine((settings, context) => {
    checkSchedule(settings, context);
    const issue = (message: string) => context.addIssue({ code: "custom", path: ["max"], message });
    if (settings.bound === "between" && settings.max === undefined) issue("required");
    if (settings.bound !== "between" && settings.max !== undefined) issue("only_with_between");
    if (settings.max !== undefined && settings.max <= settings.amount) issue("must_exceed_amount");
  });

export const milestoneSettingsSchema = z
  .strictObject({
    total: amountSchema,
    start: amountSchema.default(0),
    by: localDateSchema.optional(),
    unit,
  })
  .refine((settings) => settings.total > settings.start, {
    path: ["total"],
    message: "must_exceed_start",
  });

export const targetSettingsSchema = z
  .strictObject({
    start: amountSchema,
    end: amountSchema,
    by: localDateSchema,
    reading: z.enum(["latest", "sum"]).default("latest"),
    unit,
  })
  .refine((settings) => settings.end !== settings.start, {
    path: ["end"],
    message: "must_differ_from_start",
  });

export const streakSettingsSchema = z
  .strictObject({
    ...scheduleFields,
    length: z.int().min(2).max(3650),
    amount: positiveAmountSchema.default(1),
  })
  .superRefine(checkSchedule);

export const limitSettingsSchema = z
  .strictObject({
    period: periodUnitSchema,
    max: nonNegativeAmountSchema,
    unlogged: z.enum(["met", "neutral", "missed"]).default("met"),
    daysOfWeek: daysOfWeekSchema.optional(),
    unit,
  })
  .superRefine(checkSchedule);

export type RecurringSettings = z.infer<typeof recurringSettingsSchema>;
export type MilestoneSettings = z.infer<typeof milestoneSettingsSchema>;
export type TargetSettings = z.infer<typeof targetSettingsSchema>;
export type StreakSettings = z.infer<typeof streakSettingsSchema>;
export type LimitSettings = z.infer<typeof limitSettingsSchema>;

/** Settings by pattern name. */
export interface SettingsByPattern {
  recurring: RecurringSettings;
  milestone: MilestoneSettings;
  target: TargetSettings;
  streak: StreakSettings;
  limit: LimitSettings;
}
export type Settings = SettingsByPattern[PatternName];

export const settingsSchemas = {
  recurring: recurringSettingsSchema,
  milestone: milestoneSettingsSchema,
  target: targetSettingsSchema,
  streak: streakSettingsSchema,
  limit: limitSettingsSchema,
} as const;
