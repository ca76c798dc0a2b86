/** What a goal asks on which days: scheduled weekdays and how many skips a stretch allows. */
import { z } from "zod";

export const weekdaySchema = z.int().min(1).max(7);

/** ISO weekdays 1–7, each once, in order; a list of all seven is the same as none. */
export const daysOfWeekSchema = z
  .array(weekdaySchema)
  .min(1)
  .max(7)
  .transform((days) => [...new Set(days)].sort((a, b) => a - b));

export const skipAllowanceSchema = z.strictObject({
  count: z.int().min(0).max(31),
  per: z.enum(["week", "month"]),
});
export type SkipAllowance = z.infer<typeof skipAllowanceSchema>;

export const periodUnits = ["day", "week", "month", "quarter", "year"] as const;
export type PeriodUnit = (typeof periodUnits)[number];
export const periodUnitSchema = z.enum(periodUnits);
