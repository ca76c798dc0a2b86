/** The cache and the limiter of this process, made of what the settings name. */
import { env } from "../env";
import { logger } from "../logger";
import { Breaker, type BreakerState } from "./breaker";
import { connectRedis, isAnswering, RedisStore } from "./client";
import { CacheCounters, type CacheCounts } from "./counters";
import { MemoryStore } from "./memory-store";
import { Cache } from "./policy";
import { RateLimits } from "./rate-limit";

interface Shared {
  cache: Cache;
  limits: RateLimits;
  /** `null` where values stay in this process. */
  isAnswering: (() => Promise<boolean>) | null;
}

/** Next builds several bundles of one process; they find the same cache here. */
const kept = globalThis as typeof globalThis & { cairnCache?: Shared };

function shared(): Shared {
  kept.cairnCache ??= build();
  return kept.cairnCache;
}

function build(): Shared {
  const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token } = env();
  const { RATE_LIMIT_FACTOR: factor } = env();
  const counters = new CacheCounters();
  const breaker = new Breaker();
  const parts = { counters, breaker, log: logger };
  if (url === undefined || token === undefined) {
    const limits = new RateLimits({ factor, counters });
    return { cache: new Cache(new MemoryStore(), parts), limits, isAnswering: null };
  }
  const client = connectRedis({ url, token });
  return {
    cache: new Cache(new RedisStore(client), parts),
    limits: new RateLimits({ factor, counters, redis: { client, breaker } }),
    isAnswering: () => isAnswering(client),
  };
}

export const cache = (): Cache => shared().cache;

export const rateLimits = (): RateLimits => shared().limits;

/** How the cache does, for operators. */
export interface CacheState extends CacheCounts {
  kind: "redis" | "memory";
  breaker: BreakerState;
  /** Milliseconds of the latest calls of the store; `null` before the first. */
  latency: { p50: number; p95: number } | null;
}

export function cacheState(): CacheState {
  const { store, breaker, counters } = cache();
  return { kind: store.kind, breaker, latency: counters.latency(), ...counters.counts };
}

/** Whether the store answers; `off` where values stay in this process. */
export async function checkCache(): Promise<"ok" | "off" | "down"> {
  const { isAnswering: ask } = shared();
  if (ask === null) return "off";
  return (await ask()) ? "ok" : "down";
}
