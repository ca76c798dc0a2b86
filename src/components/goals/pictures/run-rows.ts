/** A calendar of runs: a row a month, or a row a year for long periods, with each run where it lies. */
import {
  addDays,
  daysBetween,
  earlierOf,
  formatDate,
  type LocalDate,
  laterOf,
} from "../../../domain/local-date";
import type { Run } from "../../../domain/runs";
import type { PeriodUnit } from "../../../domain/schedule";

export const ROWS = 12;

export interface CalendarRow {
  start: LocalDate;
  end: LocalDate;
}

/** A part of a run within one row. */
export interface Segment {
  run: Run;
  row: number;
  /** Days from the row's first. */
  from: number;
  days: number;
}

/** Days in the longest row. */
export const daysAcross = (unit: PeriodUnit) => (isLong(unit) ? 366 : 31);

export const isLong = (unit: PeriodUnit) => unit !== "day" && unit !== "week";

/** The latest twelve months, or years of a goal whose periods are months or longer; the present one last. */
export function calendarRows(unit: PeriodUnit, on: LocalDate): CalendarRow[] {
  const [year, month] = [Number(on.slice(0, 4)), Number(on.slice(5, 7))];
  return Array.from({ length: ROWS }, (_, index) => {
    const back = ROWS - 1 - index;
    if (isLong(unit)) return rowFrom(year - back, 1, 12);
    const at = year * 12 + month - 1 - back;
    return rowFrom(Math.floor(at / 12), (at % 12) + 1, 1);
  });
}

function rowFrom(year: number, month: number, months: number): CalendarRow {
  const next = month + months;
  const after = next > 12 ? formatDate(year + 1, next - 12, 1) : formatDate(year, next, 1);
  return { start: formatDate(year, month, 1), end: addDays(after, -1) };
}

/** The parts of runs that lie in the rows; a current period that is met already may reach beyond today. */
export function segments(runs: readonly Run[], rows: readonly CalendarRow[]): Segment[] {
  return runs.flatMap((run) =>
    rows.flatMap((row, index) => {
      const [from, to] = [laterOf(run.start, row.start), earlierOf(run.end, row.end)];
      if (from > to) return [];
      const days = daysBetween(from, to) + 1;
      return { run, row: index, from: daysBetween(row.start, from), days };
    }),
  );
}
