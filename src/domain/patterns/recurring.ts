/** Recurring goals: reach an amount in every period. */
import { toAmount } from "../amount";
import type { RecurringSettings } from "../settings";
import type { Ask } from "./pattern";

/** What each period of a recurring goal is held against. */
export function askOfRecurring(settings: RecurringSettings): Ask {
  return {
    atLeast: toAmount(settings.amount),
    atMost: topOf(settings),
    decides: settings.bound === "atLeast" ? "atOnce" : "atEnd",
    perDay: settings.perDay === undefined ? null : toAmount(settings.perDay),
    daysOfWeek: settings.daysOfWeek ?? null,
    skips: settings.skipAllowance ?? { count: 1, per: "week" },
    isLimit: false,
    unlogged: "missed",
  };
}

function topOf({ bound, amount, max }: RecurringSettings): bigint | null {
  if (bound === "atLeast") return null;
  return toAmount(bound === "between" && max !== undefined ? max : amount);
}
