/** The rules of the cache, over the store of this process. */
import { beforeEach, describe, expect, it } from "vitest";
import { Breaker } from "./breaker";
import { entries, jittered, keysOf, SCHEMA } from "./keys";
import { MemoryStore } from "./memory-store";
import { Cache } from "./policy";
import type { CacheStore } from "./store";

const DAY = "2026-03-11";
const entry = entries.today(DAY);
const ada = { userId: "ada", version: 7, timeZone: "UTC", dayStartHour: 0 };
const keyOf = (userId: string) => keysOf(userId).of(entry.name);

let store: MemoryStore;
let cache: Cache;
let loads = 0;
beforeEach(() => {
  store = new MemoryStore();
  cache = new Cache(store);
  loads = 0;
});

const loading = (version = ada.version, day = DAY) => {
  return async () => {
    loads += 1;
    return { value: { loads }, version, day };
  };
};

async function read(person = ada, load = loading(person.version)) {
  const answer = await cache.read(person, entry, DAY, load);
  await cache.settled();
  return answer;
}

const put = (text: string, userId = ada.userId) =>
  store.fill(keysOf(userId), { key: keyOf(userId), text, version: 0, ttlSeconds: 60 });

describe("Cache.read", () => {
  it("loads once and then serves what it keeps", async () => {
    expect(await read()).toEqual({ loads: 1 });
    expect(await read()).toEqual({ loads: 1 });
    expect(cache.counters.counts).toMatchObject({ hits: 1, misses: 1, filled: 1 });
  });

  it("serves nothing of another version, older or newer", async () => {
    await read();
    expect(await read({ ...ada, version: 8 })).toEqual({ loads: 2 });
    expect(await read({ ...ada, version: 7 })).toEqual({ loads: 3 });
    expect(cache.counters.counts).toMatchObject({ hits: 0, otherVersion: 2, fillsRefused: 1 });
  });

  it("labels a value with the version it was read as of, not the one it was asked for", async () => {
    await read(ada, loading(9));
    expect(await read({ ...ada, version: 9 })).toEqual({ loads: 1 });
    expect(await read()).toEqual({ loads: 2 });
  });

  it("keeps nothing whose day is not the one of its key", async () => {
    await read(ada, loading(7, "2026-03-12"));
    expect(await read()).toEqual({ loads: 2 });
  });

  it("keeps no errors", async () => {
    const fail = () => Promise.reject(new Error("no such goal"));
    await expect(cache.read(ada, entry, DAY, fail)).rejects.toThrow("no such goal");
    expect(await read()).toEqual({ loads: 1 });
  });

  it("serves neither another person's value nor an old form nor garbage, 0 of 1,000", async () => {
    await cache.read({ ...ada, userId: "bob" }, entry, DAY, async () => {
      return { value: "bob's", version: 7, day: DAY };
    });
    await cache.settled();
    const bobs = (await store.read(keyOf("bob"))) ?? "";
    const good = { schema: SCHEMA, user: "ada", name: entry.name, version: 7, data: "poison" };
    const wrongs = [
      bobs,
      bobs.replace('"today', '"goal'),
      JSON.stringify({ ...good, schema: 0 }),
      JSON.stringify({ ...good, schema: "1" }),
      JSON.stringify({ ...good, user: "bob" }),
      JSON.stringify({ ...good, user: undefined }),
      JSON.stringify({ ...good, name: "today:2026-03-10" }),
      JSON.stringify({ ...good, version: 6 }),
      JSON.stringify({ ...good, version: 8 }),
      JSON.stringify({ ...good, version: "7" }),
      JSON.stringify({ ...good, more: true }),
      JSON.stringify({ ...good, data: undefined }),
      JSON.stringify([good]),
      JSON.stringify(good).slice(0, -1),
      '{"__proto__":{"schema":1,"user":"ada","version":7,"data":"poison"}}',
      "null",
      "poison",
      "\u0000\ufffd",
      "[".repeat(5000),
      `{"data":"${"x".repeat(5000)}"}`,
    ];
    const served = [];
    for (let turn = 0; turn < 1000; turn++) {
      await put(wrongs[turn % wrongs.length] ?? "");
      const answer: unknown = await cache.read(ada, entry, DAY, async () => {
        return { value: "fresh", version: 0, day: "none" };
      });
      if (answer !== "fresh") served.push(answer);
    }
    expect(served).toEqual([]);
    await put(JSON.stringify(good));
    expect(await read()).toBe("poison");
  });

  it("loads one cold key once for 500 who ask at the same time", async () => {
    let open: () => void = () => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const load = async () => {
      await gate;
      return loading()();
    };
    const answers = Array.from({ length: 500 }, () => cache.read(ada, entry, DAY, load));
    open();
    await Promise.all(answers);
    expect(loads).toBe(1);
    expect(cache.counters.counts).toMatchObject({ misses: 1, joined: 499 });
  });

  it("lets nobody wait for a load that began before their own change", async () => {
    const early = cache.read(ada, entry, DAY, loading(7));
    const late = cache.read({ ...ada, version: 8 }, entry, DAY, loading(8));
    await Promise.all([early, late]);
    expect(loads).toBe(2);
  });
});

describe("Cache.invalidate", () => {
  it("takes away all of the person's values, and none of anybody else's", async () => {
    await read();
    await read({ ...ada, userId: "bob" });
    cache.invalidate("ada", 8);
    await cache.settled();
    expect(await store.read(keyOf("ada"))).toBeNull();
    expect(await store.read(keyOf("bob"))).not.toBeNull();
  });

  it("lets no late fill through", async () => {
    cache.invalidate("ada", 8);
    await read();
    expect(await store.read(keyOf("ada"))).toBeNull();
    expect(cache.counters.counts).toMatchObject({ fillsRefused: 1 });
  });

  it("leaves nothing of somebody who is gone, and lets nothing come back", async () => {
    await read();
    cache.forget("ada");
    await read({ ...ada, version: 1_000_000 });
    expect(await store.read(keyOf("ada"))).toBeNull();
  });

  it("changes nothing when it is late itself", async () => {
    await read({ ...ada, version: 9 });
    cache.invalidate("ada", 8);
    await cache.settled();
    expect(await store.read(keyOf("ada"))).not.toBeNull();
  });
});

describe("PersonCache", () => {
  it("reads past the cache once the request has changed something itself", async () => {
    await read();
    const own = cache.forPerson(ada);
    own.changed(8);
    expect(await own.read(entry, DAY, loading(8))).toEqual({ loads: 2 });
    expect(await own.read(entry, DAY, loading(8))).toEqual({ loads: 3 });
  });
});

describe("a store that fails", () => {
  const failing: CacheStore = {
    kind: "redis",
    read: () => Promise.reject(new Error("GET cairn:secret")),
    fill: () => Promise.reject(new Error("SET cairn:secret")),
    invalidate: () => Promise.reject(new Error("EVAL cairn:secret")),
  };

  it("is no error to anybody, and is not asked after five failures in a row", async () => {
    let time = 0;
    const lines: string[] = [];
    const note = (...line: unknown[]) => void lines.push(JSON.stringify(line));
    const breaker = new Breaker({ clock: () => time });
    cache = new Cache(failing, { breaker, log: { warn: note, error: note } });
    for (let turn = 0; turn < 8; turn++) await read();
    expect(loads).toBe(8);
    expect(cache.counters.counts).toMatchObject({ failures: 5, bypassed: 3, misses: 8 });
    expect(cache.breaker).toBe("open");
    time = 10_000;
    await read();
    expect(cache.counters.counts).toMatchObject({ failures: 6 });
    expect(cache.breaker).toBe("open");
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("CACHE_AWAY");
    expect(lines.join()).not.toContain("secret");
  });
});

describe("what is kept how long", () => {
  it("is 300 s for lists and 3600 s for the rest, a tenth more or less", () => {
    const list = entries.goalList({ sort: "updated", limit: 20 }, DAY);
    expect(list?.ttlSeconds).toBe(300);
    expect(entry.ttlSeconds).toBe(3600);
    expect([0, 0.5, 1].map((random) => jittered(3600, random))).toEqual([3240, 3600, 3960]);
  });

  it("names the day in every key, and no word that was searched for", () => {
    const names = [
      entries.goalDetail("g", DAY),
      entries.goalProgress("g", "2026-03-10", DAY),
      entries.today(DAY),
      entries.overview({ from: "2026-01-01", to: "2026-02-01" }, DAY),
      entries.goalList({ sort: "updated", limit: 20 }, DAY),
    ].map((each) => each?.name);
    expect(names.filter((name) => !name?.endsWith(DAY))).toEqual([]);
    expect(new Set(names).size).toBe(5);
    expect(entries.goalList({ sort: "title", limit: 20, search: "pills" }, DAY)).toBeNull();
    expect(entries.goalList({ sort: "title", limit: 20, cursor: "abc" }, DAY)).toBeNull();
  });

  it("ends with its time, and stays within bounds for each person", async () => {
    let time = 0;
    store = new MemoryStore(() => time);
    const person = keysOf("ada");
    const fill = (name: string) =>
      store.fill(person, { key: person.of(name), text: "x", version: 1, ttlSeconds: 10 });
    const kept = [];
    for (let turn = 0; turn < 301; turn++) kept.push(await fill(String(turn)));
    expect(kept.filter((isKept) => !isKept)).toHaveLength(1);
    time = 10_000;
    expect(await store.read(person.of("1"))).toBeNull();
  });
});
