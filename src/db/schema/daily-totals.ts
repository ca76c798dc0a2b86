/** Daily totals: what was logged on a goal on one civil day, a projection of its activities. */
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  integer,
  numeric,
  pgTable,
  primaryKey,
  uuid,
} from "drizzle-orm/pg-core";
import { jobRows, localDate, ownRows } from "../columns";
import { goals } from "./goals";

export const dailyTotals = pgTable(
  "daily_totals",
  {
    userId: uuid().notNull(),
    goalId: uuid().notNull(),
    day: localDate().notNull(),
    sum: numeric({ precision: 21, scale: 6 }).notNull(),
    count: integer().notNull(),
    isCompleted: boolean().notNull(),
    isSkipped: boolean().notNull(),
    latest: numeric({ precision: 15, scale: 6 }),
  },
  (table) => [
    primaryKey({ columns: [table.goalId, table.day] }),
    foreignKey({
      name: "daily_totals_goal",
      columns: [table.userId, table.goalId],
      foreignColumns: [goals.userId, goals.id],
    }).onDelete("cascade"),
    check("daily_totals_not_empty", sql`${table.count} > 0`),
    ownRows("daily_totals", table.userId),
    jobRows("daily_totals"),
  ],
);
