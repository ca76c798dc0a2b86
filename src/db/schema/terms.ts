/** Terms: a goal's settings, each version from the civil day on which it begins to hold. */
import { sql } from "drizzle-orm";
import { check, foreignKey, integer, jsonb, pgTable, unique, uuid } from "drizzle-orm/pg-core";
import type { Settings } from "../../domain/settings";
import { id, instant, jobRows, localDate, ownRows } from "../columns";
import { goals } from "./goals";

export const terms = pgTable(
  "terms",
  {
    id: id().primaryKey(),
    userId: uuid().notNull(),
    goalId: uuid().notNull(),
    /** `null`: from the beginning of time. */
    fromDay: localDate(),
    settings: jsonb().$type<Settings>().notNull(),
    weekStart: integer().notNull(),
    createdAt: instant().notNull().default(sql`now()`),
  },
  (table) => [
    foreignKey({
      name: "terms_goal",
      columns: [table.userId, table.goalId],
      foreignColumns: [goals.userId, goals.id],
    }).onDelete("cascade"),
    unique("terms_goal_id_from_day").on(table.goalId, table.fromDay).nullsNotDistinct(),
    check("terms_week_start_range", sql`${table.weekStart} between 1 and 7`),
    ownRows("terms", table.userId),
    jobRows("terms"),
  ],
);
