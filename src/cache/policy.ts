/**
 * The cache's rules. A person's version is raised in the transaction of each of their changes and
 * comes with their session; a value is served only as of that very version, so no late fill, lost
 * invalidation or foreign hand can make an answer stale. Without the store everything still works.
 */
import type { LocalDate } from "../domain/local-date";
import type { logger } from "../logger";
import { Breaker, BreakerOpenError, type BreakerState } from "./breaker";
import { CacheCounters } from "./counters";
import { open, type Seal, seal } from "./envelope";
import { type CacheEntry, jittered, keysOf } from "./keys";
import type { CacheStore } from "./store";

/** Who reads, as the session's own query found them. */
export interface CachedPerson {
  userId: string;
  /** The person's version when the request came. */
  version: number;
  timeZone: string;
  dayStartHour: number;
}

/** An answer that was worked out. */
export interface Loaded<T> {
  value: T;
  /** The person's version before anything else was read. */
  version: number;
  /** The civil day it is for. */
  day: LocalDate;
}

interface CacheParts {
  log?: Pick<typeof logger, "warn" | "error">;
  counters?: CacheCounters;
  breaker?: Breaker;
}

/** One for each process. */
export class Cache {
  readonly store: CacheStore;
  readonly counters: CacheCounters;
  readonly #breaker: Breaker;
  readonly #log: CacheParts["log"];
  readonly #loads = new Map<string, Promise<unknown>>();
  readonly #afterwards = new Set<Promise<unknown>>();

  constructor(store: CacheStore, { log, counters, breaker }: CacheParts = {}) {
    this.store = store;
    this.counters = counters ?? new CacheCounters();
    this.#breaker = breaker ?? new Breaker();
    this.#log = log;
  }

  get breaker(): BreakerState {
    return this.#breaker.state;
  }

  forPerson(person: CachedPerson): PersonCache {
    return new PersonCache(this, person);
  }

  /**
   * The kept answer, or what `load` works out; many who ask for the same at once load it once.
   * @param day the civil day that the entry is for
   */
  async read<T>(
    person: CachedPerson,
    { name, ttlSeconds }: CacheEntry,
    day: LocalDate,
    load: () => Promise<Loaded<T>>,
  ): Promise<T> {
    const { userId, version } = person;
    const id = `${keysOf(userId).of(name)}@${version}`;
    const running = this.#loads.get(id);
    if (running) {
      this.counters.add("joined");
      return running as Promise<T>;
    }
    const answer = this.#readOrLoad({ userId, name, version }, ttlSeconds, day, load);
    this.#loads.set(id, answer);
    try {
      return await answer;
    } finally {
      this.#loads.delete(id);
    }
  }

  async #readOrLoad<T>(
    wanted: Seal,
    ttlSeconds: number,
    day: LocalDate,
    load: () => Promise<Loaded<T>>,
  ): Promise<T> {
    const text = await this.#ask(() => this.store.read(keysOf(wanted.userId).of(wanted.name)));
    if (text) {
      const opened = open<T>(text, wanted);
      if (opened.state === "fits") {
        this.counters.add("hits");
        return opened.value;
      }
      this.counters.add(opened.state);
      if (opened.state === "foreign") this.#warn("CACHE_FOREIGN", wanted.userId);
    }
    this.counters.add("misses");
    const loaded = await load();
    // Where reading failed, filling would too; and what midnight or a flight overtook is for no key.
    if (text !== undefined && loaded.day === day) {
      this.#later(this.#fill({ ...wanted, version: loaded.version }, ttlSeconds, loaded.value));
    }
    return loaded.value;
  }

  async #fill(sealed: Seal, ttlSeconds: number, value: unknown): Promise<void> {
    const text = seal(sealed, value);
    if (text === null) return this.counters.add("fillsRefused");
    const person = keysOf(sealed.userId);
    const { version } = sealed;
    const fill = { key: person.of(sealed.name), text, version, ttlSeconds: jittered(ttlSeconds) };
    const isKept = await this.#ask(() => this.store.fill(person, fill));
    if (isKept !== undefined) this.counters.add(isKept ? "filled" : "fillsRefused");
  }

  /** Takes away what is older than a version that was committed. It is not waited for. */
  invalidate(userId: string, version: number): void {
    this.#later(this.#ask(() => this.store.invalidate(keysOf(userId), version)));
  }

  /** Takes away all that is kept of somebody who is gone, and lets nothing come back. */
  forget(userId: string): void {
    this.invalidate(userId, Number.MAX_SAFE_INTEGER);
  }

  /** Resolves when nothing is under way any more that nobody waits for. */
  async settled(): Promise<void> {
    while (this.#afterwards.size > 0) await Promise.all(this.#afterwards);
  }

  #later(work: Promise<unknown>): void {
    const done = work.finally(() => this.#afterwards.delete(done));
    this.#afterwards.add(done);
  }

  /** @returns `undefined` when the store did not answer */
  async #ask<T>(call: () => Promise<T>): Promise<T | undefined> {
    const before = this.breaker;
    const startedAt = performance.now();
    try {
      const answer = await this.#breaker.run(call);
      this.counters.took(performance.now() - startedAt);
      if (before !== "closed") this.#warn("CACHE_BACK");
      return answer;
    } catch (error) {
      if (error instanceof BreakerOpenError) {
        this.counters.add("bypassed");
        return undefined;
      }
      this.counters.took(performance.now() - startedAt);
      this.counters.add("failures");
      if (before === "closed" && this.breaker === "open") this.#warn("CACHE_AWAY");
      return undefined;
    }
  }

  /** What the store said stays out: it repeats commands with their values. */
  #warn(code: "CACHE_FOREIGN" | "CACHE_AWAY" | "CACHE_BACK", userId?: string): void {
    const texts = {
      CACHE_FOREIGN: "a cached value is not what was written there",
      CACHE_AWAY: "the cache does not answer and is left aside for a while",
      CACHE_BACK: "the cache answers again",
    };
    this.#log?.warn({ code, ...(userId !== undefined && { userId }) }, texts[code]);
  }
}

/** The cache as one person's request knows it. */
export class PersonCache {
  readonly #cache: Cache;
  readonly #person: CachedPerson;
  #hasChanged = false;

  constructor(cache: Cache, person: CachedPerson) {
    this.#cache = cache;
    this.#person = person;
  }

  /** How the person counts days. */
  get dayRule(): Pick<CachedPerson, "timeZone" | "dayStartHour"> {
    return this.#person;
  }

  /** See {@link Cache.read}. */
  async read<T>(entry: CacheEntry, day: LocalDate, load: () => Promise<Loaded<T>>): Promise<T> {
    if (this.#hasChanged) return (await load()).value;
    return this.#cache.read(this.#person, entry, day, load);
  }

  /** The request has changed something itself: from now on it reads past the cache. */
  changed(version: number): void {
    this.#hasChanged = true;
    this.#cache.invalidate(this.#person.userId, version);
  }
}
