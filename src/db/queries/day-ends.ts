/** Days and weeks that have ended, as kept. All of it is for jobs, which see everybody's rows. */
import { and, asc, eq, gt, gte, isNotNull, isNull, sql } from "drizzle-orm";
import { toDecimalText } from "../../domain/amount";
import type { Rollup, Snapshot, Tally } from "../../domain/day-end";
import type { LocalDate } from "../../domain/local-date";
import { profiles, progress, rollups, snapshots } from "../schema";
import type { Transaction } from "../transaction";
import type { OwnGoal } from "./due-people";
import type { Owner } from "./owner";

const ROWS_A_STATEMENT = 4000;

export type ClosedDay = Owner & Tally & { day: LocalDate; activities: number };

/** Keeps what closed days came to; a day that was closed before keeps its row. */
export async function saveClosedDays(
  tx: Transaction,
  days: readonly ClosedDay[],
  now: string,
): Promise<void> {
  for (const some of inParts(days)) {
    await tx.execute(sql`
      insert into closed_days (user_id, day, met, missed, neutral, activities, closed_at)
      select "userId", day, met, missed, neutral, activities, ${now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(some)}::jsonb) as given(
        "userId" uuid, day date, met int, missed int, neutral int, activities int)
      on conflict do nothing`);
  }
}

export type KeptSnapshot = OwnGoal & Snapshot;

/** Keeps snapshots, each in place of the one that was there. */
export async function saveSnapshots(tx: Transaction, rows: readonly KeptSnapshot[]): Promise<void> {
  for (const some of inParts(rows)) {
    await tx.execute(sql`
      insert into snapshots (user_id, goal_id, day, percent, total, value, verdict, streak,
        longest_streak, success_rate)
      select "userId", "goalId", day, percent, total, value, verdict, streak, "longestStreak",
        "successRate"
      from jsonb_to_recordset(${JSON.stringify(some)}::jsonb) as given(
        "userId" uuid, "goalId" uuid, day date, percent double precision, total numeric,
        value numeric, verdict text, streak int, "longestStreak" int,
        "successRate" double precision)
      on conflict (goal_id, day) do update set percent = excluded.percent, total = excluded.total,
        value = excluded.value, verdict = excluded.verdict, streak = excluded.streak,
        longest_streak = excluded.longest_streak, success_rate = excluded.success_rate`);
  }
}

/** Forgets a goal's snapshots and rollups of days from one on. */
export async function forgetFrom(
  tx: Transaction,
  { userId, goalId }: OwnGoal,
  { snapshotsFrom, weeksFrom }: { snapshotsFrom: LocalDate; weeksFrom: LocalDate },
): Promise<void> {
  await tx
    .delete(snapshots)
    .where(
      and(
        eq(snapshots.userId, userId),
        eq(snapshots.goalId, goalId),
        gte(snapshots.day, snapshotsFrom),
      ),
    );
  await tx
    .delete(rollups)
    .where(
      and(eq(rollups.userId, userId), eq(rollups.goalId, goalId), gte(rollups.weekEnd, weeksFrom)),
    );
}

export type KeptRollup = OwnGoal & Rollup;

/** Keeps rollups, each in place of the one that was there. */
export async function saveRollups(tx: Transaction, rows: readonly KeptRollup[]): Promise<void> {
  for (const some of inParts(rows)) {
    await tx
      .insert(rollups)
      .values(some.map((row) => ({ ...row, sum: toDecimalText(row.sum) })))
      .onConflictDoUpdate({
        target: [rollups.goalId, rollups.weekStart],
        set: {
          weekEnd: sql`excluded.week_end`,
          met: sql`excluded.met`,
          missed: sql`excluded.missed`,
          neutral: sql`excluded.neutral`,
          activeDays: sql`excluded.active_days`,
          sum: sql`excluded.sum`,
          percent: sql`excluded.percent`,
          streak: sql`excluded.streak`,
          longestStreak: sql`excluded.longest_streak`,
        },
      });
  }
}

/** A goal whose weeks are rolled up through a day, and whose person's days are closed through one. */
export interface RollableGoal extends OwnGoal {
  since: LocalDate;
  rolledThrough: LocalDate | null;
  closedThrough: LocalDate;
}

/** Goals with a week that may have ended and has no row yet, by id. */
export async function goalsToRoll(
  tx: Transaction,
  { after, limit }: { after: string | null; limit: number },
): Promise<RollableGoal[]> {
  const { userId, goalId, since, rolledThrough } = progress;
  const rows = await tx
    .select({ userId, goalId, since, rolledThrough, closedThrough: profiles.closedThrough })
    .from(progress)
    .innerJoin(profiles, eq(profiles.userId, progress.userId))
    .where(
      and(
        isNull(progress.staleFrom),
        sql`coalesce(${rolledThrough} + 7, ${since}) <= ${profiles.closedThrough}`,
        after === null ? undefined : gt(goalId, after),
      ),
    )
    .orderBy(asc(goalId))
    .limit(limit);
  return rows.flatMap(({ closedThrough, ...row }) =>
    closedThrough === null ? [] : [{ ...row, closedThrough }],
  );
}

export async function markRolled(
  tx: Transaction,
  rows: readonly { goalId: string; rolledThrough: LocalDate | null }[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    update progress set rolled_through = given."rolledThrough"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given("goalId" uuid, "rolledThrough" date)
    where progress.goal_id = given."goalId"`);
}

/** A goal whose snapshots no longer follow from its activities. */
export interface StaleGoal extends OwnGoal {
  staleFrom: LocalDate;
}

/** Goals that changed on days that were closed, by id; only one goal's row if `goalId` is given. */
export async function staleGoals(
  tx: Transaction,
  { after, limit, goalId }: { after: string | null; limit: number; goalId?: string },
): Promise<StaleGoal[]> {
  const rows = await tx
    .select({
      userId: progress.userId,
      goalId: progress.goalId,
      staleFrom: progress.staleFrom,
    })
    .from(progress)
    .where(
      and(
        isNotNull(progress.staleFrom),
        after === null ? undefined : gt(progress.goalId, after),
        goalId === undefined ? undefined : eq(progress.goalId, goalId),
      ),
    )
    .orderBy(asc(progress.goalId))
    .limit(limit)
    .for("update", { skipLocked: true });
  return rows.flatMap(({ staleFrom, ...row }) =>
    staleFrom === null ? [] : [{ ...row, staleFrom }],
  );
}

export async function markRebuilt(
  tx: Transaction,
  goalId: string,
  rolledThrough: LocalDate | null,
): Promise<void> {
  await tx
    .update(progress)
    .set({ staleFrom: null, rolledThrough })
    .where(eq(progress.goalId, goalId));
}

/** Forgets snapshots that are too old and whose week is rolled up. */
export async function pruneSnapshots(
  tx: Transaction,
  days: number,
  limit: number,
): Promise<number> {
  const rows = await tx.execute<{ count: number }>(sql`
    with old as (
      select snapshots.goal_id, snapshots.day
      from snapshots
      join profiles on profiles.user_id = snapshots.user_id
      join progress on progress.goal_id = snapshots.goal_id
      where snapshots.day <= profiles.closed_through - ${days}::int
        and snapshots.day <= progress.rolled_through
      limit ${limit}),
    gone as (
      delete from snapshots using old
      where snapshots.goal_id = old.goal_id and snapshots.day = old.day returning 1)
    select count(*)::int as count from gone`);
  return rows[0]?.count ?? 0;
}

function* inParts<T>(rows: readonly T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
    yield rows.slice(at, at + ROWS_A_STATEMENT);
  }
}
