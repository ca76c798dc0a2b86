/** Templates that people saved from goals of their own. */
import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { Category } from "../../domain/category";
import type { PatternName } from "../../domain/settings";
import type { KeptSettings } from "../../domain/template";
import { id, instant, jobRows, ownRows } from "../columns";
import { users } from "./accounts";

export const templates = pgTable(
  "templates",
  {
    id: id().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    title: text().notNull(),
    category: text().$type<Category>().notNull(),
    icon: text().notNull(),
    pattern: text().$type<PatternName>().notNull(),
    /** Whole but for `by`, which `days_ahead` stands for. */
    settings: jsonb().$type<KeptSettings>().notNull(),
    /** Days from the start to the last day; `null` where there is none. */
    daysAhead: integer(),
    createdAt: instant().notNull().default(sql`now()`),
  },
  (table) => [
    index("templates_user_id_created_at").on(table.userId, table.createdAt, table.id),
    check("templates_days_ahead_range", sql`${table.daysAhead} > 0`),
    ownRows("templates", table.userId),
    jobRows("templates"),
  ],
);
