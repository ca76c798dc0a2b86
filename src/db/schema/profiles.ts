/** How each person counts time, now and in the past. */
import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { NoticeChoices } from "../../domain/notification";
import { id, instant, jobRows, localDate, ownRows, timestamps } from "../columns";
import { users } from "./accounts";

/** A daily stretch without messages, as `HH:MM` in the person's zone. */
export interface QuietHours {
  from: string;
  to: string;
}

export const profiles = pgTable(
  "profiles",
  {
    userId: uuid()
      .primaryKey()
      .references(() => users.id, { onDelete: "cascade" }),
    timeZone: text().notNull(),
    dayStartHour: integer().notNull().default(0),
    weekStart: integer().notNull().default(1),
    locale: text().notNull().default("en"),
    eveningHour: integer().notNull().default(20),
    quietHours: jsonb().$type<QuietHours>(),
    /** What the person chose otherwise than the defaults. */
    noticeSettings: jsonb().$type<NoticeChoices>().notNull().default({}),
    /** The last civil day that was closed for the person; `null`: none yet. */
    closedThrough: localDate(),
    /** The last civil day on whose evening streaks at risk were looked for. */
    warnedThrough: localDate(),
    /** The last Monday on which the week before was summed up. */
    summarizedThrough: localDate(),
    cacheVersion: bigint({ mode: "number" }).notNull().default(0),
    ...timestamps(),
  },
  (table) => [
    check("profiles_day_start_hour_range", sql`${table.dayStartHour} between 0 and 12`),
    check("profiles_week_start_range", sql`${table.weekStart} between 1 and 7`),
    check("profiles_evening_hour_range", sql`${table.eveningHour} between 0 and 23`),
    index("profiles_day_rule").on(table.timeZone, table.dayStartHour, table.closedThrough),
    ownRows("profiles", table.userId),
    jobRows("profiles"),
  ],
);

/** Zone and day start with the instant they took hold; the first row holds from the beginning of time. */
export const profileChanges = pgTable(
  "profile_changes",
  {
    id: id().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    timeZone: text().notNull(),
    dayStartHour: integer().notNull(),
    changedAt: instant().notNull().default(sql`now()`),
  },
  (table) => [
    index("profile_changes_user_id_changed_at").on(table.userId, table.changedAt),
    check("profile_changes_day_start_hour_range", sql`${table.dayStartHour} between 0 and 12`),
    ownRows("profile_changes", table.userId),
    jobRows("profile_changes"),
  ],
);
