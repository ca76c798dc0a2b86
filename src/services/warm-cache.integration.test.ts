import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MemoryStore } from "../cache/memory-store";
import { Cache } from "../cache/policy";
import { runJob } from "../inngest/jobs";
import { list, log, readAll, request, start } from "../testing/cached-requests";
import { withCache } from "../testing/http";
import { openTown, type Person, type Town } from "../testing/people";
import { live } from "../testing/random-life";
import { listGoals } from "./goals";
import { updateProfile } from "./profile";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

describe("a warm cache", () => {
  /** What a request at an instant gets, and what it would get without the cache. */
  async function both(person: Person, cache: Cache, goalId: string, now: string) {
    const then = { ...person, now: () => now };
    await request(then, cache, goalId);
    const warm = await request(then, cache, goalId);
    return { warm, fresh: await readAll(then, goalId) };
  }

  it("turns with the person's midnight", async () => {
    const ada = await town.addPerson({ timeZone: "America/Los_Angeles" });
    const { goalId } = await start(ada, { settings: { period: "day", amount: 1, unit: "pages" } });
    const cache = new Cache(new MemoryStore());
    await log(ada, cache, goalId);
    const seen = [];
    for (const now of ["2026-03-12T06:59:59.999Z", "2026-03-12T07:00:00.000Z"]) {
      const { warm, fresh } = await both(ada, cache, goalId, now);
      expect(warm).toStrictEqual(fresh);
      seen.push(warm["today"]);
    }
    expect(seen).toMatchObject([
      { day: "2026-03-11", done: [{ goalId }], due: [] },
      { day: "2026-03-12", done: [], due: [{ goalId }] },
    ]);
    expect(cache.counters.counts.hits).toBe(12);
  });

  it("turns with a new zone and a new day start at once", async () => {
    const ada = await town.addPerson({ timeZone: "UTC" });
    const { goalId } = await start(ada, { settings: { period: "day", amount: 1, unit: "pages" } });
    const cache = new Cache(new MemoryStore());
    await log(ada, cache, goalId);
    const now = "2026-03-11T23:30:00.000Z";
    const days = [];
    for (const patch of [
      {},
      { timeZone: "Pacific/Kiritimati" },
      { dayStartHour: 12 },
      { timeZone: "America/Los_Angeles" },
      { dayStartHour: 0 },
      { timeZone: "Pacific/Auckland" },
    ]) {
      await both(ada, cache, goalId, now);
      await updateProfile({ ...(await withCache(ada, cache)), now: () => now }, patch);
      const { warm, fresh } = await both(ada, cache, goalId, now);
      expect(warm).toStrictEqual(fresh);
      days.push((warm["today"] as { day: string }).day);
    }
    expect(days).toEqual([
      "2026-03-11",
      "2026-03-12",
      "2026-03-12",
      "2026-03-11",
      "2026-03-11",
      "2026-03-12",
    ]);
  });

  it("is right after everything that happens on its own", async () => {
    const ada = await town.addPerson();
    await live(ada, 23, 60);
    const [goal] = (await listGoals(ada, list)).items;
    const goalId = goal?.goalId ?? "";
    const cache = new Cache(new MemoryStore());
    const nights = ["2026-03-12", "2026-03-16", "2026-06-15"].map((day) => `${day}T23:00:00.000Z`);
    const jobs = ["close-days", "warn-streaks", "weekly-rollup", "prune-snapshots"] as const;
    for (const now of nights) {
      const then = { ...ada, now: () => now };
      for (const job of jobs) {
        await request(then, cache, goalId);
        await runJob(job, then);
        const warm = await request(then, cache, goalId);
        expect({ job, now, warm }).toStrictEqual({ job, now, warm: await readAll(then, goalId) });
      }
    }
  });

  it("is right after the nightly check has repaired what had drifted", async () => {
    const ada = await town.addPerson();
    const { goalId } = await start(ada);
    const cache = new Cache(new MemoryStore());
    await log(ada, cache, goalId);
    await town.owner`update daily_totals set sum = 7 where goal_id = ${goalId}`;
    expect((await request(ada, cache, goalId))["byGoal"]).toMatchObject({ total: 7 });
    await runJob("verify-progress", ada);
    expect((await request(ada, cache, goalId))["byGoal"]).toMatchObject({ total: 1 });
  });
});
