/** What is kept of days and weeks that have ended: projections, written when they close. */

import { sql } from "drizzle-orm";
import {
  doublePrecision,
  foreignKey,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import type { Verdict } from "../../domain/patterns/pattern";
import { instant, jobRows, localDate, ownRows } from "../columns";
import { users } from "./accounts";
import { goals } from "./goals";

/** A person's civil day that has been closed, with what it came to. */
export const closedDays = pgTable(
  "closed_days",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    day: localDate().notNull(),
    /** Periods that ended on the day, by verdict. */
    met: integer().notNull(),
    missed: integer().notNull(),
    neutral: integer().notNull(),
    /** Activities of the day when it was closed. */
    activities: integer().notNull(),
    closedAt: instant().notNull().default(sql`now()`),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.day] }),
    ownRows("closed_days", table.userId),
    jobRows("closed_days"),
  ],
);

/** A goal's progress as it stood at the end of a civil day; kept 90 days. */
export const snapshots = pgTable(
  "snapshots",
  {
    goalId: uuid().notNull(),
    day: localDate().notNull(),
    userId: uuid().notNull(),
    percent: doublePrecision().notNull(),
    total: numeric({ precision: 24, scale: 6 }).notNull(),
    /** Of the period that held the day; `null` for milestone and target. */
    value: numeric({ precision: 24, scale: 6 }),
    verdict: text().$type<Verdict>(),
    streak: integer(),
    longestStreak: integer(),
    successRate: doublePrecision(),
  },
  (table) => [
    primaryKey({ columns: [table.goalId, table.day] }),
    index("snapshots_user_id_day").on(table.userId, table.day),
    foreignKey({
      name: "snapshots_goal",
      columns: [table.userId, table.goalId],
      foreignColumns: [goals.userId, goals.id],
    }).onDelete("cascade"),
    ownRows("snapshots", table.userId),
    jobRows("snapshots"),
  ],
);

/** A goal's week in one row; kept for ever. */
export const rollups = pgTable(
  "rollups",
  {
    goalId: uuid().notNull(),
    weekStart: localDate().notNull(),
    weekEnd: localDate().notNull(),
    userId: uuid().notNull(),
    /** Periods that ended in the week, by verdict. */
    met: integer().notNull(),
    missed: integer().notNull(),
    neutral: integer().notNull(),
    /** Days with an activity. */
    activeDays: integer().notNull(),
    sum: numeric({ precision: 24, scale: 6 }).notNull(),
    /** As the week's last day had ended. */
    percent: doublePrecision().notNull(),
    streak: integer(),
    longestStreak: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.goalId, table.weekStart] }),
    index("rollups_user_id_week_start").on(table.userId, table.weekStart),
    foreignKey({
      name: "rollups_goal",
      columns: [table.userId, table.goalId],
      foreignColumns: [goals.userId, goals.id],
    }).onDelete("cascade"),
    ownRows("rollups", table.userId),
    jobRows("rollups"),
  ],
);
