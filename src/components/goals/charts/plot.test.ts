import { describe, expect, it } from "vitest";
import { dayTicks, linear, pathOf, ticks } from "./plot";

describe("linear", () => {
  it("carries a range onto another, also upside down: 25 of 0–100 on 160–0 is 120", () => {
    expect(linear([0, 100], [160, 0])(25)).toBe(120);
  });

  it("puts everything in the middle of an empty domain", () => {
    expect(linear([5, 5], [0, 10])(7)).toBe(5);
  });
});

describe("ticks", () => {
  it.each([
    [0, 8.6, 4, [0, 5]],
    [0, 100, 4, [0, 50, 100]],
    [78, 84.5, 4, [78, 80, 82, 84]],
    [0, 0.7, 4, [0, 0.2, 0.4, 0.6]],
    [-40, 100, 4, [0, 50, 100]],
    [3, 3, 4, [3]],
  ])("from %d to %d at most %d are %j", (from, to, most, expected) => {
    expect(ticks(from, to, most)).toEqual(expected);
  });
});

describe("pathOf", () => {
  it("goes from the first spot to the others", () => {
    const spots = [
      { x: 0, y: 10 },
      { x: 3.26, y: 7 },
    ];
    expect(pathOf(spots)).toBe("M0 10L3.3 7");
  });
});

describe("dayTicks", () => {
  it("names days of a month, equally far apart", () => {
    expect(dayTicks("2026-03-01", "2026-03-28", 4)).toEqual({
      kind: "day",
      days: ["2026-03-01", "2026-03-08", "2026-03-15", "2026-03-22"],
    });
  });

  it("names every second month of five where three fit", () => {
    expect(dayTicks("2026-01-10", "2026-06-20", 3)).toEqual({
      kind: "month",
      days: ["2026-02-01", "2026-04-01", "2026-06-01"],
    });
  });

  it("names years of a long time, over the end of a year", () => {
    expect(dayTicks("2022-11-25", "2026-01-01", 6)).toEqual({
      kind: "year",
      days: ["2023-01-01", "2024-01-01", "2025-01-01", "2026-01-01"],
    });
  });
});
