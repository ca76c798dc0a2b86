/** Activities: what people logged. Everything the app says about progress follows from these rows. */
import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { ActivityKind, ActivitySource, Context } from "../../domain/activity";
import { id, instant, jobRows, localDate, ownRows, timestamps } from "../columns";
import { goals } from "./goals";

export const activities = pgTable(
  "activities",
  {
    id: id().primaryKey(),
    userId: uuid().notNull(),
    goalId: uuid().notNull(),
    /** Made once per intent by the client, so that a repeated request is one activity. */
    clientKey: uuid().notNull(),
    kind: text().$type<ActivityKind>().notNull(),
    value: numeric({ precision: 15, scale: 6 }),
    day: localDate().notNull(),
    recordedAt: instant().notNull(),
    timeZone: text().notNull(),
    note: text(),
    context: jsonb().$type<Context>(),
    source: text().$type<ActivitySource>().notNull(),
    version: integer().notNull().default(1),
    removedAt: instant(),
    importId: uuid(),
    ...timestamps(),
  },
  (table) => [
    foreignKey({
      name: "activities_goal",
      columns: [table.userId, table.goalId],
      foreignColumns: [goals.userId, goals.id],
    }).onDelete("cascade"),
    unique("activities_user_id_client_key").on(table.userId, table.clientKey),
    index("activities_goal_id_day").on(table.goalId, table.day, table.id),
    index("activities_user_id_day").on(table.userId, table.day, table.id),
    check(
      "activities_kind_known",
      sql`${table.kind} in ('progress', 'completed', 'partial', 'skipped')`,
    ),
    check("activities_source_known", sql`${table.source} in ('app', 'api', 'import', 'email')`),
    check("activities_value_by_kind", sql`(${table.kind} = 'skipped') = (${table.value} is null)`),
    ownRows("activities", table.userId),
    jobRows("activities"),
  ],
);
