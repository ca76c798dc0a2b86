/** Stored progress against a fold from scratch, after many random changes. */
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { logActivitySchema } from "../domain/activity";
import { createGoalSchema } from "../domain/goal";
import { openTown, TODAY, type Town } from "../testing/people";
import { goalsOfEveryPattern, live } from "../testing/random-life";
import { logActivity } from "./activities";
import { createGoal } from "./goals";
import { updateProfile } from "./profile";
import { verifyEverybody, verifyProgress } from "./verify";

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

async function oneLog(startsOn = TODAY) {
  const ada = await town.addPerson();
  const goal = { title: "Water", startsOn, ...goalsOfEveryPattern[0] };
  const { goalId } = await createGoal(ada, createGoalSchema.parse(goal));
  await logActivity(ada, logActivitySchema.parse({ goalId, clientKey: v7(), value: 1 }));
  return { ada, goalId };
}
