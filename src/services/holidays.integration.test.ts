/** Holidays against a real Postgres: all goals paused together, and each given back what it had. */
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { begin, log, logDays, noon, progressOf } from "../testing/diary";
import { exportOf, take } from "../testing/import-files";
import { openTown, type Person, type Town } from "../testing/people";
import { archiveGoal, completeGoal, pauseGoal, restoreGoal, resumeGoal } from "./goal-states";
import { getGoal } from "./goals";
import { pauseAll, resumeAll } from "./holidays";
import { getToday } from "./today";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const statusOf = async (person: Person, goalId: string) =>
  (await getGoal(person, { goalId })).status;

/** Two goals that go, one that is paused for its own sake, one done, one put away. */
async function life(person: Person) {
  const read = await begin(person, { title: "Read", startsOn: "2026-03-01" });
  const run = await begin(person, { title: "Run", startsOn: "2026-03-01" });
  const ill = await begin(person, { title: "Swim" });
  await pauseGoal(person, { goalId: ill, reason: "ill" });
  const done = await begin(person, { title: "Paint" });
  await completeGoal(person, { goalId: done });
  const away = await begin(person, { title: "Sew" });
  await archiveGoal(person, { goalId: away });
  return { read, run, ill, done, away };
}

describe("pauseAll", () => {
  it("pauses what goes, until the day, and breaks no streak", async () => {
    const ada = await town.addPerson();
    const { read, run, ill, done, away } = await life(ada);
    await logDays(ada, read, "2026-03-08", 3);
    const asked = { until: "2026-03-15", reason: "Lisbon" };
    expect(await pauseAll(ada, asked)).toEqual({ paused: 2 });
    expect(await getToday(ada)).toMatchObject({
      due: [],
      holiday: { from: "2026-03-11", until: "2026-03-15", reason: "Lisbon" },
    });
    expect(await getGoal(ada, { goalId: run })).toMatchObject({
      status: "paused",
      version: 2,
      pauses: [{ from: "2026-03-11", until: "2026-03-15", reason: "Lisbon" }],
    });
    const others = [ill, done, away].map((goalId) => statusOf(ada, goalId));
    expect(await Promise.all(others)).toEqual(["paused", "completed", "archived"]);
    const back = noon(ada, "2026-03-15");
    expect(await statusOf(back, read)).toBe("active");
    expect((await progressOf(back, read)).streak).toMatchObject({ current: 3, state: "atRisk" });
    expect((await getToday(back)).holiday).toBeNull();
  });

  it("tells of each goal once, and does nothing when asked again", async () => {
    const ada = await town.addPerson();
    await life(ada);
    const eventsOf = async () => {
      const rows = await town.owner`select event_id from outbox where user_id = ${ada.userId}
        and name = 'goal/changed'`;
      return rows.length;
    };
    const before = await eventsOf();
    const both = await Promise.all([pauseAll(ada, {}), pauseAll({ ...ada }, {})]);
    expect(both.map(({ paused }) => paused).sort()).toEqual([0, 2]);
    expect(await eventsOf()).toBe(before + 2);
  });

  it("covers a goal that would be going again within it, and leaves other people alone", async () => {
    const [ada, bob] = [await town.addPerson(), await town.addPerson()];
    const goalId = await begin(ada);
    const his = await begin(bob);
    await pauseGoal(ada, { goalId, until: "2026-03-13" });
    expect(await pauseAll(ada, { until: "2026-03-20" })).toEqual({ paused: 1 });
    expect((await getGoal(ada, { goalId })).pauses).toMatchObject([
      { from: "2026-03-11", until: "2026-03-20" },
    ]);
    await resumeAll(ada, {});
    expect((await getGoal(ada, { goalId })).pauses).toMatchObject([
      { from: "2026-03-11", until: "2026-03-13" },
    ]);
    expect(await getGoal(bob, { goalId: his })).toMatchObject({ status: "active", version: 1 });
  });

  it.each([
    [{ from: "2026-03-15", until: "2026-03-12" }],
    [{ from: "2026-03-15", until: "2026-03-15" }],
    [{ from: "2026-03-15", until: "2046-03-15" }],
  ])("refuses %j and changes nothing", async (range) => {
    const ada = await town.addPerson();
    const goalId = await begin(ada);
    await expect(pauseAll(ada, range)).rejects.toMatchObject({ code: "INVALID_DATE_RANGE" });
    expect(await getGoal(ada, { goalId })).toMatchObject({ version: 1, pauses: [] });
  });
});

describe("resumeAll", () => {
  it("ends what the holiday paused and leaves what a goal is paused for by itself", async () => {
    const ada = await town.addPerson();
    const { read, run, ill } = await life(ada);
    await pauseAll(ada, {});
    const later = noon(ada, "2026-03-14");
    expect(await resumeAll(later, {})).toEqual({ resumed: 2 });
    expect(await resumeAll(later, {})).toEqual({ resumed: 0 });
    const statuses = [read, run, ill].map((goalId) => statusOf(later, goalId));
    expect(await Promise.all(statuses)).toEqual(["active", "active", "paused"]);
    expect((await getGoal(later, { goalId: read })).pauses).toMatchObject([
      { from: "2026-03-11", until: "2026-03-14" },
    ]);
  });

  it("counts no goal that was paused for its own sake as well", async () => {
    const ada = await town.addPerson();
    const { read } = await life(ada);
    await pauseGoal(ada, { goalId: read, until: "2026-03-13" });
    await pauseAll(ada, {});
    expect(await resumeAll(ada, {})).toEqual({ resumed: 1 });
    expect(await statusOf(ada, read)).toBe("paused");
  });

  it("leaves a goal going that was resumed on its own, and takes logs meanwhile", async () => {
    const ada = await town.addPerson();
    const { read, run } = await life(ada);
    await pauseAll(ada, {});
    expect(await resumeGoal(ada, { goalId: read })).toMatchObject({ status: "active", pauses: [] });
    const answer = await log(ada, run);
    expect(answer.progress.period).toMatchObject({ verdict: "met" });
    expect(await resumeAll(ada, {})).toEqual({ resumed: 1 });
  });

  it("ends the share of a goal that was resumed by mistake and went back into the holiday", async () => {
    const ada = await town.addPerson();
    const { read } = await life(ada);
    await pauseAll(ada, {});
    await resumeGoal(ada, { goalId: read });
    await pauseGoal(ada, { goalId: read, from: "2026-03-11", rejoin: true });
    expect(await statusOf(ada, read)).toBe("paused");
    const later = noon(ada, "2026-03-13");
    expect(await resumeAll(later, {})).toEqual({ resumed: 2 });
    expect(await statusOf(later, read)).toBe("active");
  });

  it("takes back one that lies ahead, and not the next but one", async () => {
    const ada = await town.addPerson();
    const { read } = await life(ada);
    await pauseAll(ada, { from: "2026-03-20", until: "2026-03-25" });
    await pauseAll(ada, { from: "2026-04-20", until: "2026-04-25" });
    expect((await getToday(ada)).holiday).toMatchObject({ from: "2026-03-20" });
    expect(await statusOf(ada, read)).toBe("active");
    expect(await resumeAll(ada, { from: "2026-03-20" })).toEqual({ resumed: 0 });
    expect((await getGoal(ada, { goalId: read })).pauses).toMatchObject([{ from: "2026-04-20" }]);
  });

  it("leaves the next holiday alone when two devices end the one of today", async () => {
    const ada = await town.addPerson();
    const { read } = await life(ada);
    await pauseAll(ada, { until: "2026-03-14" });
    await pauseAll(ada, { from: "2026-07-01", until: "2026-07-15" });
    expect(await resumeAll(ada, { from: "2026-03-11" })).toEqual({ resumed: 2 });
    expect(await resumeAll(ada, { from: "2026-03-11" })).toEqual({ resumed: 0 });
    expect(await resumeAll(ada, {})).toEqual({ resumed: 0 });
    expect((await getGoal(ada, { goalId: read })).pauses).toMatchObject([{ from: "2026-07-01" }]);
  });

  it("lets a goal that was put away meanwhile leave the holiday too", async () => {
    const ada = await town.addPerson();
    const { read } = await life(ada);
    await pauseAll(ada, {});
    await archiveGoal(ada, { goalId: read });
    const later = noon(ada, "2026-03-14");
    expect(await resumeAll(later, {})).toEqual({ resumed: 1 });
    await restoreGoal(later, { goalId: read });
    expect(await statusOf(later, read)).toBe("active");
  });

  it("respects the quota, and then changes nothing", async () => {
    const ada = await town.addPerson();
    const { read } = await life(ada);
    await pauseAll(ada, {});
    vi.resetModules();
    vi.stubEnv("MAX_ACTIVE_GOALS", "2");
    const strict = await import("./holidays");
    await expect(strict.resumeAll(ada, {})).rejects.toMatchObject({ code: "GOAL_QUOTA_EXCEEDED" });
    expect(await statusOf(ada, read)).toBe("paused");
    vi.stubEnv("MAX_ACTIVE_GOALS", "50");
  });
});

describe("an export", () => {
  it("says pauses of the same day in one order, whichever came first", async () => {
    const [ada, bob] = [await town.addPerson(), await town.addPerson()];
    const [hers, his] = [await begin(ada), await begin(bob)];
    await pauseGoal(ada, { goalId: hers, until: "2026-03-13" });
    await pauseAll(ada, { until: "2026-03-20" });
    await pauseAll(bob, { until: "2026-03-20" });
    await pauseGoal(bob, { goalId: his, until: "2026-03-13" });
    const pausesIn = (text: string) => JSON.parse(text).goals[0].pauses;
    expect(pausesIn(await exportOf(ada))).toEqual(pausesIn(await exportOf(bob)));
  });

  it("takes a holiday along, so that it can be ended where it is brought in", async () => {
    const [ada, bob] = [await town.addPerson(), await town.addPerson()];
    await life(ada);
    await pauseAll(ada, { until: "2026-03-20", reason: "Lisbon" });
    const exported = await exportOf(ada);
    await take(bob, exported);
    const withoutIds = (text: string) =>
      JSON.parse(text).goals.map((goal: object) => ({ ...goal, goalId: "" }));
    expect(withoutIds(await exportOf(bob))).toEqual(withoutIds(exported));
    expect(await resumeAll(bob, {})).toEqual({ resumed: 2 });
  });
});
