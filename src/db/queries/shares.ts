/** Links to shared goals, as kept. */
import { and, eq } from "drizzle-orm";
import { shares } from "../schema";
import type { Transaction } from "../transaction";
import type { Owner } from "./owner";

type OwnGoal = Owner & { goalId: string };

const isOwn = ({ userId, goalId }: OwnGoal) =>
  and(eq(shares.userId, userId), eq(shares.goalId, goalId));

/** The token of the goal's link, or `null` when it is not shared. */
export async function readShareToken(tx: Transaction, owned: OwnGoal): Promise<string | null> {
  const [row] = await tx.select({ token: shares.token }).from(shares).where(isOwn(owned));
  return row?.token ?? null;
}

export async function insertShare(
  tx: Transaction,
  owned: OwnGoal,
  token: string,
  now: string,
): Promise<void> {
  await tx.insert(shares).values({ ...owned, token, createdAt: now });
}

/** Ends the goal's link; the next one has another token. */
export async function deleteShare(tx: Transaction, owned: OwnGoal): Promise<void> {
  await tx.delete(shares).where(isOwn(owned));
}

/** Whose goal a token shows, for a job's transaction, which may see everybody's links. */
export async function goalOfShareToken(tx: Transaction, token: string): Promise<OwnGoal | null> {
  const { userId, goalId } = shares;
  const [row] = await tx.select({ userId, goalId }).from(shares).where(eq(shares.token, token));
  return row ?? null;
}
