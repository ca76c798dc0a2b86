/** How goals stand: worked out by the domain from what is kept, and kept beside it. */
import { countedActivities } from "../db/queries/activities";
import { titlesOfActiveGoals } from "../db/queries/goal-status";
import { saveDayTotals, saveProgress } from "../db/queries/projections";
import { type LoadedGoal, type LoadOptions, loadGoals } from "../db/queries/stored-goals";
import { dailyTotals } from "../domain/day-total";
import { AppError } from "../domain/errors";
import type { Status } from "../domain/goal";
import { earlierOf, FIRST_DATE, LAST_DATE, type LocalDate, laterOf } from "../domain/local-date";
import type { GoalHistory, Progress } from "../domain/patterns/pattern";
import { evaluate, latestDayKnown } from "../domain/progress";
import { checkRoom } from "../domain/quota";
import {
  type GoalWithProgress,
  goalOf,
  historyOf,
  type StoredGoal,
  standingOf,
} from "../domain/standing";
import { env } from "../env";
import type { StandingBefore } from "../events/catalog";
import type { Scope } from "./context";

/**
 * The person's own goal.
 * @throws AppError `GOAL_NOT_FOUND` when it is absent or somebody else's
 */
export async function loadGoal(
  scope: Scope,
  goalId: string,
  options: LoadOptions = {},
): Promise<LoadedGoal> {
  const [loaded] = await loadGoals(scope.tx, { userId: scope.userId, goalIds: [goalId] }, options);
  if (!loaded) throw new AppError("GOAL_NOT_FOUND");
  return loaded;
}

/** A loaded goal in the form the engine reads. */
export function toHistory(scope: Scope, { stored, days }: LoadedGoal): GoalHistory {
  return historyOf(stored, days, scope.neverDays);
}

/** Progress as of now, of today or of a later day on which something was logged. */
export function progressNow(
  scope: Scope,
  loaded: LoadedGoal,
  day: LocalDate = scope.today,
): Progress {
  const at = { on: laterOf(day, scope.today), today: scope.today };
  return evaluate(toHistory(scope, loaded), at, loaded.checkpoint).progress;
}

/** How the goal stands before a change, for whoever is told of it. */
export function standingBefore(scope: Scope, loaded: LoadedGoal): StandingBefore {
  const { percent, streak } = progressNow(scope, loaded);
  const isCompleted = standingOf(loaded.stored, scope.today).completedOn !== null;
  return { percent, streak: streak?.current ?? 0, isCompleted };
}

/** The goal as the API answers it, with how it stands today. */
export function viewOf(scope: Scope, loaded: LoadedGoal): GoalWithProgress {
  return { ...goalOf(loaded.stored, scope.today), progress: progressNow(scope, loaded) };
}

/**
 * Works out a goal's progress and keeps it; answers the goal with what was found.
 * @param changedFrom first day that may have come out otherwise; what is kept of closed days from
 *   there on is worked out again afterwards
 */
export async function keepProgress(
  scope: Scope,
  loaded: LoadedGoal,
  changedFrom: LocalDate = FIRST_DATE,
): Promise<LoadedGoal> {
  const { goalId } = loaded.stored;
  const history = toHistory(scope, loaded);
  const at = { on: latestDayKnown(history, scope.today), today: scope.today };
  const found = evaluate(history, at, loaded.checkpoint);
  const { reachedOn, checkpoint } = found;
  const staleFrom = staleDay(scope.profile.closedThrough, changedFrom);
  const kept = { reachedOn, since: found.progress.since, checkpoint, staleFrom };
  await saveProgress(scope.tx, { userId: scope.userId, goalId }, kept, scope.now);
  return { ...loaded, stored: { ...loaded.stored, reachedOn } };
}

/** Before a person's first day is closed nothing is kept; then all that lies before it is owed too. */
function staleDay(closedThrough: LocalDate | null, changedFrom: LocalDate): LocalDate | null {
  if (closedThrough === null) return FIRST_DATE;
  return changedFrom <= closedThrough ? changedFrom : null;
}

/** Reads a goal again after its terms, pauses or dates changed, and works everything out from scratch. */
export async function recompute(scope: Scope, goalId: string): Promise<StoredGoal> {
  const kept = await keepProgress(scope, await loadGoal(scope, goalId, { isWhole: true }));
  return kept.stored;
}

/** Counts some days of a goal again after activities on them changed, and works its progress out. */
export async function recount(
  scope: Scope,
  loaded: LoadedGoal,
  days: readonly LocalDate[],
): Promise<LoadedGoal> {
  const owned = { userId: scope.userId, goalId: loaded.stored.goalId };
  const totals = dailyTotals(await countedActivities(scope.tx, owned, days));
  await saveDayTotals(scope.tx, owned, days, totals);
  const { checkpoint } = loaded;
  const changedFrom = days.reduce(earlierOf, LAST_DATE);
  if (checkpoint !== null && changedFrom < checkpoint.nextDay) {
    const whole = await loadGoal(scope, owned.goalId, { isWhole: true });
    return keepProgress(scope, whole, changedFrom);
  }
  const others = loaded.days.filter((total) => !days.includes(total.day));
  const all = [...others, ...totals].sort((a, b) => (a.day < b.day ? -1 : 1));
  return keepProgress(scope, { ...loaded, days: all }, changedFrom);
}

const isGoing = (status: Status) => status === "active" || status === "paused";

/**
 * Refuses to let a goal become active beyond the quota or beside one of the same title. The caller
 * holds the profile's lock.
 * @param before the status it had; a goal that was going already is checked only with `isForced`
 * @throws DomainError `GOAL_VALIDATION`
 * @throws AppError `GOAL_QUOTA_EXCEEDED`
 */
export async function checkRoomFor(
  scope: Scope,
  goal: StoredGoal,
  before: Status | null,
  { isForced = false }: { isForced?: boolean } = {},
): Promise<void> {
  const { status } = standingOf(goal, scope.today);
  const wasGoing = before !== null && isGoing(before);
  if (!isGoing(status) || (wasGoing && !isForced)) return;
  const key = { userId: scope.userId, exceptGoalId: goal.goalId };
  checkRoom(
    goal.title,
    await titlesOfActiveGoals(scope.tx, key, scope.today),
    env().MAX_ACTIVE_GOALS,
  );
}
