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
export async function startRuns(tx: Transaction, starts: Start[], now: number): Promise<string[]> {
  const fresh = await onlyFresh(tx, starts, now, ({ key }) => key);
  const wanted = await onlyFresh(tx, fresh, now, ({ definition, event }) =>
    definition.idempotency === null ? null : `key:${keyOf(definition.idempotency, event)}`,
  );
  const ids: string[] = [];
  for (const start of wanted) ids.push(await startRun(tx, start, now));
  return ids;
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

async function startRun(tx: Transaction, { definition, event }: Start, now: number) {
  const id = randomUUID();
  const throttle = throttleSlot(definition, event);
  await tx`
    insert into jobs.runs (id, function_id, event, status, slots, throttle, throttle_name, queued_at)
    values (
      ${id}, ${definition.id}, ${tx.json(event)}, 'queued', ${tx.json(slotsOf(definition, event))},
      ${throttle && tx.json({ ...throttle })}, ${throttle?.name ?? null}, ${at(now)}
    )`;
  await tx`
    insert into jobs.tasks (run_id, function_id, step_id, kind, due_at)
    values (${id}, ${definition.id}, 'step', 'call', ${at(now)})`;
  return id;
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
