/** Progress: how far the engine has folded each goal's closed periods, a projection. */
import { sql } from "drizzle-orm";
import { foreignKey, jsonb, pgTable, uuid } from "drizzle-orm/pg-core";
import { instant, jobRows, localDate, ownRows } from "../columns";
import { goals } from "./goals";

export const progress = pgTable(
  "progress",
  {
    goalId: uuid().primaryKey(),
    userId: uuid().notNull(),
    reachedOn: localDate(),
    since: localDate().notNull(),
    /** The engine's checkpoint, a JSON value only `src/domain/progress.ts` reads. */
    checkpoint: jsonb().$type<unknown>().notNull(),
    /** First closed day whose snapshot and rollup no longer follow from the activities; `null`: none. */
    staleFrom: localDate(),
    /** Last day of the last week that has a rollup. */
    rolledThrough: localDate(),
    updatedAt: instant().notNull().default(sql`now()`),
  },
  (table) => [
    foreignKey({
      name: "progress_goal",
      columns: [table.userId, table.goalId],
      foreignColumns: [goals.userId, goals.id],
    }).onDelete("cascade"),
    ownRows("progress", table.userId),
    jobRows("progress"),
  ],
);
