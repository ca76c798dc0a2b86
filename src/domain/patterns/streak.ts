/** Streak goals: a number of met periods in a row. */
import { toAmount } from "../amount";
import type { StreakSettings } from "../settings";
import type { Ask } from "./pattern";

/** What each period of a streak goal is held against. */
export function askOfStreak(settings: StreakSettings): Ask {
  return {
    atLeast: toAmount(settings.amount),
    atMost: null,
    decides: "atOnce",
    perDay: settings.perDay === undefined ? null : toAmount(settings.perDay),
    daysOfWeek: settings.daysOfWeek ?? null,
    skips: settings.skipAllowance ?? { count: 0, per: "week" },
    isLimit: false,
    unlogged: "missed",
  };
}
