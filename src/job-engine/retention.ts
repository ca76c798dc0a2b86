/** Forgets what is over: finished runs after seven days, deliveries after their day. */
import { deliveryMemory } from "./runs";
import { at, type Sql } from "./store";

const runMemory = 7 * 24 * 60 * 60 * 1000;
const batch = 1000;

/** Deletes in batches until nothing old is left. */
export async function forgetOldRuns(sql: Sql, now: number): Promise<void> {
  for (let count = batch; count === batch; ) {
    const gone = await sql`
      delete from jobs.runs where id in (
        select id from jobs.runs where finished_at <= ${at(now - runMemory)} limit ${batch}
      )`;
    count = gone.count;
  }
  await sql`delete from jobs.deliveries where received_at <= ${at(now - deliveryMemory)}`;
}
