/** Logging against a real Postgres: once for each key, and the right totals. */
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { logActivitySchema } from "../domain/activity";
import { createGoalSchema } from "../domain/goal";
import { addDays } from "../domain/local-date";
import { openTown, type Person, TODAY, type Town } from "../testing/people";
import { listActivities, logActivities, logActivity } from "./activities";
import { removeActivity, restoreActivity, updateActivity } from "./activity-edits";
import { createGoal, getGoal } from "./goals";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const water = { pattern: "recurring", settings: { period: "day", amount: 8, unit: "glasses" } };

function start(person: Person, input: object = {}) {
  return createGoal(person, createGoalSchema.parse({ title: `Water ${v7()}`, ...water, ...input }));
}

function entry(goalId: string, input: object = {}) {
  return logActivitySchema.parse({ goalId, clientKey: v7(), value: 1, ...input });
}

async function rowsOf(goalId: string) {
  const [found] =
    await town.owner`select count(*)::int as count from activities where goal_id = ${goalId}`;
  return found?.["count"];
}

describe("logActivity", () => {
  it("keeps one row of 20 parallel logs with one key", async () => {
    const ada = await town.addPerson();
    const { goalId } = await start(ada);
    const one = entry(goalId);
    const answers = await Promise.all(Array.from({ length: 20 }, () => logActivity(ada, one)));
    expect(new Set(answers.map((answer) => answer.activity.activityId)).size).toBe(1);
    expect(await rowsOf(goalId)).toBe(1);
    expect((await getGoal(ada, { goalId })).progress.total).toBe(1);
  });

  it("keeps 20 rows of 20 parallel logs with 20 keys, and their sum", async () => {
    const ada = await town.addPerson();
    const { goalId } = await start(ada);
    await Promise.all(
      Array.from({ length: 20 }, () => logActivity(ada, entry(goalId, { value: 0.1 }))),
    );
    expect(await rowsOf(goalId)).toBe(20);
    expect((await getGoal(ada, { goalId })).progress).toMatchObject({ total: 2, percent: 25 });
  });

  it("answers with the new progress and the goal's standing", async () => {
    const ada = await town.addPerson();
    const { goalId } = await start(ada);
    const { activity, progress, goal } = await logActivity(ada, entry(goalId, { value: 8 }));
    expect(activity).toMatchObject({
      kind: "progress",
      value: 8,
      day: TODAY,
      version: 1,
      removedAt: null,
    });
    expect(progress).toMatchObject({ on: TODAY, percent: 100, streak: { current: 1 } });
    expect(goal).toEqual({ status: "active", completedOn: null, version: 1 });
  });

  it("works out what a completed log is worth: 8 less 5 logged is 3", async () => {
    const ada = await town.addPerson();
    const { goalId } = await start(ada);
    await logActivity(ada, entry(goalId, { value: 5 }));
    const completed = { ...entry(goalId, { kind: "completed" }), value: undefined };
    expect((await logActivity(ada, completed)).activity.value).toBe(3);
  });

  it("completes a milestone when its total is reached, and reopens it when the log is removed", async () => {
    const ada = await town.addPerson();
    const { goalId } = await start(ada, {
      pattern: "milestone",
      settings: { total: 10, unit: "km" },
    });
    const { activity, goal } = await logActivity(ada, entry(goalId, { value: 10 }));
    expect(goal).toMatchObject({ status: "completed", completedOn: TODAY });
    await expect(logActivity(ada, entry(goalId))).rejects.toMatchObject({
      code: "GOAL_ALREADY_COMPLETED",
    });
    const { goal: after } = await removeActivity(ada, { activityId: activity.activityId });
    expect(after).toMatchObject({ status: "active", completedOn: null });
  });

  it("moves the effective start back for an earlier day", async () => {
    const ada = await town.addPerson();
    const { goalId } = await start(ada);
    const day = addDays(TODAY, -400);
    await logActivity(ada, entry(goalId, { value: 8, day }));
    expect((await getGoal(ada, { goalId })).progress.since).toBe(day);
  });
});

describe("logActivities", () => {
  it("refuses one entry without losing the others", async () => {
    const ada = await town.addPerson();
    const { goalId } = await start(ada);
    const unreadable = { clientKey: v7(), details: { day: ["not_a_day"] } };
    const wrong = [entry(v7()), entry(goalId, { value: -1 }), unreadable];
    const { results } = await logActivities(ada, {
      entries: [entry(goalId), ...wrong, entry(goalId)],
    });
    expect(results.map((result) => (result.ok ? "ok" : result.appCode))).toEqual([
      "ok",
      "GOAL_NOT_FOUND",
      "ACTIVITY_VALIDATION",
      "ACTIVITY_VALIDATION",
      "ok",
    ]);
    expect(results[3]).toMatchObject({ clientKey: unreadable.clientKey, message: "not_a_day" });
    expect((await getGoal(ada, { goalId })).progress.total).toBe(2);
  });

  it("counts a key once, within the batch and when the batch is sent again", async () => {
    const ada = await town.addPerson();
    const { goalId } = await start(ada);
    const twice = entry(goalId);
    const entries = [twice, twice, entry(goalId, { day: addDays(TODAY, -2) })];
    const first = await logActivities(ada, { entries });
    expect(await logActivities(ada, { entries })).toEqual(first);
    expect(await rowsOf(goalId)).toBe(2);
  });

  it("holds each entry against what the ones before it made of the goal", async () => {
    const ada = await town.addPerson();
    const { goalId } = await start(ada, {
      pattern: "milestone",
      settings: { total: 10, unit: "km" },
    });
    const entries = [6, 4, 1].map((value) => entry(goalId, { value }));
    const { results } = await logActivities(ada, { entries });
    expect(results.map((result) => (result.ok ? "ok" : result.appCode))).toEqual([
      "ok",
      "ok",
      "GOAL_ALREADY_COMPLETED",
    ]);
  });

  it("leaves a goal as the same logs one by one do", async () => {
    const ada = await town.addPerson();
    const [many, single] = [await start(ada), await start(ada)];
    const logs = [
      { value: 5, day: addDays(TODAY, -40) },
      { kind: "completed", value: undefined, day: addDays(TODAY, -40) },
      { value: 9, day: TODAY },
      { kind: "skipped", value: undefined, day: addDays(TODAY, -1) },
      { kind: "partial", value: 0.5, day: addDays(TODAY, -1) },
    ];
    await logActivities(ada, { entries: logs.map((log) => entry(many.goalId, log)) });
    for (const log of logs) await logActivity(ada, entry(single.goalId, log));
    const { goalId: _many, ...together } = (await getGoal(ada, many)).progress;
    const { goalId: _single, ...oneByOne } = (await getGoal(ada, single)).progress;
    expect(together).toEqual(oneByOne);
    expect(together.total).toBe(17.5);
  });
});

describe("updateActivity", () => {
  it("counts both days again when a log moves", async () => {
    const ada = await town.addPerson();
    const { goalId } = await start(ada);
    const { activity } = await logActivity(ada, entry(goalId, { value: 8 }));
    const day = addDays(TODAY, -1);
    const moved = await updateActivity(ada, {
      activityId: activity.activityId,
      version: 1,
      patch: { day },
    });
    expect(moved.activity).toMatchObject({ day, version: 2, value: 8 });
    expect(moved.progress).toMatchObject({ on: TODAY, percent: 0, streak: { current: 1 } });
  });

  it("refuses a stale version and shows the present copy", async () => {
    const ada = await town.addPerson();
    const { goalId } = await start(ada);
    const { activity } = await logActivity(ada, entry(goalId));
    const change = { activityId: activity.activityId, version: 1, patch: { note: "early" } };
    await updateActivity(ada, change);
    const failure = await updateActivity(ada, change).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: "GOAL_SYNC",
      facts: { current: { version: 2, note: "early" } },
    });
  });
});

describe("removeActivity", () => {
  it("takes a log back, and restoring it gives the same progress", async () => {
    const ada = await town.addPerson();
    const { goalId } = await start(ada);
    const { activity, progress } = await logActivity(ada, entry(goalId, { value: 3 }));
    const { activityId } = activity;
    expect((await removeActivity(ada, { activityId })).progress.total).toBe(0);
    expect((await restoreActivity(ada, { activityId })).progress).toEqual(progress);
  });

  it("is for 30 days", async () => {
    const ada = await town.addPerson();
    const { goalId } = await start(ada);
    const { activity } = await logActivity(ada, entry(goalId));
    await removeActivity(ada, activity);
    const later = { ...ada, now: () => "2026-04-11T12:00:00.000Z" };
    await expect(restoreActivity(later, activity)).rejects.toMatchObject({
      code: "ACTIVITY_NOT_FOUND",
    });
  });
});

describe("listActivities", () => {
  it("refuses a goal that is absent or someone else's, and days that are no range", async () => {
    const [ada, bob] = [await town.addPerson(), await town.addPerson()];
    const { goalId } = await start(ada);
    expect((await listActivities(ada, { goalId, limit: 4 })).items).toEqual([]);
    for (const missing of [v7(), (await start(bob)).goalId]) {
      await expect(listActivities(ada, { goalId: missing, limit: 4 })).rejects.toMatchObject({
        code: "GOAL_NOT_FOUND",
      });
    }
    for (const from of [addDays(TODAY, 1), addDays(TODAY, -3660)]) {
      await expect(listActivities(ada, { from, to: TODAY, limit: 4 })).rejects.toMatchObject({
        code: "INVALID_DATE_RANGE",
      });
    }
  });

  it("pages through everything once, newest day first", async () => {
    const ada = await town.addPerson();
    const { goalId } = await start(ada);
    const entries = Array.from({ length: 25 }, (_, index) =>
      entry(goalId, { day: addDays(TODAY, -(index % 5)) }),
    );
    await logActivities(ada, { entries });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listActivities(ada, { goalId, limit: 4, cursor });
      seen.push(...page.items.map((item) => `${item.day} ${item.activityId}`));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toHaveLength(25);
    expect(seen).toEqual([...seen].sort().reverse());
  });
});
