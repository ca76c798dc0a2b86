import { describe, expect, it } from "vitest";
import type { HistoryPoint } from "./history";
import { burnDown, standings, thinned } from "./standings";

const days = (...values: number[]): HistoryPoint[] =>
  values.map((value, index) => {
    const day = `2026-03-0${index + 1}`;
    return { start: day, end: day, value, amount: null, verdict: null };
  });
const valuesOf = (all: { value: number }[]) => all.map(({ value }) => value);

describe("standings", () => {
  it("piles sums up from the start, exactly", () => {
    const piling = { start: 10, current: 10.3, reading: "sum", isWhole: true } as const;
    expect(standings(days(0.1, 0, 0.2), piling, "2026-03-03")).toEqual([
      { day: "2026-03-01", value: 10.1 },
      { day: "2026-03-02", value: 10.1 },
      { day: "2026-03-03", value: 10.3 },
    ]);
  });

  it("begins with what was there before the first point: 50 now less 2 and 3 is 45", () => {
    const piling = { start: 0, current: 50, reading: "sum", isWhole: false } as const;
    expect(valuesOf(standings(days(2, 3), piling, "2026-03-02"))).toEqual([47, 50]);
  });

  it("takes readings as they are, and a week that is not over as of today", () => {
    const week = { start: "2026-03-02", end: "2026-03-08", amount: null, verdict: null };
    const piling = { start: 84, current: 82, reading: "latest", isWhole: true } as const;
    expect(standings([{ ...week, value: 82 }], piling, "2026-03-04")).toEqual([
      { day: "2026-03-04", value: 82 },
    ]);
  });
});

describe("thinned", () => {
  it("keeps the newest and every second before it where five are to be three", () => {
    const all = valuesOf(thinned(standingsOf(1, 2, 3, 4, 5), 3));
    expect(all).toEqual([1, 3, 5]);
    expect(valuesOf(thinned(standingsOf(1, 2, 3, 4, 5, 6, 7, 8), 3))).toEqual([2, 5, 8]);
  });

  it("keeps all where there are few enough, and none of none", () => {
    expect(thinned(standingsOf(1, 2, 3), 3)).toHaveLength(3);
    expect(thinned([], 3)).toEqual([]);
  });
});

const standingsOf = (...values: number[]) =>
  days(...values).map(({ end, value }) => ({ day: end, value }));

describe("burnDown", () => {
  it("takes each day from what is left: 100, then 70, 70, −5", () => {
    expect(burnDown(days(30, 0, 75), 100)).toEqual([
      { day: "2026-03-01", value: 70 },
      { day: "2026-03-02", value: 70 },
      { day: "2026-03-03", value: -5 },
    ]);
  });
});
