/** Situations in which other trackers lost people's logs, lived through on a real Postgres. */
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { logActivitySchema } from "../domain/activity";
import { updateProfileSchema } from "../domain/profile";
import { at, begin, daysOf, log, logDays, noon, progressOf } from "../testing/diary";
import { openTown, type Town } from "../testing/people";
import { logActivities } from "./activities";
import { removeActivity, restoreActivity, updateActivity } from "./activity-edits";
import { updateProfile } from "./profile";
import { getHistory } from "./today";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const profile = (input: object) => updateProfileSchema.parse(input);

describe("days", () => {
  it("stay with their logs when the zone, the day start and the week start change", async () => {
    const ada = noon(await town.addPerson({ timeZone: "Europe/Berlin" }), "2026-03-11");
    const goalId = await begin(ada, { startsOn: "2026-03-06" });
    await logDays(ada, goalId, "2026-03-07", 5);
    for (const change of [
      { timeZone: "Pacific/Honolulu" },
      { timeZone: "Asia/Tokyo" },
      { dayStartHour: 5 },
      { weekStart: 7 },
    ]) {
      await updateProfile(ada, profile(change));
      expect(await daysOf(ada, goalId)).toEqual(
        [7, 8, 9, 10, 11].map((day) => `2026-03-${String(day).padStart(2, "0")}`),
      );
      expect((await progressOf(ada, goalId)).streak).toMatchObject({ longest: 5 });
    }
  });

  it("that never happened for somebody who moved over the date line do not break a streak", async () => {
    const ada = await town.addPerson({ timeZone: "Pacific/Pago_Pago" });
    const before = at(ada, "2026-03-11T10:30:00.000Z");
    const goalId = await begin(before, { startsOn: "2026-03-08" });
    await logDays(before, goalId, "2026-03-08", 3);
    await updateProfile(before, profile({ timeZone: "Pacific/Kiritimati" }));
    const { activity, progress } = await log(before, goalId);
    expect(activity.day).toBe("2026-03-12");
    expect(progress.streak).toMatchObject({ current: 4, longest: 4 });
  });

  it("that come twice for somebody who flies west take both logs", async () => {
    const ada = await town.addPerson({ timeZone: "Pacific/Auckland" });
    const morning = at(ada, "2026-06-15T00:00:00.000Z");
    const goalId = await begin(morning);
    await log(morning, goalId);
    const landed = at(ada, "2026-06-15T20:00:00.000Z");
    await updateProfile(landed, profile({ timeZone: "Pacific/Honolulu" }));
    expect((await log(landed, goalId)).progress).toMatchObject({
      on: "2026-06-15",
      total: 2,
      period: { value: 2 },
      streak: { current: 1 },
    });
  });

  it("are those of each device, though two devices are in two zones", async () => {
    const ada = at(await town.addPerson({ timeZone: "Europe/Berlin" }), "2026-06-15T11:00:00.000Z");
    const goalId = await begin(ada, { startsOn: "2026-06-14" });
    await Promise.all([
      log(ada, goalId, { day: "2026-06-16" }),
      log(ada, goalId, { day: "2026-06-15" }),
      log(ada, goalId, { day: "2026-06-14" }),
    ]);
    expect(await daysOf(ada, goalId)).toEqual(["2026-06-14", "2026-06-15", "2026-06-16"]);
    await expect(log(ada, goalId, { day: "2026-06-17" })).rejects.toMatchObject({
      code: "ACTIVITY_VALIDATION",
    });
  });

  it("that start at 03:00 take a log at 01:30 for yesterday", async () => {
    const ada = at(await town.addPerson({ timeZone: "Europe/Berlin" }), "2026-06-15T23:30:00.000Z");
    await updateProfile(ada, profile({ dayStartHour: 3 }));
    const goalId = await begin(ada);
    expect((await log(ada, goalId)).activity.day).toBe("2026-06-15");
    const atThree = at(ada, "2026-06-16T01:00:00.000Z");
    expect((await log(atThree, goalId)).activity.day).toBe("2026-06-16");
  });
});

describe("logs", () => {
  it("replayed from an offline queue, twice and days late, count once on the day they were made for", async () => {
    const ada = noon(await town.addPerson(), "2026-03-11");
    const goalId = await begin(ada, { startsOn: "2026-03-09" });
    const queued = [9, 10, 11].map((day) => ({
      clientKey: v7(),
      day: `2026-03-${String(day).padStart(2, "0")}`,
    }));
    const late = noon(ada, "2026-03-14");
    const entries = queued.map((entry) => logActivitySchema.parse({ goalId, value: 1, ...entry }));
    for (const person of [late, late, noon(ada, "2026-03-15")]) {
      await logActivities(person, { entries });
      for (const entry of queued) await log(person, goalId, entry);
    }
    expect(await daysOf(late, goalId)).toEqual(queued.map(({ day }) => day));
    expect(await progressOf(late, goalId)).toMatchObject({ total: 3, streak: { longest: 3 } });
  });

  it("retried after a removal stay removed", async () => {
    const ada = noon(await town.addPerson(), "2026-03-11");
    const goalId = await begin(ada);
    const clientKey = v7();
    const { activity } = await log(ada, goalId, { clientKey });
    await removeActivity(ada, activity);
    expect((await log(ada, goalId, { clientKey })).activity.removedAt).not.toBeNull();
    expect((await progressOf(ada, goalId)).total).toBe(0);
  });

  it("of a backlog of five entered in one sitting make a streak of five", async () => {
    const ada = noon(await town.addPerson(), "2026-03-11");
    const goalId = await begin(ada);
    const days = ["2026-03-09", "2026-03-07", "2026-03-11", "2026-03-10", "2026-03-08"];
    for (const day of days) await log(ada, goalId, { day });
    expect(await progressOf(ada, goalId)).toMatchObject({
      since: "2026-03-07",
      streak: { current: 5, longest: 5 },
    });
  });

  it("for yesterday, ticked next morning, count as if ticked in time", async () => {
    const [inTime, nextMorning] = [await town.addPerson(), await town.addPerson()];
    const progress = [];
    for (const [person, ticks] of [
      [inTime, ["2026-03-09", "2026-03-10", "2026-03-11"]],
      [nextMorning, ["2026-03-10", "2026-03-11", "2026-03-12"]],
    ] as const) {
      const goalId = await begin(noon(person, "2026-03-09"));
      for (const [index, day] of ["2026-03-09", "2026-03-10", "2026-03-11"].entries()) {
        await log(noon(person, ticks[index] ?? day), goalId, { day });
      }
      progress.push({ ...(await progressOf(noon(person, "2026-03-12"), goalId)), goalId: "" });
    }
    expect(progress[1]).toEqual(progress[0]);
    expect(progress[0]?.streak).toMatchObject({ current: 3, longest: 3, state: "atRisk" });
  });

  it("moved to another date count there and no longer where they were", async () => {
    const ada = noon(await town.addPerson(), "2026-03-11");
    const goalId = await begin(ada, { startsOn: "2026-03-05" });
    const made = await logDays(ada, goalId, "2026-03-07", 4);
    const last = made.at(-1);
    if (!last) throw new Error("nothing logged");
    const patch = { day: "2026-03-05" };
    await updateActivity(ada, { activityId: last.activityId, version: 1, patch });
    const { points } = await getHistory(ada, { goalId, from: "2026-03-05", to: "2026-03-11" });
    expect(points.map((point) => point.value)).toEqual([1, 0, 1, 1, 1, 0, 0]);
    expect((await progressOf(ada, goalId)).streak).toMatchObject({ current: 0, longest: 3 });
  });

  it("taken out of the middle split a run, and the last one of a day takes the day", async () => {
    const ada = noon(await town.addPerson(), "2026-03-11");
    const goalId = await begin(ada, { startsOn: "2026-03-05" });
    const made = await logDays(ada, goalId, "2026-03-05", 7);
    const second = await log(ada, goalId, { day: "2026-03-08" });
    const middle = made[3];
    if (!middle) throw new Error("nothing logged");
    const first = await removeActivity(ada, middle);
    expect(first.progress).toMatchObject({ total: 7, streak: { current: 7, longest: 7 } });
    const both = await removeActivity(ada, second.activity);
    expect(both.progress).toMatchObject({ total: 6, streak: { current: 3, longest: 3 } });
    const back = await restoreActivity(ada, middle);
    expect(back.progress.streak).toMatchObject({ current: 7, longest: 7 });
  });

  it("for a past date are what undo takes back, not the latest one", async () => {
    const ada = noon(await town.addPerson(), "2026-03-11");
    const goalId = await begin(ada, { startsOn: "2026-03-05" });
    await log(ada, goalId);
    const past = await log(ada, goalId, { day: "2026-03-06" });
    expect(past.activity).toMatchObject({ goalId, day: "2026-03-06" });
    await removeActivity(ada, past.activity);
    expect(await daysOf(ada, goalId)).toEqual(["2026-03-11"]);
  });

  it("from before the creation move the start back, and forth again when they go", async () => {
    const ada = noon(await town.addPerson(), "2026-03-11");
    const goalId = await begin(ada);
    const { activity, progress } = await log(ada, goalId, { day: "2026-03-09" });
    expect(progress).toMatchObject({ since: "2026-03-09", successRate: 0.5 });
    const { progress: after } = await removeActivity(ada, activity);
    expect(after).toMatchObject({ since: "2026-03-11", successRate: null });
    const limit = {
      title: "Coffee",
      pattern: "limit",
      settings: { period: "day", max: 2, unit: "cups" },
    };
    await expect(log(ada, await begin(ada, limit), { day: "2026-03-09" })).rejects.toMatchObject({
      code: "ACTIVITY_VALIDATION",
    });
  });

  it("that skip a week are refused, since a week has no day to skip", async () => {
    const ada = noon(await town.addPerson(), "2026-03-11");
    const goalId = await begin(ada, { settings: { period: "week", amount: 3, unit: "times" } });
    await expect(log(ada, goalId, { kind: "skipped", value: undefined })).rejects.toMatchObject({
      code: "INVALID_GOAL_PATTERN",
    });
  });

  it("of 0.1 and 0.2 meet 0.3", async () => {
    const ada = noon(await town.addPerson(), "2026-03-11");
    const goalId = await begin(ada, { settings: { period: "day", amount: 0.3, unit: "l" } });
    await log(ada, goalId, { value: 0.1 });
    const { progress } = await log(ada, goalId, { value: 0.2 });
    expect(progress).toMatchObject({ percent: 100, total: 0.3, period: { verdict: "met" } });
  });
});
