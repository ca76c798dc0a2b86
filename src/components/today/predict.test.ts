import { describe, expect, test } from "vitest";
import type { PeriodProgress, Progress } from "../../domain/patterns/pattern";
import type { Settings } from "../../domain/settings";
import { shownGoal, SHOWN_ON as today } from "../../testing/shown-goal";
import { predict } from "./predict";

const day = (value: number, amount: number): PeriodProgress => ({
  start: today,
  end: today,
  value,
  amount,
  verdict: value >= amount ? "met" : "open",
});

const week = (value: number, amount: number): PeriodProgress => ({
  ...day(value, amount),
  start: "2026-11-16",
});

const goal = (settings: Settings, progress: Partial<Progress>) => shownGoal(settings, { progress });

const water: Settings = { period: "day", amount: 8, unit: "glasses", bound: "atLeast" };
const streak = { current: 11, longest: 11, unit: "day", state: "atRisk" } as const;

describe("predict for goals with periods", () => {
  test("adds the amount and its share", () => {
    const before = goal(water, { period: day(5, 8), streak });
    const { progress } = predict(before, { kind: "progress", value: 1, day: today });
    expect(progress.period).toMatchObject({ value: 6, verdict: "open" });
    expect(progress.percent).toBe(75); // 6 of 8
    expect(progress.streak?.current).toBe(11);
  });

  test("meets the period at the amount, which lengthens the streak once", () => {
    const before = goal(water, { period: day(7, 8), streak });
    const met = predict(before, { kind: "progress", value: 1, day: today });
    expect(met.progress.period?.verdict).toBe("met");
    expect(met.progress.streak).toEqual({ ...streak, current: 12, longest: 12, state: "alive" });
    const more = predict(met, { kind: "progress", value: 1, day: today });
    expect(more.progress.streak?.current).toBe(12);
    expect(more.progress.percent).toBe(100);
  });

  test("completes what is still missing, and never less than nothing", () => {
    const entry = { kind: "completed", day: today } as const;
    expect(predict(goal(water, { period: day(3, 8) }), entry).progress.period?.value).toBe(8);
    expect(predict(goal(water, { period: day(9, 8) }), entry).progress.period?.value).toBe(9);
  });

  test("a skip makes an open day neutral and leaves a met one", () => {
    const entry = { kind: "skipped", day: today } as const;
    const verdictOf = (value: number) =>
      predict(goal(water, { period: day(value, 8) }), entry).progress.period?.verdict;
    expect(verdictOf(3)).toBe("neutral");
    expect(verdictOf(8)).toBe("met");
  });

  test("leaves the goal alone for a day outside its present period", () => {
    const before = goal(water, { period: day(5, 8) });
    expect(predict(before, { kind: "progress", value: 1, day: "2026-11-21" })).toBe(before);
  });

  test("counts a day that reaches its share where days are counted", () => {
    const settings: Settings = { ...water, period: "week", amount: 3, perDay: 30, unit: "min" };
    const before = goal(settings, { period: week(1, 3) });
    const valueAfter = (value: number) =>
      predict(before, { kind: "progress", value, day: today }).progress.period?.value;
    expect(valueAfter(29)).toBe(1);
    expect(valueAfter(30)).toBe(2);
  });

  test("sums without the dust of binary fractions", () => {
    const before = goal({ ...water, amount: 1, unit: "l" }, { period: day(0.1, 1) });
    const { period } = predict(before, { kind: "progress", value: 0.2, day: today }).progress;
    expect(period?.value).toBe(0.3);
  });

  test("an upper bound is missed above it and stays open at it", () => {
    const settings: Settings = { ...water, bound: "between", amount: 2, max: 4 };
    const verdictAfter = (value: number) =>
      predict(goal(settings, { period: { ...day(0, 2), verdict: "open" } }), {
        kind: "progress",
        value,
        day: today,
      }).progress.period?.verdict;
    expect(verdictAfter(4)).toBe("open");
    expect(verdictAfter(5)).toBe("missed");
  });
});

describe("predict for limits and streaks", () => {
  test("a limit fills up past its hundred and is missed over it", () => {
    const limit: Settings = { period: "day", max: 120, unit: "min", unlogged: "met" };
    const before = goal(limit, { period: { ...day(0, 120), verdict: "open" } });
    const after = predict(before, { kind: "progress", value: 180, day: today });
    expect(after.progress.period?.verdict).toBe("missed");
    expect(after.progress.percent).toBe(150); // 180 of 120
  });

  test("a streak's share is its run of its length", () => {
    const settings: Settings = { length: 30, period: "day", amount: 1, unit: "times" };
    const before = goal(settings, { period: day(0, 1), streak });
    const after = predict(before, { kind: "completed", day: today });
    expect(after.progress.percent).toBe(40); // 12 of 30
  });
});

describe("predict for goals on the way", () => {
  test("a milestone grows by the amount, and its share from the start", () => {
    const before = goal({ total: 500, start: 100, unit: "km" }, { total: 280 });
    const { progress } = predict(before, { kind: "progress", value: 20, day: today });
    expect(progress.total).toBe(300);
    expect(progress.percent).toBe(50); // 200 of 400
  });

  const weight: Settings = {
    start: 84,
    end: 78,
    by: "2027-01-31",
    unit: "kg",
    reading: "latest",
  };

  test("a target takes today's reading as it is, also when it falls", () => {
    const before = goal(weight, { total: 82 });
    const { progress } = predict(before, { kind: "progress", value: 81, day: today });
    expect(progress.total).toBe(81);
    expect(progress.percent).toBe(50); // 3 of 6
  });

  test("a reading of an earlier day may lie before the latest, so nothing is guessed", () => {
    const before = goal(weight, { total: 81, percent: 50 });
    const entry = { kind: "progress", value: 83, day: "2026-11-20" } as const;
    expect(predict(before, entry).progress).toEqual(before.progress);
  });
});
