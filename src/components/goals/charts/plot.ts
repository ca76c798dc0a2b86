/** The arithmetic of charts: scales, round ticks, days on an axis, and paths. */
import { addDays, daysBetween, formatDate, type LocalDate } from "../../../domain/local-date";

export interface Spot {
  x: number;
  y: number;
}

export type Scale = (value: number) => number;

/** A straight scale; of an empty domain everything lies in the middle. */
export function linear([from, to]: [number, number], [low, high]: [number, number]): Scale {
  if (from === to) return () => (low + high) / 2;
  return (value) => low + ((value - from) * (high - low)) / (to - from);
}

const STEPS = [1, 2, 5, 10];

/**
 * Round values within a range, at most `most` of them.
 * @example ticks(0, 8.6, 4) // 0, 5
 * @example ticks(78, 84.5, 4) // 78, 80, 82, 84
 */
export function ticks(from: number, to: number, most: number): number[] {
  const span = to - from;
  if (span <= 0) return [from];
  const power = 10 ** Math.floor(Math.log10(span / most));
  const step = power * (STEPS.find((each) => countOf(from, to, each * power) <= most) ?? 20);
  const first = Math.ceil(from / step - 1e-9);
  const count = countOf(from, to, step);
  return Array.from({ length: count }, (_, n) => Number(((first + n) * step).toPrecision(12)));
}

function countOf(from: number, to: number, step: number): number {
  return Math.floor(to / step + 1e-9) - Math.ceil(from / step - 1e-9) + 1;
}

/** A line through spots, in whole tenths of a pixel. */
export function pathOf(spots: readonly Spot[]): string {
  return spots.map(({ x, y }, n) => `${n === 0 ? "M" : "L"}${tenths(x)} ${tenths(y)}`).join("");
}

const tenths = (value: number) => Math.round(value * 10) / 10;

/** What the days on an axis are named by. */
export type DayTickKind = "day" | "month" | "year";

export interface DayTicks {
  kind: DayTickKind;
  days: LocalDate[];
}

const LONGEST = { day: 70, month: 550 };

/**
 * Days to name on an axis: days of a short one, first days of months of a longer, of years of a long
 * one; at most `most`.
 * @example dayTicks("2026-01-10", "2026-06-20", 3) // months: 1 February, 1 April, 1 June
 */
export function dayTicks(from: LocalDate, to: LocalDate, most: number): DayTicks {
  const span = daysBetween(from, to);
  if (span < LONGEST.day) {
    const step = Math.max(1, Math.ceil((span + 1) / most));
    const count = Math.floor(span / step) + 1;
    return { kind: "day", days: Array.from({ length: count }, (_, n) => addDays(from, n * step)) };
  }
  const kind = span < LONGEST.month ? "month" : "year";
  const firsts = firstDays(from, to, kind === "month" ? 1 : 12);
  const step = Math.max(1, Math.ceil(firsts.length / most));
  return { kind, days: firsts.filter((_, n) => n % step === 0) };
}

function firstDays(from: LocalDate, to: LocalDate, months: number): LocalDate[] {
  const days: LocalDate[] = [];
  let year = Number(from.slice(0, 4));
  let month = months === 12 ? 1 : Number(from.slice(5, 7));
  for (let day = formatDate(year, month, 1); day <= to; day = formatDate(year, month, 1)) {
    if (day >= from) days.push(day);
    month += months;
    if (month > 12) {
      month -= 12;
      year += 1;
    }
  }
  return days;
}
