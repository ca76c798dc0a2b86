/** Browsers that asked for pushes, as kept. */
import { and, asc, desc, eq, inArray, ne } from "drizzle-orm";
import { pushSubscriptions } from "../schema";
import type { Transaction } from "../transaction";
import type { Owner } from "./owner";

type SubscriptionInsert = typeof pushSubscriptions.$inferInsert;
export type KeptSubscription = typeof pushSubscriptions.$inferSelect;

/** The person's devices, the first one first. */
export function listSubscriptions(tx: Transaction, { userId }: Owner): Promise<KeptSubscription[]> {
  const { createdAt, id } = pushSubscriptions;
  return tx
    .select()
    .from(pushSubscriptions)
    .where(eq(pushSubscriptions.userId, userId))
    .orderBy(asc(createdAt), asc(id));
}

/** One device; `null` when it is gone. */
export async function readSubscription(
  tx: Transaction,
  { userId, subscriptionId }: Owner & { subscriptionId: string },
): Promise<KeptSubscription | null> {
  const [row] = await tx
    .select()
    .from(pushSubscriptions)
    .where(and(eq(pushSubscriptions.userId, userId), eq(pushSubscriptions.id, subscriptionId)));
  return row ?? null;
}

/** Takes a device from whoever had it before: only that browser knows all of its keys. */
export async function releaseSubscription(
  tx: Transaction,
  { userId, endpoint, publicKey, secret }: SubscriptionInsert,
): Promise<void> {
  const { userId: owner, ...kept } = pushSubscriptions;
  await tx
    .delete(pushSubscriptions)
    .where(
      and(
        ne(owner, userId),
        eq(kept.endpoint, endpoint),
        eq(kept.publicKey, publicKey),
        eq(kept.secret, secret),
      ),
    );
}

/** Writes a device, or its new keys. @returns `false` when the endpoint is another person's */
export async function saveSubscription(tx: Transaction, row: SubscriptionInsert): Promise<boolean> {
  const { userId, endpoint, publicKey, secret } = row;
  const changed = await tx
    .update(pushSubscriptions)
    .set({ publicKey, secret })
    .where(and(eq(pushSubscriptions.userId, userId), eq(pushSubscriptions.endpoint, endpoint)))
    .returning({ id: pushSubscriptions.id });
  if (changed.length > 0) return true;
  const added = await tx
    .insert(pushSubscriptions)
    .values(row)
    .onConflictDoNothing({ target: pushSubscriptions.endpoint })
    .returning({ id: pushSubscriptions.id });
  return added.length > 0;
}

/** Keeps the newest of a person's devices. */
export async function keepNewestSubscriptions(
  tx: Transaction,
  { userId }: Owner,
  count: number,
): Promise<void> {
  const { id, createdAt } = pushSubscriptions;
  const older = tx
    .select({ id })
    .from(pushSubscriptions)
    .where(eq(pushSubscriptions.userId, userId))
    .orderBy(desc(createdAt), desc(id))
    .offset(count);
  await tx
    .delete(pushSubscriptions)
    .where(and(eq(pushSubscriptions.userId, userId), inArray(id, older)));
}

/** @returns whether the person had such a device */
export async function removeSubscription(
  tx: Transaction,
  { userId }: Owner,
  endpoint: string,
): Promise<boolean> {
  const rows = await tx
    .delete(pushSubscriptions)
    .where(and(eq(pushSubscriptions.userId, userId), eq(pushSubscriptions.endpoint, endpoint)))
    .returning({ id: pushSubscriptions.id });
  return rows.length > 0;
}
