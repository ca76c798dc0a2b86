/** The civil day of a moment, worked out in the browser when the server cannot be asked. */
import { addDays, type LocalDate } from "../../domain/local-date";

/** Where a person's days begin and when. */
export interface DayRule {
  timeZone: string;
  /** 0–23. */
  dayStartHour: number;
}

/**
 * The civil day of an instant, by the clock on the wall: before the day's first hour it is still
 * the day before. The server's rule in `domain/calendar` gives the same but needs `Temporal`.
 * @param instant milliseconds since 1970
 * @example civilDayAt(Date.parse("2026-03-10T01:30:00Z"), { timeZone: "UTC", dayStartHour: 3 }) // "2026-03-09"
 */
export function civilDayAt(instant: number, { timeZone, dayStartHour }: DayRule): LocalDate {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "iso8601",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((each) => each.type === type)?.value ?? "";
  const date = `${part("year")}-${part("month")}-${part("day")}`;
  return Number(part("hour")) < dayStartHour ? addDays(date, -1) : date;
}
