/** The periods of one goal: its terms' calendar periods from its effective start on, without gap or overlap. */
import { addDays, earlierOf, type LocalDate, laterOf } from "./local-date";
import type { GoalHistory } from "./patterns/pattern";
import { type Period, periodHolding } from "./period";
import type { PeriodUnit } from "./schedule";
import { type Terms, termsOn } from "./terms";

/** One period of a goal. Its first may be named by a day before the goal began. */
export interface GoalPeriod extends Period {
  unit: PeriodUnit;
  terms: Terms;
  /** First day the goal really asks for something in it. */
  from: LocalDate;
  /** Begins before the effective start, is cut by `endsOn`, or is the rest after a change of period. */
  isPartial: boolean;
}

const unitOf = (terms: Terms): PeriodUnit =>
  "period" in terms.settings ? terms.settings.period : "day";

/** Whether two terms lay out the same periods; the first day of weeks matters to weeks alone. */
const sameCadence = (a: Terms, b: Terms): boolean =>
  unitOf(a) === unitOf(b) && (unitOf(a) !== "week" || a.weekStart === b.weekStart);

/**
 * The terms that judge a period beginning on `start`. A new cadence that starts on this very day
 * waits until the old period, of which this day is the first, has ended.
 */
function termsOfPeriod(history: readonly Terms[], start: LocalDate): Terms {
  const present = termsOn(history, start);
  if (present.from !== start) return present;
  const before = termsOn(history, addDays(start, -1));
  return sameCadence(before, present) ? present : before;
}

/**
 * Walks a goal's periods in order, from the one that holds `cursor` to the last that begins by `through`.
 * @param since the effective start
 * @param cursor the first day not walked yet; `since` for a walk from the beginning
 */
export function* goalPeriods(
  goal: Pick<GoalHistory, "terms" | "endsOn">,
  since: LocalDate,
  cursor: LocalDate,
  through: LocalDate,
): Generator<GoalPeriod> {
  const last = goal.endsOn === null ? through : earlierOf(through, goal.endsOn);
  let day = cursor;
  for (;;) {
    const isFirst = day === since;
    const terms = isFirst ? firstTerms(goal.terms, since) : termsOfPeriod(goal.terms, day);
    const unit = unitOf(terms);
    const regular = periodHolding(day, unit, terms.weekStart);
    const start = isFirst ? regular.start : day;
    if (start > last) return;
    const isCut = goal.endsOn !== null && goal.endsOn < regular.end;
    const end = isCut && goal.endsOn !== null ? goal.endsOn : regular.end;
    yield {
      start,
      end,
      unit,
      terms,
      from: laterOf(start, since),
      isPartial: isCut || day !== regular.start,
    };
    day = addDays(end, 1);
  }
}

/**
 * The first period is judged by the terms on its regular first day, which may lie before the start;
 * but a change of cadence made before the start has no old period to wait for.
 */
function firstTerms(history: readonly Terms[], since: LocalDate): Terms {
  const onStart = termsOfPeriod(history, since);
  const regular = periodHolding(since, unitOf(onStart), onStart.weekStart);
  const onFirstDay = termsOfPeriod(history, regular.start);
  return sameCadence(onStart, onFirstDay) ? onFirstDay : onStart;
}
