/** What is kept of closed days, brought up to date: snapshots that no longer follow, weeks, and what is old. */
import {
  forgetFrom,
  goalsToRoll,
  type KeptRollup,
  markRebuilt,
  markRolled,
  pruneSnapshots,
  type RollableGoal,
  type StaleGoal,
  saveRollups,
  saveSnapshots,
  staleGoals,
} from "../db/queries/day-ends";
import type { KeptProfile } from "../db/queries/profiles";
import { readProfiles } from "../db/queries/profiles";
import { type LoadedGoal, loadPeoplesGoals } from "../db/queries/stored-goals";
import {
  type Days,
  eachDay,
  keptDays,
  progressAtEnds,
  rollupsOf,
  SNAPSHOT_DAYS,
  snapshotOf,
  weeksEnding,
} from "../domain/day-end";
import { addDays, type LocalDate, laterOf } from "../domain/local-date";
import { periodHolding } from "../domain/period";
import { effectiveStart } from "../domain/progress";
import { latestTerms } from "../domain/standing";
import { type JobContext, type JobScope, scopeFor, working } from "./context";
import { toHistory } from "./progress";

const GOALS_A_PAGE = 25;
const ROWS_A_PAGE = 10_000;

interface JobPage {
  next: string | null;
  count: number;
}

/**
 * Works out again what is kept of goals that changed on days that were closed: snapshots of the
 * last 90 days and all weeks from the first changed day on.
 */
export function rebuildGoals(ctx: JobContext, after: string | null): Promise<JobPage> {
  return working(ctx, "rebuild-snapshots", async (scope) => {
    const stale = await staleGoals(scope.tx, { after, limit: GOALS_A_PAGE });
    await rebuild(scope, stale);
    return pageOf(stale);
  });
}

/** The same for one goal, right after it changed. @returns how many goals were worked out: 1 or 0 */
export function rebuildGoal(
  ctx: JobContext,
  { goalId }: { goalId: string },
): Promise<{ count: number }> {
  return working(ctx, "rebuild-snapshots", async (scope) => {
    const stale = await staleGoals(scope.tx, { after: null, limit: 1, goalId });
    await rebuild(scope, stale);
    return { count: stale.length };
  });
}

function pageOf(goals: readonly { goalId: string }[]): JobPage {
  const next = goals.length < GOALS_A_PAGE ? null : (goals.at(-1)?.goalId ?? null);
  return { next, count: goals.length };
}

/** A goal of a page, whole, with its person. */
interface Opened {
  userId: string;
  loaded: LoadedGoal;
  profile: KeptProfile;
}

async function open(
  { tx }: JobScope,
  goals: readonly { userId: string; goalId: string }[],
): Promise<Map<string, Opened>> {
  const profiles = await readProfiles(tx, [...new Set(goals.map(({ userId }) => userId))]);
  const byId = new Map(profiles.map((profile) => [profile.userId, profile]));
  const owners = new Map(goals.map(({ goalId, userId }) => [goalId, userId]));
  const opened = new Map<string, Opened>();
  for (const loaded of await loadPeoplesGoals(tx, [...owners.keys()], { isWhole: true })) {
    const userId = owners.get(loaded.stored.goalId) ?? "";
    const profile = byId.get(userId);
    if (profile) opened.set(loaded.stored.goalId, { userId, loaded, profile });
  }
  return opened;
}

async function rebuild(scope: JobScope, stale: readonly StaleGoal[]): Promise<void> {
  const { tx } = scope;
  const opened = await open(scope, stale);
  for (const { goalId, userId, staleFrom } of stale) {
    const goal = opened.get(goalId);
    const closedThrough = goal?.profile.closedThrough ?? null;
    if (!goal || closedThrough === null) continue;
    const { loaded, profile } = goal;
    const { stored } = loaded;
    const history = toHistory(scopeFor(scope, profile), loaded);
    const weeksFrom = weekStartOf(stored, laterOf(staleFrom, effectiveStart(history)));
    const snapshotsFrom = laterOf(staleFrom, addDays(closedThrough, 1 - SNAPSHOT_DAYS));
    await forgetFrom(tx, { userId, goalId }, { snapshotsFrom: staleFrom, weeksFrom: staleFrom });
    const days = keptDays(stored, history, { from: snapshotsFrom, to: closedThrough });
    const progress = days === null ? [] : [...progressAtEnds(history, eachDay(days))];
    const rows = progress.map((each) => ({ userId, goalId, ...snapshotOf(each) }));
    await saveSnapshots(tx, rows);
    const rolled = weeksOf(userId, loaded, history, { from: weeksFrom, to: closedThrough });
    await saveRollups(tx, rolled.rows);
    await markRebuilt(tx, goalId, rolled.through);
  }
}

function weekStartOf({ terms }: LoadedGoal["stored"], day: LocalDate): LocalDate {
  return periodHolding(day, "week", latestTerms(terms).weekStart).start;
}

/** Rows of the weeks that ended within some days, and the last day they cover. */
function weeksOf(
  userId: string,
  { stored }: LoadedGoal,
  history: Parameters<typeof rollupsOf>[1],
  days: Days,
): { rows: KeptRollup[]; through: LocalDate | null } {
  const weeks = weeksEnding(stored, days);
  const { goalId } = stored;
  const rows = rollupsOf(stored, history, weeks).map((row) => ({ userId, goalId, ...row }));
  return { rows, through: weeks.at(-1)?.to ?? addDays(days.from, -1) };
}

/** Writes a row for each week of a goal that has ended, for a page of goals. */
export function rollWeeks(ctx: JobContext, after: string | null): Promise<JobPage> {
  return working(ctx, "weekly-rollup", async (scope) => {
    const { tx } = scope;
    const due = await goalsToRoll(tx, { after, limit: GOALS_A_PAGE });
    const opened = await open(scope, due);
    const rolled = due.flatMap((goal) => {
      const found = opened.get(goal.goalId);
      return found ? [{ goalId: goal.goalId, ...rollOf(scope, goal, found) }] : [];
    });
    await saveRollups(
      tx,
      rolled.flatMap(({ rows }) => rows),
    );
    await markRolled(
      tx,
      rolled.map(({ goalId, through }) => ({ goalId, rolledThrough: through })),
    );
    return pageOf(due);
  });
}

function rollOf(scope: JobScope, due: RollableGoal, { userId, loaded, profile }: Opened) {
  const history = toHistory(scopeFor(scope, profile), loaded);
  const { since, rolledThrough, closedThrough } = due;
  const from =
    rolledThrough === null ? weekStartOf(loaded.stored, since) : addDays(rolledThrough, 1);
  return weeksOf(userId, loaded, history, { from, to: closedThrough });
}

/** Forgets snapshots of more than 90 closed days ago, once their weeks have rows. */
export function pruneOldSnapshots(ctx: JobContext, _after: string | null): Promise<JobPage> {
  return working(ctx, "prune-snapshots", async ({ tx }) => {
    const count = await pruneSnapshots(tx, SNAPSHOT_DAYS, ROWS_A_PAGE);
    return { next: count < ROWS_A_PAGE ? null : "more", count };
  });
}
