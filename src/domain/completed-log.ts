/** What a `completed` log is worth: the amount its period, or with `perDay` its day, still lacks. */
import { toAmount, toNumber } from "./amount";
import { goalPeriods } from "./goal-periods";
import { earlierOf, type LocalDate } from "./local-date";
import type { GoalHistory } from "./patterns/pattern";
import { askOf } from "./patterns/registry";
import { effectiveStart } from "./progress";

/**
 * The value to store with a `completed` log on `day`, never below 0.
 * @example 8 glasses a day, 5 logged on the day // 3
 */
export function completedValue(history: GoalHistory, day: LocalDate): number {
  const since = earlierOf(effectiveStart(history), day);
  let holding = null;
  for (const period of goalPeriods(history, since, since, day)) holding = period;
  if (holding === null) return 0;
  const ask = askOf(holding.terms.settings);
  const first = ask.perDay === null ? holding.start : day;
  const last = ask.perDay === null ? holding.end : day;
  const logged = history.days.filter((total) => total.day >= first && total.day <= last);
  const lacks =
    (ask.perDay ?? ask.atLeast ?? 0n) - logged.reduce((sum, total) => sum + total.sum, 0n);
  return toNumber(lacks > 0n ? lacks : toAmount(0));
}
