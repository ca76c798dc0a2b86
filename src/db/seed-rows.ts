/** The demo account's many rows: one statement and one parameter a goal, so that whoever waits waits little. */
import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { toDecimalText } from "../domain/amount";
import type { CountedActivity } from "../domain/day-total";
import type { DayTotal } from "../domain/patterns/pattern";
import type { Transaction } from "./transaction";

interface Owned {
  userId: string;
  goalId: string;
}

export type MadeActivity = CountedActivity & { note: string | null };

/** Adds logs as they were made in the app, in one zone. */
export async function insertMadeActivities(
  tx: Transaction,
  { userId, goalId }: Owned,
  made: readonly MadeActivity[],
  timeZone: string,
): Promise<void> {
  const rows = made.map((each) => ({ ...each, clientKey: v7() }));
  await tx.execute(sql`
    insert into activities (id, user_id, goal_id, client_key, kind, value, day, recorded_at,
      time_zone, note, source, created_at, updated_at)
    select "activityId", ${userId}::uuid, ${goalId}::uuid, "clientKey", kind, value, day, "recordedAt",
      ${timeZone}, note, 'app', "recordedAt", "recordedAt"
    from jsonb_to_recordset((${JSON.stringify(rows)}::text)::jsonb) as made("activityId" uuid,
      "clientKey" uuid, kind text, value numeric, day date, "recordedAt" timestamptz, note text)`);
}

/** Adds what the days of a goal came to. */
export async function insertMadeTotals(
  tx: Transaction,
  { userId, goalId }: Owned,
  totals: readonly DayTotal[],
): Promise<void> {
  const rows = totals.map(({ sum, latest, ...rest }) => ({
    ...rest,
    sum: toDecimalText(sum),
    latest: latest === null ? null : toDecimalText(latest),
  }));
  await tx.execute(sql`
    insert into daily_totals (user_id, goal_id, day, sum, count, is_completed, is_skipped, latest)
    select ${userId}::uuid, ${goalId}::uuid, day, sum, count, "isCompleted", "isSkipped", latest
    from jsonb_to_recordset((${JSON.stringify(rows)}::text)::jsonb) as made(day date, sum numeric,
      count integer, "isCompleted" boolean, "isSkipped" boolean, latest numeric)`);
}
