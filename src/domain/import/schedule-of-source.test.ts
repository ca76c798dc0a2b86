/** Foreign frequencies: the nearest settings, from one day to years. */
import { describe, expect, it } from "vitest";
import { nearestSchedule } from "./schedule-of-source";

describe("nearestSchedule", () => {
  it.each([
    ["once a day", 1, 1, "day", 1, null],
    ["twice a day", 2, 1, "day", 2, null],
    ["seven times in seven days", 7, 7, "day", 1, null],
    ["15 times in seven days", 15, 7, "day", 2, null],
    ["three times in seven days", 3, 7, "week", 3, "rolling_window"],
    ["ten times in 30 days", 10, 30, "month", 10, "rolling_window"],
    ["ten times in 31 days", 10, 31, "month", 10, "rolling_window"],
    ["every other day", 1, 2, "week", 3, "nearest_frequency"],
    ["five times in six days", 5, 6, "week", 5, "nearest_frequency"],
    ["three times in eight days", 3, 8, "month", 11, "nearest_frequency"],
    ["once in 60 days", 1, 60, "month", 1, "nearest_frequency"],
    ["twice in half a year", 2, 182, "month", 1, "nearest_frequency"],
    ["twice in a day more", 2, 183, "year", 3, "nearest_frequency"],
    ["six times a year", 6, 365, "year", 6, "nearest_frequency"],
    ["once in two years", 1, 730, "year", 1, "nearest_frequency"],
  ])("asks for %s as a whole amount", (_what, times, days, period, amount, because) => {
    expect(nearestSchedule(times, days)).toEqual({ period, amount, because });
  });
});
