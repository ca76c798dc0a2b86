/** The end of people's civil days: progress kept, periods counted, and what came of it told. */
import {
  type ClosedDay,
  type KeptSnapshot,
  saveClosedDays,
  saveSnapshots,
} from "../db/queries/day-ends";
import {
  dayRulesInUse,
  goalsNotOver,
  markClosed,
  noteSweep,
  peopleBehind,
} from "../db/queries/due-people";
import { type KeptProfile, readProfiles } from "../db/queries/profiles";
import { saveCheckpoints } from "../db/queries/projections";
import { type LoadedGoal, loadPeoplesGoals } from "../db/queries/stored-goals";
import type { Transaction } from "../db/transaction";
import { civilDay } from "../domain/calendar";
import type { KeptCheckpoint } from "../domain/checkpoint";
import {
  type Days,
  eachDay,
  evaluationsAtEnds,
  lastKeptDay,
  NO_PERIODS,
  SNAPSHOT_DAYS,
  snapshotOf,
  type Tally,
  tallied,
} from "../domain/day-end";
import { addDays, type LocalDate, laterOf } from "../domain/local-date";
import type { Progress } from "../domain/patterns/pattern";
import { type JobContext, type JobScope, type Scope, scopeFor, working } from "./context";
import { type Tidings, tellAll, tidingsOfDayEnd } from "./notices";
import { toHistory } from "./progress";

const PEOPLE_A_PAGE = 500;
const JOB = "close-days";
/** A checkpoint that leaves more days than these to read is moved on. */
const FAR_DAYS = 45;

/** A person with the days that have ended for them and are not closed. */
interface Ending extends Days {
  profile: KeptProfile;
}

/** What a goal's ended days came to. */
interface GoalEnding {
  userId: string;
  goalId: string;
  snapshots: KeptSnapshot[];
  /** By day: the verdict of a period that ended on it, and activities. */
  days: Map<LocalDate, { tally: Tally; activities: number }>;
  tidings: Tidings[];
  /** A newer one, where the kept one is far behind. */
  checkpoint: KeptCheckpoint | null;
}

/**
 * Closes the civil days of a page of people that have ended at the scheduled instant and were not
 * closed before. A person who changes something meanwhile is left to the next sweep.
 */
export function closeDays(
  ctx: JobContext,
  after: string | null,
): Promise<{ next: string | null; count: number }> {
  return working(ctx, JOB, async (scope) => {
    const rules = await dayRulesInUse(scope.tx);
    const yesterdays = rules.map((rule) => ({
      ...rule,
      day: addDays(civilDay(scope.now, rule), -1),
    }));
    const page = { after, limit: PEOPLE_A_PAGE };
    const userIds = await peopleBehind(scope.tx, "closedThrough", yesterdays, page);
    const profiles = await readProfiles(scope.tx, userIds);
    if (after === null) await noteSweep(scope.tx, JOB, zonesOf(rules, profiles), scope.now);
    const count = await closeFor(
      scope,
      profiles.map((profile) => endingOf(scope.now, profile)),
    );
    const next = userIds.length < PEOPLE_A_PAGE ? null : (userIds.at(-1) ?? null);
    return { next, count };
  });
}

function zonesOf(rules: { timeZone: string }[], profiles: readonly KeptProfile[]) {
  const zones = new Map(rules.map(({ timeZone }) => [timeZone, 0]));
  for (const { timeZone } of profiles) zones.set(timeZone, (zones.get(timeZone) ?? 0) + 1);
  return [...zones].map(([timeZone, people]) => ({ timeZone, people }));
}

/** Nothing was closed yet: the first day is the one on which the person came. */
function endingOf(now: string, profile: KeptProfile): Ending {
  const closed = profile.closedThrough ?? addDays(civilDay(profile.createdAt, profile), -1);
  return { profile, from: addDays(closed, 1), to: addDays(civilDay(now, profile), -1) };
}

async function closeFor(scope: JobScope, endings: readonly Ending[]): Promise<number> {
  const { tx, now } = scope;
  const due = endings.filter(({ from, to }) => from <= to);
  const byGoal = await endingsOfGoals(scope, due);
  const closed = await markClosed(
    tx,
    endings.map(({ profile: { userId, cacheVersion }, from, to }) => {
      return { userId, cacheVersion, day: laterOf(to, addDays(from, -1)) };
    }),
  );
  const goals = byGoal.filter(({ userId }) => closed.has(userId));
  await saveCheckpoints(
    tx,
    goals.flatMap(({ goalId, checkpoint }) => (checkpoint ? [{ goalId, checkpoint }] : [])),
  );
  await saveSnapshots(
    tx,
    goals.flatMap(({ snapshots }) => snapshots),
  );
  const people = due.filter(({ profile }) => closed.has(profile.userId));
  const byPerson = new Map(
    people.map(({ profile }): [string, GoalEnding[]] => [profile.userId, []]),
  );
  for (const goal of goals) byPerson.get(goal.userId)?.push(goal);
  const goalsOf = ({ profile }: Ending) => byPerson.get(profile.userId) ?? [];
  await saveClosedDays(
    tx,
    people.flatMap((ending) => closedDaysOf(ending, goalsOf(ending))),
    now,
  );
  for (const ending of people) {
    const { profile } = ending;
    const tidings = goalsOf(ending).flatMap((goal) => goal.tidings);
    if (tidings.length > 0) await tellAll(scopeFor(scope, profile), tidings);
  }
  return people.length;
}

async function endingsOfGoals(scope: JobScope, due: readonly Ending[]): Promise<GoalEnding[]> {
  const { tx } = scope;
  const people = due.map(({ profile: { userId }, from }) => ({ userId, from }));
  const owned = await goalsNotOver(tx, people);
  const scopes = new Map(due.map((ending) => [ending.profile.userId, ending]));
  const personal = new Map<string, Scope>();
  const loaded = await loadForEnds(tx, owned, scopes);
  const endings: GoalEnding[] = [];
  for (const { userId, goalId } of owned) {
    const goal = loaded.get(goalId);
    const ending = scopes.get(userId);
    if (!goal || !ending) continue;
    const own = personal.get(userId) ?? scopeFor(scope, ending.profile);
    personal.set(userId, own);
    endings.push(await goalEnding(own, goal, ending));
  }
  return endings;
}

/** Goals from their checkpoints on; whole where the checkpoint is already past a day to close. */
async function loadForEnds(
  tx: Transaction,
  owned: readonly { userId: string; goalId: string }[],
  endings: ReadonlyMap<string, Ending>,
): Promise<Map<string, LoadedGoal>> {
  const goals = await loadPeoplesGoals(
    tx,
    owned.map(({ goalId }) => goalId),
  );
  const loaded = new Map(goals.map((goal) => [goal.stored.goalId, goal]));
  const isPast = ({ userId, goalId }: { userId: string; goalId: string }) => {
    const nextDay = loaded.get(goalId)?.checkpoint?.nextDay;
    const from = endings.get(userId)?.from;
    return nextDay !== undefined && from !== undefined && nextDay >= from;
  };
  const tooLate = owned.filter(isPast).map(({ goalId }) => goalId);
  for (const goal of await loadPeoplesGoals(tx, tooLate, { isWhole: true })) {
    loaded.set(goal.stored.goalId, goal);
  }
  return loaded;
}

/** Works out a goal's ended days, and the day before them, which says what a day has changed. */
async function goalEnding(scope: Scope, loaded: LoadedGoal, ending: Ending): Promise<GoalEnding> {
  const { userId } = scope;
  const { stored } = loaded;
  const { goalId } = stored;
  const keptFrom = addDays(ending.to, 1 - SNAPSHOT_DAYS);
  const last = lastKeptDay(stored) ?? ending.to;
  const snapshots: KeptSnapshot[] = [];
  const days: GoalEnding["days"] = new Map();
  const tidings: Tidings[] = [];
  const range = { from: addDays(ending.from, -1), to: ending.to };
  let before: Progress | null = null;
  let newest: KeptCheckpoint | null = null;
  const history = toHistory(scope, loaded);
  for (const found of evaluationsAtEnds(history, eachDay(range), loaded.checkpoint)) {
    const { progress } = found;
    const { on, since, period } = progress;
    newest = found.checkpoint;
    if (on >= ending.from && on <= last && since <= on) {
      if (on >= keptFrom) snapshots.push({ userId, goalId, ...snapshotOf(progress) });
      const ended = period?.end === on ? period.verdict : null;
      const activities = loaded.days.find((total) => total.day === on)?.count ?? 0;
      days.set(on, { tally: tallied(NO_PERIODS, ended), activities });
      tidings.push(...(await tidingsOfDayEnd(scope, loaded, before, progress)));
    }
    before = since <= on ? progress : null;
  }
  const checkpoint = isFar(scope, loaded) ? newest : null;
  return { userId, goalId, snapshots, days, tidings, checkpoint };
}

/** A goal that was not logged for long, or whose person moved, would be read from far back each time. */
function isFar({ today }: Scope, { checkpoint }: LoadedGoal): boolean {
  return checkpoint === null || checkpoint.nextDay <= addDays(today, -FAR_DAYS);
}

function closedDaysOf({ profile, ...range }: Ending, goals: readonly GoalEnding[]): ClosedDay[] {
  const { userId } = profile;
  return [...eachDay(range)].map((day) => {
    const of = goals.flatMap((goal) => goal.days.get(day) ?? []);
    const sum = (kind: keyof Tally) => of.reduce((total, { tally }) => total + tally[kind], 0);
    const activities = of.reduce((total, each) => total + each.activities, 0);
    return {
      userId,
      day,
      met: sum("met"),
      missed: sum("missed"),
      neutral: sum("neutral"),
      activities,
    };
  });
}
