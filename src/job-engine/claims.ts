/** Claims due calls for this engine, by leases that a killed engine lets run out. */
import { type Candidate, pickWithinLimits } from "./concurrency";
import type { Slot, ThrottleSlot } from "./runs";
import { at, type Sql, type Transaction } from "./store";

const claimLock = 7_310_002;
const keyedLook = 500;

export interface Claim {
  taskId: string;
  token: string;
  runId: string;
  functionId: string;
  stepId: string;
  attempt: number;
}

interface CandidateRow {
  id: string;
  slots: Slot[];
  throttle: ThrottleSlot | null;
}

/** Takes up to `capacity` due calls that no living engine holds and that the limits allow. */
export async function claimCalls(
  sql: Sql,
  {
    now,
    leaseMilliseconds,
    capacity,
  }: { now: number; leaseMilliseconds: number; capacity: number },
): Promise<Claim[]> {
  if (capacity <= 0) return [];
  return sql.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${claimLock})`;
    const rows = await candidates(tx, now, capacity);
    if (rows.length === 0) return [];
    const list = rows.map(({ id, slots, throttle }) => ({ taskId: id, slots, throttle }));
    const isLimited = list.some(({ slots }) => slots.length > 0);
    const busy = isLimited ? await busySlots(tx, now) : new Map<string, number>();
    const started = await startedInPeriod(tx, list, now);
    const picked = pickWithinLimits(list, capacity, busy, started).map(({ taskId }) => taskId);
    return lease(tx, picked, now, now + leaseMilliseconds);
  });
}

/** Keeps the leases of calls that are still running. */
export async function renewLeases(sql: Sql, tokens: string[], until: number): Promise<void> {
  if (tokens.length === 0) return;
  await sql`
    update jobs.tasks set lease_until = ${at(until)} where id in (
      select id from jobs.tasks where lease_token = any(${tokens}) for update skip locked
    )`;
}

/**
 * For each function its first due calls, those of started runs before new ones; many of them where
 * a key or a throttle may hold the first ones back.
 */
function candidates(tx: Transaction, now: number, capacity: number) {
  return tx<CandidateRow[]>`
    select t.id, t.slots, t.throttle
    from jobs.functions f
    cross join lateral (
      select task.id, task.due_at, run.slots, case when task.is_start then run.throttle end as throttle
      from jobs.tasks task join jobs.runs run on run.id = task.run_id
      where task.kind = 'call' and task.function_id = f.id and task.due_at <= ${at(now)}
        and (task.lease_until is null or task.lease_until <= ${at(now)})
      order by task.is_start, task.due_at, task.id
      limit case when f.is_keyed then ${keyedLook}::bigint else ${capacity}::bigint end
    ) t
    order by t.due_at, t.id`;
}

async function busySlots(tx: Transaction, now: number): Promise<Map<string, number>> {
  const rows = await tx<{ slots: Slot[] }[]>`
    select run.slots from jobs.tasks task join jobs.runs run on run.id = task.run_id
    where task.lease_until > ${at(now)}`;
  const busy = new Map<string, number>();
  for (const { name } of rows.flatMap(({ slots }) => slots)) {
    busy.set(name, (busy.get(name) ?? 0) + 1);
  }
  return busy;
}

async function startedInPeriod(
  tx: Transaction,
  list: Candidate[],
  now: number,
): Promise<Map<string, number>> {
  const periods = new Map<string, number>();
  for (const { throttle } of list)
    if (throttle) periods.set(throttle.name, throttle.periodMilliseconds);
  const started = new Map<string, number>();
  for (const [name, period] of periods) {
    const [row] = await tx<{ count: number }[]>`
      select count(*)::int as count from jobs.runs
      where throttle_name = ${name} and started_at > ${at(now - period)}`;
    started.set(name, row?.count ?? 0);
  }
  return started;
}

async function lease(
  tx: Transaction,
  taskIds: string[],
  now: number,
  until: number,
): Promise<Claim[]> {
  const rows = await tx<Claim[]>`
    with claimed as (
      update jobs.tasks t
      set lease_token = gen_random_uuid(), lease_until = ${at(until)}, again = false, is_start = false
      from (
        select id from jobs.tasks
        where id = any(${taskIds}::bigint[]) and (lease_until is null or lease_until <= ${at(now)})
        for update skip locked
      ) free
      where t.id = free.id
      returning t.*
    ), started as (
      update jobs.runs set status = 'running', started_at = ${at(now)}
      where id in (select run_id from claimed) and status = 'queued'
    )
    select id as "taskId", lease_token as token, run_id as "runId",
      function_id as "functionId", step_id as "stepId", attempt
    from claimed`;
  return [...rows];
}
