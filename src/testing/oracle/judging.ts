/** The oracle's verdict of one period: the lines of the rule, top to bottom. */
import type { LocalDate } from "@/domain/local-date";
import type { DayTotal, GoalHistory, Verdict } from "@/domain/patterns/pattern";
import { eachDay, firstDayOf, lastDayOf, weekday } from "./dates";
import type { OraclePeriod } from "./periods";

/** What was logged in a period, and how its days lie. */
export interface Logged {
  /** In millionths; with `perDay` a number of days times a million. */
  value: bigint;
  isNothing: boolean;
  isEnough: boolean;
}

export function isPaused(history: GoalHistory, day: LocalDate): boolean {
  return history.pauses.some(
    (pause) => pause.from <= day && (pause.until === null || day < pause.until),
  );
}

/** Sums the activities of a period's days, those after `upTo` left out. */
export function loggedIn(
  days: readonly DayTotal[],
  period: OraclePeriod,
  upTo: LocalDate | null,
): Logged {
  const { perDay, amount } = period.demands;
  const totals = days.filter(
    ({ day }) => day >= period.from && day <= period.end && (upTo === null || day <= upTo),
  );
  const isNothing = totals.every((total) => total.count === 0);
  if (perDay !== null) {
    const enough = totals.filter((total) => total.sum >= perDay || total.isCompleted);
    const value = BigInt(enough.length) * 1_000_000n;
    return { value, isNothing, isEnough: value >= amount };
  }
  const value = totals.reduce((sum, total) => sum + total.sum, 0n);
  return {
    value,
    isNothing,
    isEnough: value >= amount || totals.some((total) => total.isCompleted),
  };
}

/** Judges one period; `spendSkip` says whether the day's skip is within the allowance. */
export function judge(
  history: GoalHistory,
  period: OraclePeriod,
  logged: Logged,
  isClosed: boolean,
  spendSkip: () => boolean,
): Verdict {
  const { unit, isLimit } = period.demands;
  const days = eachDay(period.from, period.end);
  const isDay = unit === "day";
  const pausedDays = days.filter((day) => isPaused(history, day)).length;
  const isAllOff = days.every((day) => isPaused(history, day) || history.neverDays.has(day));
  const isOff = isDay && (pausedDays > 0 || history.neverDays.has(period.start));
  const isUnscheduled =
    isDay && !(period.demands.daysOfWeek?.includes(weekday(period.start)) ?? true);
  if (isDay && isLimit && isUnscheduled) return "neutral";
  const isSilentPause = isLimit && logged.isNothing && isAllOff;
  if (!isSilentPause && isMet(period, logged, isClosed)) return "met";
  if (isDay && (isOff || isUnscheduled)) return "neutral";
  if (isDay && spendSkip()) return "neutral";
  if (isLimit && isClosed && logged.isNothing && period.demands.unlogged === "neutral")
    return "neutral";
  const touches = isLimit && logged.isNothing ? isAllOff : pausedDays > 0;
  if (!isDay && (touches || period.isPartial)) return isClosed ? "neutral" : "open";
  if (period.demands.top !== null && logged.value > period.demands.top) return "missed";
  return isClosed ? "missed" : "open";
}

function isMet(period: OraclePeriod, logged: Logged, isClosed: boolean): boolean {
  const { isLimit, top, isMetAtEnd, unlogged } = period.demands;
  if (top !== null && logged.value > top) return false;
  if (isMetAtEnd && !isClosed) return false;
  if (isLimit) return !logged.isNothing || unlogged === "met";
  return logged.isEnough;
}

/** Whether a skip on the day is within the allowance of the day's own terms, given the days that used one. */
export function isWithinAllowance(period: OraclePeriod, used: readonly LocalDate[]): boolean {
  const { allowance, weekStart } = period.demands;
  const first = firstDayOf(period.start, allowance.per, weekStart);
  const last = lastDayOf(period.start, allowance.per, weekStart);
  return used.filter((day) => day >= first && day <= last).length < allowance.count;
}
