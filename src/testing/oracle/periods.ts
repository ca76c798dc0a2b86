/** Lays out a goal's periods for the oracle, day by day from before its beginning. */
import type { LocalDate } from "@/domain/local-date";
import type { GoalHistory, Standpoint } from "@/domain/patterns/pattern";
import { dayBefore, firstDayOf, isFirstDay, lastDayOf, minDay, nextDay } from "./dates";
import { type Demands, demandsOf, termsInForce } from "./demands";

export interface OraclePeriod {
  start: LocalDate;
  end: LocalDate;
  /** The first of its days that is not before the goal's start. */
  from: LocalDate;
  demands: Demands;
  isPartial: boolean;
}

/** The earlier of `startsOn` and the first day with an activity; `startsOn` for a limit. */
export function startOf(history: GoalHistory): LocalDate {
  if (history.pattern === "limit") return history.startsOn;
  return minDay(history.startsOn, ...history.days.map((total) => total.day));
}

/** The person's own word holds from its day on; today, also when a change of zone put that day ahead. */
export function isDeclaredBy({ declaredCompletedOn }: GoalHistory, at: Standpoint): boolean {
  if (declaredCompletedOn === null) return false;
  return at.on >= at.today || declaredCompletedOn <= at.on;
}

/**
 * The goal's periods up to the one that holds `last`. Each day belongs to one period; a period is
 * judged by the terms of its first day, and a stretch up to the next regular first day is partial.
 */
export function periodsUpTo(
  history: GoalHistory,
  since: LocalDate,
  last: LocalDate,
): OraclePeriod[] {
  const periods: OraclePeriod[] = [];
  const first = firstDemands(history, since);
  let start = firstDayOf(since, first.unit, first.weekStart);
  let demands = first;
  while (start <= last && (history.endsOn === null || start <= history.endsOn)) {
    const regularEnd = lastDayOf(start, demands.unit, demands.weekStart);
    const isCut = history.endsOn !== null && history.endsOn < regularEnd;
    const end = isCut && history.endsOn !== null ? history.endsOn : regularEnd;
    const isStretch = !isFirstDay(start, demands.unit, demands.weekStart);
    const from = start < since ? since : start;
    periods.push({ start, end, from, demands, isPartial: isStretch || isCut || start < since });
    start = nextDay(regularEnd);
    demands = demandsFrom(history, start);
  }
  return periods;
}

/**
 * What the period that begins on a day is held against. A change of period made on this very day
 * waits for the old period that begins on it.
 */
function demandsFrom(history: GoalHistory, day: LocalDate): Demands {
  const now = demandsOf(history.pattern, termsInForce(history.terms, day));
  const before = demandsOf(history.pattern, termsInForce(history.terms, dayBefore(day)));
  return haveSamePeriods(now, before) ? now : isChangedOn(history, day) ? before : now;
}

/** The first period: laid out by the terms in force at the start, judged by those of its first day. */
function firstDemands(history: GoalHistory, since: LocalDate): Demands {
  const atStart = demandsFrom(history, since);
  const onFirstDay = demandsFrom(history, firstDayOf(since, atStart.unit, atStart.weekStart));
  return haveSamePeriods(atStart, onFirstDay) ? onFirstDay : atStart;
}

function haveSamePeriods(a: Demands, b: Demands): boolean {
  return a.unit === b.unit && (a.unit !== "week" || a.weekStart === b.weekStart);
}

const isChangedOn = (history: GoalHistory, day: LocalDate) =>
  history.terms.some(({ from }) => from === day);

/** The period that holds a day of a goal that began by then; `null` after its end. */
export function holdingPeriod(
  history: GoalHistory,
  since: LocalDate,
  day: LocalDate,
): OraclePeriod | null {
  return periodsUpTo(history, since, day).find(({ end }) => day <= end) ?? null;
}
