/** Where a goal's present run began, which tells one run from the next of the same length. */
import type { LocalDate } from "./local-date";
import { FIRST_DATE } from "./local-date";
import type { GoalHistory, Standpoint } from "./patterns/pattern";
import { outcomesIn } from "./progress";

/**
 * First day of the first met period of the run that stands on the day; `null` while there is none.
 * @param history whole
 */
export function runStart(history: GoalHistory, at: Standpoint): LocalDate | null {
  let start: LocalDate | null = null;
  let unit: string | null = null;
  for (const { facts, verdict } of outcomesIn(history, { from: FIRST_DATE, to: at.on }, at)) {
    const { period } = facts;
    if (verdict === "missed" || (unit !== null && unit !== period.unit)) start = null;
    if (verdict === "met") start ??= period.start;
    unit = period.unit;
  }
  return start;
}
