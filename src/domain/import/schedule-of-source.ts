/** Foreign frequencies such as "3 times in 7 days" as the nearest settings Cairn has. */
import type { PeriodUnit } from "../schedule";

/** What a source asks: an amount in a period, and why that is not quite what it said. */
export interface NearestSchedule {
  period: PeriodUnit;
  amount: number;
  because: string | null;
}

const DAYS_IN_MONTH = 30;
const DAYS_IN_YEAR = 365;

/**
 * The nearest schedule to `times` in every `days` days. Such a window rolls with the day in the
 * source; Cairn's weeks and months do not, which `because` says.
 * @example nearestSchedule(3, 7) // { period: "week", amount: 3, because: "rolling_window" }
 * @example nearestSchedule(1, 2) // { period: "week", amount: 3, because: "nearest_frequency" }
 */
export function nearestSchedule(times: number, days: number): NearestSchedule {
  if (times >= days) return { period: "day", amount: Math.floor(times / days), because: null };
  if (days === 7) return { period: "week", amount: times, because: "rolling_window" };
  if (days === 30 || days === 31) {
    return { period: "month", amount: times, because: "rolling_window" };
  }
  const because = "nearest_frequency";
  if (days < 7) return { period: "week", amount: perStretch(times, days, 7), because };
  if (days < DAYS_IN_YEAR / 2) {
    return { period: "month", amount: perStretch(times, days, DAYS_IN_MONTH), because };
  }
  return { period: "year", amount: perStretch(times, days, DAYS_IN_YEAR), because };
}

function perStretch(times: number, days: number, stretch: number): number {
  return Math.max(1, Math.floor((times * stretch) / days));
}
