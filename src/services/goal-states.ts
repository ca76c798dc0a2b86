/** What a person does with a goal as a whole: pausing, completing, archiving, and taking that back. */
import { holidaysOf } from "../db/queries/goal-pauses";
import { currentGoalIds } from "../db/queries/goal-status";
import { changeGoal, deleteGoal, replacePauses } from "../db/queries/goals";
import { checkDateRange } from "../domain/date-range";
import { AppError, refuse } from "../domain/errors";
import type { Goal, Status } from "../domain/goal";
import { type KeptPause, withPause, withPauseOrShare } from "../domain/holiday";
import type { LocalDate } from "../domain/local-date";
import { cutPause, endPause, type PauseRange, pauseRange } from "../domain/pause";
import { goalOf, type StoredGoal, standingOf } from "../domain/standing";
import { changing, type Scope, type ServiceContext } from "./context";
import { checkRoomFor, loadGoal, recompute, standingBefore } from "./progress";

interface OneGoal {
  goalId: string;
}

interface Change {
  fields?: Parameters<typeof changeGoal>[2];
  pauses?: KeptPause[];
  /** Hold the goal against the quota even if it counted before. */
  isRoomChecked?: boolean;
}

/** Locks the goal, applies what `decide` answers (`null`: nothing to do), and works its progress out. */
function changeState(
  ctx: ServiceContext,
  goalId: string,
  decide: (
    goal: StoredGoal,
    scope: Scope,
    status: Status,
  ) => Change | null | Promise<Change | null>,
): Promise<Goal> {
  return changing(ctx, async (scope) => {
    const { tx, userId, now, today } = scope;
    const loaded = await loadGoal(scope, goalId, { isLocking: true });
    const { stored } = loaded;
    const { status } = standingOf(stored, today);
    const change = await decide(stored, scope, status);
    if (change === null) return goalOf(stored, today);
    await changeGoal(tx, { userId, goalId }, change.fields ?? {}, now);
    if (change.pauses) await replacePauses(tx, { userId, goalId }, change.pauses, now);
    const data = { userId, goalId, before: standingBefore(scope, loaded) };
    const after = await recompute(scope, goalId);
    scope.tell({ name: "goal/changed", key: `${goalId}/${after.version}`, data, userId });
    await checkRoomFor(scope, after, status, { isForced: change.isRoomChecked ?? false });
    return goalOf(after, today);
  });
}

/** Only a goal that is active or paused can be paused or completed. */
function checkGoing(status: Status): void {
  if (status === "archived") throw new AppError("GOAL_ARCHIVED");
  if (status === "draft") refuse("GOAL_VALIDATION", "status", "draft");
  if (status === "completed" || status === "missed") throw new AppError("GOAL_ALREADY_COMPLETED");
}

export interface PauseGoal extends OneGoal {
  /** Today if left out. */
  from?: LocalDate | undefined;
  /** The first day after the pause; open if left out. */
  until?: LocalDate | undefined;
  reason?: string | undefined;
  /** Days of a holiday that goals have become this goal's share of it again, and end with it. */
  rejoin?: boolean | undefined;
}

/**
 * Pauses a goal for a range of days, which may lie ahead or in the past; ranges merge.
 * @throws AppError `GOAL_NOT_FOUND`, `GOAL_ARCHIVED`, `GOAL_ALREADY_COMPLETED`
 * @throws DomainError `INVALID_DATE_RANGE`
 */
export function pauseGoal(ctx: ServiceContext, input: PauseGoal): Promise<Goal> {
  return changeState(ctx, input.goalId, async (goal, { tx, userId, today }, status) => {
    checkGoing(status);
    const range = pauseRange(input, today);
    if (!input.rejoin) return { pauses: withPause(goal.pauses, range) };
    const goalIds = await currentGoalIds(tx, { userId }, today);
    const holidays = await holidaysOf(tx, { userId }, goalIds);
    return { pauses: withPauseOrShare(goal.pauses, range, holidays) };
  });
}

/**
 * Ends the pause that holds today; a goal that is not paused stays as it is.
 * @throws AppError `GOAL_NOT_FOUND`, `GOAL_ARCHIVED`, `GOAL_ALREADY_COMPLETED`, `GOAL_QUOTA_EXCEEDED`
 */
export function resumeGoal(ctx: ServiceContext, { goalId }: OneGoal): Promise<Goal> {
  return changeState(ctx, goalId, (goal, { today }, status) => {
    checkGoing(status);
    if (status === "active") return null;
    return { pauses: endPause(goal.pauses, today), isRoomChecked: true };
  });
}

/**
 * Takes the days of a range out of the goal's pauses.
 * @throws AppError `GOAL_NOT_FOUND`, `GOAL_ARCHIVED`, `GOAL_ALREADY_COMPLETED`
 * @throws DomainError `INVALID_DATE_RANGE`
 */
export function removePause(
  ctx: ServiceContext,
  { goalId, ...range }: OneGoal & PauseRange,
): Promise<Goal> {
  return changeState(ctx, goalId, (goal, _scope, status) => {
    checkGoing(status);
    if (range.until !== null) checkDateRange({ from: range.from, to: range.until });
    return { pauses: cutPause(goal.pauses, range) };
  });
}

/**
 * Puts a goal away; whatever its status was.
 * @throws AppError `GOAL_NOT_FOUND`, `GOAL_ARCHIVED`
 */
export function archiveGoal(ctx: ServiceContext, { goalId }: OneGoal): Promise<Goal> {
  return changeState(ctx, goalId, (_goal, { now, today }, status) => {
    if (status === "archived") throw new AppError("GOAL_ARCHIVED");
    return { fields: { archivedAt: now, archivedOn: today } };
  });
}

/**
 * Brings an archived goal back to what it was; the days it was away count as paused.
 * @throws AppError `GOAL_NOT_FOUND`, `GOAL_QUOTA_EXCEEDED`
 * @throws DomainError `GOAL_VALIDATION` when its title is taken by now
 */
export function restoreGoal(ctx: ServiceContext, { goalId }: OneGoal): Promise<Goal> {
  return changeState(ctx, goalId, (goal, { today }) => {
    if (goal.archivedOn === null) return null;
    const fields = { archivedAt: null, archivedOn: null };
    if (goal.isDraft) return { fields };
    return {
      fields,
      pauses: withPause(goal.pauses, { from: goal.archivedOn, until: today, reason: null }),
    };
  });
}

/**
 * Takes the person's own word that the goal is done.
 * @throws AppError `GOAL_NOT_FOUND`, `GOAL_ARCHIVED`, `GOAL_ALREADY_COMPLETED`
 * @throws DomainError `GOAL_VALIDATION` for a draft
 */
export function completeGoal(ctx: ServiceContext, { goalId }: OneGoal): Promise<Goal> {
  return changeState(ctx, goalId, (_goal, { now, today }, status) => {
    checkGoing(status);
    return { fields: { declaredCompletedOn: today, declaredCompletedAt: now } };
  });
}

/**
 * Undoes {@link completeGoal}; the days since count as paused.
 * @throws AppError `GOAL_NOT_FOUND`, `GOAL_ARCHIVED`, `GOAL_QUOTA_EXCEEDED`, `GOAL_ALREADY_COMPLETED`
 *   when progress or a date finished it
 */
export function reopenGoal(ctx: ServiceContext, { goalId }: OneGoal): Promise<Goal> {
  return changeState(ctx, goalId, (goal, { today }, status) => {
    if (status === "archived") throw new AppError("GOAL_ARCHIVED");
    if (goal.declaredCompletedOn === null) {
      if (status === "completed" || status === "missed") {
        throw new AppError("GOAL_ALREADY_COMPLETED");
      }
      return null;
    }
    const days = { from: goal.declaredCompletedOn, until: today, reason: null };
    const fields = { declaredCompletedOn: null, declaredCompletedAt: null };
    return { fields, pauses: withPause(goal.pauses, days) };
  });
}

/**
 * Removes an archived goal for ever, with all that hangs on it.
 * @throws AppError `GOAL_NOT_FOUND`
 * @throws DomainError `GOAL_VALIDATION` when it is not archived
 */
export function removeGoal(ctx: ServiceContext, { goalId }: OneGoal): Promise<{ removed: true }> {
  return changing(ctx, async (scope) => {
    const { stored } = await loadGoal(scope, goalId, { isLocking: true });
    if (stored.archivedAt === null) refuse("GOAL_VALIDATION", "status", "not_archived");
    await deleteGoal(scope.tx, { userId: scope.userId, goalId });
    return { removed: true };
  });
}
