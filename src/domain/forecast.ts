/** A forecast: between which days a goal arrives, by its pace so far and by that of the last four weeks. */
import { toAmount } from "./amount";
import { addDays, daysBetween, type LocalDate } from "./local-date";
import { finishDay } from "./projection";
import type { Standing } from "./standings";

/** How far back the recent pace looks. */
const RECENT_DAYS = 28;
/** Nothing is foretold of less history. */
const LEAST_DAYS = 14;

/** Where a milestone or target comes from, stands and leads. */
export interface Way {
  start: number;
  current: number;
  end: number;
  /** The effective start. */
  since: LocalDate;
  on: LocalDate;
}

export interface Pace {
  perDay: number;
  /** `null`: it does not lead there. */
  finishOn: LocalDate | null;
}

/** Two paces, of which the first arrives no later than the second. */
export interface Forecast {
  early: Pace;
  late: Pace;
}

/**
 * Two straight lines from where the goal stands: one at the average since the start, one at that of
 * the last four weeks (one and the same while it is younger). `null` before two weeks of history.
 * @param days where it stood, day by day, at least for the last four weeks
 * @example 40 of 100 in 40 days, 28 of them in the last 28 // both 1 a day: 60 days to go
 * @example 40 of 100 in 80 days, 28 of them in the last 28 // 0.5 and 1 a day: 60 to 120 days to go
 */
export function forecast(way: Way, days: readonly Standing[]): Forecast | null {
  const lived = daysBetween(way.since, way.on) + 1;
  if (lived < LEAST_DAYS) return null;
  const overall = paceOf(way, way.start, lived);
  const before = addDays(way.on, -RECENT_DAYS);
  const then = days.findLast(({ day }) => day <= before)?.value;
  const recent =
    lived > RECENT_DAYS && then !== undefined ? paceOf(way, then, RECENT_DAYS) : overall;
  return isLater(overall, recent)
    ? { early: recent, late: overall }
    : { early: overall, late: recent };
}

function paceOf({ current, end, on }: Way, from: number, days: number): Pace {
  const moved = toAmount(current) - toAmount(from);
  const left = toAmount(end) - toAmount(current);
  return {
    perDay: (current - from) / days,
    finishOn: finishDay(moved, left, BigInt(days), on),
  };
}

const isLater = (a: Pace, b: Pace) => (a.finishOn ?? "~") > (b.finishOn ?? "~");

/** Where the straight line from the start on its first day to the end on `by` lies on a day. */
export function idealOn(
  way: Pick<Way, "start" | "end" | "since"> & { by: LocalDate },
  day: LocalDate,
): number {
  const whole = daysBetween(way.since, way.by);
  const gone = Math.max(0, Math.min(whole, daysBetween(way.since, day)));
  return whole <= 0 ? way.end : way.start + ((way.end - way.start) * gone) / whole;
}
