/** Reports at their edges: before a goal began, after it ended, and periods that are not over. */
import { describe, expect, it } from "vitest";
import { storedGoal } from "../testing/goals";
import { type Log, historyOf as logged } from "../testing/histories";
import { reportGoalOf } from "./report";
import type { PatternName } from "./settings";
import { historyOf, type StoredGoal } from "./standing";

const daily = { period: "day", amount: 1, unit: "x", skipAllowance: { count: 0, per: "week" } };
const weekly = { period: "week", amount: 1, unit: "x" };
const on = (...days: number[]): Log[] =>
  days.map((day) => [`2026-03-${String(day).padStart(2, "0")}`, 1]);

interface Given {
  pattern?: PatternName;
  settings?: object;
  logs?: Log[];
  stored?: Partial<StoredGoal>;
}
/** Of 9 to 15 March 2026, Monday to Sunday, unless told otherwise. */
function reported(
  today: string,
  given: Given = {},
  period = { from: "2026-03-09", to: "2026-03-15" },
) {
  const { pattern = "recurring", settings = daily, logs = [] } = given;
  const stored = storedGoal(pattern, settings, given.stored);
  const { days } = logged({ pattern, settings, startsOn: stored.startsOn, logs });
  return reportGoalOf(stored, historyOf(stored, days, new Set()), period, today);
}

describe("a report's days", () => {
  it("are none before the period has begun, one on its first day", () => {
    expect(reported("2026-03-08")).toBeNull();
    expect(reported("2026-03-09")?.days).toEqual({ from: "2026-03-09", to: "2026-03-09" });
  });

  it("leave the last one open while it is today, not once it is over", () => {
    const verdicts = (today: string) => reported(today, { logs: on(9) })?.verdicts;
    expect(verdicts("2026-03-15")).toEqual({ met: 1, missed: 5, neutral: 0 });
    expect(verdicts("2026-03-16")).toEqual({ met: 1, missed: 6, neutral: 0 });
    expect(verdicts("2026-06-01")).toEqual({ met: 1, missed: 6, neutral: 0 });
  });

  it("are told as they had just ended, whatever came after", () => {
    const logs = on(13, 14, 15, 16, 17);
    expect(reported("2026-04-01", { logs })?.streak).toMatchObject({ current: 3, longest: 3 });
    const ended = { logs: on(9, 10), stored: { endsOn: "2026-03-10" } };
    expect(reported("2026-03-12", ended)).toMatchObject({
      ...{ days: { from: "2026-03-09", to: "2026-03-10" }, allDays: 2, activeDays: 2, logged: 2 },
      ...{ verdicts: { met: 2, missed: 0, neutral: 0 }, successRate: 1 },
    });
  });

  it("count only periods that ended in them", () => {
    const given = { settings: weekly, logs: on(3, 10) };
    const span = { from: "2026-03-05", to: "2026-03-12" };
    // The week to the 8th ended within; the one to the 15th, met already, did not.
    expect(reported("2026-04-01", given, span)).toMatchObject({
      ...{ verdicts: { met: 1, missed: 0, neutral: 0 }, longestRun: 2, logged: 1, activeDays: 1 },
    });
    expect(reported("2026-03-11", given, span)?.verdicts.met).toBe(1);
  });

  it("have no rate before any period was judged", () => {
    expect(reported("2026-03-09", { logs: on(9) })).toMatchObject({ successRate: null });
  });
});

it("the longest run within the days ends with a miss", () => {
  const logs = on(9, 10, 12, 13, 14);
  expect(reported("2026-03-16", { logs })?.longestRun).toBe(3);
  expect(reported("2026-03-16", { logs: on(9, 10, 12) })?.longestRun).toBe(2);
  expect(reported("2026-03-16")?.longestRun).toBe(0);
});

it("a course is told from the evening before the days to their end", () => {
  const settings = { total: 10, unit: "x" };
  const given = { pattern: "milestone", settings, logs: on(3, 8, 9, 15, 16) } as const;
  expect(reported("2026-04-01", given)).toMatchObject({
    ...{ course: { before: 2, after: 4, end: 10, percent: 40 }, streak: null, longestRun: null },
  });
});
