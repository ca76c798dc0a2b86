/** A year of days as a heat map needs it: columns of weeks, and how strongly each day is coloured. */

import type { HistoryPoint } from "../../../domain/history";
import { addDays, daysBetween, type LocalDate, weekdayOf } from "../../../domain/local-date";

export const DAYS_SHOWN = 365;

/** 0 nothing … 4 all that was asked. */
export type Level = 0 | 1 | 2 | 3 | 4;

export interface DayCell {
  day: LocalDate;
  column: number;
  row: number;
  level: Level;
  point: HistoryPoint;
}

export interface YearGrid {
  cells: DayCell[];
  columns: number;
  /** The first column of each month. */
  months: { day: LocalDate; column: number }[];
}

/** What a day's colour is measured against: what it asks, or the largest day of the year. */
function levelOf(value: number, top: number): Level {
  if (value === 0 || top <= 0) return value > 0 ? 4 : 0;
  return Math.max(1, Math.min(4, Math.ceil((4 * Math.abs(value)) / top))) as Level;
}

/**
 * Lays the days out in weeks that begin on `weekStart`.
 * @param isReading values are readings, so a day counts by whether its reading moved
 */
export function yearGrid(
  points: readonly HistoryPoint[],
  weekStart: number,
  isReading: boolean,
): YearGrid {
  const first = points[0];
  if (!first) return { cells: [], columns: 0, months: [] };
  const origin = addDays(first.start, -((weekdayOf(first.start) - weekStart + 7) % 7));
  const largest = Math.max(...points.map((point) => Math.abs(point.value)));
  const cells = points.map((point, index) => {
    const at = daysBetween(origin, point.start);
    const before = points[index - 1]?.value ?? point.value;
    const level = isReading
      ? point.value === before
        ? 0
        : 4
      : levelOf(point.value, topOf(point, largest));
    return {
      day: point.start,
      column: Math.floor(at / 7),
      row: at % 7,
      level: level as Level,
      point,
    };
  });
  const months = cells
    .filter(({ day }) => day.endsWith("-01"))
    .map(({ day, column }) => ({ day, column }));
  return { cells, columns: (cells.at(-1)?.column ?? 0) + 1, months };
}

const topOf = (point: HistoryPoint, largest: number) => point.amount || largest;
