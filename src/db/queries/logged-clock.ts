/** When an activity was logged, on the clock of the place it was logged in. */
import { sql } from "drizzle-orm";
import type { LocalDate } from "../../domain/local-date";
import { activities } from "../schema";

/** Activities of which days are asked for, and when a day of the person begins. */
export interface LoggedSince {
  from: LocalDate;
  dayStartHour: number;
}

export const clockThere = sql`(${activities.recordedAt} at time zone ${activities.timeZone})`;

/** Whether it was logged on the day that it counts for; until the day start, that is the day before. */
export const isOnItsDay = (dayStartHour: number) =>
  sql`(${clockThere} - make_interval(hours => ${dayStartHour}::int))::date = ${activities.day}`;
