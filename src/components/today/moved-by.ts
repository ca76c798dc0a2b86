/** Moving one goal among others, up or down by one. */
import type { GoalWithProgress } from "../../domain/standing";

type Movable = Pick<GoalWithProgress, "goalId" | "pinned">;

/**
 * The goals with one a place further up (-1) or down (1). It changes places only with one that is
 * pinned like it: pinned goals stay on top whatever the order is.
 * @returns the given array itself when there is no such place
 */
export function movedBy<Goal extends Movable>(
  goals: readonly Goal[],
  goalId: string,
  step: -1 | 1,
): Goal[] {
  const at = goals.findIndex((goal) => goal.goalId === goalId);
  const [goal, other] = [goals[at], goals[at + step]];
  if (!goal || !other || goal.pinned !== other.pinned) return goals as Goal[];
  return goals.map((each, index) => {
    if (index === at) return other;
    return index === at + step ? goal : each;
  });
}
