/** Goals as kept: adding, changing and removing them. */
import { and, eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { KeptPause } from "../../domain/holiday";
import type { Terms } from "../../domain/terms";
import { goals, terms } from "../schema";
import type { Transaction } from "../transaction";
import { replacePausesOf } from "./goal-pauses";
import type { Owner } from "./owner";

type NewGoal = Omit<typeof goals.$inferInsert, "userId">;
type OwnGoal = Owner & { goalId: string };

const isOwn = ({ userId, goalId }: OwnGoal) => and(eq(goals.userId, userId), eq(goals.id, goalId));

export async function insertGoal(tx: Transaction, { userId }: Owner, goal: NewGoal): Promise<void> {
  await tx.insert(goals).values({ ...goal, userId });
}

/** The id of the goal that the person made with this key, or `null`. */
export async function goalIdByClientKey(
  tx: Transaction,
  { userId, clientKey }: Owner & { clientKey: string },
): Promise<string | null> {
  const [row] = await tx
    .select({ goalId: goals.id })
    .from(goals)
    .where(and(eq(goals.userId, userId), eq(goals.clientKey, clientKey)));
  return row?.goalId ?? null;
}

/** Changes fields of a goal and raises its version. */
export async function changeGoal(
  tx: Transaction,
  owned: OwnGoal,
  changes: Partial<NewGoal>,
  now: string,
): Promise<void> {
  await tx
    .update(goals)
    .set({ ...changes, updatedAt: now, version: sql`${goals.version} + 1` })
    .where(isOwn(owned));
}

/** Removes a goal with all that hangs on it. */
export async function deleteGoal(tx: Transaction, owned: OwnGoal): Promise<void> {
  await tx.delete(goals).where(isOwn(owned));
}

/** Puts a goal's terms in place of those it had. */
export async function replaceTerms(
  tx: Transaction,
  { userId, goalId }: OwnGoal,
  history: readonly Terms[],
  now: string,
): Promise<void> {
  await tx.delete(terms).where(and(eq(terms.userId, userId), eq(terms.goalId, goalId)));
  await tx.insert(terms).values(
    history.map(({ from, settings, weekStart }) => ({
      id: v7(),
      userId,
      goalId,
      fromDay: from,
      settings,
      weekStart,
      createdAt: now,
    })),
  );
}

/** Puts a goal's pauses in place of those it had. */
export async function replacePauses(
  tx: Transaction,
  { userId, goalId }: OwnGoal,
  ranges: readonly KeptPause[],
  now: string,
): Promise<void> {
  await replacePausesOf(tx, { userId }, [{ goalId, pauses: ranges }], now);
}
