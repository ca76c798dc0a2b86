/** Imports: a dry run of a foreign file, its batch, and the batch rolled back. */
import { v7 } from "uuid";
import { countedActivities } from "../db/queries/activities";
import { allGoalIds } from "../db/queries/goal-pages";
import { deleteGoal, insertGoal, replacePauses, replaceTerms } from "../db/queries/goals";
import { deleteFile, readFile } from "../db/queries/import-files";
import {
  allowLongStatements,
  changeImport,
  claimImport,
  deleteBatch,
  deleteOldPreviews,
  goalsWithOtherActivities,
  insertBatch,
  insertImport,
  type KeptImport,
  knownClientKeys,
  PAGE_ROWS,
  readImport,
  readImportPages,
  recentImports,
} from "../db/queries/imports";
import { saveDayTotals } from "../db/queries/projections";
import { loadGoals } from "../db/queries/stored-goals";
import { asUser, type Transaction } from "../db/transaction";
import { instantOf } from "../domain/calendar";
import { dailyTotals } from "../domain/day-total";
import { AppError, DomainError } from "../domain/errors";
import type { ImportRow } from "../domain/import/history";
import { type ImportPlan, planImport } from "../domain/import/plan";
import {
  type KeyedGoal,
  keptActivity,
  type PlannedGoal,
  storedGoalOf,
} from "../domain/import/planned-goal";
import type {
  CommittedImport,
  ImportPreview,
  ImportProgress,
  ListedImport,
  PreviewImport,
} from "../domain/import/requests";
import { importPageKeys } from "../domain/import/requests";
import type { LocalDate } from "../domain/local-date";
import { type Page, readCursor, writeCursor } from "../domain/page";
import { latestTerms } from "../domain/standing";
import { env } from "../env";
import { keyedGoals } from "../files/import-keys";
import { type ReadFile, readImportFile } from "../files/import-reader";
import { changing, reading, type Scope, type ServiceContext } from "./context";
import { recompute } from "./progress";

const BATCH_MILLISECONDS = 10 * 60 * 1000;
/** A batch that has not moved for so long was cut off; its transaction left nothing behind. */
const STALE_MILLISECONDS = 2 * 60 * 1000;
const KEPT_MILLISECONDS = 7 * 24 * 60 * 60 * 1000;
const ACTIVITIES_A_STATEMENT = 4000;
const DAYS_A_STATEMENT = 2000;
const CURSOR = "imports.rows";

const earlier = (now: string, milliseconds: number) => instantOf(Date.parse(now) - milliseconds);

/**
 * Reads a file and says what would become of each row, without writing any of it.
 * @throws AppError `NOT_FOUND` for a file that is not the person's
 * @throws DomainError `ATTACHMENT_UPLOAD` with what is wrong with the file, and where
 */
export async function previewImport(
  ctx: ServiceContext,
  { fileId, format, mapping = {} }: PreviewImport,
): Promise<ImportPreview> {
  const read = await readKeptFile(ctx, fileId, { format: format ?? null, mapping });
  const goals = keyedGoals(read.history);
  const importId = v7();
  // Nobody's progress follows from a dry run, so it takes no lock.
  const plan = await reading(ctx, async (scope) => {
    const made = await planIn(scope, goals, read.history.rows);
    const total = made.counts.activities;
    const kept = { id: importId, fileId, format: read.history.format, mapping, total };
    const { tx, userId, now } = scope;
    await deleteOldPreviews(tx, { userId }, earlier(now, KEPT_MILLISECONDS));
    const times = { createdAt: now, updatedAt: now };
    await insertImport(tx, { userId }, { ...kept, ...times, counts: made.counts }, made.rows);
    return made;
  });
  return {
    previewId: importId,
    format: read.history.format,
    counts: plan.counts,
    rows: plan.rows.slice(0, PAGE_ROWS),
    goals: plan.goals.map(({ title, existing, activities }) => ({
      title,
      isNew: existing === null,
      activities: activities.length,
    })),
    table: read.table,
  };
}

async function readKeptFile(
  ctx: ServiceContext,
  fileId: string,
  options: Pick<Parameters<typeof readImportFile>[1], "format" | "mapping">,
): Promise<ReadFile> {
  const owned = { userId: ctx.userId, fileId };
  const { bytes, timeZone } = await reading(ctx, async ({ tx, profile }) => ({
    bytes: await readFile(tx, owned),
    timeZone: profile.timeZone,
  }));
  if (bytes === null) throw new AppError("NOT_FOUND");
  try {
    return await readImportFile(bytes, { ...options, timeZone });
  } catch (error) {
    if (error instanceof DomainError && error.facts.details?.file?.[0] === "password_file") {
      await asUser(ctx.db, ctx.userId, (tx) => deleteFile(tx, owned));
    }
    throw error;
  }
}

async function planIn(scope: Scope, goals: KeyedGoal[], rows: ImportRow[]): Promise<ImportPlan> {
  const { tx, userId, today, latestDate, now, profile } = scope;
  const keys = goals.flatMap((goal) => goal.activities.map((activity) => activity.clientKey));
  const knownKeys = await knownClientKeys(tx, { userId }, keys);
  const own = await loadGoals(tx, { userId, goalIds: await allGoalIds(tx, { userId }) });
  const stored = own.map((loaded) => loaded.stored);
  const { weekStart } = profile;
  const maxActive = env().MAX_ACTIVE_GOALS;
  const facts = { goals: stored, knownKeys, today, latestDate, now, weekStart, maxActive };
  return planImport({ goals, rows }, facts);
}

/**
 * One page of a dry run's rows, in the order of the file.
 * @throws AppError `NOT_FOUND`
 */
export function listImportRows(
  ctx: ServiceContext,
  { previewId, cursor }: { previewId: string; cursor?: string | undefined },
): Promise<Page<ImportRow>> {
  return reading(ctx, async ({ tx, userId }) => {
    const owned = { userId, importId: previewId };
    if ((await readImport(tx, owned)) === null) throw new AppError("NOT_FOUND");
    const from = cursor === undefined ? 0 : readCursor(CURSOR, cursor, importPageKeys)[0];
    const [page, next] = await readImportPages(tx, owned, Number(from));
    const nextCursor = next === undefined ? null : writeCursor(CURSOR, [String(next.page)]);
    return { items: page?.rows ?? [], nextCursor };
  });
}

/**
 * How far an import has come; a dry run that was not carried out is at 0.
 * @throws AppError `NOT_FOUND`
 */
export async function getImportProgress(
  ctx: ServiceContext,
  { importId }: { importId: string },
): Promise<ImportProgress> {
  const { state, done, total } = await loadImport(ctx, importId);
  return { state, done, of: total };
}

/** The person's latest batches, newest first. */
export function listImports(ctx: ServiceContext): Promise<ListedImport[]> {
  return reading(ctx, ({ tx, userId }) => recentImports(tx, { userId }));
}

async function loadImport(ctx: ServiceContext, importId: string): Promise<KeptImport> {
  const key = { userId: ctx.userId, importId };
  const kept = await asUser(ctx.db, ctx.userId, (tx) => readImport(tx, key), { retry: true });
  if (kept === null) throw new AppError("NOT_FOUND");
  return kept;
}

/**
 * Carries a dry run out as one batch: all of it or nothing. What to write is worked out anew, so
 * that what the person changed meanwhile counts. A batch that is carried out already is answered.
 * @throws AppError `NOT_FOUND`, also when the file has been dropped since
 */
export async function commitImport(
  ctx: ServiceContext,
  { previewId }: { previewId: string },
): Promise<CommittedImport> {
  const { fileId, format, mapping, counts } = await loadImport(ctx, previewId);
  const owned = { userId: ctx.userId, importId: previewId };
  const write = <T>(work: (tx: Transaction) => Promise<T>) => asUser(ctx.db, ctx.userId, work);
  const isMine = await write((tx) =>
    claimImport(tx, owned, {
      from: ["previewed", "failed", "rolledBack"],
      to: "running",
      now: ctx.now(),
      staleBefore: earlier(ctx.now(), STALE_MILLISECONDS),
    }),
  );
  if (!isMine) return { importId: previewId, counts };
  const report = (done: number, total: number) =>
    write((tx) => changeImport(tx, owned, { done, total }, ctx.now()));
  try {
    const { history } = await readKeptFile(ctx, fileId, { format, mapping });
    const work = (scope: Scope) =>
      writeBatch(scope, previewId, keyedGoals(history), history.rows, report);
    const plan = await changing(ctx, work, { timeoutMilliseconds: BATCH_MILLISECONDS });
    return { importId: previewId, counts: plan.counts };
  } catch (error) {
    await write((tx) => changeImport(tx, owned, { state: "failed" }, ctx.now()));
    throw error;
  }
}

type Report = (done: number, total: number) => Promise<void>;

async function writeBatch(
  scope: Scope,
  importId: string,
  goals: KeyedGoal[],
  rows: ImportRow[],
  report: Report,
): Promise<ImportPlan> {
  const { tx, userId, now } = scope;
  await allowLongStatements(tx);
  const plan = await planIn(scope, goals, rows);
  const { activities: total } = plan.counts;
  const goalIds: string[] = [];
  let done = 0;
  for (const planned of plan.goals) {
    const goalId = planned.existing?.goalId ?? (await addGoal(scope, planned));
    if (planned.existing === null) goalIds.push(goalId);
    const { timeZone } = scope.profile;
    const batch = planned.activities.map((activity) => keptActivity(activity, { now, timeZone }));
    for (let at = 0; at < batch.length; at += ACTIVITIES_A_STATEMENT) {
      const some = batch.slice(at, at + ACTIVITIES_A_STATEMENT);
      await insertBatch(tx, { userId, importId, goalId }, some, now);
      done += some.length;
      await report(done, total);
    }
    await countAgain(scope, goalId, new Set(planned.activities.map(({ day }) => day)));
  }
  const ended = { state: "done", done: total, total, goalIds, counts: plan.counts } as const;
  await changeImport(tx, { userId, importId }, ended, now);
  return plan;
}

async function addGoal(scope: Scope, planned: PlannedGoal): Promise<string> {
  const { tx, userId, now, today, profile } = scope;
  const stored = storedGoalOf(planned, { weekStart: profile.weekStart, today, now });
  const { terms, pauses, reachedOn: _reachedOn, goalId: _none, ...columns } = stored;
  const goalId = v7();
  const { weekStart } = latestTerms(terms);
  const declaredCompletedAt = planned.source.original?.declaredCompletedAt ?? null;
  await insertGoal(tx, { userId }, { ...columns, id: goalId, weekStart, declaredCompletedAt });
  await replaceTerms(tx, { userId, goalId }, terms, now);
  await replacePauses(tx, { userId, goalId }, pauses, now);
  return goalId;
}

/** Sums the days again and works the goal's progress out from scratch. */
async function countAgain(
  scope: Scope,
  goalId: string,
  changed: ReadonlySet<LocalDate>,
): Promise<void> {
  const owned = { userId: scope.userId, goalId };
  const days = [...changed];
  for (let at = 0; at < days.length; at += DAYS_A_STATEMENT) {
    const some = days.slice(at, at + DAYS_A_STATEMENT);
    const totals = dailyTotals(await countedActivities(scope.tx, owned, some));
    await saveDayTotals(scope.tx, owned, some, totals);
  }
  await recompute(scope, goalId);
}

/**
 * Takes back what a batch made: its activities, and its goals unless the person has logged on one
 * since. `removed` is the number of activities; 0 where there is nothing to take back.
 * @throws AppError `NOT_FOUND`
 */
export async function rollbackImport(
  ctx: ServiceContext,
  { importId }: { importId: string },
): Promise<{ removed: number }> {
  await loadImport(ctx, importId);
  const work = async (scope: Scope) => {
    const { tx, userId, now } = scope;
    const owned = { userId, importId };
    const kept = await readImport(tx, owned);
    if (kept?.state !== "done") return { removed: 0 };
    await allowLongStatements(tx);
    const { removed, days } = await deleteBatch(tx, owned);
    const inUse = await goalsWithOtherActivities(tx, owned, kept.goalIds);
    const unused = kept.goalIds.filter((goalId) => !inUse.has(goalId));
    for (const goalId of unused) await deleteGoal(tx, { userId, goalId });
    for (const [goalId, changed] of days) {
      if (!unused.includes(goalId)) await countAgain(scope, goalId, changed);
    }
    await changeImport(tx, owned, { state: "rolledBack", done: 0, goalIds: [] }, now);
    return { removed };
  };
  return changing(ctx, work, { timeoutMilliseconds: BATCH_MILLISECONDS });
}
