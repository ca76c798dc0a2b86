/** Civil dates at their edges: the first and last handled, leap centuries, and years before 1000. */
import { describe, expect, it } from "vitest";
import {
  addDays,
  daysBetween,
  earlierOf,
  formatDate,
  isLocalDate,
  laterOf,
  toEpochDay,
  weekdayOf,
} from "./local-date";

describe("isLocalDate", () => {
  it.each([
    ["1900-01-01", true],
    ["2199-12-31", true],
    ["1900-02-29", false],
    ["2000-02-29", true],
    ["2100-02-29", false],
    ["2026-00-10", false],
    ["2026-01-00", false],
    ["x2026-01-01", false],
    ["2026-01-01x", false],
    ["2026-1-011", false],
    ["20260-1-01", false],
    ["", false],
  ])("%j is one: %s", (text, isOne) => {
    expect(isLocalDate(text)).toBe(isOne);
  });
});

describe("counting days", () => {
  it("goes over leap days of centuries that have them, and of those that have not", () => {
    expect(addDays("2000-02-28", 1)).toBe("2000-02-29");
    expect(addDays("1900-02-28", 1)).toBe("1900-03-01");
    expect(addDays("2100-02-28", 1)).toBe("2100-03-01");
    // A span of 400 years always has 146,097 days.
    expect(daysBetween("1600-03-01", "2000-03-01")).toBe(146_097);
    expect(daysBetween("2000-03-01", "2000-02-29")).toBe(-1);
  });

  it("goes back beyond the year 1", () => {
    expect(addDays("0001-01-01", -1)).toBe("0000-12-31");
    expect(addDays("0000-03-01", -1)).toBe("0000-02-29");
    expect(toEpochDay("0000-01-01")).toBe(-719_528);
    expect(addDays("9999-12-30", 1)).toBe("9999-12-31");
  });

  it("knows the weekday of every day of a week, before 1970 too", () => {
    const week = Array.from({ length: 7 }, (_, index) => addDays("1900-01-01", index));
    expect(week.map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});

describe("a date", () => {
  it("is written with four and two and two digits", () => {
    expect(formatDate(33, 4, 5)).toBe("0033-04-05");
  });

  it("is the earlier or the later of two", () => {
    expect([earlierOf("2026-03-09", "2026-03-10"), earlierOf("2026-03-10", "2026-03-09")]).toEqual([
      ...["2026-03-09", "2026-03-09"],
    ]);
    expect([laterOf("2026-03-09", "2026-03-10"), laterOf("2026-03-10", "2026-03-09")]).toEqual([
      ...["2026-03-10", "2026-03-10"],
    ]);
  });
});
