/** Takes events in: checks them, gives them ids and starts the functions they are meant for. */
import { createHash, randomUUID } from "node:crypto";
import type { Catalog } from "./catalog";
import { dueSlots, nextSlot } from "./cron";
import type { Definition } from "./definition";
import { isMet, storableKey } from "./expression";
import { isRecord, type Json, type JsonRecord } from "./json";
import { type Start, startRuns } from "./runs";
import { at, type Sql, type Transaction } from "./store";

const failedEvent = "inngest/function.failed";

/** An event that cannot be taken, with the reason. */
export class EventRefusal extends Error {
  override name = "EventRefusal";
}

/**
 * Stores the runs that events start, all of them or none.
 * @param seed the sender's, the same when it repeats a request whose answer was lost
 * @returns the events' ids
 */
export async function acceptEvents(
  sql: Sql,
  catalog: Catalog,
  body: Json,
  { seed, now }: { seed: string | undefined; now: number },
): Promise<string[]> {
  const events = (Array.isArray(body) ? body : [body]).map((raw) => readEvent(raw, now));
  const ids = events.map((_, index) => (seed ? seededId(seed, index) : randomUUID()));
  const starts = events.flatMap((event, index) => {
    const id = ids[index] ?? "";
    const given = typeof event.id === "string" && event.id !== "" ? event.id : null;
    const key = given === null ? (seed ? `seed:${id}` : null) : `event:${storableKey(given)}`;
    return startsFor(catalog, { ...event, id: given ?? id }, key);
  });
  await sql.begin((tx) => startRuns(tx, starts, now));
  return ids;
}

/** Tells the functions that listen that a run has failed for good; a failure of theirs tells nobody. */
export async function announceFailure(
  tx: Transaction,
  catalog: Catalog,
  run: { id: string; function_id: string; event: JsonRecord },
  error: Json,
  now: number,
): Promise<void> {
  if (run.event.name === failedEvent) return;
  const data = { function_id: run.function_id, run_id: run.id, error, event: run.event };
  const event = { name: failedEvent, id: randomUUID(), ts: now, data };
  await startRuns(tx, startsFor(catalog, event, `failure:${run.id}`), now);
}

/**
 * Starts the runs of every cron slot that has come since the last look, each once.
 * @returns when the next slot comes, or `null` without crons
 */
export async function fireCrons(sql: Sql, catalog: Catalog, now: number): Promise<number | null> {
  return sql.begin(async (tx) => {
    const rows = await tx<{ function_id: string; pattern: string; last_slot: Date }[]>`
      select function_id, pattern, last_slot from jobs.crons
      order by function_id, pattern for update`;
    let next: number | null = null;
    for (const { function_id: id, pattern, last_slot: last } of rows) {
      const slots = dueSlots(pattern, last.getTime(), now);
      const newest = slots.at(-1) ?? last.getTime();
      await startRuns(tx, cronStarts(catalog.find(id), pattern, slots), now);
      if (slots.length > 0) {
        await tx`
          update jobs.crons set last_slot = ${at(newest)}
          where function_id = ${id} and pattern = ${pattern}`;
      }
      const slot = nextSlot(pattern, newest);
      if (slot !== null) next = Math.min(next ?? slot, slot);
    }
    return next;
  });
}

function cronStarts(definition: Definition | undefined, pattern: string, slots: number[]): Start[] {
  if (!definition) return [];
  return slots.map((slot) => {
    const scheduledAt = new Date(slot).toISOString();
    const key = `cron:${pattern}:${scheduledAt}`;
    const data = { cron: pattern, scheduledAt, fireAt: scheduledAt };
    const event = { name: "inngest/scheduled.timer", id: key, ts: slot, data };
    return { definition, event, key };
  });
}

function startsFor(catalog: Catalog, event: JsonRecord, key: string | null): Start[] {
  const isMeant = ({ triggers }: Definition) =>
    triggers.some(
      (trigger) =>
        "event" in trigger &&
        trigger.event === event.name &&
        (trigger.condition === null || isMet(trigger.condition, event)),
    );
  const definitions = catalog.current().filter(isMeant);
  return definitions.map((definition) => ({ definition, event, key }));
}

function readEvent(raw: Json, now: number): JsonRecord {
  if (!isRecord(raw)) throw new EventRefusal("An event must be an object.");
  const { name, data, id, ts } = raw as JsonRecord;
  if (typeof name !== "string" || name === "") throw new EventRefusal("An event needs a name.");
  if (name.startsWith("inngest/")) throw new EventRefusal(`The name ${name} is reserved.`);
  if (id !== undefined && id !== null && typeof id !== "string") {
    throw new EventRefusal("An event's id must be a text.");
  }
  if (data !== undefined && data !== null && !isRecord(data)) {
    throw new EventRefusal("An event's data must be an object.");
  }
  return {
    ...(raw as JsonRecord),
    data: data ?? {},
    ts: typeof ts === "number" && ts > 0 ? ts : now,
  };
}

/** A UUID made of the seed, so that the same request sent twice brings the same ids. */
function seededId(seed: string, index: number): string {
  const hex = createHash("sha256").update(`${seed},${index}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
