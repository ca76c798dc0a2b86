/** Column kinds that several tables share, so that each is spelled once. */
import { sql } from "drizzle-orm";
import { customType, date, type PgColumn, pgPolicy, uuid } from "drizzle-orm/pg-core";
import type { LocalDate } from "../domain/local-date";

/** An instant: `timestamptz` in Postgres, ISO 8601 UTC text with milliseconds in the app. */
export const instant = customType<{ data: string; driverData: string }>({
  dataType: () => "timestamp with time zone",
  fromDriver: (stored) => new Date(stored).toISOString(),
});

/** A civil date as `YYYY-MM-DD`, without any time zone. */
export function localDate(name?: string) {
  const column = name === undefined ? date({ mode: "string" }) : date(name, { mode: "string" });
  return column.$type<LocalDate>();
}

/** A column of ids; they are UUIDv7, made in the app. */
export function id() {
  return uuid();
}

/** When a row was made and last changed. */
export function timestamps() {
  return {
    createdAt: instant().notNull().default(sql`now()`),
    updatedAt: instant().notNull().default(sql`now()`),
  };
}

/** The rows a person may see and write: those that carry the id their transaction was opened with. */
export function ownRows(table: string, owner: PgColumn) {
  const isOwn = sql`${owner} = (select nullif(current_setting('app.user_id', true), '')::uuid)`;
  return pgPolicy(`${table}_own_rows`, { using: isOwn, withCheck: isOwn });
}

/** What happens on its own works for many people at once: its transactions carry the job's name. */
export function jobRows(table: string) {
  const isJob = sql`(select nullif(current_setting('app.job', true), '')) is not null`;
  return pgPolicy(`${table}_job_rows`, { using: isJob, withCheck: isJob });
}
