import { expect, test } from "vitest";
import type { Verdict } from "../../domain/patterns/pattern";
import type { Settings } from "../../domain/settings";
import { SHOWN_ON, shownGoal } from "../../testing/shown-goal";
import { pastListOf } from "./past-lists";

const water: Settings = { period: "day", amount: 8, unit: "glasses", bound: "atLeast" };
const screen: Settings = { period: "day", max: 120, unit: "min", unlogged: "met" };
const books: Settings = { total: 24, start: 0, unit: "books" };

const onDay = (settings: Settings, verdict: Verdict) =>
  shownGoal(settings, {
    progress: { period: { start: SHOWN_ON, end: SHOWN_ON, value: 0, amount: 8, verdict } },
  });

test.each([
  ["met", "done"],
  ["missed", "due"],
  ["open", "due"],
  ["neutral", "other"],
] as const)("a period that was %s is %s", (verdict, list) => {
  expect(pastListOf(onDay(water, verdict))).toBe(list);
});

test("limits, milestones and targets ask for nothing afterwards", () => {
  expect(pastListOf(onDay(screen, "met"))).toBe("other");
  expect(pastListOf(shownGoal(books))).toBe("other");
});
