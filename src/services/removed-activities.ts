/** What was removed lately and can still be brought back, with the goals it was logged on. */
import { pageOfRemoved } from "../db/queries/removed-activities";
import { loadGoals } from "../db/queries/stored-goals";
import type { Page } from "../domain/page";
import {
  daysLeft,
  type RemovedActivity,
  type RemovedList,
  restorableSince,
} from "../domain/removed-activity";
import { goalOf } from "../domain/standing";
import { reading, type ServiceContext } from "./context";
import { loadGoal } from "./progress";

/**
 * One page, the last removed first.
 * @throws AppError `GOAL_NOT_FOUND` when it is narrowed to a goal that is absent or someone else's
 */
export function listRemoved(
  ctx: ServiceContext,
  list: RemovedList,
): Promise<Page<RemovedActivity>> {
  return reading(ctx, async (scope) => {
    const { tx, userId, now, today } = scope;
    const page = await pageOfRemoved(tx, { userId }, list, restorableSince(now));
    if (page.items.length === 0 && list.goalId !== undefined) await loadGoal(scope, list.goalId);
    const goalIds = [...new Set(page.items.map(({ goalId }) => goalId))];
    const loaded = await loadGoals(tx, { userId, goalIds }, { today });
    const goals = new Map(loaded.map(({ stored }) => [stored.goalId, goalOf(stored, today)]));
    const items = page.items.flatMap((activity): RemovedActivity[] => {
      const found = goals.get(activity.goalId);
      if (!found) return [];
      const { goalId, title, icon, pattern, settings, status } = found;
      const goal = { goalId, title, icon, pattern, settings, status };
      return [{ ...activity, daysLeft: daysLeft(activity.removedAt, now), goal }];
    });
    return { ...page, items };
  });
}
