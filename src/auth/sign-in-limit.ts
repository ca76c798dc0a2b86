/** How often anyone may try to sign in to one account, whatever addresses the tries come from. */
import { createHmac } from "node:crypto";
import type { Database } from "../db/client";
import { countTry, forgetTries } from "../db/queries/sign-in-tries";

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
 * Counts one try to sign in: 10 in 15 minutes, times the factor.
 * @returns seconds to wait, or `null` when the try may go on
 */
export async function countSignIn(db: Database, limit: SignInLimit): Promise<number | null> {
  if (limit.factor === 0) return null;
  const now = Date.now();
  const key = keyOf(limit);
  const tries = await countTry(db, { key, now, windowMilliseconds: WINDOW_MILLISECONDS });
  if (tries.count <= Math.max(1, Math.round(TRIES * limit.factor))) return null;
  return Math.max(1, Math.ceil((tries.endsAt - now) / 1000));
}

/** Forgets the tries of an account whose owner has signed in. */
export async function forgetSignIns(db: Database, limit: SignInLimit): Promise<void> {
  if (limit.factor > 0) await forgetTries(db, { key: keyOf(limit) });
}

/** The table never holds the address itself. */
function keyOf({ secret, email }: SignInLimit): string {
  const digest = createHmac("sha256", secret).update(email.trim().toLowerCase()).digest("hex");
  return `sign-in|${digest}`;
}
