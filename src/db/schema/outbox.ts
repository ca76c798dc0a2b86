/** The outbox: events that wait to be sent, written in the transaction of what they tell. */
import { sql } from "drizzle-orm";
import { bigint, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant, jobRows, ownRows } from "../columns";
import { users } from "./accounts";

export const outbox = pgTable(
  "outbox",
  {
    id: bigint({ mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    /** The same for the same event, so that a receiver knows a repeated one. */
    eventId: text().notNull().unique(),
    name: text().notNull(),
    /** Ids and numbers only, never words a person wrote. */
    payload: jsonb().$type<Record<string, unknown>>().notNull(),
    /** Whom it is about; it goes with the account. */
    userId: uuid().references(() => users.id, { onDelete: "cascade" }),
    createdAt: instant().notNull().default(sql`now()`),
    availableAt: instant().notNull().default(sql`now()`),
    attempts: integer().notNull().default(0),
    lockedUntil: instant(),
    lastError: text(),
    sentAt: instant(),
    /** Given up after many attempts; an administrator can send it again. */
    deadAt: instant(),
  },
  (table) => [
    index("outbox_waiting")
      .on(table.availableAt, table.id)
      .where(sql`${table.sentAt} is null and ${table.deadAt} is null`),
    index("outbox_sent_at").on(table.sentAt),
    ownRows("outbox", table.userId),
    jobRows("outbox"),
  ],
);
