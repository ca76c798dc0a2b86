/** Imports after their dry run: their rows, how far they are, which there were, and the way back. */
import { deleteGoal } from "../db/queries/goals";
import {
  changeImport,
  claimImport,
  deleteSomeOfBatch,
  goalsOfBatch,
  goalsWithOtherActivities,
  type KeptImport,
  readImport,
  readImportPages,
  recentImports,
} from "../db/queries/imports";
import { putProfile, readWholeProfile } from "../db/queries/profile-history";
import { instantOf } from "../domain/calendar";
import { AppError } from "../domain/errors";
import type { ImportRow } from "../domain/import/history";
import { differingFields } from "../domain/import/imported-profile";
import {
  type ImportProgress,
  importPageKeys,
  type ListedImport,
  STALE_MILLISECONDS,
} from "../domain/import/requests";
import { type Page, readCursor, writeCursor } from "../domain/page";
import { isSameValue } from "../domain/same-value";
import { changing, reading, type Scope, type ServiceContext } from "./context";
import { loadGoal, recount } from "./progress";

const ACTIVITIES_A_PIECE = 2000;
const CURSOR = "imports.rows";

interface OneImport {
  importId: string;
}

const staleBefore = (now: string) => instantOf(Date.parse(now) - STALE_MILLISECONDS);

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

/** An import that says it is in work but has not moved for a while was cut off. */
function progressOf({ state, done, total, updatedAt }: KeptImport, now: string): ImportProgress {
  const isInWork = state === "running" || state === "rollingBack";
  const isStale = isInWork && Date.parse(updatedAt) < Date.parse(staleBefore(now));
  return { state: isStale ? "failed" : state, done, of: total };
}

/**
 * How far an import has come; a dry run that was not carried out is at 0.
 * @throws AppError `NOT_FOUND`
 */
export function getImportProgress(
  ctx: ServiceContext,
  { importId }: OneImport,
): Promise<ImportProgress> {
  return reading(ctx, async ({ tx, userId, now }) => {
    const kept = await readImport(tx, { userId, importId });
    if (kept === null) throw new AppError("NOT_FOUND");
    return progressOf(kept, now);
  });
}

/** The person's latest batches, newest first; also those that were cut off. */
export function listImports(ctx: ServiceContext): Promise<ListedImport[]> {
  return reading(ctx, async ({ tx, userId, now }) => {
    const recent = await recentImports(tx, { userId });
    return recent.map((kept) => {
      const { id, format, counts, updatedAt } = kept;
      return { importId: id, format, counts, at: updatedAt, ...progressOf(kept, now) };
    });
  });
}

/**
 * Takes back what a batch made, whether it ended or not: its activities, its goals unless the person
 * has logged on one since, and the profile where it is still as the batch left it. It works in
 * pieces, and one that was cut off can be asked for again. A batch that is running ends.
 * @returns `removed` is the number of activities; 0 where there is nothing to take back
 * @throws AppError `NOT_FOUND`
 */
export async function rollbackImport(
  ctx: ServiceContext,
  { importId }: OneImport,
): Promise<{ removed: number }> {
  const owned = { userId: ctx.userId, importId };
  const goalIds = await changing(ctx, async ({ tx, now }) => {
    if ((await readImport(tx, owned)) === null) throw new AppError("NOT_FOUND");
    const from = ["running", "done", "failed"] as const;
    const change = { from, to: "rollingBack", now, staleBefore: staleBefore(now) } as const;
    return (await claimImport(tx, owned, change)) ? goalsOfBatch(tx, owned) : null;
  });
  if (goalIds === null) return { removed: 0 };
  let removed = 0;
  for (const goalId of goalIds) {
    for (;;) {
      const count = await changing(ctx, (scope) => removeSome(scope, importId, goalId));
      if (count === 0) break;
      removed += count;
    }
  }
  await changing(ctx, (scope) => finishRollback(scope, importId));
  return { removed };
}

const inWork = ({ now }: Scope) => ({ from: "rollingBack", now }) as const;

async function removeSome(scope: Scope, importId: string, goalId: string): Promise<number> {
  const { tx, userId } = scope;
  const owned = { userId, importId };
  const kept = await readImport(tx, owned);
  const loaded = await loadGoal(scope, goalId, { isLocking: true });
  const days = await deleteSomeOfBatch(tx, { ...owned, goalId }, ACTIVITIES_A_PIECE);
  if (days.length === 0) return 0;
  await recount(scope, loaded, [...new Set(days)]);
  const done = Math.max(0, (kept?.done ?? 0) - days.length);
  await changeImport(tx, owned, { done }, inWork(scope));
  return days.length;
}

async function finishRollback(scope: Scope, importId: string): Promise<void> {
  const { tx, userId } = scope;
  const owned = { userId, importId };
  const kept = await readImport(tx, owned);
  if (kept?.state !== "rollingBack") return;
  const inUse = await goalsWithOtherActivities(tx, owned, kept.goalIds);
  const unused = kept.goalIds.filter((goalId) => !inUse.has(goalId));
  for (const goalId of unused) await deleteGoal(tx, { userId, goalId });
  await putProfileBack(scope, kept);
  const nothing = { done: 0, goalIds: [], goalsByKey: {}, profileChange: null };
  await changeImport(tx, owned, { state: "rolledBack", ...nothing }, inWork(scope));
}

/** What the person changed in the profile since stays. */
async function putProfileBack(scope: Scope, { profileChange }: KeptImport): Promise<void> {
  if (profileChange === null) return;
  const { tx, profile, now } = scope;
  const { before, after } = profileChange;
  const present = await readWholeProfile(tx, profile);
  const changedSince = new Set(differingFields(present, after));
  const kept = Object.fromEntries([...changedSince].map((field) => [field, present[field]]));
  const withHistory = isSameValue(instantsOf(present), instantsOf(after));
  await putProfile(tx, profile, { ...before, ...kept }, { withHistory, now });
}

/** Instants may be written in two ways, so they are compared as moments. */
const instantsOf = ({ changes }: { changes: { changedAt: string }[] }) =>
  changes.map((change) => Date.parse(change.changedAt));
