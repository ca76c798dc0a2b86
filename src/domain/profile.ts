/** Profiles: a person's name, zone, day start and the like. */
import { z } from "zod";
import { isTimeZone } from "./calendar";
import { languages } from "./language";
import type { LocalDate } from "./local-date";
import { weekdaySchema } from "./schedule";
import { lineSchema } from "./text";

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { message: "invalid_time" });
export const quietHoursSchema = z.strictObject({ from: timeOfDay, to: timeOfDay });
export type QuietHours = z.infer<typeof quietHoursSchema>;

/** Input of `profile.update`. */
export const updateProfileSchema = z.strictObject({
  name: lineSchema(100, 1).optional(),
  timeZone: z.string().max(100).refine(isTimeZone, { message: "invalid_time_zone" }).optional(),
  dayStartHour: z.int().min(0).max(12).optional(),
  weekStart: weekdaySchema.optional(),
  locale: z.enum(languages).optional(),
  eveningHour: z.int().min(0).max(23).optional(),
  quietHours: quietHoursSchema.nullable().optional(),
});
export type UpdateProfile = z.infer<typeof updateProfileSchema>;

/** A person's settings as the API answers them. */
export interface Profile {
  name: string;
  email: string;
  timeZone: string;
  dayStartHour: number;
  weekStart: number;
  locale: string;
  eveningHour: number;
  quietHours: QuietHours | null;
  /** The person's civil day now. */
  today: LocalDate;
}
