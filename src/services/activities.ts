/** Logging activities and reading them. */
import { v7 } from "uuid";
import {
  type ActivityInsert,
  activitiesByClientKeys,
  activityByClientKey,
  activityOf,
  insertActivities,
  insertActivity,
} from "../db/queries/activities";
import { pageOfActivities } from "../db/queries/activity-pages";
import { type LoadedGoal, loadGoals } from "../db/queries/stored-goals";
import type { Activity, ActivitySource, LogActivity } from "../domain/activity";
import type { ActivityList } from "../domain/activity-list";
import { completedValue } from "../domain/completed-log";
import { checkDateRange } from "../domain/date-range";
import { withActivity } from "../domain/day-total";
import { type AppCode, AppError, DomainError } from "../domain/errors";
import { type LocalDate, laterOf } from "../domain/local-date";
import type { LogEntry } from "../domain/log-many";
import { checkActivity } from "../domain/logging";
import type { Page } from "../domain/page";
import { evaluate } from "../domain/progress";
import { type LoggedActivity, standingOf } from "../domain/standing";
import { changing, reading, type Scope, type ServiceContext } from "./context";
import { loadGoal, progressNow, recount, standingBefore, toHistory } from "./progress";

/** What became of one entry of many. */
export type LogResult =
  | { clientKey: string; ok: true; activity: Activity }
  | { clientKey: string; ok: false; appCode: AppCode; message: string };

const MANY_TIMEOUT_MILLISECONDS = 30_000;

/**
 * Logs an activity, once for each `clientKey`: a key used before answers with the stored activity
 * and today's progress, and counts nothing twice.
 * @throws AppError `GOAL_NOT_FOUND`, `GOAL_ARCHIVED`, `GOAL_ALREADY_COMPLETED`
 * @throws DomainError `ACTIVITY_VALIDATION`, `INVALID_GOAL_PATTERN`
 */
export function logActivity(
  ctx: ServiceContext,
  input: LogActivity,
  source: ActivitySource = "app",
): Promise<LoggedActivity> {
  return changing(ctx, (scope) => logOne(scope, input, source), { isKeyed: true });
}

/**
 * Logs up to 500 activities in one transaction, each held against what those before it made of its
 * goal; one that is refused does not keep the others from counting.
 */
export function logActivities(
  ctx: ServiceContext,
  { entries }: { entries: readonly LogEntry[] },
): Promise<{ results: LogResult[] }> {
  const work = async (scope: Scope) => {
    const { tx, userId } = scope;
    const batch = await openBatch(scope, entries);
    const results = entries.map((entry) => resultOf(scope, batch, entry));
    await insertActivities(tx, batch.rows);
    for (const [goalId, days] of daysByGoal(batch.rows)) {
      const [loaded] = await loadGoals(tx, { userId, goalIds: [goalId] });
      if (!loaded) continue;
      const before = standingBefore(scope, loaded);
      await recount(scope, loaded, days);
      const key = `${batch.rows.findLast((row) => row.goalId === goalId)?.id}/1`;
      scope.tell({ name: "activity/logged", key, data: { userId, goalId, before }, userId });
    }
    return { results };
  };
  return changing(ctx, work, { isKeyed: true, timeoutMilliseconds: MANY_TIMEOUT_MILLISECONDS });
}

/** What many entries are held against: read once, then kept up to date in memory. */
interface Batch {
  /** By client key: logged before, or by an earlier entry. */
  known: Map<string, Activity>;
  goals: Map<string, LoadedGoal>;
  rows: ActivityInsert[];
}

async function openBatch(scope: Scope, entries: readonly LogEntry[]): Promise<Batch> {
  const { tx, userId } = scope;
  const clientKeys = entries.map((entry) => entry.clientKey);
  const goalIds = [
    ...new Set(entries.flatMap((entry) => ("goalId" in entry ? [entry.goalId] : []))),
  ];
  const known = await activitiesByClientKeys(tx, { userId, clientKeys });
  const loaded = await loadGoals(tx, { userId, goalIds }, { isLocking: true, isWhole: true });
  return {
    known: new Map(known.map((activity) => [activity.clientKey, activity])),
    goals: new Map(loaded.map((goal) => [goal.stored.goalId, settled(scope, goal)])),
    rows: [],
  };
}

/** The goal with the fold of its settled days, so that each entry reads only what may still change. */
function settled(scope: Scope, loaded: LoadedGoal): LoadedGoal {
  const at = { on: scope.today, today: scope.today };
  return { ...loaded, checkpoint: evaluate(toHistory(scope, loaded), at).checkpoint };
}

function resultOf(scope: Scope, batch: Batch, entry: LogEntry): LogResult {
  const { clientKey } = entry;
  try {
    const activity = batch.known.get(clientKey) ?? added(scope, batch, entry);
    return { clientKey, ok: true, activity };
  } catch (error) {
    if (!(error instanceof DomainError || error instanceof AppError)) throw error;
    const message = Object.values(error.facts.details ?? {}).flat()[0] ?? error.code;
    return { clientKey, ok: false, appCode: error.code, message };
  }
}

/** Adds an entry to the batch and to what the next ones see of its goal. */
function added(scope: Scope, batch: Batch, entry: LogEntry): Activity {
  if ("details" in entry) throw new DomainError("ACTIVITY_VALIDATION", { details: entry.details });
  const loaded = batch.goals.get(entry.goalId);
  if (!loaded) throw new AppError("GOAL_NOT_FOUND");
  const day = entry.day ?? scope.today;
  checkActivity(loaded.stored, { kind: entry.kind, value: entry.value ?? null, day }, scope);
  const row = rowOf(scope, entry, day, loaded);
  const activity = activityOf(row);
  const next = { ...loaded, days: withActivity(loaded.days, activity) };
  const reachedOn = reachedNow(scope, next, day);
  batch.goals.set(entry.goalId, { ...next, stored: { ...next.stored, reachedOn } });
  batch.known.set(entry.clientKey, activity);
  batch.rows.push(row);
  return activity;
}

/** Only a goal that can reach an end is worked out after each entry. */
function reachedNow(scope: Scope, loaded: LoadedGoal, day: LocalDate): LocalDate | null {
  const { pattern } = loaded.stored;
  if (pattern === "recurring" || pattern === "limit") return null;
  const at = { on: laterOf(day, scope.today), today: scope.today };
  const history = toHistory(scope, loaded);
  const { checkpoint } = loaded;
  if (checkpoint === null || day < checkpoint.nextDay) return evaluate(history, at).reachedOn;
  const days = history.days.filter((total) => total.day >= checkpoint.nextDay);
  return evaluate({ ...history, days }, at, checkpoint).reachedOn;
}

function daysByGoal(rows: readonly ActivityInsert[]): Map<string, LocalDate[]> {
  const days = new Map<string, Set<LocalDate>>();
  for (const { goalId, day } of rows) days.set(goalId, (days.get(goalId) ?? new Set()).add(day));
  return new Map([...days].map(([goalId, set]) => [goalId, [...set]]));
}

async function logOne(
  scope: Scope,
  input: LogActivity,
  source: ActivitySource,
): Promise<LoggedActivity> {
  const { tx, userId, today } = scope;
  const { clientKey, goalId } = input;
  const loggedBefore = await activityByClientKey(tx, { userId, clientKey });
  if (loggedBefore)
    return answer(scope, loggedBefore, await loadGoal(scope, loggedBefore.goalId), today);
  const isWhole = input.kind === "completed";
  const loaded = await loadGoal(scope, goalId, { isLocking: true, isWhole });
  const day = input.day ?? today;
  checkActivity(loaded.stored, { kind: input.kind, value: input.value ?? null, day }, scope);
  const row = { ...rowOf(scope, input, day, loaded), source };
  const activity = await insertActivity(tx, row);
  if (!activity) throw new Error("a client key was used behind the profile's lock");
  const key = `${activity.activityId}/${activity.version}`;
  const data = { userId, goalId, before: standingBefore(scope, loaded) };
  scope.tell({ name: "activity/logged", key, data, userId });
  return answer(scope, activity, await recount(scope, loaded, [day]), day);
}

function rowOf(
  scope: Scope,
  input: LogActivity,
  day: LocalDate,
  loaded: LoadedGoal,
): ActivityInsert {
  const { userId, now, profile } = scope;
  const { goalId, clientKey, kind, note, context } = input;
  const value = kind === "completed" ? completedValue(toHistory(scope, loaded), day) : input.value;
  return {
    id: v7(),
    userId,
    goalId,
    clientKey,
    kind,
    value: value === undefined ? null : value.toFixed(6),
    day,
    recordedAt: now,
    timeZone: profile.timeZone,
    note: note ?? null,
    context: context ?? null,
    source: "app",
    createdAt: now,
    updatedAt: now,
  };
}

function answer(
  scope: Scope,
  activity: Activity,
  loaded: LoadedGoal,
  day: LocalDate,
): LoggedActivity {
  const goal = standingOf(loaded.stored, scope.today);
  return { activity, progress: progressNow(scope, loaded, day), goal };
}

/**
 * One page of the person's activities, newest day first.
 * @throws AppError `GOAL_NOT_FOUND` when it is narrowed to a goal that is absent or someone else's
 * @throws DomainError `INVALID_DATE_RANGE`
 */
export async function listActivities(
  ctx: ServiceContext,
  list: ActivityList,
): Promise<Page<Activity>> {
  const { goalId, from, to } = list;
  if (from !== undefined && to !== undefined) checkDateRange({ from, to });
  return reading(ctx, async (scope) => {
    const page = await pageOfActivities(scope.tx, { userId: scope.userId }, list);
    if (page.items.length === 0 && goalId !== undefined) await loadGoal(scope, goalId);
    return page;
  });
}
