import { describe, expect, it } from "vitest";
import { periodHolding } from "./period";

describe("periodHolding", () => {
  it.each([
    ["2026-11-22", "week", 1, "2026-11-16", "2026-11-22"],
    ["2026-11-22", "week", 7, "2026-11-22", "2026-11-28"],
    ["2026-11-22", "week", 6, "2026-11-21", "2026-11-27"],
    ["2024-02-29", "month", 1, "2024-02-01", "2024-02-29"],
    ["2026-12-31", "month", 1, "2026-12-01", "2026-12-31"],
    ["2026-05-31", "quarter", 1, "2026-04-01", "2026-06-30"],
    ["2026-11-22", "quarter", 1, "2026-10-01", "2026-12-31"],
    ["2024-06-01", "year", 1, "2024-01-01", "2024-12-31"],
  ] as const)("%s in a %s that begins on %d", (day, unit, weekStart, start, end) => {
    expect(periodHolding(day, unit, weekStart)).toEqual({ start, end });
  });
});
