/** How goals stand today, on a day, and over time. */
import { entries } from "../cache/keys";
import { currentGoalIds } from "../db/queries/goal-status";
import { type LoadedGoal, loadGoals } from "../db/queries/stored-goals";
import { checkDateRange } from "../domain/date-range";
import { DomainError } from "../domain/errors";
import type { Pause } from "../domain/goal";
import type { Grain } from "../domain/grain";
import { type HistoryPoint, historyPoints } from "../domain/history";
import { holidayOf } from "../domain/holiday";
import type { LocalDate } from "../domain/local-date";
import type { Progress } from "../domain/patterns/pattern";
import { progressOf } from "../domain/progress";
import type { GoalWithProgress } from "../domain/standing";
import { type TodayList, todayListOf } from "../domain/today";
import { inTodayOrder } from "../domain/today-order";
import { cached, reading, type Scope, type ServiceContext } from "./context";
import { loadGoal, progressNow, toHistory, viewOf } from "./progress";

export interface Today extends Record<TodayList, GoalWithProgress[]> {
  day: LocalDate;
  timeZone: string;
  /** The pause over all goals that holds today, or the next one. */
  holiday: Pause | null;
}

/** The person's goals that are going, in three lists: due, done and other. */
export function getToday(ctx: ServiceContext): Promise<Today> {
  return cached(ctx, entries.today, async (scope) => {
    const { tx, userId, today } = scope;
    const goalIds = await currentGoalIds(tx, { userId }, today);
    const lists: Record<TodayList, GoalWithProgress[]> = { due: [], done: [], other: [] };
    const goals = await loadGoals(tx, { userId, goalIds }, { today });
    for (const loaded of goals) {
      const goal = viewOf(scope, loaded);
      lists[listOf(scope, loaded, goal)].push(goal);
    }
    const holiday = holidayOf(
      goals.map(({ stored }) => stored.pauses),
      today,
    );
    return { day: today, timeZone: scope.profile.timeZone, holiday, ...inOrder(lists) };
  });
}

function inOrder({ due, done, other }: Record<TodayList, GoalWithProgress[]>) {
  return { due: inTodayOrder(due), done: inTodayOrder(done), other: inTodayOrder(other) };
}

function listOf({ today }: Scope, { stored, days }: LoadedGoal, goal: GoalWithProgress): TodayList {
  const logged = days.find((total) => total.day === today) ?? null;
  const isPaused = goal.status === "paused";
  return todayListOf({ ...stored, isPaused, progress: goal.progress, logged }, today);
}

/**
 * How a goal stands on a day: today as of now, an earlier day as it had just ended.
 * @throws AppError `GOAL_NOT_FOUND`
 * @throws DomainError `INVALID_DATE_RANGE` for a day after today
 */
export function getProgress(
  ctx: ServiceContext,
  { goalId, on }: { goalId: string; on?: LocalDate | undefined },
): Promise<Progress> {
  const entryOf = (today: LocalDate) => entries.goalProgress(goalId, on ?? today, today);
  return cached(ctx, entryOf, async (scope) => {
    const { today } = scope;
    if (on === undefined || on === today)
      return progressNow(scope, await loadGoal(scope, goalId, { today }));
    const loaded = await loadGoal(scope, goalId, { isWhole: true });
    if (on > today)
      throw new DomainError("INVALID_DATE_RANGE", { details: { on: ["day_too_late"] } });
    return progressOf(toHistory(scope, loaded), { on, today });
  });
}

export interface HistoryRequest {
  goalId: string;
  from: LocalDate;
  to: LocalDate;
  /** The goal's own period if left out. */
  grain?: Grain | undefined;
}

/**
 * A goal's periods, or its days, weeks or months, that touch a range.
 * @throws AppError `GOAL_NOT_FOUND`
 * @throws DomainError `INVALID_DATE_RANGE`
 */
export function getHistory(
  ctx: ServiceContext,
  { goalId, grain, ...range }: HistoryRequest,
): Promise<{ points: HistoryPoint[] }> {
  return reading(ctx, async (scope) => {
    const loaded = await loadGoal(scope, goalId, { isWhole: true });
    checkDateRange(range);
    const at = { on: scope.today, today: scope.today };
    return { points: historyPoints(toHistory(scope, loaded), range, grain, at) };
  });
}
