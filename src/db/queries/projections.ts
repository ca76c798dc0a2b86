/** Daily totals and stored progress: what is worked out from activities and kept beside them. */
import { and, eq, inArray, sql } from "drizzle-orm";
import { toDecimalText } from "../../domain/amount";
import type { KeptCheckpoint } from "../../domain/checkpoint";
import type { LocalDate } from "../../domain/local-date";
import type { DayTotal } from "../../domain/patterns/pattern";
import { dailyTotals, progress } from "../schema";
import type { Transaction } from "../transaction";
import type { Owner } from "./owner";

type OwnGoal = Owner & { goalId: string };

/** Puts the totals of `days` in place of those kept; a day without a total has no row. */
export async function saveDayTotals(
  tx: Transaction,
  { userId, goalId }: OwnGoal,
  days: readonly LocalDate[],
  totals: readonly DayTotal[],
): Promise<void> {
  await tx
    .delete(dailyTotals)
    .where(
      and(
        eq(dailyTotals.userId, userId),
        eq(dailyTotals.goalId, goalId),
        inArray(dailyTotals.day, [...days]),
      ),
    );
  if (totals.length === 0) return;
  await tx.insert(dailyTotals).values(
    totals.map((total) => ({
      ...total,
      userId,
      goalId,
      sum: toDecimalText(total.sum),
      latest: total.latest === null ? null : toDecimalText(total.latest),
    })),
  );
}

export interface KeptProgress {
  reachedOn: LocalDate | null;
  since: LocalDate;
  checkpoint: KeptCheckpoint;
  /** First closed day that a change touched; `null` when it touched none. */
  staleFrom: LocalDate | null;
}

export async function saveProgress(
  tx: Transaction,
  { userId, goalId }: OwnGoal,
  kept: KeptProgress,
  now: string,
): Promise<void> {
  const values = { ...kept, updatedAt: now };
  await tx
    .insert(progress)
    .values({ goalId, userId, ...values })
    .onConflictDoUpdate({
      target: progress.goalId,
      set: { ...values, staleFrom: sql`least(${progress.staleFrom}, ${kept.staleFrom}::date)` },
    });
}

/** Keeps newer checkpoints of some goals, which say the same and leave less to read. */
export async function saveCheckpoints(
  tx: Transaction,
  rows: readonly { goalId: string; checkpoint: KeptCheckpoint }[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    update progress set checkpoint = given.checkpoint
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given("goalId" uuid, checkpoint jsonb)
    where progress.goal_id = given."goalId"`);
}

/** Lets every goal of a person be worked out from its first day again. */
export async function forgetCheckpoints(tx: Transaction, { userId }: Owner): Promise<void> {
  await tx
    .update(progress)
    .set({ checkpoint: sql`'null'::jsonb` })
    .where(eq(progress.userId, userId));
}
