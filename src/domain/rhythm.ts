/** When in the week and in the day a goal is logged, as counts; and how its weekdays go. */
import type { HistoryPoint } from "./history";
import { weekdayOf } from "./local-date";

/** Logs of one weekday and hour, as they are counted where they lie. */
export interface RhythmRow {
  /** Of the civil day; ISO 1–7. */
  weekday: number;
  /** 0–23 on the clock of the place; `null` where it was logged on another day, or imported. */
  hour: number | null;
  logs: number;
}

export interface Rhythm {
  logs: number;
  /** Those of them that tell an hour. */
  timed: number;
  /** Monday first. */
  weekdays: number[];
  /** From midnight on. */
  hours: number[];
}

/** Nothing is said of fewer logs. */
export const FEWEST_LOGS = 10;

/** Adds counted rows up by weekday and by hour. */
export function rhythmOf(rows: readonly RhythmRow[]): Rhythm {
  const weekdays = Array<number>(7).fill(0);
  const hours = Array<number>(24).fill(0);
  for (const { weekday, hour, logs } of rows) {
    weekdays[weekday - 1] = (weekdays[weekday - 1] ?? 0) + logs;
    if (hour !== null) hours[hour] = (hours[hour] ?? 0) + logs;
  }
  return { logs: total(weekdays), timed: total(hours), weekdays, hours };
}

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

/** The first place of the largest count, or of the smallest. */
export function placeOf(counts: readonly number[], which: "most" | "fewest"): number {
  return counts.indexOf(which === "most" ? Math.max(...counts) : Math.min(...counts));
}

/** How one weekday of a daily goal went. */
export interface WeekdayRate {
  /** ISO 1–7. */
  weekday: number;
  met: number;
  closed: number;
}

const FEWEST_OF_A_WEEKDAY = 4;
/** A weekday that falls behind the others by less is no harder. */
const HARDER_BY_PERCENT = 10;

/**
 * The weekday that goes worst, when it clearly does: each weekday counted has closed four times or
 * more, and the others together go better by ten points in a hundred.
 * @param points days with verdicts
 * @returns `null` when none stands out
 */
export function hardestWeekday(points: readonly HistoryPoint[]): WeekdayRate | null {
  const rates = weekdayRates(points).filter(({ closed }) => closed >= FEWEST_OF_A_WEEKDAY);
  const worst = rates.reduce<WeekdayRate | null>(
    (found, rate) =>
      found === null || rate.met * found.closed < found.met * rate.closed ? rate : found,
    null,
  );
  if (worst === null) return null;
  const others = rates.filter((rate) => rate !== worst);
  const met = total(others.map((rate) => rate.met));
  const closed = total(others.map((rate) => rate.closed));
  if (closed === 0) return null;
  const gap = (100 * met) / closed - (100 * worst.met) / worst.closed;
  return gap >= HARDER_BY_PERCENT ? worst : null;
}

function weekdayRates(points: readonly HistoryPoint[]): WeekdayRate[] {
  const rates = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, met: 0, closed: 0 }));
  for (const { start, end, verdict } of points) {
    const rate = rates[weekdayOf(start) - 1];
    if (!rate || start !== end || (verdict !== "met" && verdict !== "missed")) continue;
    rate.closed += 1;
    if (verdict === "met") rate.met += 1;
  }
  return rates;
}
