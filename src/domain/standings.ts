/** Where a milestone or target stood day after day: sums piled up, readings as they are. */
import { toAmount, toNumber } from "./amount";
import type { HistoryPoint } from "./history";
import { earlierOf, type LocalDate } from "./local-date";

/** Where a goal stood at the end of a day. */
export interface Standing {
  day: LocalDate;
  value: number;
}

/** What of a course piles up, and from where. */
export interface Piling {
  /** The goal's start. */
  start: number;
  /** Its total or reading now. */
  current: number;
  reading: "latest" | "sum";
  /** Whether the points begin with the goal; else the sum before them is what now lacks. */
  isWhole: boolean;
}

/**
 * Where the goal stood at the end of each point, the last as of today.
 * @example start 10, days of 2, 0 and 3 // 12, 12, 15
 */
export function standings(points: readonly HistoryPoint[], piling: Piling, on: LocalDate) {
  const dayOf = ({ end }: HistoryPoint) => earlierOf(end, on);
  if (piling.reading === "latest")
    return points.map((point): Standing => ({ day: dayOf(point), value: point.value }));
  const all = points.reduce((sum, point) => sum + toAmount(point.value), 0n);
  let sum = piling.isWhole ? toAmount(piling.start) : toAmount(piling.current) - all;
  return points.map((point): Standing => {
    sum += toAmount(point.value);
    return { day: dayOf(point), value: toNumber(sum) };
  });
}

/**
 * Few enough standings to be drawn: the newest, and every n-th before it.
 * @example 5 standings, at most 3 // the 1st, 3rd and 5th
 */
export function thinned(all: readonly Standing[], most: number): Standing[] {
  const step = Math.ceil(all.length / most);
  return all.filter((_, index) => (all.length - 1 - index) % step === 0);
}

/** What was left of a budget at the end of each day of a period, below zero once it is overdrawn. */
export function burnDown(days: readonly HistoryPoint[], max: number): Standing[] {
  let left = toAmount(max);
  return days.map((point) => {
    left -= toAmount(point.value);
    return { day: point.end, value: toNumber(left) };
  });
}
