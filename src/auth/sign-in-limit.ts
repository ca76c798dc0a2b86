/** How often anyone may try to sign in to one account, whatever addresses the tries come from. */
import { createHmac } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Database } from "../db/client";
import { rateLimits } from "../db/schema";

const TRIES = 10;
const WINDOW_MILLISECONDS = 15 * 60 * 1000;

/** Whose tries are counted, and how strictly. */
export interface SignInLimit {
  secret: string;
  email: string;
  /** `RATE_LIMIT_FACTOR`. */
  factor: number;
}

/**
 * Counts one try. The row's `lastRequest` is the end of its window here, so that better-auth, which
 * sweeps rows by their age, leaves it until then.
 * @returns seconds to wait, or `null` when the try may go on
 */
export async function countSignIn(db: Database, limit: SignInLimit): Promise<number | null> {
  if (limit.factor === 0) return null;
  const now = Date.now();
  const end = now + WINDOW_MILLISECONDS;
  const isOver = sql`${rateLimits.lastRequest} <= ${now}`;
  const [row] = await db
    .insert(rateLimits)
    .values({ id: v7(), key: keyOf(limit), count: 1, lastRequest: end })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: {
        count: sql`case when ${isOver} then 1 else ${rateLimits.count} + 1 end`,
        lastRequest: sql`case when ${isOver} then ${end}::bigint else ${rateLimits.lastRequest} end`,
      },
    })
    .returning();
  if (!row || row.count <= Math.max(1, Math.round(TRIES * limit.factor))) return null;
  return Math.max(1, Math.ceil((row.lastRequest - now) / 1000));
}

/** Forgets the tries of an account whose owner has signed in. */
export async function forgetSignIns(db: Database, limit: SignInLimit): Promise<void> {
  await db.delete(rateLimits).where(eq(rateLimits.key, keyOf(limit)));
}

/** The table never holds the address itself. */
function keyOf({ secret, email }: SignInLimit): string {
  const digest = createHmac("sha256", secret).update(email.trim().toLowerCase()).digest("hex");
  return `sign-in|${digest}`;
}
