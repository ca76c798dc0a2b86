/** Calendar periods: days, weeks, months, quarters and years as stretches of civil days. */
import { addDays, formatDate, type LocalDate, weekdayOf } from "./local-date";
import type { PeriodUnit } from "./schedule";

/** A stretch of civil days, both ends included. */
export interface Period {
  start: LocalDate;
  end: LocalDate;
}

/**
 * The regular period that holds a day.
 * @param weekStart ISO weekday 1–7 on which weeks begin; other units ignore it
 * @example periodHolding("2024-02-29", "month", 1) // { start: "2024-02-01", end: "2024-02-29" }
 */
export function periodHolding(day: LocalDate, unit: PeriodUnit, weekStart: number): Period {
  if (unit === "day") return { start: day, end: day };
  if (unit === "week") {
    const start = addDays(day, -((weekdayOf(day) - weekStart + 7) % 7));
    return { start, end: addDays(start, 6) };
  }
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const length = unit === "month" ? 1 : unit === "quarter" ? 3 : 12;
  const firstMonth = month - ((month - 1) % length);
  const next = firstMonth + length;
  const nextStart = next > 12 ? formatDate(year + 1, next - 12, 1) : formatDate(year, next, 1);
  return { start: formatDate(year, firstMonth, 1), end: addDays(nextStart, -1) };
}
