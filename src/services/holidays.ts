/** Holidays: all goals paused together, and all of them going again. */
import { goalIdsOnHoliday, raiseVersions, replacePausesOf } from "../db/queries/goal-pauses";
import { currentGoalIds, titlesOfActiveGoals } from "../db/queries/goal-status";
import { type LoadedGoal, loadGoals } from "../db/queries/stored-goals";
import { isPausedOn } from "../domain/goal";
import {
  holidayOf,
  isPausedThroughout,
  type KeptPause,
  withoutHoliday,
  withPause,
} from "../domain/holiday";
import type { LocalDate } from "../domain/local-date";
import { pauseRange } from "../domain/pause";
import { checkRoomForAll } from "../domain/quota";
import { env } from "../env";
import { changing, type Scope, type ServiceContext } from "./context";
import { keepProgress, standingBefore } from "./progress";

export interface PauseAll {
  /** Today if left out. */
  from?: LocalDate | undefined;
  /** The first day after the holiday; open if left out. */
  until?: LocalDate | undefined;
  reason?: string | undefined;
}

/**
 * Pauses all active goals for a range of days, which may lie ahead or in the past; so are those
 * that are paused now but would be going again within it. One that is paused throughout stays as it is.
 * @returns how many it paused
 * @throws DomainError `INVALID_DATE_RANGE`
 */
export function pauseAll(ctx: ServiceContext, input: PauseAll): Promise<{ paused: number }> {
  return changing(ctx, async (scope) => {
    const { tx, userId, today } = scope;
    const range = pauseRange(input, today);
    const goalIds = await currentGoalIds(tx, { userId }, today);
    const loaded = await loadWhole(scope, goalIds);
    const paused = await changePauses(scope, loaded, (pauses) =>
      isPausedThroughout(pauses, range) ? null : withPause(pauses, range, { isHoliday: true }),
    );
    return { paused: paused.length };
  });
}

export interface ResumeAll {
  /** A day of the holiday that is meant, such as its first; today if left out. */
  from?: LocalDate | undefined;
}

/**
 * Ends the holiday that holds today, or takes back the next one if that is meant; what goals were
 * paused for by themselves stays. Goals that are archived or finished meanwhile leave it too.
 * Asked again, it does nothing: the holiday after the one that was meant stays.
 * @returns how many goals are asked for again today: not those that rest for their own sake
 * @throws AppError `GOAL_QUOTA_EXCEEDED`
 */
export function resumeAll(ctx: ServiceContext, input: ResumeAll): Promise<{ resumed: number }> {
  return changing(ctx, async (scope) => {
    const { tx, userId, today } = scope;
    const loaded = await loadWhole(scope, await goalIdsOnHoliday(tx, { userId }, today));
    const current = new Set(await currentGoalIds(tx, { userId }, today));
    const isGoing = ({ stored }: LoadedGoal) => current.has(stored.goalId);
    const shown = loaded.filter(isGoing).map(({ stored }) => stored.pauses);
    const holiday = holidayOf(shown, today);
    if (holiday === null || !isPausedOn([holiday], input.from ?? today)) return { resumed: 0 };
    const changed = await changePauses(scope, loaded, (pauses) => {
      const left = withoutHoliday(pauses, holiday, today);
      return left.length === pauses.length && left.every((each, at) => each === pauses[at])
        ? null
        : left;
    });
    const resumed = changed.filter(
      ({ before, pauses }) =>
        isGoing(before) && isPausedOn(before.stored.pauses, today) && !isPausedOn(pauses, today),
    );
    if (resumed.length > 0) {
      const titles = await titlesOfActiveGoals(tx, { userId, exceptGoalId: null }, today);
      checkRoomForAll(titles.length, env().MAX_ACTIVE_GOALS);
    }
    return { resumed: resumed.length };
  });
}

function loadWhole({ tx, userId }: Scope, goalIds: readonly string[]): Promise<LoadedGoal[]> {
  return loadGoals(tx, { userId, goalIds }, { isLocking: true, isWhole: true });
}

/**
 * Changes the pauses of many goals in a fixed number of queries, and works their progress out.
 * @param decide the pauses a goal has from now on; `null`: it stays as it is
 * @returns the goals that changed, as they were, and their pauses now
 */
async function changePauses(
  scope: Scope,
  goals: readonly LoadedGoal[],
  decide: (pauses: readonly KeptPause[]) => KeptPause[] | null,
): Promise<{ before: LoadedGoal; pauses: KeptPause[] }[]> {
  const { tx, userId, now } = scope;
  const changed = goals.flatMap((before) => {
    const pauses = decide(before.stored.pauses);
    return pauses === null ? [] : [{ before, pauses, goalId: before.stored.goalId }];
  });
  if (changed.length === 0) return [];
  const goalIds = changed.map(({ goalId }) => goalId);
  await raiseVersions(tx, { userId }, goalIds, now);
  await replacePausesOf(tx, { userId }, changed, now);
  for (const { before, pauses, goalId } of changed) {
    const version = before.stored.version + 1;
    const after = { ...before, stored: { ...before.stored, pauses, version } };
    await keepProgress(scope, after);
    const data = { userId, goalId, before: standingBefore(scope, before) };
    scope.tell({ name: "goal/changed", key: `${goalId}/${version}`, data, userId });
  }
  return changed;
}
