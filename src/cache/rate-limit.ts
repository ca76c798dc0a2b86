/** How often a person or address may do something, counted in Redis for all processes together. */
import { Ratelimit } from "@upstash/ratelimit";
import type { Redis } from "@upstash/redis";
import type { Breaker } from "./breaker";
import type { CacheCounters } from "./counters";
import { RATE_PREFIX } from "./keys";
import { WindowCounter } from "./window-counter";

const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 60 * 60;
const STORE_MILLISECONDS = 300;
const MAX_BLOCKED = 10_000;

interface Limit {
  times: number;
  windowSeconds: number;
  /**
   * What holds while the store does not answer. `open`: nobody is kept from their goals by it.
   * `closed`: this process counts alone.
   */
  whenAway: "open" | "closed";
}

/** Of one person, `anonymous` of one network. */
export const limits = {
  calls: { times: 1200, windowSeconds: MINUTE_SECONDS, whenAway: "open" },
  logs: { times: 120, windowSeconds: MINUTE_SECONDS, whenAway: "open" },
  goalChanges: { times: 120, windowSeconds: HOUR_SECONDS, whenAway: "open" },
  anonymous: { times: 60, windowSeconds: MINUTE_SECONDS, whenAway: "open" },
  photos: { times: 120, windowSeconds: HOUR_SECONDS, whenAway: "closed" },
  exports: { times: 5, windowSeconds: HOUR_SECONDS, whenAway: "closed" },
} satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

/** What the limiter stands on; without Redis this process counts for itself. */
export interface RateLimitParts {
  /** Multiplies every limit; 0 switches them off. */
  factor: number;
  counters: CacheCounters;
  redis?: { client: Redis; breaker: Breaker } | undefined;
  /** Longest wait for the store, whatever its client waits for. */
  storeMilliseconds?: number;
  clock?: () => number;
}

export class RateLimits {
  readonly #parts: RateLimitParts;
  readonly #here: WindowCounter;
  readonly #there = new Map<LimitName, Ratelimit>();

  constructor(parts: RateLimitParts) {
    this.#parts = parts;
    this.#here = new WindowCounter(parts.clock);
  }

  /**
   * Counts one more time.
   * @param who a person's id, or a network
   * @returns seconds to wait, or `null` when it may go on
   */
  async count(name: LimitName, who: string): Promise<number | null> {
    const { factor, counters } = this.#parts;
    if (factor === 0) return null;
    const milliseconds = await this.#countAnywhere(name, who);
    if (milliseconds === null) return null;
    counters.add("limitsExceeded");
    return Math.max(1, Math.ceil(milliseconds / 1000));
  }

  async #countAnywhere(name: LimitName, who: string): Promise<number | null> {
    const { redis, counters } = this.#parts;
    if (redis === undefined) return this.#countHere(name, who);
    try {
      const limiter = this.#limiterOf(name, redis.client);
      return await redis.breaker.run(() => askStore(limiter, who));
    } catch {
      counters.add("limitsUnknown");
      return limits[name].whenAway === "closed" ? this.#countHere(name, who) : null;
    }
  }

  #countHere(name: LimitName, who: string): number | null {
    return this.#here.count(`${name}:${who}`, this.#times(name), limits[name].windowSeconds * 1000);
  }

  #times(name: LimitName): number {
    return Math.max(1, Math.round(limits[name].times * this.#parts.factor));
  }

  #limiterOf(name: LimitName, redis: Redis): Ratelimit {
    const known = this.#there.get(name);
    if (known) return known;
    const limiter = new Ratelimit({
      redis,
      limiter: Ratelimit.slidingWindow(this.#times(name), `${limits[name].windowSeconds} s`),
      prefix: `${RATE_PREFIX}:${name}`,
      timeout: this.#parts.storeMilliseconds ?? STORE_MILLISECONDS,
      ephemeralCache: new BoundedMap(),
      analytics: false,
    });
    this.#there.set(name, limiter);
    return limiter;
  }
}

/** The library lets everything through when it waited in vain; here that is a failure like others. */
async function askStore(limiter: Ratelimit, who: string): Promise<number | null> {
  const { success, reset, reason } = await limiter.limit(who);
  if (reason === "timeout") throw new Error("the rate limiter's store did not answer in time");
  return success ? null : Math.max(0, reset - Date.now());
}

/** Callers who are over a limit, so that they cost no call; they come in any number. */
class BoundedMap extends Map<string, number> {
  override set(key: string, value: number): this {
    if (this.size >= MAX_BLOCKED) this.clear();
    return super.set(key, value);
  }
}
