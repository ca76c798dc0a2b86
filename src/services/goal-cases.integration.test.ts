/** Goals raised, finished, reopened and paused, on a real Postgres and on clocks of the test's own. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Effective, goalPatchSchema } from "../domain/goal";
import { begin, log, logDays, noon, progressOf } from "../testing/diary";
import { openTown, type Town } from "../testing/people";
import { removeActivity, restoreActivity } from "./activity-edits";
import { updateGoal } from "./goal-edits";
import { pauseGoal } from "./goal-states";
import { getGoal } from "./goals";
import { getHistory } from "./today";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

describe("a target raised from 3 to 5 on a Thursday", () => {
  it.each([
    ["today", 3, ["met", "met", "met"], { value: 3, amount: 3 }],
    ["thisPeriod", 2, ["met", "met", "open"], { value: 3, amount: 5 }],
    ["always", 0, ["missed", "missed", "open"], { value: 3, amount: 5 }],
  ] as const)(
    "from %s on gives a streak of %i",
    async (effective: Effective, current, verdicts, week) => {
      const ada = noon(await town.addPerson(), "2026-03-12");
      const settings = { period: "week", amount: 3, unit: "times" };
      const goalId = await begin(ada, { startsOn: "2026-02-23", settings });
      for (const monday of ["2026-02-23", "2026-03-02", "2026-03-09"]) {
        await logDays(ada, goalId, monday, 3);
      }
      const patch = goalPatchSchema.parse({ settings: { ...settings, amount: 5 } });
      await updateGoal(ada, { goalId, version: 1, patch, effective });
      const { points } = await getHistory(ada, { goalId, from: "2026-02-23", to: "2026-03-12" });
      expect(points.map((point) => point.verdict)).toEqual(verdicts);
      expect(points.at(-1)).toMatchObject(week);
      expect((await progressOf(ada, goalId)).streak).toMatchObject({ current });
    },
  );
});

describe("finished goals", () => {
  it("reopen when the log that completed them is undone, and complete again when it is restored", async () => {
    const ada = noon(await town.addPerson(), "2026-03-11");
    const settings = { length: 3, period: "day", unit: "times" };
    const goalId = await begin(ada, { startsOn: "2026-03-09", pattern: "streak", settings });
    const made = await logDays(ada, goalId, "2026-03-09", 3);
    const last = made.at(-1);
    if (!last) throw new Error("nothing logged");
    expect(await getGoal(ada, { goalId })).toMatchObject({
      status: "completed",
      completedOn: "2026-03-11",
    });
    const { goal, progress } = await removeActivity(ada, last);
    expect(goal).toMatchObject({ status: "active", completedOn: null });
    expect(progress.percent).toBeCloseTo(200 / 3);
    expect((await restoreActivity(ada, last)).goal).toMatchObject({ status: "completed" });
  });

  it("that were missed go on when their last day moves to today or later", async () => {
    const ada = noon(await town.addPerson(), "2026-03-11");
    const settings = { total: 10, by: "2026-03-12", unit: "km" };
    const goalId = await begin(ada, { pattern: "milestone", settings });
    const late = noon(ada, "2026-03-14");
    expect((await getGoal(late, { goalId })).status).toBe("missed");
    const move = (by: string, other: object = {}) =>
      updateGoal(late, {
        goalId,
        version: 1,
        patch: goalPatchSchema.parse({ settings: { ...settings, start: 0, by, ...other } }),
        effective: "today",
      });
    await expect(move("2026-03-13")).rejects.toMatchObject({ code: "GOAL_VALIDATION" });
    await expect(move("2026-03-20", { total: 5 })).rejects.toMatchObject({
      code: "GOAL_ALREADY_COMPLETED",
    });
    expect((await move("2026-03-14")).status).toBe("active");
  });

  it("that were missed complete by a log made up for a day in time", async () => {
    const ada = noon(await town.addPerson(), "2026-03-11");
    const settings = { total: 10, by: "2026-03-12", unit: "km" };
    const goalId = await begin(ada, { pattern: "milestone", settings });
    const late = noon(ada, "2026-03-14");
    await expect(log(late, goalId, { value: 10 })).rejects.toMatchObject({
      code: "GOAL_ALREADY_COMPLETED",
    });
    const { goal } = await log(late, goalId, { value: 10, day: "2026-03-12" });
    expect(goal).toMatchObject({ status: "completed", completedOn: "2026-03-12" });
  });
});

describe("pauses", () => {
  it("that overlap or touch become one, and one that ends today asks for today again", async () => {
    const ada = noon(await town.addPerson(), "2026-03-11");
    const goalId = await begin(ada, { startsOn: "2026-03-01" });
    await logDays(ada, goalId, "2026-03-01", 3);
    await pauseGoal(ada, { goalId, from: "2026-03-04", until: "2026-03-07" });
    await pauseGoal(ada, { goalId, from: "2026-03-06", until: "2026-03-09" });
    const goal = await pauseGoal(ada, { goalId, from: "2026-03-09", until: "2026-03-11" });
    expect(goal).toMatchObject({
      status: "active",
      pauses: [{ from: "2026-03-04", until: "2026-03-11" }],
    });
    expect((await progressOf(ada, goalId)).streak).toMatchObject({ current: 3, state: "atRisk" });
    const { progress } = await log(ada, goalId, { day: "2026-03-05" });
    expect(progress.streak).toMatchObject({ current: 4 });
  });
});
