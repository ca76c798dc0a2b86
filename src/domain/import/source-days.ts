/** Civil days of many instants in one zone, worked out once a day instead of once an instant. */
import { dayStart } from "../calendar";
import { addDays, fromEpochDay, isLocalDate, type LocalDate } from "../local-date";

const MILLISECONDS_PER_UTC_DAY = 86_400_000;

/**
 * A function from epoch milliseconds to the civil day in a zone.
 * @returns `null` for an instant outside the dates Cairn handles
 */
export function dayFinder(timeZone: string): (epochMilliseconds: number) => LocalDate | null {
  const rule = { timeZone, dayStartHour: 0 };
  const starts = new Map<LocalDate, number>();
  const startOf = (day: LocalDate) => {
    const known = starts.get(day);
    if (known !== undefined) return known;
    const start = dayStart(day, rule).epochMilliseconds;
    starts.set(day, start);
    return start;
  };
  return (epochMilliseconds) => {
    if (!Number.isFinite(epochMilliseconds)) return null;
    const utcDay = fromEpochDay(Math.floor(epochMilliseconds / MILLISECONDS_PER_UTC_DAY));
    if (!isLocalDate(utcDay)) return null;
    for (const day of [addDays(utcDay, 1), utcDay, addDays(utcDay, -1)]) {
      if (startOf(day) <= epochMilliseconds) return isLocalDate(day) ? day : null;
    }
    return null;
  };
}
