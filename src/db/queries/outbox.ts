/** The outbox as kept: written with what it tells, claimed by one relay at a time. */
import { and, asc, count, eq, inArray, isNotNull, isNull, lt, min, or, sql } from "drizzle-orm";
import type { Database } from "../client";
import { outbox } from "../schema";
import { asJob, type Transaction } from "../transaction";

const JOB = "relay-outbox";
const CLAIM_SECONDS = 30;
const MAX_WAIT_SECONDS = 300;
const MAX_ATTEMPTS = 20;

export interface OutboxInsert {
  eventId: string;
  name: string;
  payload: Record<string, unknown>;
  userId: string | null;
}

export interface WaitingEvent extends OutboxInsert {
  id: number;
  createdAt: string;
  attempts: number;
}

/** Writes events; one that was written before stays as it is. */
export async function insertEvents(
  tx: Transaction,
  events: readonly OutboxInsert[],
): Promise<void> {
  if (events.length === 0) return;
  await tx
    .insert(outbox)
    .values([...events])
    .onConflictDoNothing({ target: outbox.eventId });
}

/** Takes the oldest waiting events for half a minute; nobody else gets them meanwhile. */
export async function claimEvents(db: Database, limit: number): Promise<WaitingEvent[]> {
  return asJob(db, JOB, async (tx) => {
    const waiting = tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(
        and(
          isNull(outbox.sentAt),
          isNull(outbox.deadAt),
          sql`${outbox.availableAt} <= now()`,
          sql`(${outbox.lockedUntil} is null or ${outbox.lockedUntil} < now())`,
        ),
      )
      .orderBy(asc(outbox.availableAt), asc(outbox.id))
      .limit(limit)
      .for("update", { skipLocked: true });
    const { id, eventId, name, payload, userId, createdAt, attempts } = outbox;
    const rows = await tx
      .update(outbox)
      .set({
        lockedUntil: sql`now() + make_interval(secs => ${CLAIM_SECONDS})`,
        attempts: sql`${outbox.attempts} + 1`,
      })
      .where(inArray(outbox.id, waiting))
      .returning({ id, eventId, name, payload, userId, createdAt, attempts });
    return rows.sort((a, b) => a.id - b.id);
  });
}

export async function markSent(db: Database, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await asJob(db, JOB, (tx) =>
    tx
      .update(outbox)
      .set({ sentAt: sql`now()`, lockedUntil: null, lastError: null })
      .where(inArray(outbox.id, [...ids])),
  );
}

/** Lets events wait 2, 4, 8 … s, at most five minutes, each a little more or less; after 20 tries they rest. */
export async function markUnsent(
  db: Database,
  ids: readonly number[],
  reason: string,
): Promise<void> {
  if (ids.length === 0) return;
  const seconds = sql`least(2 ^ least(${outbox.attempts}, 16), ${MAX_WAIT_SECONDS}) * (0.8 + random() * 0.4)`;
  await asJob(db, JOB, (tx) =>
    tx
      .update(outbox)
      .set({
        lockedUntil: null,
        lastError: reason,
        availableAt: sql`now() + make_interval(secs => ${seconds})`,
        deadAt: sql`case when ${outbox.attempts} >= ${MAX_ATTEMPTS} then now() end`,
      })
      .where(inArray(outbox.id, [...ids])),
  );
}

/**
 * Puts an event back in line. One that was sent, or may have been, goes under a fresh id, for
 * receivers take no notice of an id they know; one that still waits goes now.
 * @returns the id it is sent under, or `null` when there is no such event
 */
export async function sendAgain(
  tx: Transaction,
  { eventId, freshId }: { eventId: string; freshId: string },
): Promise<string | null> {
  const [event] = await tx.select().from(outbox).where(eq(outbox.eventId, eventId)).for("update");
  if (!event) return null;
  const { name, payload, userId } = event;
  if (event.sentAt !== null) {
    await tx.insert(outbox).values({ eventId: freshId, name, payload, userId });
    return freshId;
  }
  const sentAs = event.deadAt === null ? eventId : freshId;
  await tx
    .update(outbox)
    .set({ eventId: sentAs, deadAt: null, attempts: 0, availableAt: sql`now()` })
    .where(eq(outbox.id, event.id));
  return sentAs;
}

/** An event that did not get through. */
export interface StuckEvent {
  eventId: string;
  name: string;
  attempts: number;
  lastError: string | null;
  createdAt: string;
  deadAt: string | null;
}

/** Unsent events that were tried, and those given up; the oldest first. */
export function listStuckEvents(tx: Transaction, limit: number): Promise<StuckEvent[]> {
  const { eventId, name, attempts, lastError, createdAt, deadAt, sentAt, id } = outbox;
  return tx
    .select({ eventId, name, attempts, lastError, createdAt, deadAt })
    .from(outbox)
    .where(and(isNull(sentAt), or(isNotNull(deadAt), isNotNull(lastError))))
    .orderBy(asc(id))
    .limit(limit);
}

export interface OutboxState {
  waiting: number;
  dead: number;
  /** Instant at which the oldest unsent event was written. */
  oldestUnsent: string | null;
}

export async function readOutboxState(tx: Transaction): Promise<OutboxState> {
  const unsent = and(isNull(outbox.sentAt), isNull(outbox.deadAt));
  const [[waiting], [dead]] = await Promise.all([
    tx
      .select({ count: count(), oldest: min(outbox.createdAt) })
      .from(outbox)
      .where(unsent),
    tx.select({ count: count() }).from(outbox).where(isNotNull(outbox.deadAt)),
  ]);
  return {
    waiting: waiting?.count ?? 0,
    dead: dead?.count ?? 0,
    oldestUnsent: waiting?.oldest ?? null,
  };
}

/** Forgets events that were sent before an instant, a batch at a time. */
export async function forgetSent(db: Database, before: string, limit = 1000): Promise<number> {
  return asJob(db, JOB, async (tx) => {
    const old = tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(lt(outbox.sentAt, before))
      .limit(limit);
    const gone = await tx
      .delete(outbox)
      .where(inArray(outbox.id, old))
      .returning({ id: outbox.id });
    return gone.length;
  });
}
