/** Settings that many templates share. */
import type { LimitSettings, RecurringSettings, StreakSettings } from "../settings";

type Period = RecurringSettings["period"];

/** An amount to reach in every period. */
export function every(period: Period, amount: number, unit: string): RecurringSettings {
  return { period, unit, amount, bound: "atLeast" };
}

/** Some days a week, each with an amount of its own. */
export function daysAWeek(amount: number, perDay: number, unit: string): RecurringSettings {
  return { period: "week", unit, amount, perDay, bound: "atLeast" };
}

/** Days in a row. */
export function inARow(length: number, amount: number, unit: string): StreakSettings {
  return { period: "day", unit, amount, length };
}

/** An amount to stay within in every period. */
export function atMost(period: Period, max: number, unit: string): LimitSettings {
  return { period, unit, max, unlogged: "met" };
}
