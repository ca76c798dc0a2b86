/** Goals: what a person pursues; what each one asks lives in its terms. */
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { Category } from "../../domain/category";
import type { Reminder } from "../../domain/goal";
import { type PatternName, patterns } from "../../domain/settings";
import { id, instant, jobRows, localDate, ownRows, timestamps } from "../columns";
import { users } from "./accounts";

export const goals = pgTable(
  "goals",
  {
    id: id().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    clientKey: uuid(),
    /** The template it was started from; `null`: none. */
    templateId: text(),
    title: text().notNull(),
    description: text(),
    category: text().$type<Category>(),
    icon: text(),
    color: text(),
    pattern: text().$type<PatternName>().notNull(),
    startsOn: localDate().notNull(),
    endsOn: localDate(),
    /** Copy of the deadline in the current terms, so that lists can be filtered by it. */
    by: localDate(),
    isDraft: boolean().notNull().default(false),
    archivedAt: instant(),
    archivedOn: localDate(),
    declaredCompletedOn: localDate(),
    declaredCompletedAt: instant(),
    weekStart: integer().notNull(),
    reminders: jsonb().$type<Reminder[]>().notNull().default([]),
    /** At the top of its list on Today. */
    isPinned: boolean().notNull().default(false),
    /** Place in the person's own order on Today; `null`: none. */
    position: integer(),
    version: integer().notNull().default(1),
    ...timestamps(),
  },
  (table) => [
    unique("goals_user_id_id").on(table.userId, table.id),
    unique("goals_user_id_client_key").on(table.userId, table.clientKey),
    index("goals_user_id_title").on(table.userId, sql`lower(btrim(${table.title}))`),
    index("goals_user_id_created_at").on(table.userId, table.createdAt, table.id),
    index("goals_template_id")
      .on(table.templateId, table.userId)
      .where(sql`${table.templateId} is not null`),
    check("goals_pattern_known", sql`${table.pattern} in (${sql.raw(quoted(patterns))})`),
    check("goals_week_start_range", sql`${table.weekStart} between 1 and 7`),
    check(
      "goals_ends_after_start",
      sql`${table.endsOn} is null or ${table.endsOn} >= ${table.startsOn}`,
    ),
    check(
      "goals_archived_whole",
      sql`(${table.archivedAt} is null) = (${table.archivedOn} is null)`,
    ),
    check(
      "goals_declared_whole",
      sql`(${table.declaredCompletedAt} is null) = (${table.declaredCompletedOn} is null)`,
    ),
    ownRows("goals", table.userId),
    jobRows("goals"),
  ],
);

function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(", ");
}
