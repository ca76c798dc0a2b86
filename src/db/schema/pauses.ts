/** Pauses: the ranges of civil days on which a goal asks nothing. */
import { sql } from "drizzle-orm";
import { boolean, check, foreignKey, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { id, instant, jobRows, localDate, ownRows } from "../columns";
import { goals } from "./goals";

export const pauses = pgTable(
  "pauses",
  {
    id: id().primaryKey(),
    userId: uuid().notNull(),
    goalId: uuid().notNull(),
    fromDay: localDate().notNull(),
    /** The first day after the range; `null`: still open. */
    untilDay: localDate(),
    reason: text(),
    /** The goal's share of a pause over all goals; it may lie over days that the goal is paused on anyway. */
    isHoliday: boolean().notNull().default(false),
    createdAt: instant().notNull().default(sql`now()`),
  },
  (table) => [
    foreignKey({
      name: "pauses_goal",
      columns: [table.userId, table.goalId],
      foreignColumns: [goals.userId, goals.id],
    }).onDelete("cascade"),
    index("pauses_goal_id_from_day").on(table.goalId, table.fromDay),
    index("pauses_user_id_holiday").on(table.userId, table.goalId).where(sql`${table.isHoliday}`),
    check(
      "pauses_not_empty",
      sql`${table.untilDay} is null or ${table.untilDay} > ${table.fromDay}`,
    ),
    ownRows("pauses", table.userId),
    jobRows("pauses"),
  ],
);
