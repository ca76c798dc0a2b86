/** What an operations page shows of runs: their steps, states and times, without what they carried. */
import { isRecord, type JsonRecord } from "./json";
import type { Sql } from "./store";

export interface RunFilter {
  limit: number;
  /** Only runs queued before the run with this id. */
  before: string | null;
  status: string | null;
  functionId: string | null;
}

interface RunRow {
  id: string;
  event: JsonRecord;
  error: JsonRecord | null;
}

interface StepRow {
  runId: string;
  error: JsonRecord | null;
  result: JsonRecord | null;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The newest runs first; `next` is the id to go on from. */
export async function listRuns(sql: Sql, filter: RunFilter) {
  const { limit, status, functionId } = filter;
  const before = filter.before !== null && uuid.test(filter.before) ? filter.before : null;
  const rows = await sql<RunRow[]>`
    select id, function_id as "functionId", status, event, error, queued_at as "queuedAt",
      started_at as "startedAt", finished_at as "finishedAt",
      (select min(due_at) from jobs.tasks where run_id = runs.id) as "dueAt"
    from jobs.runs
    where (${status}::text is null or status = ${status})
      and (${functionId}::text is null or function_id = ${functionId})
      and (${before}::uuid is null or (queued_at, id) <
        (select queued_at, id from jobs.runs where id = ${before}))
    order by queued_at desc, id desc limit ${limit}`;
  const ids = rows.map(({ id }) => id);
  const steps = await stepsOf(sql, ids);
  const runs = rows.map(({ event, error, ...run }) => ({
    ...run,
    eventName: event.name,
    eventId: event.id,
    errorMessage: messageOf(error),
    steps: steps.get(run.id) ?? [],
  }));
  return { runs, next: rows.length === limit ? (ids.at(-1) ?? null) : null };
}

/** How much waits, runs and has ended, by function. */
export async function countRuns(sql: Sql) {
  return sql`
    select function_id as "functionId", status, count(*)::int as count
    from jobs.runs group by function_id, status order by function_id, status`;
}

async function stepsOf(sql: Sql, runIds: string[]) {
  const rows = await sql<StepRow[]>`
    select run_id as "runId", id, name, op, status, attempts, due_at as "dueAt",
      created_at as "createdAt", finished_at as "finishedAt", error,
      case when status = 'failed' then result end as result
    from jobs.steps where run_id = any(${runIds}) order by position nulls last, created_at, id`;
  const steps = new Map<string, object[]>();
  for (const { runId, error, result, ...step } of rows) {
    const errorMessage = messageOf(result?.error ?? error);
    steps.set(runId, [...(steps.get(runId) ?? []), { ...step, errorMessage }]);
  }
  return steps;
}

function messageOf(error: unknown): string | null {
  return isRecord(error) && typeof error.message === "string" ? error.message : null;
}
