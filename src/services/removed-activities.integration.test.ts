/** What was removed lately: whose, in which order, for how long, and page by page. */
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { logActivitySchema } from "../domain/activity";
import { createGoalSchema } from "../domain/goal";
import { removedListSchema } from "../domain/removed-activity";
import { openTown, type Person, type Town } from "../testing/people";
import { logActivity } from "./activities";
import { removeActivity, restoreActivity } from "./activity-edits";
import { archiveGoal } from "./goal-states";
import { createGoal } from "./goals";
import { listRemoved } from "./removed-activities";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const water = { pattern: "recurring", settings: { period: "day", amount: 8, unit: "glasses" } };
const start = (person: Person, title: string) =>
  createGoal(person, createGoalSchema.parse({ title, ...water }));

async function removedLog(person: Person, goalId: string, value: number) {
  const entry = logActivitySchema.parse({ goalId, clientKey: v7(), value });
  const { activity } = await logActivity(person, entry);
  await removeActivity(person, activity);
  return activity;
}

const listed = (person: Person, input: object = {}) =>
  listRemoved(person, removedListSchema.parse(input));

/** The person, later. */
const at = (person: Person, now: string): Person => ({ ...person, now: () => now });

describe("listRemoved", () => {
  it("shows what the person removed, the last first, with its goal and the days left", async () => {
    const [ada, bob] = [await town.addPerson(), await town.addPerson()];
    const goal = await start(ada, "Water");
    await removedLog(bob, (await start(bob, "Bob's")).goalId, 9);
    await removedLog(ada, goal.goalId, 1);
    await removedLog(at(ada, "2026-03-13T12:00:00.000Z"), goal.goalId, 2);
    const { items } = await listed(at(ada, "2026-03-14T12:00:00.000Z"));
    expect(items.map(({ value, daysLeft }) => [value, daysLeft])).toEqual([
      [2, 29],
      [1, 27],
    ]);
    expect(items[0]?.goal).toMatchObject({ goalId: goal.goalId, title: "Water", status: "active" });
  });

  it("keeps what is gone, and what was restored, out of sight", async () => {
    const ada = await town.addPerson();
    const { goalId } = await start(ada, "Water");
    const first = await removedLog(ada, goalId, 1);
    // Noon on 11 March and 30 days are noon on 10 April.
    expect((await listed(at(ada, "2026-04-10T12:00:00.000Z"))).items).toHaveLength(1);
    const later = at(ada, "2026-04-10T12:00:00.001Z");
    expect((await listed(later)).items).toEqual([]);
    await expect(restoreActivity(later, first)).rejects.toMatchObject({
      code: "ACTIVITY_NOT_FOUND",
    });
    await restoreActivity(ada, first);
    expect((await listed(ada)).items).toEqual([]);
  });

  it("pages without losing any that were removed at the same instant, of one goal if asked", async () => {
    const ada = await town.addPerson();
    const [one, other] = [await start(ada, "One"), await start(ada, "Other")];
    for (const value of [1, 2, 3]) await removedLog(ada, one.goalId, value);
    await removedLog(ada, other.goalId, 4);
    const first = await listed(ada, { goalId: one.goalId, limit: 2 });
    const second = await listed(ada, { goalId: one.goalId, limit: 2, cursor: first.nextCursor });
    const values = [...first.items, ...second.items].map(({ value }) => value);
    expect(values).toEqual([3, 2, 1]);
    expect(second.nextCursor).toBeNull();
    expect((await listed(ada)).items).toHaveLength(4);
  });

  it("pages without losing any that were removed within the same millisecond", async () => {
    const ada = await town.addPerson();
    const { goalId } = await start(ada, "Water");
    for (const value of [1, 2, 3]) {
      const { activityId } = await removedLog(ada, goalId, value);
      await town.owner`update activities set removed_at =
        '2026-03-11T12:00:00.1239Z'::timestamptz - ${value} * interval '100 microseconds'
        where id = ${activityId}`;
    }
    const values: unknown[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await listed(ada, { limit: 1, ...(cursor ? { cursor } : {}) });
      values.push(...page.items.map(({ value }) => value));
      cursor = page.nextCursor;
    }
    expect(values).toEqual([1, 2, 3]);
  });

  it("says that a goal is archived, whose logs cannot be restored meanwhile", async () => {
    const ada = await town.addPerson();
    const { goalId } = await start(ada, "Water");
    const activity = await removedLog(ada, goalId, 1);
    await archiveGoal(ada, { goalId });
    expect((await listed(ada)).items[0]?.goal.status).toBe("archived");
    await expect(restoreActivity(ada, activity)).rejects.toMatchObject({ code: "GOAL_ARCHIVED" });
  });

  it("refuses a goal that is somebody else's", async () => {
    const [ada, bob] = [await town.addPerson(), await town.addPerson()];
    const { goalId } = await start(bob, "Bob's");
    await expect(listed(ada, { goalId })).rejects.toMatchObject({ code: "GOAL_NOT_FOUND" });
  });
});
