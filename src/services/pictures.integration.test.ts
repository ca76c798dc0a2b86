/** What a goal's page draws, against a real Postgres: rhythm by weekday and hour, runs, terms. */
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { logActivitySchema } from "../domain/activity";
import { createGoalSchema } from "../domain/goal";
import { openTown, type Person, type Town } from "../testing/people";
import { logActivity } from "./activities";
import { removeActivity } from "./activity-edits";
import { updateGoal } from "./goal-edits";
import { createGoal } from "./goals";
import { getRhythm, getRuns, getTerms } from "./pictures";
import { updateProfile } from "./profile";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const at = (person: Person, now: string): Person => ({ ...person, now: () => now });

async function addGoal(person: Person): Promise<string> {
  const settings = { period: "day", amount: 1, unit: "x" };
  const given = { title: v7(), pattern: "recurring", startsOn: "2026-03-01", settings };
  return (await createGoal(person, createGoalSchema.parse(given))).goalId;
}

function log(person: Person, goalId: string, given: object = {}) {
  const entry = { goalId, clientKey: v7(), value: 1, ...given };
  return logActivity(person, logActivitySchema.parse(entry));
}

describe("getRhythm", () => {
  it("counts by the weekday of the civil day and the hour where it was logged", async () => {
    const ada = await town.addPerson({ timeZone: "Asia/Tokyo" });
    const goalId = await addGoal(ada);
    // 22:30 UTC on Monday the 9th is 7:30 on Tuesday the 10th in Tokyo.
    await log(at(ada, "2026-03-09T22:30:00.000Z"), goalId);
    await log(at(ada, "2026-03-10T13:10:00.000Z"), goalId);
    const rhythm = await getRhythm(ada, { goalId });
    expect(rhythm).toMatchObject({ from: "2025-03-12", logs: 2, timed: 2 });
    expect(rhythm.weekdays).toEqual([0, 2, 0, 0, 0, 0, 0]);
    expect([rhythm.hours[7], rhythm.hours[22]]).toEqual([1, 1]);
  });

  it("knows the hour of a log between midnight and the start of the day", async () => {
    const ada = await town.addPerson();
    await updateProfile(at(ada, "2026-03-01T12:00:00.000Z"), { dayStartHour: 3 });
    const goalId = await addGoal(ada);
    // Half past one on Wednesday still counts for Tuesday; half past three does not.
    await log(at(ada, "2026-03-11T01:30:00.000Z"), goalId);
    await log(at(ada, "2026-03-11T03:30:00.000Z"), goalId);
    const rhythm = await getRhythm(ada, { goalId });
    expect(rhythm).toMatchObject({ logs: 2, timed: 2, weekdays: [0, 1, 1, 0, 0, 0, 0] });
    expect([rhythm.hours[1], rhythm.hours[3]]).toEqual([1, 1]);
  });

  it("takes no hour from what was logged later, and leaves out skips and what was removed", async () => {
    const ada = await town.addPerson();
    const goalId = await addGoal(ada);
    await log(ada, goalId, { day: "2026-03-08" });
    await log(ada, goalId, { kind: "skipped", value: undefined });
    const { activity } = await log(ada, goalId);
    await removeActivity(ada, { activityId: activity.activityId });
    const rhythm = await getRhythm(ada, { goalId });
    expect(rhythm).toMatchObject({ logs: 1, timed: 0, weekdays: [0, 0, 0, 0, 0, 0, 1] });
  });

  it("looks back one year only", async () => {
    const ada = await town.addPerson();
    const goalId = await addGoal(ada);
    await log(ada, goalId, { day: "2025-03-11" });
    await log(ada, goalId, { day: "2025-03-12" });
    expect((await getRhythm(ada, { goalId })).logs).toBe(1);
  });
});

describe("getRuns", () => {
  it("gives the runs since a day, the current one marked, and the longest of all", async () => {
    const ada = await town.addPerson();
    const goalId = await addGoal(ada);
    for (const day of ["01", "02", "03", "10", "11"])
      await log(ada, goalId, { day: `2026-03-${day}` });
    expect(await getRuns(ada, { goalId, from: "2026-03-05" })).toEqual({
      runs: [{ start: "2026-03-10", end: "2026-03-11", length: 2, isCurrent: true }],
      longest: { start: "2026-03-01", end: "2026-03-03", length: 3, isCurrent: false },
    });
  });
});

describe("getRuns of a time long ago", () => {
  it("refuses what lies further back than the picture reaches", async () => {
    const ada = await town.addPerson();
    const goalId = await addGoal(ada);
    const refused = getRuns(ada, { goalId, from: "1900-01-01" });
    await expect(refused).rejects.toMatchObject({ code: "INVALID_DATE_RANGE" });
    expect(await getRuns(ada, { goalId, from: "2015-01-01" })).toEqual({ runs: [], longest: null });
    expect(await getRuns(ada, { goalId, from: "2026-12-31" })).toEqual({ runs: [], longest: null });
  });
});

describe("getTerms", () => {
  it("lists what was asked since when, the latest first", async () => {
    const ada = await town.addPerson();
    const goalId = await addGoal(ada);
    const patch = { settings: { period: "day", amount: 3, unit: "x" } };
    await updateGoal(ada, { goalId, version: 1, patch, effective: "today" });
    const { terms } = await getTerms(ada, { goalId });
    expect(terms).toMatchObject([
      { from: "2026-03-11", until: null, settings: { amount: 3 } },
      { from: null, until: "2026-03-10", settings: { amount: 1 } },
    ]);
  });
});
