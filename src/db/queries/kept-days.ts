/** Snapshots and rollups of a person's last days, as kept. */
import { and, eq, gte } from "drizzle-orm";
import { toAmount } from "../../domain/amount";
import type { Rollup, Snapshot } from "../../domain/day-end";
import type { LocalDate } from "../../domain/local-date";
import { progress, rollups, snapshots } from "../schema";
import type { Transaction } from "../transaction";
import type { Owner } from "./owner";

/** What is kept of a goal's last closed days. */
export interface KeptOfGoal {
  /** Last day of the last week that has a row. */
  rolledThrough: LocalDate | null;
  snapshots: Snapshot[];
  rollups: Rollup[];
}

/** By goal; one that waits to be worked out again is left out. */
export async function readKept(
  tx: Transaction,
  { userId }: Owner,
  from: { day: LocalDate; weekEnd: LocalDate },
): Promise<Map<string, KeptOfGoal>> {
  const goals = await tx
    .select({
      goalId: progress.goalId,
      staleFrom: progress.staleFrom,
      rolledThrough: progress.rolledThrough,
    })
    .from(progress)
    .where(eq(progress.userId, userId));
  const kept = new Map(
    goals
      .filter(({ staleFrom }) => staleFrom === null)
      .map(({ goalId, rolledThrough }) => [goalId, empty(rolledThrough)]),
  );
  const days = await tx
    .select()
    .from(snapshots)
    .where(and(eq(snapshots.userId, userId), gte(snapshots.day, from.day)))
    .orderBy(snapshots.day);
  for (const { goalId, userId: _userId, total, value, ...rest } of days) {
    const row = { ...rest, total: Number(total), value: value === null ? null : Number(value) };
    kept.get(goalId)?.snapshots.push(row);
  }
  const weeks = await tx
    .select()
    .from(rollups)
    .where(and(eq(rollups.userId, userId), gte(rollups.weekEnd, from.weekEnd)))
    .orderBy(rollups.weekStart);
  for (const { goalId, userId: _userId, sum, ...rest } of weeks) {
    kept.get(goalId)?.rollups.push({ ...rest, sum: toAmount(sum) });
  }
  return kept;
}

function empty(rolledThrough: LocalDate | null): KeptOfGoal {
  return { rolledThrough, snapshots: [], rollups: [] };
}
