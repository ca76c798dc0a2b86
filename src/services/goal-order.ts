/** The person's own order on Today: what is pinned, and what comes after what. */
import { savePinned, savePositions } from "../db/queries/goal-order";
import { allGoalIds } from "../db/queries/goal-pages";
import { AppError } from "../domain/errors";
import type { Goal } from "../domain/goal";
import { goalOf } from "../domain/standing";
import { changing, type ServiceContext } from "./context";
import { loadGoal } from "./progress";

/**
 * Pins a goal to the top of its list on Today, or lets it go; its version stays.
 * @throws AppError `GOAL_NOT_FOUND`
 */
export function pinGoal(
  ctx: ServiceContext,
  { goalId, pinned }: { goalId: string; pinned: boolean },
): Promise<Goal> {
  return changing(
    ctx,
    async (scope) => {
      const { tx, userId, today } = scope;
      if (!(await savePinned(tx, { userId, goalId }, pinned))) throw new AppError("GOAL_NOT_FOUND");
      return goalOf((await loadGoal(scope, goalId)).stored, today);
    },
    { isKeyed: true },
  );
}

/**
 * Puts the goals into this order, whole: goals that are not named have no place of their own any
 * more and follow by age. Of two devices at once the later one's order stands, whole as well.
 * @throws AppError `GOAL_NOT_FOUND` when one is absent or somebody else's; then nothing changes
 */
export function arrangeGoals(
  ctx: ServiceContext,
  { goalIds }: { goalIds: readonly string[] },
): Promise<{ arranged: number }> {
  return changing(
    ctx,
    async ({ tx, userId }) => {
      const own = new Set(await allGoalIds(tx, { userId }));
      if (!goalIds.every((goalId) => own.has(goalId))) throw new AppError("GOAL_NOT_FOUND");
      await savePositions(tx, { userId }, goalIds);
      return { arranged: goalIds.length };
    },
    { isKeyed: true },
  );
}
