/** Holds what is kept of closed days against progress worked out from scratch. */
import type postgres from "postgres";
import type { Database } from "../db/client";
import { allGoalIds } from "../db/queries/goal-pages";
import { loadGoals } from "../db/queries/stored-goals";
import {
  eachDay,
  keptDays,
  rollupsOf,
  SNAPSHOT_DAYS,
  snapshotOf,
  weeksEnding,
} from "../domain/day-end";
import { addDays, type LocalDate } from "../domain/local-date";
import { periodHolding } from "../domain/period";
import { effectiveStart, progressOf } from "../domain/progress";
import { latestTerms } from "../domain/standing";
import { reading, type Scope, type ServiceContext } from "../services/context";
import { toHistory } from "../services/progress";

/** A snapshot or rollup that is missing, too many or other than it should be. */
export interface KeptFault {
  goalId: string;
  what: "snapshot" | "rollup" | "closed day";
  day: LocalDate;
  expected: string | null;
  found: string | null;
}

type Kept = Map<string, string>;
type Row = Record<string, unknown>;

/**
 * Compares snapshots of the last 90 closed days and rollups of every closed week.
 * @param now later than anything that happened
 */
export async function faultsOfKeptDays(
  db: Database,
  owner: postgres.Sql,
  now: string,
): Promise<KeptFault[]> {
  const people = await owner<{ user_id: string }[]>`
    select user_id from profiles where closed_through is not null`;
  const logger = { error() {}, warn() {}, info() {} };
  const faults: KeptFault[] = [];
  for (const { user_id: userId } of people) {
    faults.push(...(await faultsOf({ db, userId, now: () => now, logger }, owner)));
  }
  return faults;
}

async function faultsOf(ctx: ServiceContext, owner: postgres.Sql): Promise<KeptFault[]> {
  const { userId } = ctx;
  const expected = await reading(ctx, expectedOf);
  const found: Record<"snapshot" | "rollup", Kept> = {
    snapshot: keyed(
      await owner<
        Row[]
      >`select goal_id, day::text as day, percent, total::float8, value::float8, verdict,
        streak, longest_streak, success_rate from snapshots where user_id = ${userId}`,
    ),
    rollup: keyed(
      await owner<
        Row[]
      >`select goal_id, week_start::text as day, week_end::text, met, missed, neutral,
        active_days, sum::float8, percent, streak, longest_streak
        from rollups where user_id = ${userId}`,
    ),
  };
  return (["snapshot", "rollup"] as const).flatMap((what) =>
    [...new Set([...expected[what].keys(), ...found[what].keys()])].flatMap((key) => {
      const [goalId = "", day = ""] = key.split(" ");
      const [should, is] = [expected[what].get(key) ?? null, found[what].get(key) ?? null];
      return should === is ? [] : [{ goalId, what, day, expected: should, found: is }];
    }),
  );
}

function keyed(rows: Iterable<Row>): Kept {
  const kept: Kept = new Map();
  for (const { goal_id: goalId, day, ...rest } of rows) {
    kept.set(`${goalId} ${day}`, JSON.stringify(Object.values(rest)));
  }
  return kept;
}

async function expectedOf(scope: Scope): Promise<Record<"snapshot" | "rollup", Kept>> {
  const { tx, userId, profile } = scope;
  const snapshot: Kept = new Map();
  const rollup: Kept = new Map();
  const { closedThrough } = profile;
  if (closedThrough === null) return { snapshot, rollup };
  const goalIds = await allGoalIds(tx, { userId });
  for (const loaded of await loadGoals(tx, { userId, goalIds }, { isWhole: true })) {
    const { stored } = loaded;
    const history = toHistory(scope, loaded);
    const recent = { from: addDays(closedThrough, 1 - SNAPSHOT_DAYS), to: closedThrough };
    const days = keptDays(stored, history, recent);
    for (const on of days === null ? [] : eachDay(days)) {
      const { day, ...rest } = snapshotOf(progressOf(history, { on, today: addDays(on, 1) }));
      snapshot.set(`${stored.goalId} ${day}`, JSON.stringify(Object.values(rest)));
    }
    const { weekStart } = latestTerms(stored.terms);
    const from = periodHolding(effectiveStart(history), "week", weekStart).start;
    const weeks = weeksEnding(stored, { from, to: closedThrough });
    for (const { weekStart: first, sum, ...rest } of rollupsOf(stored, history, weeks)) {
      const { weekEnd, met, missed, neutral, activeDays, percent, streak, longestStreak } = rest;
      const values = [weekEnd, met, missed, neutral, activeDays, Number(sum) / 1e6];
      const row = JSON.stringify([...values, percent, streak, longestStreak]);
      rollup.set(`${stored.goalId} ${first}`, row);
    }
  }
  return { snapshot, rollup };
}
