/** What clocks on the wall show, read from Intl alone: the oracle for civil days. */
import type { DayRule } from "@/domain/calendar";
import type { LocalDate } from "@/domain/local-date";

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat("en-u-ca-iso8601-nu-latn", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  clocks.set(timeZone, clock);
  return clock;
}

/** What the wall shows at an instant, counted as if it were UTC milliseconds. */
export function wallAt(instant: number, timeZone: string): number {
  const parts = new Map(
    clockOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
}

/** The whole seconds at which a zone's clocks jump, from `from` to `to`; jumps are more than a week apart. */
export function clockChanges(timeZone: string, from: number, to: number): number[] {
  const offset = (instant: number) => wallAt(instant, timeZone) - instant;
  const changes: number[] = [];
  const step = 7 * 24 * HOUR;
  for (let start = from; start < to; start += step) {
    const before = offset(start);
    if (offset(start + step) === before) continue;
    let [low, high] = [start, start + step];
    while (high - low > SECOND) {
      const middle = low + Math.floor((high - low) / 2 / SECOND) * SECOND;
      if (offset(middle) === before) low = middle;
      else high = middle;
    }
    changes.push(high);
  }
  return changes;
}

/**
 * A day has begun once the wall has ever shown its day-start hour or anything later: the latest such
 * day is that of the latest time shown so far. Only just before a jump can it have been later than now.
 */
export function civilDayOnTheWall(
  instant: number,
  { timeZone, dayStartHour }: DayRule,
  changes: readonly number[],
): LocalDate {
  const recent = changes.filter((change) => change <= instant && instant - change < 48 * HOUR);
  const shown = [instant, ...recent.map((change) => change - SECOND)].map((at) =>
    wallAt(at, timeZone),
  );
  return new Date(Math.max(...shown) - dayStartHour * HOUR).toISOString().slice(0, 10);
}
