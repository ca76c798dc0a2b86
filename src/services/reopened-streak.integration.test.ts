/** A completed streak that an undo sets going again: the days it was done count as paused. */
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { logActivitySchema } from "../domain/activity";
import { createGoalSchema } from "../domain/goal";
import { openTown, type Person, type Town } from "../testing/people";
import { logActivity } from "./activities";
import { removeActivity } from "./activity-edits";
import { createGoal, getGoal } from "./goals";
import { verifyProgress } from "./verify";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const settings = { length: 3, period: "day", unit: "pages" };
const on = (person: Person, day: string): Person => ({
  ...person,
  now: () => `${day}T12:00:00.000Z`,
});

/** Logs on 9, 10 and 11 March, each on its day; the third completes the streak of 3. */
async function completed() {
  const ada = await town.addPerson();
  const input = createGoalSchema.parse({ title: "Read", pattern: "streak", settings });
  const { goalId } = await createGoal(on(ada, "2026-03-09"), input);
  const ids: string[] = [];
  for (const day of ["2026-03-09", "2026-03-10", "2026-03-11"]) {
    const log = logActivitySchema.parse({ goalId, clientKey: v7(), value: 1 });
    ids.push((await logActivity(on(ada, day), log)).activity.activityId);
  }
  const last = String(ids[2]);
  return { ada, goalId, last };
}

describe("removeActivity on a completed streak", () => {
  it("leaves no trace when the slip is undone the same day", async () => {
    const { ada, goalId, last } = await completed();
    await removeActivity(on(ada, "2026-03-11"), { activityId: last });
    const goal = await getGoal(on(ada, "2026-03-11"), { goalId });
    expect(goal).toMatchObject({ status: "active", completedOn: null, pauses: [] });
    expect(goal.progress.streak).toMatchObject({ current: 2, state: "atRisk" });
  });

  it("pauses the days on which nothing could be logged when it is undone later", async () => {
    const { ada, goalId, last } = await completed();
    const later = on(ada, "2026-03-14");
    await removeActivity(later, { activityId: last });
    const goal = await getGoal(later, { goalId });
    expect(goal.status).toBe("active");
    expect(goal.pauses).toEqual([{ from: "2026-03-11", until: "2026-03-14", reason: null }]);
    expect(goal.progress.streak).toMatchObject({ current: 2, longest: 2 });
    expect(await verifyProgress(later)).toEqual([]);
  });
});
