/** Today's lists in the query cache: what a log probably does, and what the server says it did. */

import type { Progress } from "../../domain/patterns/pattern";
import type { GoalStanding } from "../../domain/standing";
import type { RouterInputs } from "../../trpc/client";
import { predict } from "./predict";
import { goalIn, isDone, listOf, type Today, withGoal } from "./today-lists";

/** Today with an entry already counted. */
export function withPrediction(today: Today, entry: RouterInputs["activities"]["log"]): Today {
  const goal = goalIn(today, entry.goalId);
  if (!goal) return today;
  const day = entry.day ?? today.day;
  const next = predict(goal, { kind: entry.kind ?? "progress", value: entry.value, day });
  return withGoal(today, next, listOf(next, day === today.day || isDone(today, entry.goalId)));
}

interface Answer {
  progress: Progress;
  goal: GoalStanding;
}

/** Today with the server's word for a goal after a log on `day`. */
export function withAnswer(today: Today, goalId: string, answer: Answer, day: string): Today {
  const goal = goalIn(today, goalId);
  if (!goal) return today;
  const next = { ...goal, ...answer.goal, progress: answer.progress };
  return withGoal(today, next, listOf(next, day === today.day || isDone(today, goalId)));
}
