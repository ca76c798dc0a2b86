/** What goes together, from the logs of a real person: closed days of half a year, and nobody else's. */
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { logActivitySchema } from "../domain/activity";
import { createGoalSchema } from "../domain/goal";
import { addDays } from "../domain/local-date";
import { openTown, type Person, TODAY, type Town } from "../testing/people";
import { logActivities } from "./activities";
import { createGoal } from "./goals";
import { getTogether } from "./together";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

/** A streak of one a day, which allows no skips, with logs on days so many days ago. */
async function goalWith(person: Person, title: string, daysAgo: readonly number[]) {
  const settings = { period: "day", length: 1000, amount: 1, unit: "times" };
  const startsOn = addDays(TODAY, -70);
  const input = { title, pattern: "streak", settings, startsOn };
  const { goalId } = await createGoal(person, createGoalSchema.parse(input));
  const entries = daysAgo.map((ago) =>
    logActivitySchema.parse({ goalId, clientKey: v7(), value: 1, day: addDays(TODAY, -ago) }),
  );
  await logActivities(person, { entries });
  return goalId;
}

const days = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe("getTogether", () => {
  it("compares closed days and tells how many", async () => {
    const ada = await town.addPerson();
    // Of 70 closed days, and today: sleep on 40; a run on 36 of these and on 12 others.
    const sleep = await goalWith(ada, "Sleep", [0, ...days(31, 70)]);
    const run = await goalWith(ada, "Run", [0, ...days(31, 66), ...days(1, 12)]);
    const { pairs, from, to } = await getTogether(ada);
    expect([from, to]).toEqual([addDays(TODAY, -182), addDays(TODAY, -1)]);
    expect(pairs).toHaveLength(1);
    expect(pairs[0]).toMatchObject({
      first: { goalId: run, title: "Run" },
      second: { goalId: sleep, title: "Sleep" },
      with: { days: 48, met: 36 },
      without: { days: 22, met: 4 },
    });
  });

  it("has nothing to tell a newcomer, nor of other people's goals", async () => {
    const bob = await town.addPerson();
    expect((await getTogether(bob)).pairs).toEqual([]);
  });
});
