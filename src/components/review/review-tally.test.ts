/** Reviews: ranges, tallies and changes. */
import { describe, expect, it } from "vitest";
import type { HistoryPoint } from "../../domain/history";
import { addDays } from "../../domain/local-date";
import type { Verdict } from "../../domain/patterns/pattern";
import { firstDayOf, rangeOf } from "./review-ranges";
import { biggestChange, type ReviewedGoal, tallyOf, totalOf } from "./review-tally";

const MONDAY = "2026-03-02";
const letters: Record<string, Verdict> = { m: "met", x: "missed", n: "neutral", o: "open" };
/** A verdict a day from `start` on, written as letters. */
const days = (written: string, start = MONDAY): HistoryPoint[] =>
  [...written].map((letter, index) => {
    const day = addDays(start, index);
    return { start: day, end: day, value: 0, amount: 1, verdict: letters[letter] ?? null };
  });
const goal = (title: string, points: HistoryPoint[]): ReviewedGoal => ({
  goalId: title,
  title,
  points,
});

describe("rangeOf", () => {
  it("gives weeks by their first day and calendar months, each with the one before", () => {
    const bounds = ({ range, before }: ReturnType<typeof rangeOf>) => [
      range.start,
      range.end,
      before.start,
    ];
    expect(bounds(rangeOf("week", "2026-03-11", 1))).toEqual(["2026-03-09", "2026-03-15", MONDAY]);
    expect(bounds(rangeOf("week", "2026-03-11", 7))[0]).toBe("2026-03-08");
    expect(bounds(rangeOf("lastMonth", "2026-03-11", 1))).toEqual([
      "2026-02-01",
      "2026-02-28",
      "2026-01-01",
    ]);
    expect(firstDayOf("2026-03-11", 1)).toBe("2026-01-01");
  });
});

const week = rangeOf("lastWeek", "2026-03-11", 1);

describe("tallyOf", () => {
  it("counts what ended within the range, and nothing that is open", () => {
    expect(tallyOf(days("xmmxnno"), week.range)).toEqual({ met: 2, missed: 2, neutral: 2 });
    expect(tallyOf(days("m", addDays(MONDAY, -1)), week.range)).toEqual(totalOf([]));
    const whole = [
      { start: MONDAY, end: "2026-03-08", value: 3, amount: 3, verdict: "met" as const },
    ];
    expect(tallyOf(whole, week.range).met).toBe(1);
  });
});

describe("biggestChange", () => {
  const start = addDays(MONDAY, -7);
  it("finds the goal whose share moved most, either way", () => {
    const goals = [
      goal("Up", days(`mxxxxxx${"mmmxxxx"}`, start)),
      goal("Down", days(`mmmmmmm${"mmxxxxx"}`, start)),
    ];
    expect(biggestChange(goals, week.range, week.before)).toEqual({
      ...{ goalId: "Down", title: "Down", before: 1, after: 2 / 7 },
    });
  });

  it("says nothing of fewer than three periods, nor when nothing moved", () => {
    const few = goal("Few", days(`xxnnnnn${"mmmmmmm"}`, start));
    const same = goal("Same", days(`mxmxmxm${"mxmxmxm"}`, start));
    expect(biggestChange([few, same], week.range, week.before)).toBeNull();
  });
});
