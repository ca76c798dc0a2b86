/** Tries to sign in, counted per account in windows of a fixed length. */
import { eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Database } from "../client";
import { rateLimits } from "../schema";

/** How many tries a window holds so far, and when it ends (milliseconds since 1970). */
export interface Tries {
  count: number;
  endsAt: number;
}

/**
 * Counts one try. The row's `lastRequest` is the end of its window here, so that better-auth, which
 * sweeps rows by their age, leaves it until then.
 */
export async function countTry(
  db: Database,
  { key, now, windowMilliseconds }: { key: string; now: number; windowMilliseconds: number },
): Promise<Tries> {
  const end = now + windowMilliseconds;
  const isOver = sql`${rateLimits.lastRequest} <= ${now}::bigint`;
  const [row] = await db
    .insert(rateLimits)
    .values({ id: v7(), key, count: 1, lastRequest: end })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: {
        count: sql`case when ${isOver} then 1 else ${rateLimits.count} + 1 end`,
        lastRequest: sql`case when ${isOver} then ${end}::bigint else ${rateLimits.lastRequest} end`,
      },
    })
    .returning();
  return { count: row?.count ?? 1, endsAt: row?.lastRequest ?? end };
}

/** Forgets all tries under a key. */
export async function forgetTries(db: Database, { key }: { key: string }): Promise<void> {
  await db.delete(rateLimits).where(eq(rateLimits.key, key));
}
