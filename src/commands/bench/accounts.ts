/** The two accounts that are measured: the same goals with ten years of daily logs, and with none. */
import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Database } from "../../db/client";
import { createProfile } from "../../db/queries/accounts";
import { users } from "../../db/schema";
import { type CreateGoal, createGoalSchema } from "../../domain/goal";
import { addDays, type LocalDate } from "../../domain/local-date";
import { changing, type Scope, type ServiceContext } from "../../services/context";
import { createGoal } from "../../services/goals";
import { recompute } from "../../services/progress";

export const GOALS = 50;
export const HISTORY_DAYS = 3652;

export interface Account {
  ctx: ServiceContext;
  /** Of which logs are taken today. */
  goalIds: string[];
}

const silent = { error: () => {}, warn: () => {}, info: () => {} };

/** Goals of every pattern in turn; none of them is ever finished. */
function goalNumber(index: number, startsOn: LocalDate, by: LocalDate): CreateGoal {
  const shapes = [
    { pattern: "recurring", settings: { period: "day", amount: 1, unit: "times" } },
    { pattern: "recurring", settings: { period: "week", amount: 5, perDay: 1, unit: "min" } },
    { pattern: "milestone", settings: { total: 999_999_999, unit: "km" } },
    { pattern: "target", settings: { start: 0, end: 999_999, by, unit: "kg" } },
    { pattern: "streak", settings: { length: 3650, period: "day", unit: "times" } },
    { pattern: "limit", settings: { period: "month", max: 90, unit: "cups" } },
  ];
  const shape = shapes[index % shapes.length];
  return createGoalSchema.parse({ title: `Goal ${index}`, startsOn, ...shape });
}

/**
 * Makes an account.
 * @param days how many days of logs each goal has behind it
 */
export async function makeAccount(db: Database, today: LocalDate, days: number): Promise<Account> {
  const userId = v7();
  const person = { id: userId, name: "Bench", email: `${userId}@cairn.local`, emailVerified: true };
  await db.insert(users).values(person);
  await createProfile(db, { userId, timeZone: "UTC", locale: "en" });
  const ctx = { db, userId, now: () => new Date().toISOString(), logger: silent };
  const goalIds: string[] = [];
  for (let index = 0; index < GOALS; index++) {
    const goal = goalNumber(index, addDays(today, -days), addDays(today, 365));
    const { goalId } = await createGoal(ctx, goal);
    if (days > 0) await changing(ctx, (scope) => writeHistory(scope, goalId, index, days));
    goalIds.push(goalId);
  }
  return { ctx, goalIds };
}

/** A log a day but for every twentieth, and the totals that follow from them. */
async function writeHistory(scope: Scope, goalId: string, index: number, days: number) {
  const { tx, userId, today } = scope;
  await tx.execute(sql`
    insert into activities (id, user_id, goal_id, client_key, kind, value, day, recorded_at, time_zone, source)
    select gen_random_uuid(), ${userId}::uuid, ${goalId}::uuid, gen_random_uuid(), 'progress', 1,
      ${today}::date - ago, (${today}::date - ago) + time '08:00', 'UTC', 'app'
    from generate_series(1, ${days}::int) as ago where (ago + ${index}::int) % 20 <> 0`);
  await tx.execute(sql`
    insert into daily_totals (goal_id, day, user_id, sum, count, is_completed, is_skipped, latest)
    select goal_id, day, user_id, value, 1, false, false, value
    from activities where goal_id = ${goalId}::uuid`);
  await recompute(scope, goalId);
}
