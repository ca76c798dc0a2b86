/** Logging activities and reading them. */
import { v7 } from "uuid";
import { activityByClientKey, insertActivity } from "../db/queries/activities";
import { pageOfActivities } from "../db/queries/activity-pages";
import type { LoadedGoal } from "../db/queries/stored-goals";
import type { Activity, LogActivity } from "../domain/activity";
import type { ActivityList } from "../domain/activity-list";
import { completedValue } from "../domain/completed-log";
import { type AppCode, AppError, DomainError } from "../domain/errors";
import type { LocalDate } from "../domain/local-date";
import { checkActivity } from "../domain/logging";
import type { Page } from "../domain/page";
import { type LoggedActivity, standingOf } from "../domain/standing";
import { changing, reading, type Scope, type ServiceContext } from "./context";
import { loadGoal, progressNow, recount, toHistory } from "./progress";

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
export function logActivity(ctx: ServiceContext, input: LogActivity): Promise<LoggedActivity> {
  return changing(ctx, (scope) => logOne(scope, input), { isKeyed: true });
}

/** Logs up to 500 activities in one go; one that is refused does not keep the others from counting. */
export function logActivities(
  ctx: ServiceContext,
  { entries }: { entries: readonly LogActivity[] },
): Promise<{ results: LogResult[] }> {
  const work = async (scope: Scope) => {
    const results: LogResult[] = [];
    for (const entry of entries) results.push(await resultOf(scope, entry));
    return { results };
  };
  return changing(ctx, work, { isKeyed: true, timeoutMilliseconds: MANY_TIMEOUT_MILLISECONDS });
}

/** Rules are asked before anything is written, so a refused entry leaves nothing behind. */
async function resultOf(scope: Scope, entry: LogActivity): Promise<LogResult> {
  const { clientKey } = entry;
  try {
    const { activity } = await logOne(scope, entry);
    return { clientKey, ok: true, activity };
  } catch (error) {
    if (!(error instanceof DomainError || error instanceof AppError)) throw error;
    const message = Object.values(error.facts.details ?? {}).flat()[0] ?? error.code;
    return { clientKey, ok: false, appCode: error.code, message };
  }
}

async function logOne(scope: Scope, input: LogActivity): Promise<LoggedActivity> {
  const { tx, userId, today } = scope;
  const { clientKey, goalId } = input;
  const loggedBefore = await activityByClientKey(tx, { userId, clientKey });
  if (loggedBefore)
    return answer(scope, loggedBefore, await loadGoal(scope, loggedBefore.goalId), today);
  const isWhole = input.kind === "completed";
  const loaded = await loadGoal(scope, goalId, { isLocking: true, isWhole });
  const day = input.day ?? today;
  checkActivity(loaded.stored, { kind: input.kind, value: input.value ?? null, day }, scope);
  const activity = await insertActivity(tx, rowOf(scope, input, day, loaded));
  if (!activity) throw new Error("a client key was used behind the profile's lock");
  return answer(scope, activity, await recount(scope, loaded, [day]), day);
}

function rowOf(scope: Scope, input: LogActivity, day: LocalDate, loaded: LoadedGoal) {
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
    source: "app" as const,
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

/** One page of the person's activities, newest day first. */
export function listActivities(ctx: ServiceContext, list: ActivityList): Promise<Page<Activity>> {
  return reading(ctx, ({ tx, userId }) => pageOfActivities(tx, { userId }, list));
}
