/** Verifying: whether what is kept beside the activities equals what follows from them. */
import { countedActivities } from "../db/queries/activities";
import { allGoalIds } from "../db/queries/goal-pages";
import type { LoadedGoal } from "../db/queries/stored-goals";
import { loadGoals } from "../db/queries/stored-goals";
import { dailyTotals } from "../domain/day-total";
import { laterOf } from "../domain/local-date";
import type { DayTotal } from "../domain/patterns/pattern";
import { evaluate } from "../domain/progress";
import { reading, type Scope, type ServiceContext } from "./context";
import { progressNow, toHistory } from "./progress";

/** One thing kept that does not follow from the activities. */
export interface Discrepancy {
  goalId: string;
  what: "days" | "reachedOn" | "progress";
}

/** Works out every goal of a person from its activities and compares it with what is kept. */
export function verifyProgress(ctx: ServiceContext): Promise<Discrepancy[]> {
  return reading(ctx, async (scope) => {
    const { tx, userId } = scope;
    const goalIds = await allGoalIds(tx, { userId });
    const kept = await loadGoals(tx, { userId, goalIds });
    const whole = await loadGoals(tx, { userId, goalIds }, { isWhole: true });
    const found: Discrepancy[] = [];
    for (const [index, loaded] of whole.entries()) {
      const { goalId } = loaded.stored;
      const days = dailyTotals(await countedActivities(tx, { userId, goalId }));
      found.push(...compare(scope, kept[index] ?? loaded, loaded, days));
    }
    return found;
  });
}

function compare(
  scope: Scope,
  kept: LoadedGoal,
  whole: LoadedGoal,
  days: DayTotal[],
): Discrepancy[] {
  const { goalId, reachedOn } = whole.stored;
  const fresh = { ...whole, days };
  const on = laterOf(days.at(-1)?.day ?? scope.today, scope.today);
  const evaluated = evaluate(toHistory(scope, fresh), { on, today: scope.today });
  const isSame: Record<Discrepancy["what"], boolean> = {
    days: textOf(whole.days) === textOf(days),
    reachedOn: evaluated.reachedOn === reachedOn,
    progress: textOf(progressNow(scope, kept)) === textOf(progressNow(scope, fresh)),
  };
  return (["days", "reachedOn", "progress"] as const)
    .filter((what) => !isSame[what])
    .map((what) => ({ goalId, what }));
}

function textOf(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "bigint" ? `${part}n` : part,
  );
}
