/** Explains a streak period by period, with the activities and terms that made each verdict. */
import { activityDays } from "../db/queries/activities";
import { becauseText } from "../domain/because";
import { checkDateRange } from "../domain/date-range";
import { explain } from "../domain/explain";
import { FIRST_DATE, LAST_DATE, type LocalDate } from "../domain/local-date";
import type { PeriodProgress, StreakProgress } from "../domain/patterns/pattern";
import type { Reason } from "../domain/verdict";
import { reading, type ServiceContext } from "./context";
import { loadGoal, toHistory } from "./progress";

export interface ExplainRequest {
  goalId: string;
  /** The goal's whole life where left out. */
  from?: LocalDate | undefined;
  to?: LocalDate | undefined;
}

export interface Explained {
  streak: StreakProgress | null;
  periods: (PeriodProgress & {
    termsFrom: LocalDate;
    activityIds: string[];
    because: { code: Reason; text: string };
  })[];
}

/**
 * Every period that touches the range, with its verdict and why.
 * @throws AppError `GOAL_NOT_FOUND`
 * @throws DomainError `INVALID_DATE_RANGE`
 */
export function explainProgress(ctx: ServiceContext, request: ExplainRequest): Promise<Explained> {
  return reading(ctx, async (scope) => {
    const { tx, userId, today } = scope;
    const loaded = await loadGoal(scope, request.goalId, { isWhole: true });
    const range = { from: request.from ?? FIRST_DATE, to: request.to ?? LAST_DATE };
    if (request.from !== undefined && request.to !== undefined) checkDateRange(range);
    if (range.from > range.to) checkDateRange(range);
    const explained = explain(toHistory(scope, loaded), range, { on: today, today });
    const first = explained.periods[0]?.start ?? range.from;
    const activities = await activityDays(tx, { userId, goalId: request.goalId }, first);
    let next = 0;
    const periods = explained.periods.map((period) => {
      const { reason, ...rest } = period;
      const from = next;
      while ((activities[next]?.day ?? "9999") <= period.end) next++;
      const activityIds = activities.slice(from, next).map(({ activityId }) => activityId);
      return { ...rest, activityIds, because: { code: reason, text: becauseText(period) } };
    });
    return { streak: explained.streak, periods };
  });
}
