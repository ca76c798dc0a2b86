/** The relay: takes events out of the outbox and sends them, each at least once. */
import { cache } from "../cache/shared";
import type { Database } from "../db/client";
import {
  claimEvents,
  markSent,
  markUnsent,
  type OutboxInsert,
  type WaitingEvent,
} from "../db/queries/outbox";
import { readCacheVersions } from "../db/queries/profiles";
import { asJob } from "../db/transaction";
import { countRelayed } from "../metrics";
import { eventIdOf, type OutgoingEvent } from "./catalog";
import { inngestClient } from "./client";

const BATCH = 100;

/** An event on the wire. */
export interface SentEvent {
  id: string;
  name: string;
  data: Record<string, unknown>;
  /** When it was written, in milliseconds since 1970. */
  ts: number;
}

export type Send = (events: SentEvent[]) => Promise<void>;

/** What one pass over the outbox came to. */
export interface Relayed {
  sent: number;
  failed: number;
}

export function toOutbox(event: OutgoingEvent): OutboxInsert {
  const { name, data, userId } = event;
  return { eventId: eventIdOf(event), name, payload: data, userId };
}

/** Sends to Inngest, or to the engine that stands in for it. */
export async function sendToInngest(events: SentEvent[]): Promise<void> {
  await inngestClient().send(events);
}

/** Tells the cache what version of a person was committed. */
export type Invalidate = (userId: string, version: number) => void;

/**
 * Sends what waits until nothing does or nothing gets through. A claim is short, the sending is
 * outside any transaction, and an event that was sent but not marked is sent again under its id.
 * @param invalidate told of everybody whose event is sent, should the one who wrote it not have come to it
 */
export async function relayOutbox(
  db: Database,
  send: Send,
  invalidate: Invalidate | null = sharedCache(),
): Promise<Relayed> {
  const relayed: Relayed = { sent: 0, failed: 0 };
  for (;;) {
    const events = await claimEvents(db, BATCH);
    if (events.length === 0) return relayed;
    if (invalidate) await invalidateAll(db, events, invalidate);
    const failed = await sendBatch(db, send, events);
    relayed.sent += events.length - failed;
    relayed.failed += failed;
    if (failed === events.length) return relayed;
  }
}

/** What stays in the memory of a process was taken away by that process, or has ended with it. */
function sharedCache(): Invalidate | null {
  const shared = cache();
  return shared.store.kind === "redis" ? shared.invalidate.bind(shared) : null;
}

async function invalidateAll(
  db: Database,
  events: readonly WaitingEvent[],
  invalidate: Invalidate,
): Promise<void> {
  const userIds = [...new Set(events.flatMap(({ userId }) => userId ?? []))];
  if (userIds.length === 0) return;
  const people = await asJob(db, "relay-outbox", (tx) => readCacheVersions(tx, userIds));
  for (const { userId, version } of people) invalidate(userId, version);
}

/** A batch that is refused is sent in halves, so that one bad event keeps no other waiting. */
async function sendBatch(db: Database, send: Send, events: WaitingEvent[]): Promise<number> {
  const ids = events.map(({ id }) => id);
  try {
    await send(events.map(toSent));
  } catch (error) {
    const half = Math.ceil(events.length / 2);
    if (events.length > 1 && isRefusal(error)) {
      const first = await sendBatch(db, send, events.slice(0, half));
      return first + (await sendBatch(db, send, events.slice(half)));
    }
    await markUnsent(db, ids, reasonOf(error));
    countRelayed({ sent: 0, failed: events.length });
    return events.length;
  }
  await markSent(db, ids);
  countRelayed({ sent: events.length, failed: 0 });
  return 0;
}

function toSent({ eventId, name, payload, createdAt }: WaitingEvent): SentEvent {
  return { id: eventId, name, data: payload, ts: Date.parse(createdAt) };
}

/** The receiver was there and did not want this; otherwise it was away. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && /\b4(00|13|22)\b|bad request|invalid/i.test(error.message);
}

/** The kind of failure only: messages may carry keys. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return error.cause instanceof Error ? `${error.name}: ${error.cause.name}` : error.name;
}
