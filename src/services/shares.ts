/** Sharing: one link a goal, which shows it to whoever has it until its owner takes it back. */
import { randomBytes } from "node:crypto";
import { deleteShare, goalOfShareToken, insertShare, readShareToken } from "../db/queries/shares";
import { asJob } from "../db/transaction";
import { AppError } from "../domain/errors";
import { isShareToken, type SharedGoal, sharedGoalOf } from "../domain/share";
import { env } from "../env";
import { changing, type JobContext, reading, type ServiceContext } from "./context";
import { loadGoal, toHistory, viewOf } from "./progress";

/** Where a shared goal is seen, and the picture of its streak. */
export interface ShareLinks {
  url: string;
  badgeUrl: string;
}

const TOKEN_BYTES = 16;

function linksOf(token: string): ShareLinks {
  const { APP_URL } = env();
  return { url: `${APP_URL}/share/${token}`, badgeUrl: `${APP_URL}/badge/${token}.svg` };
}

/**
 * Shares a goal; one that is shared already keeps its link.
 * @throws AppError `GOAL_NOT_FOUND`, `GOAL_ARCHIVED`
 */
export function shareGoal(
  ctx: ServiceContext,
  { goalId }: { goalId: string },
): Promise<ShareLinks> {
  return changing(ctx, async (scope) => {
    const { tx, userId, now } = scope;
    const { stored } = await loadGoal(scope, goalId, { today: scope.today });
    if (stored.archivedAt !== null) throw new AppError("GOAL_ARCHIVED");
    const present = await readShareToken(tx, { userId, goalId });
    if (present !== null) return linksOf(present);
    const token = randomBytes(TOKEN_BYTES).toString("base64url");
    await insertShare(tx, { userId, goalId }, token, now);
    return linksOf(token);
  });
}

/**
 * Ends a goal's link at once; sharing again makes another.
 * @throws AppError `GOAL_NOT_FOUND`
 */
export function unshareGoal(
  ctx: ServiceContext,
  { goalId }: { goalId: string },
): Promise<{ removed: true }> {
  return changing(ctx, async (scope) => {
    await loadGoal(scope, goalId, { today: scope.today });
    await deleteShare(scope.tx, { userId: scope.userId, goalId });
    return { removed: true };
  });
}

/**
 * The links of a goal, or `null` while it is not shared.
 * @throws AppError `GOAL_NOT_FOUND`
 */
export function getShare(
  ctx: ServiceContext,
  { goalId }: { goalId: string },
): Promise<ShareLinks | null> {
  return reading(ctx, async (scope) => {
    await loadGoal(scope, goalId, { today: scope.today });
    const token = await readShareToken(scope.tx, { userId: scope.userId, goalId });
    return token === null ? null : linksOf(token);
  });
}

/**
 * What the bearer of a link sees, today in its owner's zone; `null` for a link that never was, was
 * taken back, or whose goal is archived. Only the token is looked up with a job's rights; the goal is
 * read with its owner's.
 */
export async function openShare(ctx: JobContext, token: string): Promise<SharedGoal | null> {
  if (!isShareToken(token)) return null;
  const found = await asJob(ctx.db, "open-share", (tx) => goalOfShareToken(tx, token));
  if (found === null) return null;
  const { userId, goalId } = found;
  return reading({ ...ctx, userId }, async (scope) => {
    // Taken back meanwhile: the link is asked for again with the goal.
    if ((await readShareToken(scope.tx, { userId, goalId })) !== token) return null;
    const loaded = await loadGoal(scope, goalId, { isWhole: true });
    if (loaded.stored.archivedAt !== null) return null;
    return sharedGoalOf(viewOf(scope, loaded), toHistory(scope, loaded), scope.today);
  });
}
