/** What every use case is given, and the transaction in which it works. */
import type { Database } from "../db/client";
import { bumpProfile, type KeptProfile, readProfile } from "../db/queries/profiles";
import { asUser, type Transaction } from "../db/transaction";
import { civilDay, daysNeverLived, latestDateOnEarth } from "../domain/calendar";
import type { LocalDate } from "../domain/local-date";
import type { logger } from "../logger";

export type Logger = Pick<typeof logger, "error" | "warn" | "info">;

export interface ServiceContext {
  db: Database;
  userId: string;
  /** The present instant, ISO 8601 UTC. */
  now: () => string;
  logger: Logger;
}

/** One transaction of one person, with what day it is for them. */
export interface Scope {
  tx: Transaction;
  userId: string;
  profile: KeptProfile;
  now: string;
  today: LocalDate;
  /** The latest civil date anywhere on Earth now. */
  latestDate: LocalDate;
  neverDays: ReadonlySet<LocalDate>;
}

/**
 * Runs a use case that only reads.
 * @param isSnapshot what it reads must belong together, so it is read as of one instant
 */
export function reading<T>(
  ctx: ServiceContext,
  work: (scope: Scope) => Promise<T>,
  { isSnapshot = false }: { isSnapshot?: boolean } = {},
): Promise<T> {
  return asUser(
    ctx.db,
    ctx.userId,
    async (tx) => work(scopeOf(ctx, tx, await readProfile(tx, ctx))),
    {
      retry: true,
      isSnapshot,
    },
  );
}

/**
 * Runs a use case that changes something. It holds the person's profile row from the start, so that
 * changes of one person follow each other, and raises their cache version in the same transaction.
 * @param isKeyed doing the work twice is the same as once, so a lost connection may be tried again
 */
export function changing<T>(
  ctx: ServiceContext,
  work: (scope: Scope) => Promise<T>,
  {
    isKeyed = false,
    timeoutMilliseconds = 8000,
  }: { isKeyed?: boolean; timeoutMilliseconds?: number } = {},
): Promise<T> {
  return asUser(
    ctx.db,
    ctx.userId,
    async (tx) => work(scopeOf(ctx, tx, await bumpProfile(tx, ctx))),
    {
      retry: isKeyed,
      timeoutMilliseconds,
    },
  );
}

function scopeOf(ctx: ServiceContext, tx: Transaction, profile: KeptProfile): Scope {
  const now = ctx.now();
  return {
    tx,
    userId: ctx.userId,
    profile,
    now,
    today: civilDay(now, profile),
    latestDate: latestDateOnEarth(now),
    neverDays: daysNeverLived(profile.changes, now),
  };
}
