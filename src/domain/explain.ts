/** Explains a streak: each period with its verdict and the reason, from the streak's own fold. */
import type { LocalDate } from "./local-date";
import type { GoalHistory, PeriodProgress, Standpoint, StreakProgress } from "./patterns/pattern";
import { outcomesIn, progressOf, toPeriodProgress } from "./progress";
import type { Reason } from "./verdict";

/** One period as explained. `from`–`to` are the days whose activities counted. */
export interface ExplainedPeriod extends PeriodProgress {
  /** First day of the terms that judged it; the effective start for the first terms. */
  termsFrom: LocalDate;
  reason: Reason;
}

export interface Explanation {
  streak: StreakProgress | null;
  periods: ExplainedPeriod[];
}

/** Every period that touches the range with its verdict, value and reason; none for milestone and target. */
export function explain(
  history: GoalHistory,
  range: { from: LocalDate; to: LocalDate },
  at: Standpoint,
): Explanation {
  const { streak, since } = progressOf(history, at);
  return {
    streak,
    periods: outcomesIn(history, range, at).map((outcome) => ({
      ...toPeriodProgress(outcome),
      termsFrom: outcome.facts.period.terms.from ?? since,
      reason: outcome.reason,
    })),
  };
}
