/** Links that show one goal to whoever has them. */
import { sql } from "drizzle-orm";
import { foreignKey, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant, jobRows, ownRows } from "../columns";
import { goals } from "./goals";

export const shares = pgTable(
  "shares",
  {
    goalId: uuid().primaryKey(),
    userId: uuid().notNull(),
    /** Kept as it is, since its owner sees it again: whoever can read it here can read the goal too. */
    token: text().notNull().unique(),
    createdAt: instant().notNull().default(sql`now()`),
  },
  (table) => [
    foreignKey({
      name: "shares_goal",
      columns: [table.userId, table.goalId],
      foreignColumns: [goals.userId, goals.id],
    }).onDelete("cascade"),
    ownRows("shares", table.userId),
    jobRows("shares"),
  ],
);
