/** What operators look at: how much is kept, when it was last looked after, which mails were made. */
import { and, asc, count, desc, eq, gt, gte, inArray, isNotNull, min, sql } from "drizzle-orm";
import type { LocalDate } from "../../domain/local-date";
import { type MailStatus, mails, progressChecks, rollups, snapshots, sweeps } from "../schema";
import type { Transaction } from "../transaction";

/** Tables of more rows than this are estimated: counting them would take seconds. */
const COUNTED_ROWS = 1_000_000;

export interface Sweep {
  job: string;
  timeZone: string;
  sweptAt: string;
  people: number;
}

/** The last look of each job at each zone. */
export function readSweeps(tx: Transaction): Promise<Sweep[]> {
  return tx.select().from(sweeps).orderBy(asc(sweeps.job), asc(sweeps.timeZone));
}

async function rowsOf(tx: Transaction, table: typeof snapshots | typeof rollups): Promise<number> {
  const name = table === snapshots ? "public.snapshots" : "public.rollups";
  const [known] = await tx.execute<{ rows: number }>(
    sql`select reltuples::float8 as rows from pg_class where oid = ${name}::regclass`,
  );
  if (known && known.rows > COUNTED_ROWS) return Math.round(known.rows);
  const [row] = await tx.select({ count: count() }).from(table);
  return row?.count ?? 0;
}

/** How many snapshots there are, and the oldest one's day. */
export async function readSnapshotCounts(
  tx: Transaction,
): Promise<{ rows: number; oldestDay: LocalDate | null }> {
  const rows = await rowsOf(tx, snapshots);
  const [oldest] = await tx.select({ day: min(snapshots.day) }).from(snapshots);
  return { rows, oldestDay: oldest?.day ?? null };
}

export async function readRollupCounts(tx: Transaction): Promise<{ rows: number }> {
  return { rows: await rowsOf(tx, rollups) };
}

/** Mails by status; a status that none has is left out. */
export async function countMailsByStatus(
  tx: Transaction,
): Promise<Partial<Record<MailStatus, number>>> {
  const rows = await tx
    .select({ status: mails.status, count: count() })
    .from(mails)
    .groupBy(mails.status);
  return Object.fromEntries(rows.map((row) => [row.status, row.count]));
}

/** How mails that were tried since an instant came out: those taken in, and those that met trouble. */
export async function countRecentTries(
  tx: Transaction,
  { since, madeSince }: { since: string; madeSince: string },
): Promise<{ sent: number; troubled: number }> {
  const hasTrouble = and(
    isNotNull(mails.lastError),
    inArray(mails.status, ["queued", "sending", "failed", "unknown"]),
  );
  const [row] = await tx
    .select({
      sent: sql<number>`(count(*) filter (where ${eq(mails.status, "sent")}))::int`,
      troubled: sql<number>`(count(*) filter (where ${hasTrouble}))::int`,
    })
    .from(mails)
    .where(and(gt(mails.createdAt, madeSince), gte(mails.updatedAt, since)));
  return row ?? { sent: 0, troubled: 0 };
}

export interface ListedMail {
  mailId: string;
  to: string;
  kind: string;
  subject: string;
  status: MailStatus;
  html: string;
  text: string;
  createdAt: string;
}

/** The last mail of a page: microseconds since 1970 at which it was made, and its id. */
export type MailPosition = [madeAt: string, mailId: string];

/** Everybody's mails, newest first. */
export function listMails(
  tx: Transaction,
  { after, limit }: { after: MailPosition | null; limit: number },
): Promise<(ListedMail & { madeAt: string })[]> {
  const { id, recipient, kind, subject, status, html, text, createdAt } = mails;
  const madeAt = sql<string>`(extract(epoch from ${createdAt}) * 1000000)::bigint::text`;
  const isOlder =
    after &&
    sql`(${createdAt}, ${id}) < ('epoch'::timestamptz + ${after[0]}::float8 * interval '1 microsecond', ${after[1]}::uuid)`;
  return tx
    .select({ mailId: id, to: recipient, kind, subject, status, html, text, createdAt, madeAt })
    .from(mails)
    .where(isOlder ?? undefined)
    .orderBy(desc(createdAt), desc(id))
    .limit(limit);
}

/** One mail of anybody's. */
export async function readMail(
  tx: Transaction,
  mailId: string,
): Promise<Pick<ListedMail, "kind" | "status" | "html" | "text"> | null> {
  const { kind, status, html, text } = mails;
  const [row] = await tx
    .select({ kind, status, html, text })
    .from(mails)
    .where(eq(mails.id, mailId));
  return row ?? null;
}

export interface ProgressCheck {
  checkedAt: string;
  people: number;
  /** Stored values that were wrong, and were worked out again. */
  drift: number;
}

/** The last look at everybody's stored progress. */
export async function readLastCheck(tx: Transaction): Promise<ProgressCheck | null> {
  const { checkedAt, people, drift, id } = progressChecks;
  // Ids rise with the time of making; the scheduled instant of a run made up for may lie before.
  const [row] = await tx
    .select({ checkedAt, people, drift })
    .from(progressChecks)
    .orderBy(desc(id))
    .limit(1);
  return row ?? null;
}

/** Begins the row of one run of the check; beginning it again changes nothing. */
export async function beginCheck(tx: Transaction, id: string, checkedAt: string): Promise<void> {
  const row = { id, checkedAt, people: 0, drift: 0 };
  await tx.insert(progressChecks).values(row).onConflictDoNothing();
}

/** Adds what was repaired for a person, in the transaction of the repair. */
export async function addDrift(tx: Transaction, id: string, drift: number): Promise<void> {
  await tx
    .update(progressChecks)
    .set({ drift: sql`${progressChecks.drift} + ${drift}` })
    .where(eq(progressChecks.id, id));
}

/** Says how many people a run has looked at. */
export async function setCheckedPeople(tx: Transaction, id: string, people: number): Promise<void> {
  await tx.update(progressChecks).set({ people }).where(eq(progressChecks.id, id));
}
