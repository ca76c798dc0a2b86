/** What people are told: notices, the mails and pushes that carry them, and who wants none. */
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { NoticeFacts, NoticeKind } from "../../domain/notification";
import { id, instant, jobRows, localDate, ownRows } from "../columns";
import { users } from "./accounts";
import { goals } from "./goals";

/** One thing a person is told, once: whoever inserts the row tells it. */
export const notices = pgTable(
  "notices",
  {
    id: id().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    goalId: uuid(),
    kind: text().$type<NoticeKind>().notNull(),
    /** Percent of a milestone, length of a streak, minute of the day of a reminder. */
    mark: integer(),
    /** First day of the run, the civil day, or the Monday it is about. */
    day: localDate(),
    facts: jsonb().$type<NoticeFacts>().notNull(),
    /** Whether it is in the person's list; one that only counts as told is not. */
    isShown: boolean().notNull().default(true),
    createdAt: instant().notNull().default(sql`now()`),
    readAt: instant(),
  },
  (table) => [
    unique("notices_once")
      .on(table.userId, table.kind, table.goalId, table.mark, table.day)
      .nullsNotDistinct(),
    index("notices_user_id_created_at").on(table.userId, table.createdAt, table.id),
    foreignKey({
      name: "notices_goal",
      columns: [table.userId, table.goalId],
      foreignColumns: [goals.userId, goals.id],
    }).onDelete("cascade"),
    ownRows("notices", table.userId),
    jobRows("notices"),
  ],
);

export const mailStatuses = [
  "queued",
  "sending",
  "sent",
  "kept",
  "failed",
  "dropped",
  "unknown",
] as const;
/** `kept`: there is no mail provider. `dropped`: the person wants none. `unknown`: nobody knows whether it went out. */
export type MailStatus = (typeof mailStatuses)[number];

/** A mail, rendered once; every try sends these bytes. */
export const mails = pgTable(
  "mails",
  {
    id: id().primaryKey(),
    userId: uuid().references(() => users.id, { onDelete: "cascade" }),
    kind: text().notNull(),
    /** What it is about; the provider gets it too, so that a repeated try is one mail. */
    dedupeKey: text().notNull().unique(),
    noticeId: uuid().references(() => notices.id, { onDelete: "cascade" }),
    recipient: text().notNull(),
    subject: text().notNull(),
    html: text().notNull(),
    text: text().notNull(),
    headers: jsonb().$type<Record<string, string>>().notNull().default({}),
    status: text().$type<MailStatus>().notNull().default("queued"),
    providerId: text(),
    attempts: integer().notNull().default(0),
    lastError: text(),
    firstTriedAt: instant(),
    /** The person's civil day on which it was made, for the daily limit. */
    day: localDate(),
    createdAt: instant().notNull().default(sql`now()`),
    updatedAt: instant().notNull().default(sql`now()`),
  },
  (table) => [
    index("mails_user_id_day").on(table.userId, table.day),
    index("mails_created_at").on(table.createdAt, table.id),
    index("mails_status").on(table.status),
    check(
      "mails_status_known",
      sql.raw(`status in (${mailStatuses.map((word) => `'${word}'`).join(", ")})`),
    ),
    ownRows("mails", table.userId),
    jobRows("mails"),
  ],
);

/** A browser that asked for pushes. */
export const pushSubscriptions = pgTable(
  "push_subscriptions",
  {
    id: id().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    endpoint: text().notNull().unique(),
    publicKey: text().notNull(),
    secret: text().notNull(),
    createdAt: instant().notNull().default(sql`now()`),
  },
  (table) => [
    index("push_subscriptions_user_id").on(table.userId),
    ownRows("push_subscriptions", table.userId),
    jobRows("push_subscriptions"),
  ],
);

/** Signed links from mails that were used; each works once. */
export const usedLinks = pgTable(
  "used_links",
  {
    tokenHash: text().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    usedAt: instant().notNull().default(sql`now()`),
  },
  (table) => [
    index("used_links_user_id").on(table.userId),
    ownRows("used_links", table.userId),
    jobRows("used_links"),
  ],
);
