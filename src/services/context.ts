/** What every use case is given, and the transaction in which it works. */
import type { CacheEntry } from "../cache/keys";
import type { PersonCache } from "../cache/policy";
import type { Database } from "../db/client";
import { insertEvents } from "../db/queries/outbox";
import { bumpProfile, type KeptProfile, readProfile, readProfiles } from "../db/queries/profiles";
import { asJob, asUser, type Transaction } from "../db/transaction";
import { civilDay, daysNeverLived, latestDateOnEarth } from "../domain/calendar";
import type { LocalDate } from "../domain/local-date";
import type { OutgoingEvent } from "../events/catalog";
import { toOutbox } from "../events/outbox";
import { nudgeRelay } from "../events/relay";
import type { logger } from "../logger";
import { plainLocale } from "../messages/reader-locale";
import { speaking } from "../messages/spoken";

export type Logger = Pick<typeof logger, "error" | "warn" | "info">;

export interface ServiceContext {
  db: Database;
  userId: string;
  /** The present instant, ISO 8601 UTC. */
  now: () => string;
  logger: Logger;
  /** Left out where nobody waits, such as in jobs. */
  cache?: PersonCache;
}

/** What a job is given: everybody's rows, and the instant it was scheduled for. */
export type JobContext = Omit<ServiceContext, "userId" | "cache">;

/** One transaction of a job. */
export interface JobScope {
  tx: Transaction;
  /** The scheduled instant. */
  now: string;
  /** Writes an event into the outbox when the work is done, in the same transaction. */
  tell: (event: OutgoingEvent) => void;
}

/** One transaction of one person, with what day it is for them. */
export interface Scope extends JobScope {
  userId: string;
  profile: KeptProfile;
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
    async (tx) => speakingTo(scopeOf(ctx, tx, await readProfile(tx, ctx), tellNothing), work),
    {
      retry: true,
      isSnapshot,
    },
  );
}

/**
 * Runs a use case that only reads, unless the cache has its answer as of the person's present version.
 * @param entryOf the answer's place in the cache for a civil day; `null`: it is not kept
 */
export function cached<T>(
  ctx: ServiceContext,
  entryOf: (today: LocalDate) => CacheEntry | null,
  work: (scope: Scope) => Promise<T>,
): Promise<T> {
  const { cache } = ctx;
  if (!cache) return reading(ctx, work);
  const day = civilDay(ctx.now(), cache.dayRule);
  const entry = entryOf(day);
  if (entry === null) return reading(ctx, work);
  const load = async (scope: Scope) => {
    const { profile, today } = scope;
    return { value: await work(scope), version: profile.cacheVersion, day: today };
  };
  return cache.read(entry, day, () => reading(ctx, load));
}

/**
 * Runs a use case that changes something. It holds the person's profile row from the start, so that
 * changes of one person follow each other, and raises their cache version in the same transaction.
 * @param isKeyed doing the work twice is the same as once, so a lost connection may be tried again
 */
export async function changing<T>(
  ctx: ServiceContext,
  work: (scope: Scope) => Promise<T>,
  {
    isKeyed = false,
    timeoutMilliseconds = 8000,
  }: { isKeyed?: boolean; timeoutMilliseconds?: number } = {},
): Promise<T> {
  const options = { retry: isKeyed, timeoutMilliseconds };
  const run = (tx: Transaction) =>
    telling(tx, async (tell) => {
      const profile = await bumpProfile(tx, ctx);
      const answer = await speakingTo(scopeOf(ctx, tx, profile, tell), work);
      return { answer, version: profile.cacheVersion };
    });
  const { answer, version } = await asUser(ctx.db, ctx.userId, run, options);
  ctx.cache?.changed(version);
  nudgeRelay();
  return answer;
}

/**
 * Runs one transaction of a job, which sees everybody's rows.
 * @param job its name, as operators know it
 */
export async function working<T>(
  ctx: JobContext,
  job: string,
  work: (scope: JobScope) => Promise<T>,
): Promise<T> {
  const run = (tx: Transaction) => telling(tx, (tell) => work({ tx, now: ctx.now(), tell }));
  const answer = await asJob(ctx.db, job, run);
  nudgeRelay();
  return answer;
}

/**
 * Runs one transaction of a job for one person.
 * @returns `null` when the account is gone
 */
export function workingFor<T>(
  ctx: JobContext,
  job: string,
  userId: string,
  work: (scope: Scope) => Promise<T>,
): Promise<T | null> {
  return working(ctx, job, async (scope) => {
    const [profile] = await readProfiles(scope.tx, [userId]);
    return profile ? speakingTo(scopeFor(scope, profile), work) : null;
  });
}

/** What is written for people meanwhile, such as a mail, is in the person's language. */
function speakingTo<T>(scope: Scope, work: (scope: Scope) => Promise<T>): Promise<T> {
  return speaking(plainLocale(scope.profile.locale), () => work(scope));
}

/** A job's transaction as it is for one of its people. */
export function scopeFor({ tx, now, tell }: JobScope, profile: KeptProfile): Scope {
  return scopeOf({ userId: profile.userId, now: () => now }, tx, profile, tell);
}

/** Collects what the work tells and writes it at its end. */
async function telling<T>(
  tx: Transaction,
  work: (tell: JobScope["tell"]) => Promise<T>,
): Promise<T> {
  const events: OutgoingEvent[] = [];
  const answer = await work((event) => events.push(event));
  await insertEvents(tx, events.map(toOutbox));
  return answer;
}

function tellNothing(): never {
  throw new Error("work that only reads has nothing to tell");
}

function scopeOf(
  ctx: Pick<ServiceContext, "userId" | "now">,
  tx: Transaction,
  profile: KeptProfile,
  tell: JobScope["tell"],
): Scope {
  const now = ctx.now();
  return {
    tx,
    tell,
    userId: ctx.userId,
    profile,
    now,
    today: civilDay(now, profile),
    latestDate: latestDateOnEarth(now),
    neverDays: daysNeverLived(profile.changes, now),
  };
}
