/** What operators look at, and what is about no person: sweeps, checks of progress, mail addresses that bounced. */
import { sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { id, instant } from "../columns";

/** The last time a job looked at a zone, and how many people it worked for then. */
export const sweeps = pgTable(
  "sweeps",
  {
    job: text().notNull(),
    timeZone: text().notNull(),
    sweptAt: instant().notNull(),
    people: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.job, table.timeZone] })],
);

/** One look at everybody's stored progress. */
export const progressChecks = pgTable(
  "progress_checks",
  {
    id: id().primaryKey(),
    checkedAt: instant().notNull(),
    people: integer().notNull(),
    /** Stored values that did not follow from the activities; all of them were worked out again. */
    drift: integer().notNull(),
  },
  (table) => [index("progress_checks_checked_at").on(table.checkedAt)],
);

/** Addresses that bounced or complained, as SHA-256 of the address in lower case. */
export const suppressions = pgTable("suppressions", {
  addressHash: text().primaryKey(),
  reason: text().notNull(),
  createdAt: instant().notNull().default(sql`now()`),
});

/** Webhook deliveries that were taken in. */
export const webhookDeliveries = pgTable("webhook_deliveries", {
  id: text().primaryKey(),
  receivedAt: instant().notNull().default(sql`now()`),
});

/** Accounts that were deleted, as SHA-256 of their id, so that a restored backup can forget them again. */
export const erasures = pgTable("erasures", {
  accountHash: text().primaryKey(),
  erasedAt: instant().notNull().default(sql`now()`),
});
