/** History: a goal's value period by period, or by day, week or month, for charts and tables. */
import { toNumber } from "./amount";
import { emptyFold, type FoldState } from "./checkpoint";
import { courseOn, currentOf } from "./course-fold";
import type { Grain } from "./grain";
import { addDays, earlierOf, type LocalDate, laterOf } from "./local-date";
import type { GoalHistory, Standpoint, Verdict } from "./patterns/pattern";
import { isPeriodic } from "./patterns/registry";
import { type Period, periodHolding } from "./period";
import { effectiveStart, outcomesIn, toPeriodProgress } from "./progress";
import { termsOn } from "./terms";

/** One point. `amount` and `verdict` are `null` where the grain is not the goal's own period. */
export interface HistoryPoint {
  start: LocalDate;
  end: LocalDate;
  value: number;
  amount: number | null;
  verdict: Verdict | null;
}

/** A stretch of days to look at. */
export interface Range {
  from: LocalDate;
  to: LocalDate;
}

/**
 * Every period that touches the range, from the effective start to the one that holds `at.on`.
 * Without `grain` they are the goal's own periods, days for a milestone or target.
 */
export function historyPoints(
  history: GoalHistory,
  range: Range,
  grain: Grain | undefined,
  at: Standpoint,
): HistoryPoint[] {
  const { settings, weekStart } = termsOn(history.terms, at.on);
  const own = isPeriodic(history.pattern) && "period" in settings ? settings.period : null;
  if (own !== null && (grain === undefined || grain === own)) {
    return outcomesIn(history, range, at).map(toPeriodProgress);
  }
  return buckets(history, range, at, (day) => periodHolding(day, grain ?? "day", weekStart));
}

function buckets(
  history: GoalHistory,
  range: Range,
  at: Standpoint,
  bucketOf: (day: LocalDate) => Period,
): HistoryPoint[] {
  const points: HistoryPoint[] = [];
  const first = laterOf(range.from, effectiveStart(history));
  const last = earlierOf(range.to, at.on);
  let state: FoldState = emptyFold;
  let next = 0;
  for (let day = first; day <= last; ) {
    const { start, end } = bucketOf(day);
    let sum = 0n;
    for (
      let total = history.days[next];
      total !== undefined && total.day <= end;
      total = history.days[++next]
    ) {
      if (total.day >= start) sum += total.sum;
      state = { ...state, sum: state.sum + total.sum, latest: total.latest ?? state.latest };
    }
    points.push({
      start,
      end,
      value: toNumber(valueIn(history, end, sum, state)),
      amount: null,
      verdict: null,
    });
    day = addDays(end, 1);
  }
  return points;
}

/** A bucket's sum; for a target of readings the reading as it stood at the bucket's end. */
function valueIn(history: GoalHistory, end: LocalDate, sum: bigint, state: FoldState): bigint {
  if (isPeriodic(history.pattern)) return sum;
  const course = courseOn(history, end);
  return course.reading === "latest" ? currentOf(course, state) : sum;
}
