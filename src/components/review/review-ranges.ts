/** The stretches of days a review looks at, each with the one before it. */
import { addDays, type LocalDate } from "../../domain/local-date";
import { type Period, periodHolding } from "../../domain/period";

export const rangeNames = ["week", "lastWeek", "month", "lastMonth"] as const;
export type RangeName = (typeof rangeNames)[number];

export interface ReviewRange {
  unit: "week" | "month";
  range: Period;
  before: Period;
}

/** @example rangeOf("lastWeek", "2026-03-11", 1).range // { start: "2026-03-02", end: "2026-03-08" } */
export function rangeOf(name: RangeName, today: LocalDate, weekStart: number): ReviewRange {
  const unit = name === "week" || name === "lastWeek" ? "week" : "month";
  const holding = (day: LocalDate) => periodHolding(day, unit, weekStart);
  const earlier = ({ start }: Period) => holding(addDays(start, -1));
  const present = holding(today);
  const range = name === unit ? present : earlier(present);
  return { unit, range, before: earlier(range) };
}

/** The first day that any of the ranges needs. */
export function firstDayOf(today: LocalDate, weekStart: number): LocalDate {
  return rangeOf("lastMonth", today, weekStart).before.start;
}
