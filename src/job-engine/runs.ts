/** Starts runs: for each function an event is meant for, once a day per key. */
import { randomUUID } from "node:crypto";
import type { Definition } from "./definition";
import { keyOf } from "./expression";
import type { JsonRecord } from "./json";
import { at, type Transaction } from "./store";

/** How long an event id or an idempotency key keeps a function from running again. */
export const deliveryMemory = 24 * 60 * 60 * 1000;

/** A place a run's calls take up while they run. */
export interface Slot {
  name: string;
  limit: number;
}

/** How many runs may start in a period. */
export interface ThrottleSlot extends Slot {
  periodMilliseconds: number;
}

export interface Start {
  definition: Definition;
  event: JsonRecord;
  /** What makes this delivery the same as another one, or `null` when nothing does. */
  key: string | null;
}

/** Creates a run and its first task for every start that is not a repetition. */
export async function startRuns(tx: Transaction, starts: Start[], now: number): Promise<void> {
  const fresh = await onlyFresh(tx, starts, now, ({ key }) => key);
  const wanted = await onlyFresh(tx, fresh, now, ({ definition, event }) =>
    definition.idempotency === null ? null : `key:${keyOf(definition.idempotency, event)}`,
  );
  if (wanted.length > 0) await createRuns(tx, wanted, now);
}

async function onlyFresh(
  tx: Transaction,
  starts: Start[],
  now: number,
  keyFor: (start: Start) => string | null,
): Promise<Start[]> {
  const keyless = starts.filter((start) => keyFor(start) === null);
  const byName = new Map<string, Start>();
  for (const start of starts) {
    const name = `${start.definition.id}\n${keyFor(start)}`;
    if (keyFor(start) !== null && !byName.has(name)) byName.set(name, start);
  }
  if (byName.size === 0) return keyless;
  const names = [...byName.keys()].sort();
  const rows = await tx<{ name: string }[]>`
    insert into jobs.deliveries as d (function_id, key, received_at)
    select split_part(name, E'\n', 1), substr(name, strpos(name, E'\n') + 1), ${at(now)}
    from unnest(${names}::text[]) as name order by name
    on conflict (function_id, key) do update set received_at = excluded.received_at
    where d.received_at <= ${at(now - deliveryMemory)}
    returning function_id || E'\n' || key as name`;
  const fresh = new Set(rows.map(({ name }) => byName.get(name)));
  return starts.filter((start) => keyFor(start) === null || fresh.has(start));
}

async function createRuns(tx: Transaction, starts: Start[], now: number): Promise<void> {
  const runs = starts.map(({ definition, event }) => {
    const throttle = throttleSlot(definition, event);
    return {
      id: randomUUID(),
      functionId: definition.id,
      event: JSON.stringify(event),
      slots: JSON.stringify(slotsOf(definition, event)),
      throttle: throttle && JSON.stringify(throttle),
      throttleName: throttle?.name ?? null,
    };
  });
  await tx`
    insert into jobs.runs
      (id, function_id, event, status, slots, throttle, throttle_name, queued_at)
    select id, function_id, event::json, 'queued', slots::json, throttle::json, name, ${at(now)}
    from unnest(
      ${runs.map(({ id }) => id)}::uuid[], ${runs.map(({ functionId }) => functionId)}::text[],
      ${runs.map(({ event }) => event)}::text[], ${runs.map(({ slots }) => slots)}::text[],
      ${runs.map(({ throttle }) => throttle)}::text[],
      ${runs.map(({ throttleName }) => throttleName)}::text[]
    ) as run (id, function_id, event, slots, throttle, name)`;
  await tx`
    insert into jobs.tasks (run_id, function_id, step_id, kind, due_at, is_start)
    select id, function_id, 'step', 'call', ${at(now)}, true
    from unnest(
      ${runs.map(({ id }) => id)}::uuid[], ${runs.map(({ functionId }) => functionId)}::text[]
    ) as run (id, function_id)`;
}

function slotsOf(definition: Definition, event: JsonRecord) {
  return definition.concurrency.map(({ limit, key }, index) => ({
    name: `${definition.id}#${index}:${key === null ? "" : keyOf(key, event)}`,
    limit,
  }));
}

function throttleSlot(definition: Definition, event: JsonRecord): ThrottleSlot | null {
  if (!definition.throttle) return null;
  const { limit, key, periodMilliseconds } = definition.throttle;
  const name = `${definition.id}:${key === null ? "" : keyOf(key, event)}`;
  return { name, limit, periodMilliseconds };
}
