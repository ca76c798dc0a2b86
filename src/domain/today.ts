/** Today's three lists: what is due, what is done, and the rest. */
import { toAmount } from "./amount";
import type { LocalDate } from "./local-date";
import type { DayTotal, Progress } from "./patterns/pattern";
import type { Settings } from "./settings";

export type TodayList = "due" | "done" | "other";

/** What decides in which list an active or paused goal is. */
export interface TodayFacts {
  isPaused: boolean;
  /** In force today. */
  settings: Settings;
  progress: Progress;
  /** What was logged for today; `null` if nothing. */
  logged: DayTotal | null;
}

/**
 * The list of a goal that is active or paused. Due: a log today would help.
 * @example 5 of 8 glasses logged today // "due"
 */
export function todayListOf(facts: TodayFacts, today: LocalDate): TodayList {
  const { settings, progress } = facts;
  if (facts.isPaused || progress.since > today || "unlogged" in settings) return "other";
  if (progress.period === null) {
    if ("period" in settings) return "other";
    return facts.logged === null ? "due" : "done";
  }
  if (progress.period.verdict === "met") return "done";
  if (progress.period.verdict !== "open") return "other";
  return wouldHelp(facts, progress.period) ? "due" : "other";
}

/** An open period that already has what it asks (`exactly`, `between`), or today's part of it, waits. */
function wouldHelp(
  { settings, logged }: TodayFacts,
  period: { value: number; amount: number },
): boolean {
  if (period.value >= period.amount) return false;
  const perDay = "perDay" in settings ? settings.perDay : undefined;
  return perDay === undefined || logged === null || logged.sum < toAmount(perDay);
}
