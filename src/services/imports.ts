/** Imports: a dry run of a foreign file, and the batch made of it, written in short pieces. */
import { v7 } from "uuid";
import { deleteFile, readFile } from "../db/queries/import-files";
import { readSurroundings } from "../db/queries/import-surroundings";
import { goalsStillThere, insertPlannedGoal } from "../db/queries/imported-goals";
import {
  changeImport,
  claimImport,
  deleteOldPreviews,
  insertBatch,
  insertImport,
  type KeptImport,
  PAGE_ROWS,
  readImport,
  writtenKeys,
} from "../db/queries/imports";
import { findProfile, isFresh, putProfile, readWholeProfile } from "../db/queries/profile-history";
import { asUser } from "../db/transaction";
import { instantOf } from "../domain/calendar";
import { AppError, DomainError } from "../domain/errors";
import type { ImportRow } from "../domain/import/history";
import {
  differingFields,
  type ImportedProfile,
  type ProfileField,
} from "../domain/import/imported-profile";
import { type ImportPlan, type ImportSurroundings, planImport } from "../domain/import/plan";
import {
  type KeyedActivity,
  type KeyedGoal,
  keptActivity,
  type PlannedGoal,
  piecesOf,
} from "../domain/import/planned-goal";
import {
  type CommitImport,
  type CommittedImport,
  type ImportPreview,
  type PreviewImport,
  STALE_MILLISECONDS,
} from "../domain/import/requests";
import { env } from "../env";
import { keyedGoals } from "../files/import-keys";
import { type ReadFile, readImportFile } from "../files/import-reader";
import { changing, reading, type Scope, type ServiceContext } from "./context";
import { loadGoal, recompute, recount } from "./progress";

const KEPT_MILLISECONDS = 7 * 24 * 60 * 60 * 1000;
/** Small enough that a log of the person, who waits for the piece, hardly notices. */
const ACTIVITIES_A_PIECE = 2000;
const GOALS_A_PIECE = 25;

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
  const { history } = read;
  const goals = keyedGoals(history);
  const importId = v7();
  // Nobody's progress follows from a dry run, so it takes no lock.
  const { plan, profile } = await reading(ctx, async (scope) => {
    const surroundings = await surroundingsOf(scope, goals, { id: importId, goalIds: [] });
    const made = planImport({ goals, rows: history.rows }, surroundings);
    const total = made.counts.activities;
    const kept = { id: importId, fileId, format: history.format, mapping, total };
    const { tx, userId, now } = scope;
    await deleteOldPreviews(tx, { userId }, earlier(now, KEPT_MILLISECONDS));
    const times = { createdAt: now, updatedAt: now };
    await insertImport(tx, { userId }, { ...kept, ...times, counts: made.counts }, made.rows);
    return { plan: made, profile: await findProfile(tx, scope.profile, history.profile) };
  });
  return {
    previewId: importId,
    format: history.format,
    counts: plan.counts,
    rows: plan.rows.slice(0, PAGE_ROWS),
    goals: plan.goals.map(({ title, existing, activities }) => ({
      title,
      isNew: existing === null,
      activities: activities.length,
    })),
    profile,
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

async function surroundingsOf(
  scope: Scope,
  goals: readonly KeyedGoal[],
  { id, goalIds }: Pick<KeptImport, "id" | "goalIds">,
): Promise<ImportSurroundings> {
  const { tx, userId, today, latestDate, now, profile } = scope;
  const asked = { userId, importId: id, ownGoalIds: goalIds, goals };
  const found = await readSurroundings(tx, asked);
  const { weekStart } = profile;
  return { ...found, today, latestDate, now, weekStart, maxActive: env().MAX_ACTIVE_GOALS };
}

/**
 * Carries a dry run out as one batch, in pieces between which the person can log. One that was cut
 * off goes on where it stood: what to write is worked out anew, what is written is left out. A batch
 * that is carried out already is answered.
 * @throws AppError `NOT_FOUND`, also when the file has been dropped since
 */
export async function commitImport(
  ctx: ServiceContext,
  { previewId, withProfile }: CommitImport,
): Promise<CommittedImport> {
  const owned = { userId: ctx.userId, importId: previewId };
  const kept = await reading(ctx, (scope) => keptIn(scope, owned));
  const { fileId, format, mapping, counts } = kept;
  const isMine = await asUser(ctx.db, ctx.userId, (tx) =>
    claimImport(tx, owned, {
      from: ["previewed", "failed", "rolledBack"],
      to: "running",
      now: ctx.now(),
      staleBefore: earlier(ctx.now(), STALE_MILLISECONDS),
    }),
  );
  if (!isMine) return { importId: previewId, counts, profileFields: takenFields(kept) };
  try {
    const { history } = await readKeptFile(ctx, fileId, { format, mapping });
    const profileFields = await takeProfile(ctx, owned, history.profile ?? null, withProfile);
    const plan = await writeBatch(ctx, owned, keyedGoals(history), history.rows);
    return { importId: previewId, counts: plan.counts, profileFields };
  } catch (error) {
    await asUser(ctx.db, ctx.userId, (tx) =>
      changeImport(tx, owned, { state: "failed" }, { from: "running", now: ctx.now() }),
    );
    throw error;
  }
}

const takenFields = ({ profileChange }: KeptImport): ProfileField[] =>
  profileChange === null ? [] : differingFields(profileChange.before, profileChange.after);

interface OwnImport {
  userId: string;
  importId: string;
}

/** One short transaction of a running batch; it ends the batch when somebody rolled it back. */
function piece<T>(
  ctx: ServiceContext,
  owned: OwnImport,
  changes: Parameters<typeof changeImport>[2],
  work: (scope: Scope) => Promise<T>,
): Promise<T> {
  return changing(
    ctx,
    async (scope) => {
      const by = { from: "running", now: scope.now } as const;
      if (!(await changeImport(scope.tx, owned, changes, by))) throw new AppError("NOT_FOUND");
      return work(scope);
    },
    { isKeyed: true },
  );
}

/**
 * Takes the file's profile over, if the person said so or has nothing yet that it would change. Only
 * a fresh account gets the history of zones too: goals that are there follow from their own.
 */
function takeProfile(
  ctx: ServiceContext,
  owned: OwnImport,
  profile: ImportedProfile | null,
  isWanted: boolean | undefined,
): Promise<ProfileField[]> {
  return piece(ctx, owned, {}, async (scope) => {
    const { tx, now } = scope;
    const kept = await keptIn(scope, owned);
    if (kept.profileChange) return takenFields(kept);
    const fresh = await isFresh(tx, scope);
    if (profile === null || !(isWanted ?? fresh)) return [];
    const before = await readWholeProfile(tx, scope.profile);
    await putProfile(tx, scope.profile, profile, { withHistory: fresh, now });
    const profileChange = { before, after: profile };
    await changeImport(tx, owned, { profileChange }, { from: "running", now });
    return differingFields(before, profile);
  });
}

async function writeBatch(
  ctx: ServiceContext,
  owned: OwnImport,
  goals: KeyedGoal[],
  rows: ImportRow[],
): Promise<ImportPlan> {
  const { surroundings, written } = await reading(ctx, async (scope) => ({
    surroundings: await surroundingsOf(scope, goals, await keptIn(scope, owned)),
    written: await writtenKeys(scope.tx, owned),
  }));
  const plan = planImport({ goals, rows }, surroundings);
  const { activities: total } = plan.counts;
  await piece(ctx, owned, { done: written.size, total, counts: plan.counts }, async () => {});
  const made = await makeGoals(ctx, owned, goals);
  let done = written.size;
  for (const { source, existing, activities } of plan.goals) {
    const goalId = made[source.clientKey] ?? existing?.goalId;
    if (goalId === undefined) throw new AppError("GOAL_NOT_FOUND");
    for (const some of piecesOf(activities, { written, size: ACTIVITIES_A_PIECE })) {
      done += some.length;
      await piece(ctx, owned, { done }, (scope) => writeSome(scope, owned, goalId, some));
    }
  }
  await piece(ctx, owned, { state: "done", done: total }, async () => {});
  return plan;
}

async function keptIn({ tx }: Scope, owned: OwnImport): Promise<KeptImport> {
  const kept = await readImport(tx, owned);
  if (kept === null) throw new AppError("NOT_FOUND");
  return kept;
}

/**
 * Makes the goals that are new, some at a time. Which ones these are and what they are called is
 * decided anew under the lock, as the person may have made a goal of the same title meanwhile.
 * @returns key → goal of those the batch made, now or before it was cut off
 */
async function makeGoals(
  ctx: ServiceContext,
  owned: OwnImport,
  goals: readonly KeyedGoal[],
): Promise<Record<string, string>> {
  const bare = goals.map((goal) => ({ ...goal, row: null, activities: [] }));
  for (;;) {
    const { made, isMore } = await piece(ctx, owned, {}, async (scope) => {
      const kept = await keptIn(scope, owned);
      const surroundings = await surroundingsOf(scope, bare, kept);
      const plan = planImport({ goals: bare, rows: [] }, surroundings);
      const goalsByKey = await goalsStillThere(scope.tx, kept);
      const isMade = ({ source }: PlannedGoal) => source.clientKey in goalsByKey;
      const lacking = plan.goals.filter((goal) => goal.existing === null && !isMade(goal));
      for (const planned of lacking.slice(0, GOALS_A_PIECE)) {
        goalsByKey[planned.source.clientKey] = await addGoal(scope, planned);
      }
      const goalIds = Object.values(goalsByKey);
      const by = { from: "running", now: scope.now } as const;
      await changeImport(scope.tx, owned, { goalsByKey, goalIds }, by);
      return { made: goalsByKey, isMore: lacking.length > GOALS_A_PIECE };
    });
    if (!isMore) return made;
  }
}

async function addGoal(scope: Scope, planned: PlannedGoal): Promise<string> {
  const { tx, profile, ...moment } = scope;
  const { weekStart } = profile;
  const goalId = await insertPlannedGoal(tx, planned, { ...moment, weekStart });
  await recompute(scope, goalId);
  return goalId;
}

/** Adds activities to a goal, sums their days again and works its progress out. */
async function writeSome(
  scope: Scope,
  owned: OwnImport,
  goalId: string,
  some: readonly KeyedActivity[],
): Promise<void> {
  const { tx, now, profile } = scope;
  const loaded = await loadGoal(scope, goalId, { isLocking: true });
  const batch = some.map((activity) => keptActivity(activity, { now, timeZone: profile.timeZone }));
  await insertBatch(tx, { ...owned, goalId }, batch, now);
  await recount(scope, loaded, [...new Set(some.map(({ day }) => day))]);
}
