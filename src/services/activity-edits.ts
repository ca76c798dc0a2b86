/** Changing, removing and restoring activities; every day they touch is counted again. */
import {
  changeActivity,
  countedActivities,
  lastRecordedAt,
  lockActivity,
} from "../db/queries/activities";
import { replacePauses } from "../db/queries/goals";
import type { LoadedGoal } from "../db/queries/stored-goals";
import type { Activity, ActivityPatch } from "../domain/activity";
import { civilDayThen } from "../domain/calendar";
import { completedValue } from "../domain/completed-log";
import { dailyTotals } from "../domain/day-total";
import { AppError } from "../domain/errors";
import { withPause } from "../domain/holiday";
import type { LocalDate } from "../domain/local-date";
import { checkActivityShape } from "../domain/logging";
import { daysLeft } from "../domain/removed-activity";
import { historyOf, type LoggedActivity, standingOf } from "../domain/standing";
import { changing, type Scope, type ServiceContext } from "./context";
import { keepProgress, loadGoal, progressNow, recount, standingBefore } from "./progress";

interface OneActivity {
  activityId: string;
}

export interface UpdateActivity extends OneActivity {
  /** The version that the person saw. */
  version: number;
  patch: ActivityPatch;
}

/**
 * Changes an activity, also to another day or kind.
 * @throws AppError `ACTIVITY_NOT_FOUND`, `GOAL_SYNC` (with the present copy), `GOAL_ARCHIVED`
 * @throws DomainError `ACTIVITY_VALIDATION`, `INVALID_GOAL_PATTERN`
 */
export function updateActivity(
  ctx: ServiceContext,
  { activityId, version, patch }: UpdateActivity,
): Promise<LoggedActivity> {
  return changing(ctx, async (scope) => {
    const { before, loaded } = await lockOwn(scope, activityId);
    if (before.removedAt !== null) throw new AppError("ACTIVITY_NOT_FOUND");
    if (before.version !== version) throw new AppError("GOAL_SYNC", { current: before });
    const { kind = before.kind, day = before.day } = patch;
    const isSameLog = kind === before.kind && day === before.day;
    const given = patch.value ?? (hasOwnValue(kind) ? before.value : null);
    checkActivityShape(loaded.stored, { kind, value: given, day }, scope);
    const isWorkedOut = kind === "completed" && !isSameLog;
    const kept = kind === "completed" ? before.value : given;
    const value = isWorkedOut ? await completedWithout(scope, before, loaded, day) : kept;
    const changes = { ...patch, kind, day, value: value === null ? null : value.toFixed(6) };
    const activity = await changeActivity(
      scope.tx,
      { userId: scope.userId, activityId },
      changes,
      scope.now,
    );
    return answer(scope, activity, loaded, [...new Set([before.day, day])]);
  });
}

/** A `completed` gets its value from the server, a `skipped` has none. */
const hasOwnValue = (kind: Activity["kind"]) => kind === "progress" || kind === "partial";

/** What the period of `day` lacks when this activity is left out. */
async function completedWithout(
  scope: Scope,
  activity: Activity,
  { stored }: LoadedGoal,
  day: LocalDate,
): Promise<number> {
  const all = await countedActivities(scope.tx, { userId: scope.userId, goalId: stored.goalId });
  const others = all.filter((each) => each.activityId !== activity.activityId);
  return completedValue(historyOf(stored, dailyTotals(others), scope.neverDays), day);
}

/**
 * Takes an activity back; it can be restored for 30 days.
 * @throws AppError `ACTIVITY_NOT_FOUND`, `GOAL_ARCHIVED`
 */
export function removeActivity(
  ctx: ServiceContext,
  { activityId }: OneActivity,
): Promise<Omit<LoggedActivity, "activity">> {
  return changing(ctx, async (scope) => {
    const { before, loaded } = await lockOwn(scope, activityId);
    const { progress, goal } = await setRemoved(
      scope,
      before,
      loaded,
      before.removedAt ?? scope.now,
    );
    return { progress, goal };
  });
}

/**
 * Brings a removed activity back.
 * @throws AppError `ACTIVITY_NOT_FOUND` also when it was removed more than 30 days ago, `GOAL_ARCHIVED`
 */
export function restoreActivity(
  ctx: ServiceContext,
  { activityId }: OneActivity,
): Promise<LoggedActivity> {
  return changing(ctx, async (scope) => {
    const { before, loaded } = await lockOwn(scope, activityId);
    const isGone = before.removedAt !== null && daysLeft(before.removedAt, scope.now) === 0;
    if (isGone) throw new AppError("ACTIVITY_NOT_FOUND");
    return setRemoved(scope, before, loaded, null);
  });
}

/** An activity that already is as asked stays as it is. */
async function setRemoved(
  scope: Scope,
  before: Activity,
  loaded: LoadedGoal,
  removedAt: string | null,
): Promise<LoggedActivity> {
  if (before.removedAt === removedAt) return answer(scope, before, loaded, [before.day]);
  const owned = { userId: scope.userId, activityId: before.activityId };
  const activity = await changeActivity(scope.tx, owned, { removedAt }, scope.now);
  return answer(scope, activity, loaded, [before.day]);
}

async function lockOwn(
  scope: Scope,
  activityId: string,
): Promise<{ before: Activity; loaded: LoadedGoal }> {
  const before = await lockActivity(scope.tx, { userId: scope.userId, activityId });
  if (!before) throw new AppError("ACTIVITY_NOT_FOUND");
  const loaded = await loadGoal(scope, before.goalId, { isLocking: true });
  if (loaded.stored.archivedAt !== null) throw new AppError("GOAL_ARCHIVED");
  return { before, loaded };
}

async function answer(
  scope: Scope,
  activity: Activity,
  loaded: LoadedGoal,
  days: readonly LocalDate[],
): Promise<LoggedActivity> {
  const { userId } = scope;
  const { activityId, version, goalId } = activity;
  const data = { userId, goalId, before: standingBefore(scope, loaded) };
  scope.tell({ name: "activity/logged", key: `${activityId}/${version}`, data, userId });
  const counted = await pausedWhileDone(scope, loaded, await recount(scope, loaded, days));
  const progress = progressNow(scope, counted, activity.day);
  return { activity, progress, goal: standingOf(counted.stored, scope.today) };
}

/**
 * A streak that an edit takes its completion from is going again: the days it counted as done, when
 * nothing could be logged, count as paused. It was done since the last log, as none is taken after.
 */
async function pausedWhileDone(
  scope: Scope,
  { stored: before }: LoadedGoal,
  counted: LoadedGoal,
): Promise<LoadedGoal> {
  const { tx, userId, today } = scope;
  const { goalId, pattern, pauses } = counted.stored;
  const isReopened = before.reachedOn !== null && counted.stored.reachedOn === null;
  if (!isReopened || pattern !== "streak") return counted;
  const lastLog = await lastRecordedAt(tx, { userId, goalId });
  const from = lastLog === null ? today : civilDayThen(lastLog, scope.profile.changes);
  if (from >= today) return counted;
  const merged = withPause(pauses, { from, until: today, reason: null });
  await replacePauses(tx, { userId, goalId }, merged, scope.now);
  return keepProgress(scope, await loadGoal(scope, goalId, { isWhole: true }));
}
