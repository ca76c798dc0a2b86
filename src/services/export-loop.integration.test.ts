/** Leaving with Loop's archive, and coming back with it: the same streaks and totals. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays } from "../domain/local-date";
import { begin, log, logDays, progressOf } from "../testing/diary";
import { take } from "../testing/import-files";
import { openTown, TODAY, type Town } from "../testing/people";
import { answerExport } from "../trpc/export-download";
import { listGoals } from "./goals";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const goals = [
  { title: "Read", settings: { period: "day", amount: 1, unit: "times" } },
  { title: "水を飲む", settings: { period: "day", amount: 8, unit: "glasses" } },
  { title: "Run, far", settings: { period: "week", amount: 3, unit: "times" } },
  { title: "Walk", settings: { period: "month", amount: 20, unit: "km" } },
  {
    title: "Coffee",
    pattern: "limit",
    settings: { period: "day", max: 2, unlogged: "missed", unit: "cups" },
  },
];

describe("the archive for Loop", () => {
  it("read back by somebody else gives the same streaks, totals and rates", async () => {
    const [ada, bob] = [await town.addPerson(), await town.addPerson()];
    const before = new Map<string, unknown>();
    for (const { title, ...goal } of goals) {
      const startsOn = addDays(TODAY, -20);
      const goalId = await begin(ada, { title, startsOn, ...goal });
      await logDays(ada, goalId, startsOn, 6);
      await logDays(ada, goalId, addDays(TODAY, -9), 8);
      if (title === "水を飲む") await log(ada, goalId, { value: 7.25, note: "=2 cups" });
      const { goalId: _id, ...progress } = await progressOf(ada, goalId);
      before.set(title, progress);
    }
    const request = new Request("http://localhost:3000/api/exports/loop");
    const response = await answerExport(request, async () => ada);
    expect(response.headers.get("content-type")).toBe("application/zip");
    expect(response.headers.get("content-disposition")).toContain(`cairn-${TODAY}-loop.zip`);
    const { preview } = await take(bob, new Uint8Array(await response.arrayBuffer()));
    expect(preview.counts.refused).toBe(0);
    const { items } = await listGoals(bob, { sort: "title", limit: 100 });
    const after = items.map(({ title, progress: { goalId: _id, ...progress } }) => [
      title,
      progress,
    ]);
    expect(new Map(after as [string, unknown][])).toEqual(before);
  });
});
