/** A year of days as a heat map needs it: columns of weeks, and how strongly each day is coloured. */

import type { HistoryPoint } from "../../../domain/history";
import { addDays, daysBetween, type LocalDate, weekdayOf } from "../../../domain/local-date";

export const DAYS_SHOWN = 365;

/** 0 nothing … 4 all that was asked. */
export type Level = 0 | 1 | 2 | 3 | 4;

export interface BlankCell {
  day: LocalDate;
  column: number;
  row: number;
}

export interface DayCell extends BlankCell {
  level: Level;
  point: HistoryPoint;
}

export interface YearGrid {
  cells: DayCell[];
  /** The days of the year before the goal began. */
  blanks: BlankCell[];
  columns: number;
  /** The first column of each month. */
  months: { day: LocalDate; column: number }[];
}

/** What a day's colour is measured against: what it asks, or the largest day of the year. */
function levelOf(value: number, top: number): Level {
  if (value === 0 || top <= 0) return value > 0 ? 4 : 0;
  return Math.max(1, Math.min(4, Math.ceil((4 * Math.abs(value)) / top))) as Level;
}

interface YearShape {
  /** The first day of the year shown. */
  from: LocalDate;
  weekStart: number;
  /** Values are readings, so a day counts by whether its reading moved. */
  isReading: boolean;
}

/** Lays the days out in weeks that begin on `weekStart`; without any point there is no grid. */
export function yearGrid(points: readonly HistoryPoint[], shape: YearShape): YearGrid {
  const first = points[0];
  if (!first) return { cells: [], blanks: [], columns: 0, months: [] };
  const place = placeIn(shape);
  const largest = Math.max(...points.map((point) => Math.abs(point.value)));
  const cells = points.map((point, index) => {
    const before = points[index - 1]?.value ?? point.value;
    const moved: Level = point.value === before ? 0 : 4;
    const level = shape.isReading ? moved : levelOf(point.value, point.amount || largest);
    return { ...place(point.start), level, point };
  });
  const missing = Math.max(0, daysBetween(shape.from, first.start));
  const blanks = Array.from({ length: missing }, (_, n) => place(addDays(shape.from, n)));
  const months = [...blanks, ...cells]
    .filter(({ day }) => day.endsWith("-01"))
    .map(({ day, column }) => ({ day, column }));
  return { cells, blanks, columns: (cells.at(-1)?.column ?? 0) + 1, months };
}

function placeIn({ from, weekStart }: YearShape): (day: LocalDate) => BlankCell {
  const origin = addDays(from, -((weekdayOf(from) - weekStart + 7) % 7));
  return (day) => {
    const at = daysBetween(origin, day);
    return { day, column: Math.floor(at / 7), row: at % 7 };
  };
}
