/** The way to Upstash: every call is bounded in time, tried once, and told to nobody. */
import { Redis } from "@upstash/redis";
import { ENTRIES_A_PERSON, LONGEST_SECONDS, type PersonKeys } from "./keys";
import type { CacheStore, Fill } from "./store";

const CALL_MILLISECONDS = 150;

export interface RedisPlace {
  url: string;
  token: string;
  /** Longest wait for an answer. */
  callMilliseconds?: number;
}

/** Errors of this client hold commands with their values: nobody may log their messages. */
export function connectRedis(place: RedisPlace): Redis {
  return new Redis({
    url: place.url,
    token: place.token,
    retry: { retries: 0 },
    signal: () => AbortSignal.timeout(place.callMilliseconds ?? CALL_MILLISECONDS),
    enableAutoPipelining: false,
    enableTelemetry: false,
    automaticDeserialization: false,
    responseEncoding: false,
  });
}

/** What stands under a key of ours but is nothing of ours is written over. */
const knownVersion = `
local kept = redis.pcall("get", KEYS[1])
local known = type(kept) == "string" and tonumber(kept) or -1
local version = tonumber(ARGV[1])
`;

/** Keys: version, index, value. Arguments: version, text, seconds, seconds of the version, most entries. */
const FILL = `${knownVersion}
if version < known then return 0 end
if redis.call("type", KEYS[2]).ok ~= "set" then redis.call("del", KEYS[2]) end
local isNew = redis.call("sismember", KEYS[2], KEYS[3]) == 0
if isNew and redis.call("scard", KEYS[2]) >= tonumber(ARGV[5]) then return 0 end
redis.call("set", KEYS[3], ARGV[2], "EX", ARGV[3])
redis.call("sadd", KEYS[2], KEYS[3])
redis.call("expire", KEYS[2], ARGV[4])
redis.call("set", KEYS[1], ARGV[1], "EX", ARGV[4])
return 1
`;

/** Keys: version, index. Arguments: version, seconds of the version. */
const INVALIDATE = `${knownVersion}
if version <= known then return 0 end
if redis.call("type", KEYS[2]).ok == "set" then
  for _, key in ipairs(redis.call("smembers", KEYS[2])) do redis.call("unlink", key) end
end
redis.call("del", KEYS[2])
redis.call("set", KEYS[1], ARGV[1], "EX", ARGV[2])
return 1
`;

/** Longer than any value lives, so that an older one cannot come back. */
const VERSION_SECONDS = String(Math.ceil(2 * LONGEST_SECONDS));

/** Keeps the cache's values in Redis; each call is one round trip. */
export class RedisStore implements CacheStore {
  readonly kind = "redis";
  readonly #redis: Redis;
  readonly #fill: ReturnType<typeof scriptOf>;
  readonly #invalidate: ReturnType<typeof scriptOf>;

  constructor(redis: Redis) {
    this.#redis = redis;
    this.#fill = scriptOf(redis, FILL);
    this.#invalidate = scriptOf(redis, INVALIDATE);
  }

  async read(key: string): Promise<string | null> {
    try {
      const text: unknown = await this.#redis.get(key);
      return typeof text === "string" ? text : null;
    } catch (error) {
      if (isWrongType(error)) return "";
      throw error;
    }
  }

  async fill(person: PersonKeys, { key, text, version, ttlSeconds }: Fill): Promise<boolean> {
    const keys = [person.version, person.index, key];
    const bounds = [String(ttlSeconds), VERSION_SECONDS, String(ENTRIES_A_PERSON)];
    return (await this.#fill.exec(keys, [String(version), text, ...bounds])) === 1;
  }

  async invalidate(person: PersonKeys, version: number): Promise<void> {
    await this.#invalidate.exec([person.version, person.index], [String(version), VERSION_SECONDS]);
  }
}

function scriptOf(redis: Redis, lua: string) {
  return redis.createScript<number>(lua);
}

/** Redis is well; somebody else put a list or the like under our key. */
function isWrongType(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith("WRONGTYPE");
}

/** Whether Redis answers. */
export async function isAnswering(redis: Redis): Promise<boolean> {
  try {
    return (await redis.ping()) === "PONG";
  } catch {
    return false;
  }
}
