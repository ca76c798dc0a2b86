/** Moves a run on by what a call brought: memoizes steps, plans the next ones, retries, ends it. */
import type { Catalog } from "./catalog";
import type { Claim } from "./claims";
import { wakeTime } from "./duration";
import { announceFailure } from "./events";
import type { Json, JsonRecord } from "./json";
import type { Op, Outcome } from "./reply";
import { retryDelay } from "./retry-delay";
import { at, jsonParameter, type Sql, type Transaction } from "./store";

/** The step id of the call that runs the function to find its next step. */
export const discovery = "step";
const absenceDelay = 5_000;
const defaultAttempts = 4;

export interface Surroundings {
  sql: Sql;
  catalog: Catalog;
  now: number;
  random: () => number;
}

interface Run {
  id: string;
  function_id: string;
  event: JsonRecord;
}

interface Move extends Surroundings {
  tx: Transaction;
  run: Run;
  claim: Claim;
}

/**
 * Applies a call's outcome once; every change of a run happens under the lock on its row.
 * @returns false when the call no longer counts: another engine took it over, or the run is done
 */
export async function applyOutcome(
  surroundings: Surroundings,
  claim: Claim,
  outcome: Outcome,
): Promise<boolean> {
  return surroundings.sql.begin(async (tx) => {
    const [run] = await tx<(Run & { again: boolean })[]>`
      select run.id, run.function_id, run.event, task.again
      from jobs.runs run join jobs.tasks task on task.run_id = run.id
      where task.id = ${claim.taskId} and task.lease_token = ${claim.token}
        and run.id = ${claim.runId} and run.status = 'running'
      for update of run, task`;
    if (!run) return false;
    await applyTo({ ...surroundings, tx, run, claim }, outcome, run.again);
    return true;
  });
}

/** Ends the sleeps that are over. @returns how many */
export async function wakeSleepers({ sql, now }: Pick<Surroundings, "sql" | "now">) {
  const due = await sql<{ id: string; run_id: string; step_id: string }[]>`
    select id, run_id, step_id from jobs.tasks
    where kind = 'wake' and due_at <= ${at(now)} order by due_at, id limit 200`;
  for (const { id, run_id: runId, step_id: stepId } of due) {
    await sql.begin(async (tx) => {
      const run = await lockRun(tx, runId);
      const [task] = await tx`delete from jobs.tasks where id = ${id} returning id`;
      if (!run || !task) return;
      await tx`
        update jobs.steps set status = 'completed', finished_at = ${at(now)},
          position = nextval('jobs.step_positions')
        where run_id = ${runId} and id = ${stepId}`;
      await ensureDiscovery(tx, run, now);
    });
  }
  return due.length;
}

async function lockRun(tx: Transaction, id: string): Promise<Run | undefined> {
  const [run] = await tx<Run[]>`
    select id, function_id, event from jobs.runs
    where id = ${id} and status in ('queued', 'running') for update`;
  return run;
}

async function applyTo(move: Move, outcome: Outcome, again: boolean): Promise<void> {
  switch (outcome.kind) {
    case "absent":
      return reschedule(move, move.claim.attempt, absenceDelay);
    case "completed":
      return complete(move, outcome.output);
    case "failed":
      return outcome.isRetriable && hasTriesLeft(move)
        ? retry(move, outcome.wait)
        : fail(move, outcome.error);
    case "step-error":
      if (!hasTriesLeft(move)) return applyOps(move, [failedStep(outcome)], again);
      await noteStepError(move, outcome);
      return retry(move, outcome.wait);
    case "ops":
      return applyOps(move, outcome.ops, again);
  }
}

/** The app counts tries as it was told; when retries were taken away meanwhile, we count. */
function failedStep({ id, title, error }: Extract<Outcome, { kind: "step-error" }>): Op {
  return { id, kind: "StepFailed", title, name: "", result: { type: "error", error } };
}

function hasTriesLeft({ catalog, run, claim }: Move): boolean {
  return claim.attempt + 1 < (catalog.find(run.function_id)?.maxAttempts ?? defaultAttempts);
}

async function retry(move: Move, wait: number | undefined): Promise<void> {
  const { attempt } = move.claim;
  await reschedule(move, attempt + 1, wait ?? retryDelay(attempt, move.random));
}

async function reschedule({ tx, claim, now }: Move, attempt: number, wait: number): Promise<void> {
  await tx`
    update jobs.tasks set attempt = ${attempt}, due_at = ${at(now + wait)},
      again = false, lease_token = null, lease_until = null
    where id = ${claim.taskId}`;
}

async function complete({ tx, run, now }: Move, output: Json): Promise<void> {
  await tx`
    with tasks as (delete from jobs.tasks where run_id = ${run.id})
    update jobs.runs set status = 'completed', finished_at = ${at(now)},
      output = ${jsonParameter(tx, { data: output })}
    where id = ${run.id}`;
}

async function fail({ tx, run, now, catalog }: Move, error: Json): Promise<void> {
  await tx`
    update jobs.runs set status = 'failed', finished_at = ${at(now)}, error = ${jsonParameter(tx, error)}
    where id = ${run.id}`;
  await tx`delete from jobs.tasks where run_id = ${run.id}`;
  await announceFailure(tx, catalog, run, error, now);
}

async function noteStepError(
  { tx, run, claim, now }: Move,
  { id, title, error }: Extract<Outcome, { kind: "step-error" }>,
): Promise<void> {
  await tx`
    insert into jobs.steps (run_id, id, name, op, status, attempts, error, created_at)
    values (
      ${run.id}, ${id}, ${title}, 'StepRun', 'retrying', ${claim.attempt + 1}, ${jsonParameter(tx, error)}, ${at(now)}
    )
    on conflict (run_id, id) do update
    set status = 'retrying', attempts = excluded.attempts, error = excluded.error`;
}

async function applyOps(move: Move, ops: Op[], again: boolean): Promise<void> {
  const { tx, run, claim, now } = move;
  for (const op of ops) {
    const problem = await applyOp(move, op);
    if (problem !== null) return fail(move, { name: "JobEngineError", message: problem });
  }
  if (ops.length > 1 || ops.some(({ kind }) => kind === "StepPlanned")) {
    await tx`update jobs.runs set is_planned = true where id = ${run.id}`;
  }
  const hasProgress = ops.some(({ result }) => result !== null);
  if (claim.stepId === discovery && (again || hasProgress)) return reschedule(move, 0, 0);
  await tx`delete from jobs.tasks where id = ${claim.taskId}`;
  if (claim.stepId !== discovery) await ensureDiscovery(tx, run, now);
  const [left] = await tx`select 1 from jobs.tasks where run_id = ${run.id} limit 1`;
  if (!left)
    await fail(move, { name: "JobEngineError", message: "The function names no new step." });
}

async function applyOp(move: Move, op: Op): Promise<string | null> {
  if (op.kind === "Sleep") return sleep(move, op);
  if (op.kind === "StepPlanned") await plan(move, op);
  else await memoize(move, op);
  return null;
}

async function memoize({ tx, run, claim, now }: Move, op: Op): Promise<void> {
  const status = op.kind === "StepRun" ? "completed" : "failed";
  const result = jsonParameter(tx, op.result);
  await tx`
    insert into jobs.steps as step
      (run_id, id, name, op, status, attempts, result, created_at, finished_at, position)
    values (
      ${run.id}, ${op.id}, ${op.title}, 'StepRun', ${status}, ${claim.attempt + 1}, ${result},
      ${at(now)}, ${at(now)}, nextval('jobs.step_positions')
    )
    on conflict (run_id, id) do update
    set status = excluded.status, attempts = excluded.attempts, result = excluded.result,
      finished_at = excluded.finished_at, position = excluded.position
    where step.status in ('planned', 'retrying')`;
}

async function plan({ tx, run, now }: Move, op: Op): Promise<void> {
  await tx`
    insert into jobs.steps (run_id, id, name, op, status, created_at)
    values (${run.id}, ${op.id}, ${op.title}, 'StepRun', 'planned', ${at(now)})
    on conflict do nothing`;
  await tx`
    insert into jobs.tasks (run_id, function_id, step_id, kind, due_at)
    select ${run.id}, ${run.function_id}, ${op.id}, 'call', ${at(now)}
    from jobs.steps
    where run_id = ${run.id} and id = ${op.id} and status in ('planned', 'retrying')
    on conflict do nothing`;
}

async function sleep({ tx, run, now }: Move, op: Op): Promise<string | null> {
  const end = wakeTime(op.name, now);
  if (end === undefined) return `The sleep until "${op.name}" cannot be understood.`;
  const slept = await tx`
    insert into jobs.steps (run_id, id, name, op, status, due_at, created_at)
    values (${run.id}, ${op.id}, ${op.title}, 'Sleep', 'sleeping', ${at(end)}, ${at(now)})
    on conflict do nothing returning id`;
  if (slept.length === 0) return null;
  await tx`
    insert into jobs.tasks (run_id, function_id, step_id, kind, due_at)
    values (${run.id}, ${run.function_id}, ${op.id}, 'wake', ${at(end)})`;
  return null;
}

/** Has the function looked at once more: now, or right after the look that is under way. */
async function ensureDiscovery(tx: Transaction, run: Run, now: number): Promise<void> {
  await tx`
    insert into jobs.tasks as task (run_id, function_id, step_id, kind, due_at)
    values (${run.id}, ${run.function_id}, ${discovery}, 'call', ${at(now)})
    on conflict (run_id, step_id) do update set again = task.lease_token is not null`;
}
