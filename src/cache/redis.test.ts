/** The cache and the limiter over a real Redis behind Upstash's REST, well and in every kind of fault. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  type BridgeFault,
  bridgeFaults,
  type RedisBridge,
  startRedisBridge,
} from "../testing/redis-bridge";
import { Breaker } from "./breaker";
import { connectRedis, isAnswering, RedisStore } from "./client";
import { CacheCounters } from "./counters";
import { entries, keysOf, SCHEMA } from "./keys";
import { Cache } from "./policy";
import { RateLimits } from "./rate-limit";

const DAY = "2026-03-11";
const entry = entries.today(DAY);

let bridge: RedisBridge;
beforeAll(async () => {
  bridge = await startRedisBridge();
});
afterAll(() => bridge.stop());

/** Longer than a busy machine needs. */
const PATIENCE_MILLISECONDS = 20_000;
const IMPATIENCE_MILLISECONDS = 40;

/** One process of the app. */
function openProcess() {
  const place = { url: bridge.url, token: bridge.token, callMilliseconds: PATIENCE_MILLISECONDS };
  const client = connectRedis(place);
  const clock = { time: 0 };
  const breaker = new Breaker({ clock: () => clock.time });
  const counters = new CacheCounters();
  const store = new RedisStore(client);
  const cache = new Cache(store, { breaker, counters });
  const storeMilliseconds = 2 * PATIENCE_MILLISECONDS;
  const redis = { client, breaker };
  const limits = new RateLimits({ factor: 1, counters, redis, storeMilliseconds });
  return { place, client, clock, counters, store, cache, limits };
}

let userId: string;
let app: ReturnType<typeof openProcess>;
beforeEach(() => {
  userId = randomUUID();
  app = openProcess();
});

async function read(version: number, { cache } = app) {
  const person = { userId, version, timeZone: "UTC", dayStartHour: 0 };
  const value = { version, text: "läuft 🏃" };
  const answer = await cache.read(person, entry, DAY, async () => ({ value, version, day: DAY }));
  await cache.settled();
  return answer;
}

/** Has the bridge fail, for an app that waits no longer than it must. */
async function breakDown(fault: BridgeFault): Promise<void> {
  app.place.callMilliseconds = fault === "hang" ? IMPATIENCE_MILLISECONDS : PATIENCE_MILLISECONDS;
  await bridge.setFault(fault);
}

async function repair(): Promise<void> {
  app.place.callMilliseconds = PATIENCE_MILLISECONDS;
  await bridge.setFault(null);
}

describe("RedisStore", () => {
  const person = () => keysOf(userId);
  const fill = (version: number, name = "a", text = `v${version}`) =>
    app.store.fill(person(), { key: person().of(name), text, version, ttlSeconds: 60 });

  it("keeps a value unless something newer is known", async () => {
    expect(await fill(3)).toBe(true);
    expect(await fill(2)).toBe(false);
    expect(await app.store.read(person().of("a"))).toBe("v3");
    expect(await fill(4)).toBe(true);
    expect(await app.store.read(person().of("a"))).toBe("v4");
  });

  it("takes away all older values of the person, and refuses late ones", async () => {
    await fill(3);
    await fill(3, "b");
    await app.store.invalidate(person(), 4);
    expect(await app.store.read(person().of("a"))).toBeNull();
    expect(await app.store.read(person().of("b"))).toBeNull();
    expect(await fill(3)).toBe(false);
    await app.store.invalidate(person(), 3);
    expect(await fill(4)).toBe(true);
  });

  it("refuses everything of somebody who is gone", async () => {
    await fill(3);
    app.cache.forget(userId);
    await app.cache.settled();
    expect(await app.store.read(person().of("a"))).toBeNull();
    expect(await fill(1_000_000)).toBe(false);
  });

  it("gives every key an end", async () => {
    await fill(3);
    const keys = [person().version, person().index, person().of("a")];
    const seconds = await Promise.all(keys.map((key) => bridge.wire.ask(["TTL", key])));
    expect(seconds.map(Number).filter((ttl) => ttl <= 0 || ttl > 7920)).toEqual([]);
    expect(seconds[2]).toBe(60);
  });

  it("keeps at most 300 values of one person", async () => {
    for (let turn = 0; turn < 300; turn++) await fill(1, String(turn));
    expect(await fill(1, "one more")).toBe(false);
    expect(await fill(1, "7")).toBe(true);
  });

  it("writes over what is nothing of ours under its keys", async () => {
    for (const key of [person().version, person().index, person().of("a")]) {
      await bridge.wire.ask(["LPUSH", key, "poison"]);
    }
    expect(await app.store.read(person().of("a"))).toBe("");
    expect(await fill(3)).toBe(true);
    expect(await app.store.read(person().of("a"))).toBe("v3");
    await app.store.invalidate(person(), 4);
    expect(await app.store.read(person().of("a"))).toBeNull();
  });

  it("costs one request a call once Redis knows the scripts", async () => {
    await fill(1);
    await app.store.invalidate(person(), 2);
    const before = bridge.requests;
    await fill(2);
    await app.store.invalidate(person(), 3);
    await app.store.read(person().of("a"));
    expect(bridge.requests - before).toBe(3);
  });
});

describe("two processes on one Redis", () => {
  it("share what one of them filled", async () => {
    await read(1);
    const other = openProcess();
    expect(await read(1, other)).toEqual({ version: 1, text: "läuft 🏃" });
    expect(other.counters.counts).toMatchObject({ hits: 1, misses: 0 });
  });

  it("serve nothing that was written straight under the key, 0 of 1,000", async () => {
    const key = keysOf(userId).of(entry.name);
    const good = { schema: SCHEMA, user: userId, name: entry.name, version: 1, data: "poison" };
    const wrongs = [
      JSON.stringify({ ...good, user: randomUUID() }),
      JSON.stringify({ ...good, schema: 0 }),
      JSON.stringify({ ...good, version: 2 }),
      "\u0000{garbage",
    ];
    let served = 0;
    for (let turn = 0; turn < 1000; turn++) {
      await bridge.wire.ask(["SET", key, wrongs[turn % wrongs.length]]);
      const answer = await read(1);
      if (JSON.stringify(answer).includes("poison")) served += 1;
    }
    expect(served).toBe(0);
  });
});

describe("while the store fails", () => {
  it.each(bridgeFaults)(
    "%s: everybody is answered rightly, and it is used again afterwards",
    async (fault) => {
      await read(1);
      await breakDown(fault);
      for (let version = 2; version < 12; version++) {
        expect(await read(version)).toMatchObject({ version });
      }
      const isAway = fault !== "stale" && fault !== "slow";
      expect(app.cache.breaker).toBe(isAway ? "open" : "closed");
      await repair();
      app.clock.time += 10_000;
      await read(20);
      expect(await read(20)).toMatchObject({ version: 20 });
      expect(app.counters.counts.hits).toBeGreaterThan(0);
      expect(app.cache.breaker).toBe("closed");
    },
  );

  it("is asked five times, and then not at all", async () => {
    await breakDown("hang");
    const before = bridge.requests;
    for (let version = 2; version < 50; version++) await read(version);
    expect(bridge.requests - before).toBe(5);
    expect(app.counters.counts).toMatchObject({ failures: 5, bypassed: 43, hits: 0 });
    await repair();
  });

  it("is said to be away", async () => {
    expect(await isAnswering(app.client)).toBe(true);
    for (const fault of ["down", "hang", "502", "429", "halfClosed"] as const) {
      await breakDown(fault);
      expect({ fault, isUp: await isAnswering(app.client) }).toEqual({ fault, isUp: false });
    }
    await repair();
  });
});

describe("RateLimits over Redis", () => {
  const count = async (name: "logs" | "exports", times: number, { limits } = app) => {
    const waits = [];
    for (let turn = 0; turn < times; turn++) waits.push(await limits.count(name, userId));
    return waits.filter((wait) => wait === null).length;
  };

  it("count for all processes together", async () => {
    expect(await count("exports", 3)).toBe(3);
    expect(await count("exports", 4, openProcess())).toBe(2);
  });

  it("say how long to wait, and ask nobody again about who is over", async () => {
    await count("exports", 6);
    const before = bridge.requests;
    const seconds = await app.limits.count("exports", userId);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(3600);
    expect(bridge.requests).toBe(before);
  });

  it.each(["down", "hang", "502", "429", "halfClosed"] as const)(
    "%s: keep nobody from logging, and still count exports",
    async (fault) => {
      await breakDown(fault);
      expect(await count("logs", 130)).toBe(130);
      expect(await count("exports", 10)).toBe(5);
      expect(app.counters.counts.limitsUnknown).toBe(140);
      await repair();
    },
  );
});
