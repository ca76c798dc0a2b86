import { describe, expect, test } from "vitest";
import type { PeriodProgress, Verdict } from "../../domain/patterns/pattern";
import type { Settings } from "../../domain/settings";
import type { GoalWithProgress } from "../../domain/standing";
import { SHOWN_ON, shownGoal } from "../../testing/shown-goal";
import { withAnswer, withPrediction } from "./today-cache";
import {
  allOf,
  goalIn,
  isDone,
  listOf,
  type Today,
  withArranged,
  withGoal,
  withPinned,
} from "./today-lists";

const water: Settings = { period: "day", amount: 8, unit: "glasses", bound: "atLeast" };
const books: Settings = { total: 24, start: 0, unit: "books" };
const screen: Settings = { period: "day", max: 120, unit: "min", unlogged: "met" };

const period = (verdict: Verdict, value = 0): PeriodProgress => ({
  start: SHOWN_ON,
  end: SHOWN_ON,
  value,
  amount: 8,
  verdict,
});

const waterAs = (verdict: Verdict) => shownGoal(water, { progress: { period: period(verdict) } });
const named = (goalId: string, value = 0, verdict: Verdict = "open") =>
  shownGoal(water, { goalId, title: goalId, progress: { period: period(verdict, value) } });

const ids = (goals: readonly GoalWithProgress[]) => goals.map(({ goalId }) => goalId);
const day = (lists: Partial<Today>): Today => ({
  day: SHOWN_ON,
  timeZone: "Europe/Berlin",
  holiday: null,
  due: [],
  done: [],
  other: [],
  ...lists,
});

describe("listOf", () => {
  test("goes by the present period's verdict", () => {
    expect(listOf(waterAs("open"), false)).toBe("due");
    expect(listOf(waterAs("met"), false)).toBe("done");
    expect(listOf(waterAs("neutral"), false)).toBe("other");
    expect(listOf(waterAs("missed"), false)).toBe("other");
  });

  test("puts a milestone among the done ones once it was logged today", () => {
    expect(listOf(shownGoal(books), false)).toBe("due");
    expect(listOf(shownGoal(books), true)).toBe("done");
  });

  test("keeps limits and paused goals apart, and leaves out what is not going", () => {
    expect(listOf(shownGoal(screen), true)).toBe("other");
    expect(listOf(shownGoal(water, { status: "paused" }), false)).toBe("other");
    expect(listOf(shownGoal(books, { status: "completed" }), true)).toBeNull();
    expect(listOf(shownGoal(water, { status: "archived" }), false)).toBeNull();
  });
});

describe("withGoal", () => {
  const today = day({ due: [named("a"), named("b")], done: [named("c", 8, "met")] });

  test("keeps the place while the list is the same", () => {
    const next = withGoal(today, named("a", 5), "due");
    expect(ids(next.due)).toEqual(["a", "b"]);
    expect(goalIn(next, "a")?.progress.period?.value).toBe(5);
  });

  test("moves to its place in another list, and out of all with none", () => {
    const next = withGoal(today, named("a", 8, "met"), "done");
    expect([ids(next.due), ids(next.done)]).toEqual([["b"], ["a", "c"]]);
    expect(isDone(next, "a")).toBe(true);
    expect(goalIn(withGoal(next, named("a"), null), "a")).toBeUndefined();
  });

  test("leaves the day it was given as it was", () => {
    withGoal(today, named("a"), "other");
    expect(ids(today.due)).toEqual(["a", "b"]);
  });
});

describe("the own order before the server has it", () => {
  const today = day({ due: [named("a"), named("b"), named("d")], done: [named("c", 8, "met")] });

  test("brings a pinned goal to the top of its list, and lets it go again", () => {
    const pinned = withPinned(today, "b", true);
    expect(ids(pinned.due)).toEqual(["b", "a", "d"]);
    expect(ids(withPinned(pinned, "b", false).due)).toEqual(["a", "b", "d"]);
  });

  test("holds across lists, pinned goals first, and where a log leads", () => {
    const arranged = withArranged(withPinned(today, "d", true), ["c", "b", "a", "d"]);
    expect(ids(allOf(arranged))).toEqual(["d", "c", "b", "a"]);
    expect(ids(arranged.due)).toEqual(["d", "b", "a"]);
    const b = { ...goalIn(arranged, "b"), ...named("b", 8, "met"), position: 2 };
    expect(ids(withGoal(arranged, b, "done").done)).toEqual(["c", "b"]);
  });

  test("goes back to age when no goal is named", () => {
    const arranged = withArranged(today, ["d", "b", "a"]);
    expect(ids(withArranged(arranged, []).due)).toEqual(["a", "b", "d"]);
  });
});

describe("the cache of today around a log", () => {
  const before = day({ due: [named("a", 7), named("b")] });
  const entry = { goalId: "a", clientKey: "k", kind: "progress", value: 1 } as const;

  test("moves a goal as soon as its amount is full, and leaves what it was made of as it was", () => {
    const predicted = withPrediction(before, entry);
    expect([ids(predicted.due), ids(predicted.done)]).toEqual([["b"], ["a"]]);
    expect(goalIn(predicted, "a")?.progress.period?.value).toBe(8);
    expect(goalIn(before, "a")?.progress.period?.value).toBe(7);
  });

  test("takes the server's word over the prediction", () => {
    const { progress } = named("a", 3);
    const standing = { status: "active", completedOn: null, version: 2 } as const;
    const next = withAnswer(
      withPrediction(before, entry),
      "a",
      { progress, goal: standing },
      SHOWN_ON,
    );
    expect(ids(next.due)).toEqual(["a", "b"]);
    expect(goalIn(next, "a")?.version).toBe(2);
  });

  test("ignores goals it does not show", () => {
    expect(withPrediction(before, { ...entry, goalId: "z" })).toBe(before);
  });
});
