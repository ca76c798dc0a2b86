/** Where a milestone or target is heading at its average pace since the start. */
import { type Amount, nearestQuotient, toAmount } from "./amount";
import { addDays, daysBetween, LAST_ARITHMETIC_DATE, type LocalDate } from "./local-date";
import type { Course, Projection } from "./patterns/pattern";

const ONE = toAmount(1);

/**
 * The average per day so far, the pace still needed, and the day the end is reached at that average.
 * @param since the effective start; it and `on` are both counted
 * @param reachedOn the day the end was reached, or `null`
 * @example start 0, end 100, 20 done in 10 days, 80 days left // perDay 2, neededPerDay 1, 40 days to go
 */
export function project(
  course: Course,
  current: Amount,
  since: LocalDate,
  on: LocalDate,
  reachedOn: LocalDate | null,
): Projection {
  const moved = current - course.start;
  const left = course.end - current;
  const days = BigInt(Math.max(0, daysBetween(since, on) + 1));
  const daysLeft = course.by === null ? 0 : daysBetween(on, course.by);
  const finishOn = reachedOn ?? finishDay(moved, left, days, on);
  return {
    perDay: days === 0n ? 0 : nearestQuotient(moved, days * ONE),
    neededPerDay:
      daysLeft > 0
        ? reachedOn === null
          ? nearestQuotient(left, BigInt(daysLeft) * ONE)
          : 0
        : null,
    finishOn,
    onTrack: course.by === null ? null : finishOn !== null && finishOn <= course.by,
  };
}

/** on + ⌈left ÷ (moved ÷ days)⌉, or `null` when the average does not lead there. */
export function finishDay(
  moved: Amount,
  left: Amount,
  days: bigint,
  on: LocalDate,
): LocalDate | null {
  const isTowards = days > 0n && moved !== 0n && left !== 0n && moved > 0n === left > 0n;
  if (!isTowards) return null;
  const top = (left < 0n ? -left : left) * days;
  const bottom = moved < 0n ? -moved : moved;
  const wait = (top + bottom - 1n) / bottom;
  return wait > BigInt(daysBetween(on, LAST_ARITHMETIC_DATE)) ? null : addDays(on, Number(wait));
}
