/** Goals against a real Postgres: keys, quota, titles, pages and statuses. */
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { logActivitySchema } from "../domain/activity";
import { type CreateGoal, createGoalSchema, goalPatchSchema, statuses } from "../domain/goal";
import { goalListSchema } from "../domain/goal-list";
import { addDays } from "../domain/local-date";
import { openTown, type Person, TODAY, type Town } from "../testing/people";
import { logActivity } from "./activities";
import { updateGoal } from "./goal-edits";
import {
  archiveGoal,
  completeGoal,
  pauseGoal,
  removeGoal,
  reopenGoal,
  restoreGoal,
  resumeGoal,
} from "./goal-states";
import { createGoal, getGoal, listGoals, startTemplate } from "./goals";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const daily = { pattern: "recurring", settings: { period: "day", amount: 1, unit: "x" } };
const goal = (input: object = {}): CreateGoal =>
  createGoalSchema.parse({ title: `Goal ${v7()}`, ...daily, ...input });
const list = (input: object = {}) => goalListSchema.parse(input);

async function titlesOf(person: Person, input: object): Promise<string[]> {
  return (await listGoals(person, list(input))).items.map((item) => item.title);
}

describe("createGoal", () => {
  it("makes one goal of a key that is used at once and again", async () => {
    const ada = await town.addPerson();
    const input = goal({ clientKey: v7() });
    const made = await Promise.all(Array.from({ length: 8 }, () => createGoal(ada, input)));
    expect(new Set(made.map((each) => each.goalId)).size).toBe(1);
    expect(made[0]).toMatchObject({ status: "active", version: 1, startsOn: TODAY, weekStart: 1 });
  });

  it("stops at 50 active goals, whoever comes first", async () => {
    const ada = await town.addPerson();
    for (let count = 0; count < 48; count++) await createGoal(ada, goal());
    const tries = await Promise.allSettled(
      Array.from({ length: 6 }, () => createGoal(ada, goal())),
    );
    expect(tries.filter((each) => each.status === "fulfilled")).toHaveLength(2);
    const refused = tries.filter((each) => each.status === "rejected");
    for (const each of refused) expect(each.reason).toMatchObject({ code: "GOAL_QUOTA_EXCEEDED" });
  });

  it("refuses a title that an active goal has, whatever its case and blanks", async () => {
    const ada = await town.addPerson();
    await createGoal(ada, goal({ title: "Água" }));
    const refused = createGoal(ada, goal({ title: " áGUA " }));
    await expect(refused).rejects.toMatchObject({ facts: { details: { title: ["title_taken"] } } });
  });

  it("starts a template with answers laid over its settings", async () => {
    const ada = await town.addPerson();
    const answers = { settings: { amount: 6 }, clientKey: v7() };
    const started = await startTemplate(ada, { templateId: "water", answers });
    expect(started.settings).toEqual({
      period: "day",
      amount: 6,
      unit: "glasses",
      bound: "atLeast",
    });
    expect((await startTemplate(ada, { templateId: "water", answers })).goalId).toBe(
      started.goalId,
    );
  });
});

describe("updateGoal", () => {
  const change = (person: Person, goalId: string, version: number, patch: object) =>
    updateGoal(person, {
      goalId,
      version,
      patch: goalPatchSchema.parse(patch),
      effective: "today",
    });

  it("refuses a stale version with the present copy", async () => {
    const ada = await town.addPerson();
    const { goalId } = await createGoal(ada, goal());
    await change(ada, goalId, 1, { description: "new" });
    const failure = await change(ada, goalId, 1, {}).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: "GOAL_SYNC",
      facts: { current: { version: 2, description: "new" } },
    });
  });

  it("lets only texts of a completed goal change", async () => {
    const ada = await town.addPerson();
    const { goalId } = await createGoal(ada, goal());
    await completeGoal(ada, { goalId });
    await expect(change(ada, goalId, 2, { weekStart: 3 })).rejects.toMatchObject({
      code: "GOAL_ALREADY_COMPLETED",
    });
    expect(await change(ada, goalId, 2, { color: "#000000" })).toMatchObject({
      status: "completed",
    });
  });

  it("makes a missed goal active again when its deadline moves", async () => {
    const ada = await town.addPerson();
    const settings = { total: 5, by: TODAY, unit: "x" };
    const { goalId } = await createGoal(ada, goal({ pattern: "milestone", settings }));
    const later = { ...ada, now: () => "2026-03-20T12:00:00.000Z" };
    expect((await getGoal(later, { goalId })).status).toBe("missed");
    await expect(reopenGoal(later, { goalId })).rejects.toMatchObject({
      code: "GOAL_ALREADY_COMPLETED",
    });
    const moved = await change(later, goalId, 1, {
      settings: { ...settings, start: 0, by: "2026-04-01" },
    });
    expect(moved.status).toBe("active");
  });

  it("starts a draft today when its start has passed", async () => {
    const ada = await town.addPerson();
    const { goalId } = await createGoal(
      ada,
      goal({ status: "draft", startsOn: addDays(TODAY, -9) }),
    );
    expect(await change(ada, goalId, 1, { status: "active" })).toMatchObject({
      status: "active",
      startsOn: TODAY,
    });
  });
});

describe("archiving, completing and pausing", () => {
  it("counts the days away as paused, and an empty range as nothing", async () => {
    const ada = await town.addPerson();
    const { goalId } = await createGoal(ada, goal());
    await archiveGoal(ada, { goalId });
    expect((await restoreGoal(ada, { goalId })).pauses).toEqual([]);
    await completeGoal(ada, { goalId });
    const later = { ...ada, now: () => "2026-03-15T12:00:00.000Z" };
    const { pauses, status } = await reopenGoal(later, { goalId });
    expect({ pauses, status }).toEqual({
      pauses: [{ from: TODAY, until: "2026-03-15", reason: null }],
      status: "active",
    });
  });

  it("ends an open pause with resume", async () => {
    const ada = await town.addPerson();
    const { goalId } = await createGoal(ada, goal());
    expect((await pauseGoal(ada, { goalId })).status).toBe("paused");
    const later = { ...ada, now: () => "2026-03-15T12:00:00.000Z" };
    const { pauses, status } = await resumeGoal(later, { goalId });
    expect({ pauses, status }).toEqual({
      pauses: [{ from: TODAY, until: "2026-03-15", reason: null }],
      status: "active",
    });
  });

  it("removes only archived goals, with all that hangs on them", async () => {
    const ada = await town.addPerson();
    const { goalId } = await createGoal(ada, goal());
    await logActivity(ada, logActivitySchema.parse({ goalId, clientKey: v7(), value: 1 }));
    await expect(removeGoal(ada, { goalId })).rejects.toMatchObject({ code: "GOAL_VALIDATION" });
    await archiveGoal(ada, { goalId });
    await removeGoal(ada, { goalId });
    await expect(getGoal(ada, { goalId })).rejects.toMatchObject({ code: "GOAL_NOT_FOUND" });
  });
});

describe("listGoals", () => {
  it("finds words as typed, wildcards too", async () => {
    const ada = await town.addPerson();
    await createGoal(ada, goal({ title: "Give 100%" }));
    await createGoal(ada, goal({ title: "Give 1000" }));
    expect(await titlesOf(ada, { search: "100%" })).toEqual(["Give 100%"]);
    expect(await titlesOf(ada, { search: "_" })).toEqual([]);
  });

  it.each(["updated", "created", "title", "deadline"])(
    "pages through everything once, by %s",
    async (sort) => {
      const ada = await town.addPerson();
      for (const index of [1, 2, 3, 4, 5, 6, 7]) {
        await createGoal(
          ada,
          goal({ title: `G${index}`, ...(index % 2 ? { endsOn: addDays(TODAY, index) } : {}) }),
        );
      }
      for (const order of ["asc", "desc"]) {
        const all = await titlesOf(ada, { sort, order });
        const seen: string[] = [];
        let cursor: string | undefined;
        do {
          const page = await listGoals(ada, list({ sort, order, limit: 2, cursor }));
          seen.push(...page.items.map((item) => item.title));
          cursor = page.nextCursor ?? undefined;
        } while (cursor);
        expect(all).toHaveLength(7);
        expect(seen).toEqual(all);
      }
    },
  );

  it("filters by the status that reading a goal gives", async () => {
    const ada = await town.addPerson();
    const milestone = {
      pattern: "milestone",
      settings: { total: 5, by: addDays(TODAY, 2), unit: "x" },
    };
    const reached = await createGoal(ada, goal(milestone));
    await logActivity(
      ada,
      logActivitySchema.parse({ goalId: reached.goalId, clientKey: v7(), value: 5 }),
    );
    await createGoal(ada, goal(milestone));
    await createGoal(ada, goal({ endsOn: addDays(TODAY, 1) }));
    await createGoal(ada, goal({ status: "draft" }));
    await createGoal(ada, goal());
    const [paused, ahead, archived, declared] = [
      await createGoal(ada, goal()),
      await createGoal(ada, goal()),
      await createGoal(ada, goal()),
      await createGoal(ada, goal()),
    ];
    await pauseGoal(ada, { goalId: paused.goalId, until: addDays(TODAY, 2) });
    await pauseGoal(ada, { goalId: ahead.goalId, from: addDays(TODAY, 2) });
    await archiveGoal(ada, { goalId: archived.goalId });
    await completeGoal(ada, { goalId: declared.goalId });
    for (const day of [0, 1, 2, 3]) {
      const person = { ...ada, now: () => `${addDays(TODAY, day)}T12:00:00.000Z` };
      const all = (await listGoals(person, list({ status: [...statuses], limit: 100 }))).items;
      expect(all).toHaveLength(9);
      for (const status of statuses) {
        const expected = all.filter((each) => each.status === status).map((each) => each.goalId);
        const found = (await listGoals(person, list({ status: [status], limit: 100 }))).items;
        expect(found.map((each) => each.goalId)).toEqual(expected);
      }
    }
  });
});
