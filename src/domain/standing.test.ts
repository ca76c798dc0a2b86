/** How a goal stands: its stored facts as the API answers them on a day. */
import { describe, expect, it } from "vitest";
import { storedGoal } from "../testing/goals";
import { isSameValue } from "./same-value";
import { goalOf, historyOf, latestTerms, standingOf } from "./standing";

const settings = { period: "day", amount: 8, unit: "glasses" };
const TODAY = "2026-03-11";

describe("goalOf", () => {
  it("answers everything that is kept, with the settings that were set last", () => {
    const stored = storedGoal("recurring", settings, {
      ...{ clientKey: "k", title: "Drink", description: "Tap", category: "health", icon: "drop" },
      ...{ color: "#3366cc", endsOn: "2026-12-31", reminders: [{ at: "09:00" }], version: 4 },
      pauses: [{ from: "2026-03-02", until: "2026-03-04", reason: "ill", isHoliday: false }],
      updatedAt: "2026-03-05T00:00:00.000Z",
    });
    const [first] = stored.terms;
    if (!first) throw new Error("no terms");
    const later = { from: "2026-04-01", settings: { ...first.settings, amount: 6 }, weekStart: 7 };
    expect(goalOf({ ...stored, terms: [first, later as typeof first] }, TODAY)).toEqual({
      ...{ goalId: stored.goalId, clientKey: "k", title: "Drink", description: "Tap" },
      ...{ category: "health", icon: "drop", color: "#3366cc", pattern: "recurring" },
      settings: { period: "day", amount: 6, unit: "glasses", bound: "atLeast" },
      ...{ weekStart: 7, startsOn: "2026-03-01", endsOn: "2026-12-31", version: 4 },
      ...{ reminders: [{ at: "09:00" }], status: "active", completedOn: null, completedBy: null },
      ...{ pinned: false, position: null },
      pauses: [{ from: "2026-03-02", until: "2026-03-04", reason: "ill" }],
      createdAt: "2026-03-01T00:00:00.000Z",
      updatedAt: "2026-03-05T00:00:00.000Z",
    });
  });

  it("says by what and when it was finished", () => {
    const done = storedGoal("recurring", settings, { declaredCompletedOn: "2026-03-10" });
    expect(goalOf(done, TODAY)).toMatchObject({
      ...{ status: "completed", completedOn: "2026-03-10", completedBy: "person" },
    });
  });
});

describe("standingOf", () => {
  it("puts an archived goal away, also a finished one", () => {
    const put = { archivedAt: "2026-03-10T00:00:00.000Z", reachedOn: "2026-03-09" };
    expect(standingOf(storedGoal("recurring", settings, put), TODAY)).toEqual({
      ...{ status: "archived", completedOn: "2026-03-09", version: 1 },
    });
  });
});

it("a goal's history is its stored facts with the days that were logged", () => {
  const stored = storedGoal("recurring", settings, { declaredCompletedOn: "2026-03-10" });
  const neverDays = new Set(["2026-03-03"]);
  const { goalId, pattern, startsOn, endsOn, terms, pauses } = stored;
  expect(historyOf(stored, [], neverDays)).toEqual({
    ...{ goalId, pattern, startsOn, endsOn, terms, pauses, neverDays },
    ...{ days: [], declaredCompletedOn: "2026-03-10" },
  });
});

it("a goal without terms is none", () => {
  expect(() => latestTerms([])).toThrow(new RangeError("a goal has at least one terms"));
});

describe("isSameValue", () => {
  it.each<[unknown, unknown, boolean]>([
    [1, 1, true],
    [1, "1", false],
    [null, null, true],
    [null, {}, false],
    [{}, null, false],
    [undefined, null, false],
    [{ a: 1, b: [2, { c: 3 }] }, { b: [2, { c: 3 }], a: 1 }, true],
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [{ a: 1 }, { a: 1, b: undefined }, true],
    [{ a: 1 }, { a: 1, b: null }, false],
    [{ a: 1, b: 2 }, { a: 1 }, false],
    [{ a: 1 }, { b: 1 }, false],
    [[1, 2], [2, 1], false],
    [[1], { 0: 1 }, false],
    [{}, [], false],
    [{ a: {} }, { a: 1 }, false],
  ])("%j and %j are the same: %s", (one, other, isSame) => {
    expect(isSameValue(one, other)).toBe(isSame);
  });
});
