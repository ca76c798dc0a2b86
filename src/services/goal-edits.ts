/** Editing goals, guarded by their version. */
import { changeGoal, replaceTerms } from "../db/queries/goals";
import type { LoadedGoal } from "../db/queries/stored-goals";
import { AppError } from "../domain/errors";
import type { Effective, Goal, GoalPatch } from "../domain/goal";
import { editGoal } from "../domain/goal-edit";
import { goalOf, historyOf, standingOf } from "../domain/standing";
import { changedVerdicts, type VerdictChange } from "../domain/verdict-changes";
import { changing, reading, type Scope, type ServiceContext } from "./context";
import {
  checkRoomFor,
  loadGoal,
  progressNow,
  recompute,
  standingBefore,
  toHistory,
} from "./progress";

export interface UpdateGoal {
  goalId: string;
  /** The version that the person saw. */
  version: number;
  patch: GoalPatch;
  effective: Effective;
}

/**
 * Changes a goal. New settings hold from `effective` on; older periods keep the terms they had.
 * @throws AppError `GOAL_NOT_FOUND`, `GOAL_SYNC` (with the present copy), `GOAL_ARCHIVED`, `GOAL_ALREADY_COMPLETED`, `GOAL_QUOTA_EXCEEDED`
 * @throws DomainError `GOAL_VALIDATION`
 */
export function updateGoal(
  ctx: ServiceContext,
  { goalId, version, patch, effective }: UpdateGoal,
): Promise<Goal> {
  return changing(ctx, async (scope) => {
    const { tx, userId, now, today } = scope;
    const loaded = await loadGoal(scope, goalId, { isLocking: true });
    const before = loaded.stored;
    if (before.version !== version)
      throw new AppError("GOAL_SYNC", { current: goalOf(before, today) });
    const { status } = standingOf(before, today);
    const { fields, terms, ...dates } = edited(scope, loaded, patch, effective);
    await changeGoal(tx, { userId, goalId }, { ...fields, ...dates }, now);
    if (terms !== null) await replaceTerms(tx, { userId, goalId }, terms, now);
    const data = { userId, goalId, before: standingBefore(scope, loaded) };
    const after = await recompute(scope, goalId);
    scope.tell({ name: "goal/changed", key: `${goalId}/${after.version}`, data, userId });
    await checkRoomFor(scope, after, status, { isForced: after.title !== before.title });
    return goalOf(after, today);
  });
}

function edited(scope: Scope, loaded: LoadedGoal, patch: GoalPatch, effective: Effective) {
  const { today } = scope;
  const { status } = standingOf(loaded.stored, today);
  const periodStart = progressNow(scope, loaded).period?.start ?? null;
  return editGoal(loaded.stored, patch, { today, status, effective, periodStart });
}

/** What an edit would turn: how many closed periods, and the latest of them. */
export interface UpdatePreview {
  count: number;
  /** Latest first, at most 50. */
  changes: VerdictChange[];
}

const SHOWN_CHANGES = 50;

/**
 * Says which past verdicts an edit would change, without changing anything.
 * @throws AppError `GOAL_NOT_FOUND`, `GOAL_ARCHIVED`, `GOAL_ALREADY_COMPLETED`
 * @throws DomainError `GOAL_VALIDATION`
 */
export function previewUpdate(
  ctx: ServiceContext,
  { goalId, patch, effective }: Omit<UpdateGoal, "version">,
): Promise<UpdatePreview> {
  return reading(ctx, async (scope) => {
    const loaded = await loadGoal(scope, goalId, { isWhole: true });
    const { terms, startsOn, endsOn } = edited(scope, loaded, patch, effective);
    const stored = { ...loaded.stored, startsOn, endsOn, terms: terms ?? loaded.stored.terms };
    const at = { on: scope.today, today: scope.today };
    const after = historyOf(stored, loaded.days, scope.neverDays);
    const changes = changedVerdicts(toHistory(scope, loaded), after, at).reverse();
    return { count: changes.length, changes: changes.slice(0, SHOWN_CHANGES) };
  });
}
