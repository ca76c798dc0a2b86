/** Reads through the cache against a real Postgres: as fresh as without it, and for no query. */
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectRedis, RedisStore } from "../cache/client";
import { MemoryStore } from "../cache/memory-store";
import { Cache } from "../cache/policy";
import { connect, type Database } from "../db/client";
import * as schema from "../db/schema";
import { logActivitySchema } from "../domain/activity";
import { relayOutbox } from "../events/outbox";
import { list, log, readAll, reads, request, start } from "../testing/cached-requests";
import { withCache } from "../testing/http";
import { openTown, type Person, type Town } from "../testing/people";
import { live } from "../testing/random-life";
import { type RedisBridge, startRedisBridge } from "../testing/redis-bridge";
import { runsOf } from "../testing/runs";
import { logActivity } from "./activities";
import { getGoal, listGoals } from "./goals";
import { getProgress, getToday } from "./today";

let town: Town;
let bridge: RedisBridge;
let others: Database;
beforeAll(async () => {
  town = await openTown();
  bridge = await startRedisBridge();
  others = connect(town.clone.appUrl, { max: 10 });
});
afterAll(async () => {
  await others.$client.end({ timeout: 5 });
  await bridge.stop();
  await town.close();
});

/** Longer than a busy machine needs. */
const callMilliseconds = 20_000;
const overRedis = () => new Cache(new RedisStore(connectRedis({ ...bridge, callMilliseconds })));

describe("cached reads", () => {
  it.each([21, 22])("answer exactly what a fresh one does, started with %i", async (random) => {
    const ada = await town.addPerson();
    await live(ada, random, 60);
    const cache = new Cache(new MemoryStore());
    const { items } = await listGoals(ada, list);
    expect(items.length).toBeGreaterThan(4);
    for (const { goalId } of items) {
      const fresh = await readAll(ada, goalId);
      await request(ada, cache, goalId);
      expect(await request(ada, cache, goalId)).toStrictEqual(fresh);
    }
    expect(cache.counters.counts.hits).toBeGreaterThanOrEqual(6 * items.length);
    expect(cache.counters.counts).toMatchObject({ failures: 0, foreign: 0, fillsRefused: 0 });
  });

  it("ask Postgres nothing but the session's own while the cache is warm", async () => {
    const queries: string[] = [];
    const debug = (_connection: number, query: string) => void queries.push(query);
    const client = postgres(town.clone.appUrl, { max: 1, debug, onnotice: () => {} });
    const db = drizzle(client, { schema, casing: "snake_case" });
    const ada = { ...(await town.addPerson()), db };
    const { goalId } = await start(ada);
    const cache = new Cache(new MemoryStore());
    const counts: Record<string, { cold: number; warm: number }> = {};
    for (const [name, read] of Object.entries(reads)) {
      const count = async () => {
        const ctx = await withCache(ada, cache);
        queries.length = 0;
        await read(ctx, goalId);
        await cache.settled();
        return queries.length;
      };
      counts[name] = { cold: await count(), warm: await count() };
    }
    await client.end({ timeout: 5 });
    const warm = Object.fromEntries(
      Object.entries(counts).map(([name, each]) => [name, each.warm]),
    );
    expect(warm).toEqual({ list: 0, today: 0, byGoal: 0, yesterday: 0, byId: 0, overview: 0 });
    expect(Object.values(counts).filter(({ cold }) => cold < 4)).toEqual([]);
  });

  it("leave what somebody else's goal is to say to Postgres", async () => {
    const [ada, bob] = [await town.addPerson(), await town.addPerson()];
    const { goalId } = await start(ada);
    const cache = new Cache(new MemoryStore());
    await request(ada, cache, goalId);
    const own = await withCache(bob, cache);
    await expect(getGoal(own, { goalId })).rejects.toThrow("GOAL_NOT_FOUND");
    await expect(getProgress(own, { goalId })).rejects.toThrow("GOAL_NOT_FOUND");
    expect((await getToday(own)).due).toEqual([]);
  });
});

/** 10,000 in the long run. */
const LOGS = runsOf("CACHE_RUNS", 60);
const READER_PAUSE_MILLISECONDS = 20;

describe("two processes on one Redis", () => {
  it("never read less than was logged on the other", { timeout: LOGS * 2000 }, async () => {
    const ada = await town.addPerson();
    const { goalId } = await start(ada);
    const apps = [
      { person: ada, cache: overRedis() },
      { person: { ...ada, db: others }, cache: overRedis() },
    ];
    let logged = 0;
    let stale = 0;
    let compared = 0;
    const look = async (app: { person: Person; cache: Cache }) => {
      const before = logged;
      const ctx = await withCache(app.person, app.cache);
      const [today, progress, goal] = await Promise.all([
        getToday(ctx),
        getProgress(ctx, { goalId }),
        getGoal(ctx, { goalId }),
      ]);
      const totals = [today.due[0]?.progress.total, progress.total, goal.progress.total];
      compared += totals.length;
      stale += totals.filter((total) => (total ?? 0) < before).length;
    };
    let isOver = false;
    const readers = apps.map(async (app) => {
      while (!isOver) {
        await look(app);
        await new Promise((resolve) => setTimeout(resolve, READER_PAUSE_MILLISECONDS));
      }
    });
    for (let turn = 0; turn < LOGS; turn++) {
      const [writer, reader] = turn % 2 === 0 ? apps : [apps[1], apps[0]];
      if (!writer || !reader) throw new Error("two apps");
      await log(writer.person, writer.cache, goalId);
      logged += 1;
      await look(reader);
    }
    isOver = true;
    await Promise.all(readers);
    for (const app of apps) await look(app);
    await Promise.all(apps.map(({ cache }) => cache.settled()));
    expect({ logged, stale }).toEqual({ logged: LOGS, stale: 0 });
    expect(compared).toBeGreaterThan(3 * LOGS);
    for (const app of apps) await look(app);
    expect(apps.reduce((sum, { cache }) => sum + cache.counters.counts.hits, 0)).toBeGreaterThan(0);
    expect(stale).toBe(0);
  });

  it("read what is there when a writer ended before it could tell the cache, 100 times", async () => {
    const ada = await town.addPerson();
    const { goalId } = await start(ada);
    const [writer, reader] = [overRedis(), overRedis()];
    const dying = { ...ada, db: others };
    let stale = 0;
    for (let turn = 1; turn <= 100; turn++) {
      await getProgress(await withCache(ada, reader), { goalId });
      await reader.settled();
      const entry = logActivitySchema.parse({ goalId, clientKey: v7(), value: 1 });
      await logActivity(dying, entry);
      const ctx = await withCache(ada, turn % 2 === 0 ? reader : writer);
      if ((await getProgress(ctx, { goalId })).total !== turn) stale += 1;
    }
    expect(stale).toBe(0);
  });

  it("are told by the relay, should the writer have ended", async () => {
    const ada = await town.addPerson();
    const { goalId } = await start(ada);
    const cache = overRedis();
    await request(ada, cache, goalId);
    const keys = () => bridge.wire.ask(["KEYS", `*${ada.userId}*:v:*`]);
    expect(await keys()).toHaveLength(6);
    await logActivity(ada, logActivitySchema.parse({ goalId, clientKey: v7(), value: 1 }));
    await relayOutbox(
      town.db,
      async () => {},
      (userId, version) => cache.invalidate(userId, version),
    );
    await cache.settled();
    expect(await keys()).toEqual([]);
  });

  it("read a Redis that has fallen behind past it", async () => {
    const ada = await town.addPerson();
    const { goalId } = await start(ada);
    const cache = overRedis();
    await request(ada, cache, goalId);
    await bridge.setFault("stale");
    for (let turn = 1; turn <= 20; turn++) {
      await log(ada, cache, goalId);
      expect((await request(ada, cache, goalId))["byGoal"]).toMatchObject({ total: turn });
    }
    await bridge.setFault(null);
  });
});
