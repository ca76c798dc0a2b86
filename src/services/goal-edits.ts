/** Editing goals, guarded by their version. */
import { changeGoal, replaceTerms } from "../db/queries/goals";
import { AppError } from "../domain/errors";
import type { Effective, Goal, GoalPatch } from "../domain/goal";
import { editGoal } from "../domain/goal-edit";
import { goalOf, standingOf } from "../domain/standing";
import { changing, type ServiceContext } from "./context";
import { checkRoomFor, loadGoal, progressNow, recompute } from "./progress";

export interface UpdateGoal {
  goalId: string;
  /** The version that the person saw. */
  version: number;
  patch: GoalPatch;
  effective: Effective;
}

/**
 * Changes a goal. New settings hold from `effective` on; older periods keep the terms they had.
 * @throws AppError `GOAL_NOT_FOUND`, `GOAL_SYNC` (with the present copy), `GOAL_ARCHIVED`, `GOAL_ALREADY_COMPLETED`, `GOAL_QUOTA_EXCEEDED`
 * @throws DomainError `GOAL_VALIDATION`
 */
export function updateGoal(
  ctx: ServiceContext,
  { goalId, version, patch, effective }: UpdateGoal,
): Promise<Goal> {
  return changing(ctx, async (scope) => {
    const { tx, userId, now, today } = scope;
    const loaded = await loadGoal(scope, goalId, { isLocking: true });
    const before = loaded.stored;
    if (before.version !== version)
      throw new AppError("GOAL_SYNC", { current: goalOf(before, today) });
    const { status } = standingOf(before, today);
    const periodStart = progressNow(scope, loaded).period?.start ?? null;
    const { fields, terms, ...dates } = editGoal(before, patch, {
      today,
      status,
      effective,
      periodStart,
    });
    await changeGoal(tx, { userId, goalId }, { ...fields, ...dates }, now);
    if (terms !== null) await replaceTerms(tx, { userId, goalId }, terms, now);
    const after = await recompute(scope, goalId);
    await checkRoomFor(scope, after, status, { isForced: after.title !== before.title });
    return goalOf(after, today);
  });
}
