/** Where a goal stands on Today, kept by the same rule the server uses, so a log moves it at once. */
import type { GoalWithProgress } from "../../domain/standing";
import type { RouterOutputs } from "../../trpc/client";

export type Today = RouterOutputs["progress"]["today"];
export type ListName = "due" | "done" | "other";

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

/** Today with one goal as it is now: in its old place when the list is the same, else at the end. */
export function withGoal(today: Today, goal: GoalWithProgress, list: ListName | null): Today {
  const lists = { due: today.due, done: today.done, other: today.other };
  for (const name of listNames) {
    const index = lists[name].findIndex((each) => each.goalId === goal.goalId);
    if (name === list && index >= 0)
      lists[name] = lists[name].map((each, at) => (at === index ? goal : each));
    else if (name === list) lists[name] = [...lists[name], goal];
    else if (index >= 0) lists[name] = lists[name].filter((_, at) => at !== index);
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
