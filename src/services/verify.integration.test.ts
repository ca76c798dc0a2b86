/** Stored progress against a fold from scratch, after many random changes. */
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { logActivitySchema } from "../domain/activity";
import { createGoalSchema } from "../domain/goal";
import { closeDaysWork } from "../inngest/functions/close-days";
import { verifyProgressWork } from "../inngest/functions/verify-progress";
import { runThrough } from "../inngest/job";
import { faultsOfKeptDays } from "../testing/kept-days";
import { openTown, TODAY, type Town } from "../testing/people";
import { goalsOfEveryPattern, live } from "../testing/random-life";
import { logActivity } from "./activities";
import type { JobContext } from "./context";
import { createGoal } from "./goals";
import { updateProfile } from "./profile";
import { rollWeeks } from "./rollups";
import { checkEverybody, verifyEverybody, verifyProgress } from "./verify";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

describe("verifyProgress", () => {
  it.each([1, 2, 3])(
    "finds nothing wrong after 60 random changes, started with %i",
    async (start) => {
      const ada = await town.addPerson();
      await live(ada, start, 60);
      expect(await verifyProgress(ada)).toEqual([]);
      const later = { ...ada, now: () => "2026-03-20T12:00:00.000Z" };
      expect(await verifyProgress(later)).toEqual([]);
      await updateProfile(later, { timeZone: "Pacific/Kiritimati" });
      expect(await verifyProgress(later)).toEqual([]);
    },
  );

  it("notices a total that does not follow from the activities", async () => {
    const { ada, goalId } = await oneLog();
    await town.owner`update daily_totals set sum = 2 where goal_id = ${goalId}`;
    expect(await verifyProgress(ada)).toContainEqual({ goalId, what: "days" });
    await town.owner`update daily_totals set sum = 1 where goal_id = ${goalId}`;
    expect(await verifyProgress(ada)).toEqual([]);
  });

  it("notices a completion that was never reached, and checkpoints that count a run too many", async () => {
    const { ada, goalId } = await oneLog("2026-01-05");
    const ruin = (column: string, value: string | null) =>
      town.owner`update progress set ${town.owner({ [column]: value })} where goal_id = ${goalId}`;
    await ruin("reached_on", "2026-02-01");
    expect(await verifyProgress(ada)).toContainEqual({ goalId, what: "reachedOn" });
    await ruin("reached_on", null);
    const spoil = (path: string, run: number) => town.owner`
      update progress set checkpoint = jsonb_set(checkpoint, ${path}, ${run}) where goal_id = ${goalId}`;
    for (const path of ["{longest}", "{recent,longest}"]) {
      await spoil(path, 77);
      expect(await verifyProgress(ada)).toEqual([{ goalId, what: "progress" }]);
      await spoil(path, 0);
      expect(await verifyProgress(ada)).toEqual([]);
    }
  });
});

describe("verifyEverybody", () => {
  it("names the person and goal of a corrupted row among everybody's", async () => {
    const [first, second] = [await oneLog(), await oneLog()];
    const operator = { db: town.db, now: first.ada.now, logger: first.ada.logger };
    const before = await verifyEverybody(operator);
    expect(before.drift).toEqual([]);
    expect(before.people).toBeGreaterThanOrEqual(2);
    await town.owner`delete from daily_totals where goal_id = ${second.goalId}`;
    const { drift } = await verifyEverybody(operator);
    const { userId } = second.ada;
    expect(drift).toContainEqual({ userId, goalId: second.goalId, what: "days" });
    expect(new Set(drift.map((each) => each.goalId))).toEqual(new Set([second.goalId]));
    await town.owner`delete from users where id = ${userId}`;
  });
});

describe("checkEverybody", () => {
  it("reports what was corrupted, repairs it, and finds nothing the second time", async () => {
    const { ada, goalId } = await oneLog("2026-02-02");
    const { owner } = town;
    const { userId } = ada;
    const week = { ...ada, now: () => "2026-04-01T12:00:00.000Z" };
    await owner`update profiles set created_at = '2026-01-01'`;
    await runThrough(closeDaysWork, week);
    await runThrough(rollWeeks, week);
    expect(await check(week)).toMatchObject({ drift: 0 });
    const [{ version } = { version: 0 }] = await versionOf(userId);
    await owner`update daily_totals set sum = 7 where goal_id = ${goalId}`;
    await owner`insert into daily_totals (user_id, goal_id, day, sum, count, is_completed, is_skipped)
      values (${userId}, ${goalId}, '2026-03-02', 1, 1, false, false)`;
    await owner`update progress set reached_on = '2026-02-01' where goal_id = ${goalId}`;
    await owner`update snapshots set percent = 3 where goal_id = ${goalId} and day = '2026-03-30'`;
    await owner`delete from rollups where goal_id = ${goalId} and week_start = '2026-03-23'`;
    const people = await peopleThere();
    const wrong = (await verifyProgress(week)).map(({ what }) => what);
    expect(wrong).toEqual(["days", "reachedOn"]);
    expect(await check(week)).toEqual({ people, drift: wrong.length + 2 });
    expect(await check(week)).toEqual({ people, drift: 0 });
    expect(await verifyProgress(week)).toEqual([]);
    expect(await faultsOfKeptDays(town.db, owner, "2026-04-01T12:00:00.000Z")).toEqual([]);
    expect(Number((await versionOf(userId))[0]?.version)).toBe(Number(version) + 1);
    const told = await owner`select 1 from notices where user_id = ${userId}`;
    expect(told).toHaveLength(0);
  });

  it("finds the days kept of a goal that began before its person's first day was closed", async () => {
    const { ada, goalId } = await oneLog("2026-03-20");
    await town.owner`update profiles set created_at = '2026-04-01T08:00:00Z' where user_id = ${ada.userId}`;
    for (const hour of ["09", "10"]) {
      const operator = { ...ada, now: () => `2026-04-01T${hour}:00:00.000Z` };
      await runThrough(closeDaysWork, operator);
      await runThrough(rollWeeks, operator);
    }
    const [kept] = await town.owner`
      select count(*)::int as days from snapshots where goal_id = ${goalId}`;
    expect(kept).toEqual({ days: 21 });
    expect(await faultsOfKeptDays(town.db, town.owner, "2026-04-01T11:00:00.000Z")).toEqual([]);
  });

  it("counts a page that was done twice once, and goes on behind it", async () => {
    const { ada, goalId } = await oneLog();
    for (let index = 0; index < 26; index++) await town.addPerson();
    const week = { ...ada, now: () => "2026-04-01T12:00:00.000Z" };
    const begun = await checkEverybody(week, null);
    await town.owner`update daily_totals set sum = 2 where goal_id = ${goalId}`;
    const { length: drift } = await verifyProgress(week);
    expect(drift).toBeGreaterThan(0);
    await checkEverybody(week, begun.next);
    const second = await checkEverybody(week, begun.next);
    expect(second).toMatchObject({ count: 25, next: expect.any(String) });
    let { next } = second;
    while (next !== null) next = (await checkEverybody(week, next)).next;
    expect(await lastCheck()).toEqual({ people: await peopleThere(), drift });
  });
});

async function check(ctx: JobContext) {
  await runThrough(verifyProgressWork, ctx);
  return lastCheck();
}

async function lastCheck() {
  const [row] = await town.owner`
    select people, drift from progress_checks order by id desc limit 1`;
  return { ...row };
}

const versionOf = (userId: string) =>
  town.owner<{ version: string }[]>`
    select cache_version as version from profiles where user_id = ${userId}`;

async function peopleThere(): Promise<number> {
  return (await town.owner`select 1 from users`).length;
}

async function oneLog(startsOn = TODAY) {
  const ada = await town.addPerson();
  const goal = { title: "Water", startsOn, ...goalsOfEveryPattern[0] };
  const { goalId } = await createGoal(ada, createGoalSchema.parse(goal));
  await logActivity(ada, logActivitySchema.parse({ goalId, clientKey: v7(), value: 1 }));
  return { ada, goalId };
}
