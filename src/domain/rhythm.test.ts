import { describe, expect, it } from "vitest";
import type { HistoryPoint } from "./history";
import { addDays } from "./local-date";
import type { Verdict } from "./patterns/pattern";
import { hardestWeekday, placeOf, rhythmOf } from "./rhythm";

describe("rhythmOf", () => {
  it("adds logs up by weekday and hour; those without an hour count for the weekday alone", () => {
    const rhythm = rhythmOf([
      { weekday: 1, hour: 7, logs: 3 },
      { weekday: 1, hour: null, logs: 2 },
      { weekday: 7, hour: 7, logs: 1 },
      { weekday: 7, hour: 23, logs: 4 },
    ]);
    expect(rhythm).toMatchObject({ logs: 10, timed: 8, weekdays: [5, 0, 0, 0, 0, 0, 5] });
    expect([rhythm.hours[7], rhythm.hours[23], rhythm.hours[0]]).toEqual([4, 4, 0]);
    expect(rhythm.hours).toHaveLength(24);
  });
});

describe("placeOf", () => {
  it("is the first of the largest, or of the smallest", () => {
    expect(placeOf([2, 5, 1, 5, 1], "most")).toBe(1);
    expect(placeOf([2, 5, 1, 5, 1], "fewest")).toBe(2);
  });
});

/** Weeks of seven verdicts each from Monday 5 January 2026 on: m met, x missed, n neutral. */
function weeks(...rows: string[]): HistoryPoint[] {
  const verdicts: Record<string, Verdict> = { m: "met", x: "missed", n: "neutral" };
  return [...rows.join("")].map((letter, index) => {
    const day = addDays("2026-01-05", index);
    return { start: day, end: day, value: 0, amount: 1, verdict: verdicts[letter] ?? null };
  });
}

describe("hardestWeekday", () => {
  it("finds the weekday behind the others: Sundays 1 of 4, the others 24 of 24", () => {
    const points = weeks("mmmmmmx", "mmmmmmx", "mmmmmmm", "mmmmmmx");
    expect(hardestWeekday(points)).toEqual({ weekday: 7, met: 1, closed: 4 });
  });

  it("says nothing of three weeks, nor where all go alike", () => {
    expect(hardestWeekday(weeks("mmmmmmx", "mmmmmmx", "mmmmmmx"))).toBeNull();
    expect(hardestWeekday(weeks("mmmmmmm", "mmmmmmm", "xxxxxxx", "mmmmmmm"))).toBeNull();
  });

  it("does not count neutral days against a weekday: three closed Sundays are too few", () => {
    expect(hardestWeekday(weeks("mmmmmmx", "mmmmmmx", "mmmmmmn", "mmmmmmx"))).toBeNull();
  });
});
