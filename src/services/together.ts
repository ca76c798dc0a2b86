/** Which of the person's daily goals go together, from the verdicts of the last half year. */
import { entries } from "../cache/keys";
import { currentGoalIds } from "../db/queries/goal-status";
import { type LoadedGoal, loadGoals } from "../db/queries/stored-goals";
import { addDays, type LocalDate } from "../domain/local-date";
import { outcomesIn } from "../domain/progress";
import { goingTogether, TOGETHER_DAYS, type Together } from "../domain/together";
import { cached, type Scope, type ServiceContext } from "./context";
import { toHistory } from "./progress";

export interface TogetherAnswer {
  from: LocalDate;
  to: LocalDate;
  /** The clearest first; at most 3. */
  pairs: Together[];
}

/** Looks at closed days only: today is still open for those who have not logged yet. */
export function getTogether(ctx: ServiceContext): Promise<TogetherAnswer> {
  return cached(ctx, entries.together, async (scope) => {
    const { tx, userId, today } = scope;
    const goalIds = await currentGoalIds(tx, { userId }, today);
    const range = { from: addDays(today, -TOGETHER_DAYS), to: addDays(today, -1) };
    const loaded = await loadGoals(tx, { userId, goalIds }, { isWhole: true });
    return { ...range, pairs: goingTogether(loaded.map((goal) => verdictsOf(scope, goal, range))) };
  });
}

function verdictsOf(scope: Scope, loaded: LoadedGoal, range: { from: LocalDate; to: LocalDate }) {
  const { goalId, title } = loaded.stored;
  const at = { on: scope.today, today: scope.today };
  const days = outcomesIn(toHistory(scope, loaded), range, at)
    .filter(({ facts: { period }, isClosed }) => period.unit === "day" && isClosed)
    .filter(({ verdict }) => verdict === "met" || verdict === "missed")
    .map(({ facts: { period }, verdict }): [LocalDate, boolean] => [
      period.start,
      verdict === "met",
    ]);
  return { goalId, title, days: new Map(days) };
}
