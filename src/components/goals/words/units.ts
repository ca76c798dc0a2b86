/** What a unit is: counted one by one, or measured in whatever amount comes. */
import type { ActivityKind } from "../../../domain/activity";
import type { PatternName, Settings } from "../../../domain/settings";

const measures = new Set(
  "min minutes minute h hour hours hr s sec seconds km mi miles m metres meters kg lb lbs g ml l litres liters steps words kcal cal pages $ € £ ¥ % °c".split(
    " ",
  ),
);

/** Largest amount that people still count up one by one. */
const COUNTABLE_UP_TO = 20;

/** What the one-tap button logs; `value` null with `completed` means all that is still missing. */
export interface QuickLog {
  kind: ActivityKind;
  value: number | null;
}

function isCountedUp(unit: string, amount: number): boolean {
  return (
    !measures.has(unit.trim().toLowerCase()) &&
    Number.isInteger(amount) &&
    amount <= COUNTABLE_UP_TO
  );
}

/**
 * What one tap logs: one of a thing that is counted up, the whole of a measured amount, and `null`
 * where only the person knows the number (readings, sums of money, measured totals).
 * @example quickLog("recurring", { period: "day", amount: 8, unit: "glasses", bound: "atLeast" }) // { kind: "progress", value: 1 }
 */
export function quickLog(pattern: PatternName, settings: Settings): QuickLog | null {
  if (pattern === "target") return null;
  if ("total" in settings)
    return measures.has(settings.unit.toLowerCase()) ? null : { kind: "progress", value: 1 };
  if (pattern === "limit" && "max" in settings) {
    return measures.has(settings.unit.toLowerCase()) ? null : { kind: "progress", value: 1 };
  }
  if (!("amount" in settings)) return null;
  const asked = settings.perDay ?? settings.amount;
  if (settings.perDay === undefined && isCountedUp(settings.unit, asked))
    return { kind: "progress", value: 1 };
  return { kind: "completed", value: null };
}
