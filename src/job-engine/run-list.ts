/** What an operations page shows of runs: their steps, states and times, without what they carried. */
import type { Sql } from "./store";

export interface RunFilter {
  limit: number;
  /** Only runs queued before the run with this id. */
  before: string | null;
  status: string | null;
  functionId: string | null;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The newest runs first; `next` is the id to go on from. */
export async function listRuns(sql: Sql, filter: RunFilter) {
  const { limit, status, functionId } = filter;
  const before = filter.before !== null && uuid.test(filter.before) ? filter.before : null;
  const runs = await sql<{ id: string }[]>`
    select id, function_id as "functionId", status, event ->> 'name' as "eventName",
      event ->> 'id' as "eventId", queued_at as "queuedAt", started_at as "startedAt",
      finished_at as "finishedAt", error ->> 'name' as "errorName", error ->> 'message' as "errorMessage",
      (select min(due_at) from jobs.tasks where run_id = runs.id) as "dueAt"
    from jobs.runs
    where (${status}::text is null or status = ${status})
      and (${functionId}::text is null or function_id = ${functionId})
      and (${before}::uuid is null or (queued_at, id) <
        (select queued_at, id from jobs.runs where id = ${before}))
    order by queued_at desc, id desc limit ${limit}`;
  const steps = await stepsOf(
    sql,
    runs.map(({ id }) => id),
  );
  return {
    runs: runs.map((run) => ({ ...run, steps: steps.filter(({ runId }) => runId === run.id) })),
    next: runs.length === limit ? (runs.at(-1)?.id ?? null) : null,
  };
}

/** How much waits, runs and has ended, by function. */
export async function countRuns(sql: Sql) {
  return sql`
    select function_id as "functionId", status, count(*)::int as count
    from jobs.runs group by function_id, status order by function_id, status`;
}

function stepsOf(sql: Sql, runIds: string[]) {
  return sql<{ runId: string }[]>`
    select run_id as "runId", id, name, op, status, attempts, due_at as "dueAt",
      created_at as "createdAt", finished_at as "finishedAt",
      coalesce(error ->> 'message', result -> 'error' ->> 'message') as "errorMessage"
    from jobs.steps where run_id = any(${runIds}) order by position nulls last, created_at, id`;
}
