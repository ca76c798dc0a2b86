/** Every key the cache has, and how long each value is kept. */
import type { GoalList } from "../domain/goal-list";
import type { LocalDate } from "../domain/local-date";

/**
 * The form of the cached answers. Raise it when an answer behind the cache changes its fields or
 * what they mean: values of another form are not read.
 */
export const SCHEMA = 2;

/** No entry lives longer, so nothing needs to be remembered about it longer. */
export const LONGEST_SECONDS = 3960;
/** Of one person at once; what comes on top is not kept. */
export const ENTRIES_A_PERSON = 300;
/** In characters of a value; larger ones are not kept. */
export const LONGEST_VALUE = 256 * 1024;

/** One answer of one person. */
export interface CacheEntry {
  /** Unique among the person's entries. */
  name: string;
  ttlSeconds: number;
}

/** A goal's status, verdict and streak turn with the day, so each name says for which it is. */
export const entries = {
  goalDetail: (goalId: string, day: LocalDate) => entry(`goal:${goalId}:${day}`, 3600),
  /** `on`: the day that is asked about. */
  goalProgress: (goalId: string, on: LocalDate, day: LocalDate) =>
    entry(`progress:${goalId}:${on}:${day}`, 3600),
  today: (day: LocalDate) => entry(`today:${day}`, 3600),
  overview: (range: { from: LocalDate; to: LocalDate }, day: LocalDate) =>
    entry(`overview:${range.from}:${range.to}:${day}`, 3600),
  together: (day: LocalDate) => entry(`together:${day}`, 3600),
  /** First pages only; `null` for a search, whose words are nobody else's to keep. */
  goalList(list: GoalList, day: LocalDate): CacheEntry | null {
    const { status = [], pattern = [], category = [], search, cursor, sort, order, limit } = list;
    if (search !== undefined || cursor !== undefined) return null;
    const filters = [status, pattern, category].map((names) => [...new Set(names)].sort().join());
    return entry(`goals:${[...filters, sort, order ?? "", limit].join(":")}:${day}`, 300);
  },
};

function entry(name: string, ttlSeconds: number): CacheEntry {
  return { name, ttlSeconds };
}

/** Up to 10 % more or less, so that what was filled together does not end together. */
export function jittered(ttlSeconds: number, random = Math.random()): number {
  return Math.round(ttlSeconds * (0.9 + random * 0.2));
}

/** A person's keys. The braces keep them on one node of a cluster. */
export interface PersonKeys {
  /** The newest version that is known of the person. */
  version: string;
  /** The set of all keys of values, so that they can be taken away together. */
  index: string;
  of: (name: string) => string;
}

export function keysOf(userId: string): PersonKeys {
  const prefix = `cairn:${SCHEMA}:{${userId}}`;
  return {
    version: `${prefix}:version`,
    index: `${prefix}:keys`,
    of: (name) => `${prefix}:v:${name}`,
  };
}

/** Where the rate limiter counts. */
export const RATE_PREFIX = "cairn:rate";
