/** Terms: a goal's settings as they hold from a civil day on. */
import { addDays, type LocalDate } from "./local-date";
import type { PatternName, SettingsByPattern } from "./settings";

/** One version of a goal's settings. The first terms have `from: null`, the beginning of time. */
export interface Terms<P extends PatternName = PatternName> {
  from: LocalDate | null;
  settings: SettingsByPattern[P];
  /** First day of the goal's weeks, ISO 1–7. */
  weekStart: number;
}

/**
 * The terms in force on a day: the latest that begin on it or before.
 * @param history not empty, ordered by `from`, the first from the beginning of time
 */
export function termsOn<P extends PatternName>(
  history: readonly Terms<P>[],
  day: LocalDate,
): Terms<P> {
  let inForce = history[0];
  if (!inForce) throw new RangeError("a goal has at least one terms");
  for (const terms of history) {
    if (terms.from !== null && terms.from > day) break;
    inForce = terms;
  }
  return inForce;
}

/** Terms with the days they hold. */
export interface TermsInForce extends Terms {
  /** The last day before the next terms; `null` of the latest. */
  until: LocalDate | null;
}

/** A goal's terms, the latest first, each with its last day. */
export function termsInForce(history: readonly Terms[]): TermsInForce[] {
  const ends = history.map((_, index) => {
    const next = history[index + 1]?.from ?? null;
    return next === null ? null : addDays(next, -1);
  });
  return history.map((terms, index) => ({ ...terms, until: ends[index] ?? null })).reverse();
}
