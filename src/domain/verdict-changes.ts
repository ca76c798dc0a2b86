/** Which past verdicts an edit would change, so that nobody is surprised after saving. */
import { FIRST_DATE, LAST_DATE, type LocalDate } from "./local-date";
import type { GoalHistory, Standpoint, Verdict } from "./patterns/pattern";
import type { PeriodOutcome } from "./period-fold";
import { outcomesIn } from "./progress";

/** A closed period whose verdict differs; `null` where the period would not exist. */
export interface VerdictChange {
  start: LocalDate;
  end: LocalDate;
  before: Verdict | null;
  after: Verdict | null;
}

const always = { from: FIRST_DATE, to: LAST_DATE };

/**
 * Closed periods whose verdicts differ between a goal as it is and as it would be, in order.
 * @example amount 8 → 9 always, with days of 8, 9 and 10 // the day of 8: met → missed
 */
export function changedVerdicts(
  before: GoalHistory,
  after: GoalHistory,
  at: Standpoint,
): VerdictChange[] {
  const old = closedByName(before, at);
  const next = closedByName(after, at);
  const names = [...new Set([...old.keys(), ...next.keys()])].sort();
  return names.flatMap((name) => {
    const was = old.get(name);
    const becomes = next.get(name);
    const period = (was ?? becomes)?.facts.period;
    if (!period || was?.verdict === becomes?.verdict) return [];
    const { start, end } = period;
    return [{ start, end, before: was?.verdict ?? null, after: becomes?.verdict ?? null }];
  });
}

function closedByName(history: GoalHistory, at: Standpoint): Map<string, PeriodOutcome> {
  const closed = outcomesIn(history, always, at).filter((outcome) => outcome.isClosed);
  return new Map(
    closed.map((outcome) => {
      const { start, end } = outcome.facts.period;
      return [`${start}/${end}`, outcome];
    }),
  );
}
