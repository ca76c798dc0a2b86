import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  daysBetween,
  fromEpochDay,
  isLocalDate,
  toEpochDay,
  weekdayOf,
} from "./local-date";

describe("toEpochDay and fromEpochDay", () => {
  it("are each other's inverse", () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 84_000 }), (day) => {
        expect(toEpochDay(fromEpochDay(day))).toBe(day);
      }),
    );
  });

  it("count from 1970-01-01", () => {
    expect(toEpochDay("1970-01-01")).toBe(0);
    expect(toEpochDay("2026-11-22")).toBe(20_779);
    expect(fromEpochDay(-1)).toBe("1969-12-31");
  });
});

describe("isLocalDate", () => {
  it.each([
    ["2024-02-29", true],
    ["2023-02-29", false],
    ["2026-13-01", false],
    ["2026-04-31", false],
    ["2026-4-3", false],
    ["1899-12-31", false],
    ["2200-01-01", false],
    ["2026-11-22T00:00", false],
  ])("%s → %s", (text, expected) => expect(isLocalDate(text)).toBe(expected));
});

describe("addDays, daysBetween, weekdayOf", () => {
  it("cross months, leap days and years", () => {
    expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
    expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
  });

  it("knows Sunday 22 November 2026 and the days beside it", () => {
    expect(weekdayOf("2026-11-22")).toBe(7);
    expect(weekdayOf("2026-11-23")).toBe(1);
    expect(weekdayOf("1969-12-31")).toBe(3);
  });
});
