/** Where a goal stands on Today, kept by the same rule the server uses, so a log moves it at once. */
import type { LocalDate } from "../../domain/local-date";
import type { GoalWithProgress } from "../../domain/standing";
import { inTodayOrder } from "../../domain/today-order";
import type { RouterOutputs } from "../../trpc/client";

export type Today = RouterOutputs["progress"]["today"];
export type ListName = "due" | "done" | "other";

/** What the sheet for an amount is opened for. */
export interface Opening {
  goal: GoalWithProgress;
  /** Today if left out. */
  day?: LocalDate;
  /** When its timer was started, milliseconds since 1970; the time since then is filled in. */
  startedAt?: number;
}

const listNames: ListName[] = ["due", "done", "other"];

/** The list a goal belongs to, `null` for none. `isLoggedToday` decides for milestone and target. */
export function listOf(goal: GoalWithProgress, isLoggedToday: boolean): ListName | null {
  if (goal.status === "paused") return "other";
  if (goal.status !== "active") return null;
  if (goal.pattern === "limit") return "other";
  if (goal.pattern === "milestone" || goal.pattern === "target") {
    return isLoggedToday ? "done" : "due";
  }
  const verdict = goal.progress.period?.verdict;
  if (verdict === "met") return "done";
  return verdict === "open" ? "due" : "other";
}

/** Today with one goal as it is now, in its place by the order that the server keeps too. */
export function withGoal(today: Today, goal: GoalWithProgress, list: ListName | null): Today {
  const lists = { due: today.due, done: today.done, other: today.other };
  for (const name of listNames) {
    const others = lists[name].filter(({ goalId }) => goalId !== goal.goalId);
    if (name === list) lists[name] = inTodayOrder([...others, goal]);
    else if (others.length < lists[name].length) lists[name] = others;
  }
  return { ...today, ...lists };
}

/** A goal of today's lists by its id. */
export function goalIn(today: Today, goalId: string): GoalWithProgress | undefined {
  return [...today.due, ...today.done, ...today.other].find((each) => each.goalId === goalId);
}

/** Whether a goal stands among the done ones. */
export function isDone(today: Today, goalId: string): boolean {
  return today.done.some((each) => each.goalId === goalId);
}

/** Whether today can be skipped: a day that asks for something, of a goal that goes by days. */
export function isSkippable({ pattern, settings }: GoalWithProgress, list: ListName): boolean {
  const isPeriodic = pattern === "recurring" || pattern === "streak";
  return isPeriodic && list === "due" && "period" in settings && settings.period === "day";
}

/** Every goal of today's lists, in the order that holds across them. */
export function allOf({ due, done, other }: Today): GoalWithProgress[] {
  return inTodayOrder([...due, ...done, ...other]);
}

function reordered(today: Today, change: (goal: GoalWithProgress) => GoalWithProgress): Today {
  const list = (goals: readonly GoalWithProgress[]) => inTodayOrder(goals.map(change));
  return { ...today, due: list(today.due), done: list(today.done), other: list(today.other) };
}

/** Today with a goal pinned or let go. */
export function withPinned(today: Today, goalId: string, pinned: boolean): Today {
  return reordered(today, (goal) => (goal.goalId === goalId ? { ...goal, pinned } : goal));
}

/** Today with its goals in the given order; those not named have no place of their own. */
export function withArranged(today: Today, goalIds: readonly string[]): Today {
  const places = new Map(goalIds.map((goalId, at) => [goalId, at + 1]));
  return reordered(today, (goal) => ({ ...goal, position: places.get(goal.goalId) ?? null }));
}
