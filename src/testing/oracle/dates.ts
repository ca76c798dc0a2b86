/** Dates for the oracle: slow, plain steps of one day over Temporal.PlainDate. */
import { Temporal } from "temporal-polyfill";
import type { LocalDate } from "@/domain/local-date";
import type { PeriodUnit } from "@/domain/schedule";

/** Every day of these years in order, counted by Temporal one by one. */
const calendar: LocalDate[] = [];
const placeByDay = new Map<LocalDate, number>();
const weekdays: number[] = [];
for (let day = Temporal.PlainDate.from("2008-01-01"); day.year < 2036; day = day.add({ days: 1 })) {
  placeByDay.set(day.toString(), calendar.length);
  calendar.push(day.toString());
  weekdays.push(day.dayOfWeek);
}

export function plusDays(day: LocalDate, days: number): LocalDate {
  const known = calendar[(placeByDay.get(day) ?? Number.NaN) + days];
  return known ?? Temporal.PlainDate.from(day).add({ days }).toString();
}

export function nextDay(day: LocalDate): LocalDate {
  return plusDays(day, 1);
}

export function dayBefore(day: LocalDate): LocalDate {
  return plusDays(day, -1);
}

/** ISO weekday, 1 Monday … 7 Sunday. */
export function weekday(day: LocalDate): number {
  return weekdays[placeByDay.get(day) ?? -1] ?? Temporal.PlainDate.from(day).dayOfWeek;
}

/** Every day from the first to the last, both included; none when `last` lies earlier. */
export function eachDay(first: LocalDate, last: LocalDate): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = first; day <= last; day = nextDay(day)) days.push(day);
  return days;
}

/** Whether a regular period of the unit begins on the day. */
export function isFirstDay(day: LocalDate, unit: PeriodUnit, weekStart: number): boolean {
  const month = Number(day.slice(5, 7));
  const isFirstOfMonth = day.endsWith("-01");
  switch (unit) {
    case "day":
      return true;
    case "week":
      return weekday(day) === weekStart;
    case "month":
      return isFirstOfMonth;
    case "quarter":
      return isFirstOfMonth && [1, 4, 7, 10].includes(month);
    case "year":
      return isFirstOfMonth && month === 1;
  }
}

/** The first day of the regular period that holds the day. */
export function firstDayOf(day: LocalDate, unit: PeriodUnit, weekStart: number): LocalDate {
  let first = day;
  while (!isFirstDay(first, unit, weekStart)) first = dayBefore(first);
  return first;
}

/** The last day of the regular period that holds the day. */
export function lastDayOf(day: LocalDate, unit: PeriodUnit, weekStart: number): LocalDate {
  let last = day;
  while (!isFirstDay(nextDay(last), unit, weekStart)) last = nextDay(last);
  return last;
}

export function minDay(first: LocalDate, ...others: LocalDate[]): LocalDate {
  return [first, ...others].sort()[0] ?? first;
}
