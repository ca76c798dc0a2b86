/** A shared goal: what strangers see of it, and how far back. */
import { describe, expect, it } from "vitest";
import { storedGoal } from "../testing/goals";
import type { LocalDate } from "./local-date";
import { progressOf } from "./progress";
import type { PatternName } from "./settings";
import { isShareToken, sharedGoalOf } from "./share";
import { goalOf, historyOf } from "./standing";

describe("a share token", () => {
  it("is 22 letters of base64url, nothing more or less", () => {
    const token = "AZaz09_-AZaz09_-AZaz09";
    expect(isShareToken(token)).toBe(true);
    expect(isShareToken(token.slice(1))).toBe(false);
    expect(isShareToken(`${token}A`)).toBe(false);
    expect(isShareToken(token.replace("z", "+"))).toBe(false);
    expect(isShareToken(`${token}\n`)).toBe(false);
  });
});

function shared(pattern: PatternName, settings: object, today: LocalDate) {
  const unit = "period" in settings ? settings.period : "day";
  const startsOn =
    unit === "year" ? "2014-12-31" : unit === "quarter" ? "2023-03-31" : "2025-02-28";
  const stored = storedGoal(pattern, settings, { startsOn, icon: "drop" });
  const history = historyOf(stored, [], new Set());
  const progress = progressOf(history, { on: today, today });
  return sharedGoalOf({ ...goalOf(stored, today), progress }, history, today);
}

describe("a shared goal", () => {
  const daily = { period: "day", amount: 1, unit: "x" };

  it("tells nothing that names its owner or the goal's own rows", () => {
    const seen = shared("recurring", daily, "2026-03-11");
    expect(Object.keys(seen).sort()).toEqual([
      ...["icon", "pattern", "progress", "recent", "settings", "status", "title", "weekStart"],
    ]);
    expect(seen).toMatchObject({ title: "Read", icon: "drop", status: "active", weekStart: 1 });
    expect(Object.keys(seen.progress)).not.toContain("goalId");
    expect(seen.progress).toMatchObject({ pattern: "recurring", on: "2026-03-11" });
  });

  it.each<[string, PatternName, object, LocalDate, number, LocalDate]>([
    ["twelve weeks of days", "recurring", daily, "2026-03-11", 84, "2025-12-18"],
    // 11 March 2026 is a Wednesday; its week and the eleven before it begin on 22 December.
    ["twelve weeks", "recurring", { ...daily, period: "week" }, "2026-03-11", 12, "2025-12-22"],
    [
      "twelve months",
      "limit",
      { period: "month", max: 1, unit: "x" },
      "2026-03-01",
      12,
      "2025-04-01",
    ],
    [
      "twelve months",
      "limit",
      { period: "month", max: 1, unit: "x" },
      "2026-03-31",
      12,
      "2025-04-01",
    ],
    [
      "twelve quarters",
      "recurring",
      { ...daily, period: "quarter" },
      "2026-03-31",
      12,
      "2023-04-01",
    ],
    ["twelve years", "recurring", { ...daily, period: "year" }, "2026-12-31", 12, "2015-01-01"],
    ["days of a milestone", "milestone", { total: 5, unit: "km" }, "2026-03-11", 84, "2025-12-18"],
  ])("shows the last %s", (_what, pattern, settings, today, count, first) => {
    const { recent } = shared(pattern, settings, today);
    expect(recent).toHaveLength(count);
    expect(recent[0]?.start).toBe(first);
    expect((recent.at(-1)?.end ?? "") >= today).toBe(true);
  });
});
