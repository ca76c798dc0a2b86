/** Goals of an import, written with everything their file says of them. */
import { v7 } from "uuid";
import { type PlannedGoal, storedGoalOf } from "../../domain/import/planned-goal";
import { latestTerms } from "../../domain/standing";
import type { Transaction } from "../transaction";
import { allGoalIds } from "./goal-pages";
import { insertGoal, replacePauses, replaceTerms } from "./goals";
import type { KeptImport } from "./imports";

/** Key → goal of those that a batch made and that are still there. */
export async function goalsStillThere(
  tx: Transaction,
  { userId, goalsByKey }: Pick<KeptImport, "userId" | "goalsByKey">,
): Promise<Record<string, string>> {
  const there = new Set(await allGoalIds(tx, { userId }));
  return Object.fromEntries(Object.entries(goalsByKey).filter(([, goalId]) => there.has(goalId)));
}

/** Adds a goal; answers its id. */
export async function insertPlannedGoal(
  tx: Transaction,
  planned: PlannedGoal,
  moment: { userId: string; weekStart: number; today: string; now: string },
): Promise<string> {
  const { userId, now } = moment;
  const stored = storedGoalOf(planned, moment);
  const { terms, pauses, reachedOn: _reachedOn, goalId: _none, ...columns } = stored;
  const goalId = v7();
  const { weekStart } = latestTerms(terms);
  const declaredCompletedAt = planned.source.original?.declaredCompletedAt ?? null;
  await insertGoal(tx, { userId }, { ...columns, id: goalId, weekStart, declaredCompletedAt });
  await replaceTerms(tx, { userId, goalId }, terms, now);
  await replacePauses(tx, { userId, goalId }, pauses, now);
  return goalId;
}
