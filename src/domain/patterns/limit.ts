/** Limit goals: stay at or under an amount in every period. */
import { type Amount, nearestQuotient, toAmount } from "../amount";
import type { LimitSettings } from "../settings";
import type { Ask } from "./pattern";

/** What each period of a limit goal is held against. */
export function askOfLimit(settings: LimitSettings): Ask {
  return {
    atLeast: null,
    atMost: toAmount(settings.max),
    decides: "atEnd",
    perDay: null,
    daysOfWeek: settings.daysOfWeek ?? null,
    skips: { count: 0, per: "week" },
    isLimit: true,
    unlogged: settings.unlogged,
  };
}

/** Share of the limit that is used, in percent; may exceed 100. A limit of 0 gives 0, or 200 once broken. */
export function percentOfLimit(value: Amount, max: Amount): number {
  if (max === 0n) return value === 0n ? 0 : 200;
  return nearestQuotient(100n * value, max);
}
