/** Today's three lists: what is due, what is done, and the rest. */
import { goalPeriods } from "./goal-periods";
import { type LocalDate, laterOf } from "./local-date";
import type { DayTotal, GoalHistory, Progress } from "./patterns/pattern";
import { askOf, isPeriodic } from "./patterns/registry";

export type TodayList = "due" | "done" | "other";

/** What decides in which list an active or paused goal is. */
export interface TodayFacts extends Pick<GoalHistory, "pattern" | "terms" | "endsOn"> {
  isPaused: boolean;
  progress: Progress;
  /** What was logged for today; `null` if nothing. */
  logged: DayTotal | null;
}

/**
 * The list of a goal that is active or paused. Due: a log today would help.
 * @example 5 of 8 glasses logged today // "due"
 */
export function todayListOf(facts: TodayFacts, today: LocalDate): TodayList {
  const { pattern, progress } = facts;
  if (facts.isPaused || progress.since > today || pattern === "limit") return "other";
  if (!isPeriodic(pattern)) return facts.logged === null ? "due" : "done";
  if (progress.period?.verdict === "met") return "done";
  if (progress.period?.verdict !== "open") return "other";
  return wouldHelp(facts, progress.period.start, today) ? "due" : "other";
}

/** An open period that already has what it asks (`exactly`, `between`), or today's part of it, waits. */
function wouldHelp(facts: TodayFacts, start: LocalDate, today: LocalDate): boolean {
  const { logged, progress } = facts;
  if (progress.percent >= 100) return false;
  const cursor = laterOf(start, progress.since);
  const [period] = goalPeriods(facts, progress.since, cursor, today);
  const perDay = period === undefined ? null : askOf(period.terms.settings).perDay;
  return perDay === null || logged === null || !(logged.isCompleted || logged.sum >= perDay);
}
