/** Stored progress against a fold from scratch, after many random changes. */
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { logActivitySchema } from "../domain/activity";
import { AppError, DomainError } from "../domain/errors";
import { createGoalSchema, goalPatchSchema } from "../domain/goal";
import { addDays } from "../domain/local-date";
import { openTown, type Person, TODAY, type Town } from "../testing/people";
import { logActivity } from "./activities";
import { removeActivity, restoreActivity, updateActivity } from "./activity-edits";
import { updateGoal } from "./goal-edits";
import {
  archiveGoal,
  completeGoal,
  pauseGoal,
  removePause,
  reopenGoal,
  restoreGoal,
  resumeGoal,
} from "./goal-states";
import { createGoal, getGoal } from "./goals";
import { updateProfile } from "./profile";
import { verifyEverybody, verifyProgress } from "./verify";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const by = addDays(TODAY, 60);
const goalsOfEveryPattern = [
  { pattern: "recurring", settings: { period: "day", amount: 3, unit: "x" } },
  { pattern: "recurring", settings: { period: "week", amount: 2, perDay: 2, unit: "x" } },
  { pattern: "milestone", settings: { total: 40, unit: "x", by } },
  { pattern: "target", settings: { start: 10, end: 3, by, unit: "x" } },
  { pattern: "target", settings: { start: 0, end: 30, by, reading: "sum", unit: "x" } },
  { pattern: "streak", settings: { length: 6, period: "day", unit: "x" } },
  { pattern: "limit", settings: { period: "day", max: 4, unit: "x" } },
];

/** The same numbers for the same start: a linear congruential generator. */
function randomFrom(start: number) {
  let state = start;
  return (count: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}

type Pick = (count: number) => number;

/** Rules may refuse a random change; that must leave everything as it was. */
async function tolerate<T>(work: Promise<T>): Promise<T | null> {
  return work.catch((error: unknown) => {
    if (error instanceof DomainError || error instanceof AppError) return null;
    throw error;
  });
}

async function changeSomething(
  person: Person,
  goalIds: string[],
  logged: string[],
  pick: Pick,
): Promise<void> {
  const goalId = goalIds[pick(goalIds.length)] ?? "";
  const activityId = logged[pick(Math.max(1, logged.length))] ?? "";
  const day = addDays(TODAY, -pick(40));
  const kind = (["progress", "progress", "progress", "completed", "skipped", "partial"] as const)[
    pick(6)
  ];
  const value = kind === "completed" || kind === "skipped" ? undefined : pick(6) + 1;
  switch (pick(10)) {
    case 0:
      if (activityId) await tolerate(removeActivity(person, { activityId }));
      return;
    case 1:
      if (activityId) await tolerate(restoreActivity(person, { activityId }));
      return;
    case 2:
      if (activityId)
        await tolerate(updateActivity(person, { activityId, version: 1, patch: { day } }));
      return;
    case 3:
      await changeGoalState(person, goalId, pick);
      return;
    default: {
      const entry = logActivitySchema.parse({ goalId, clientKey: v7(), kind, value, day });
      const answer = await tolerate(logActivity(person, entry));
      if (answer) logged.push(answer.activity.activityId);
    }
  }
}

async function changeGoalState(person: Person, goalId: string, pick: Pick): Promise<void> {
  const from = addDays(TODAY, -pick(20));
  const until = addDays(from, pick(6) + 1);
  const changes = [
    () => pauseGoal(person, { goalId, from, until }),
    () => pauseGoal(person, { goalId }),
    () => resumeGoal(person, { goalId }),
    () => removePause(person, { goalId, from, until }),
    () => archiveGoal(person, { goalId }),
    () => restoreGoal(person, { goalId }),
    () => completeGoal(person, { goalId }),
    () => reopenGoal(person, { goalId }),
    () => raise(person, goalId, pick),
  ];
  const change = changes[pick(changes.length)];
  if (change) await tolerate(change());
}

async function raise(person: Person, goalId: string, pick: Pick) {
  const { settings, version } = await getGoal(person, { goalId });
  const patch =
    "amount" in settings
      ? { settings: { ...settings, amount: pick(4) + 1 } }
      : { weekStart: pick(7) + 1 };
  const effective = (["today", "thisPeriod", "always"] as const)[pick(3)] ?? "today";
  return updateGoal(person, { goalId, version, patch: goalPatchSchema.parse(patch), effective });
}

describe("verifyProgress", () => {
  it.each([1, 2, 3])(
    "finds nothing wrong after 60 random changes, started with %i",
    async (start) => {
      const ada = await town.addPerson();
      const pick = randomFrom(start);
      const goalIds: string[] = [];
      for (const [index, goal] of goalsOfEveryPattern.entries()) {
        const startsOn = addDays(TODAY, -30);
        const input = createGoalSchema.parse({ title: `Goal ${index}`, startsOn, ...goal });
        goalIds.push((await createGoal(ada, input)).goalId);
      }
      const logged: string[] = [];
      for (let step = 0; step < 60; step++) await changeSomething(ada, goalIds, logged, pick);
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

  it("notices a completion that was never reached, and a checkpoint that counts a run too many", async () => {
    const { ada, goalId } = await oneLog("2026-01-05");
    const ruin = (column: string, value: string | null) =>
      town.owner`update progress set ${town.owner({ [column]: value })} where goal_id = ${goalId}`;
    await ruin("reached_on", "2026-02-01");
    expect(await verifyProgress(ada)).toContainEqual({ goalId, what: "reachedOn" });
    await ruin("reached_on", null);
    const spoil = (run: number) => town.owner`
      update progress set checkpoint = jsonb_set(checkpoint, '{longest}', ${run}) where goal_id = ${goalId}`;
    await spoil(77);
    expect(await verifyProgress(ada)).toEqual([{ goalId, what: "progress" }]);
    await spoil(0);
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

async function oneLog(startsOn = TODAY) {
  const ada = await town.addPerson();
  const goal = { title: "Water", startsOn, ...goalsOfEveryPattern[0] };
  const { goalId } = await createGoal(ada, createGoalSchema.parse(goal));
  await logActivity(ada, logActivitySchema.parse({ goalId, clientKey: v7(), value: 1 }));
  return { ada, goalId };
}
