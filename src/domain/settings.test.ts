import { describe, expect, it } from "vitest";
import { settingsSchemas } from "./settings";

const accepted = (pattern: keyof typeof settingsSchemas, settings: object) =>
  settingsSchemas[pattern].safeParse(settings).success;

describe("settingsSchemas", () => {
  it("fill in the defaults of each pattern", () => {
    expect(
      settingsSchemas.recurring.parse({ period: "day", amount: 8, unit: "glasses" }),
    ).toMatchObject({ bound: "atLeast" });
    expect(settingsSchemas.milestone.parse({ total: 100, unit: "km" })).toMatchObject({ start: 0 });
    expect(
      settingsSchemas.target.parse({ start: 1, end: 2, by: "2026-12-31", unit: "kg" }),
    ).toMatchObject({ reading: "latest" });
    expect(
      settingsSchemas.streak.parse({ length: 30, period: "day", unit: "pages" }),
    ).toMatchObject({ amount: 1 });
    expect(settingsSchemas.limit.parse({ period: "day", max: 2, unit: "cups" })).toMatchObject({
      unlogged: "met",
    });
  });

  it.each([
    ["recurring", { period: "day", amount: 0, unit: "x" }],
    ["recurring", { period: "day", amount: 1, unit: "" }],
    ["recurring", { period: "day", amount: 1, unit: "x".repeat(51) }],
    ["recurring", { period: "day", amount: 0.1234567, unit: "x" }],
    ["recurring", { period: "day", amount: 1_000_000_000, unit: "x" }],
    ["recurring", { period: "hour", amount: 1, unit: "x" }],
    ["recurring", { period: "week", amount: 1, unit: "x", daysOfWeek: [1] }],
    ["recurring", { period: "day", amount: 1, unit: "x", daysOfWeek: [0] }],
    ["recurring", { period: "day", amount: 1, unit: "x", perDay: 1 }],
    [
      "recurring",
      { period: "week", amount: 1, unit: "x", skipAllowance: { count: 1, per: "week" } },
    ],
    ["recurring", { period: "day", amount: 2, unit: "x", bound: "between" }],
    ["recurring", { period: "day", amount: 2, unit: "x", bound: "between", max: 2 }],
    ["recurring", { period: "day", amount: 2, unit: "x", max: 3 }],
    ["recurring", { period: "day", amount: 2, unit: "x", color: "red" }],
    ["milestone", { total: 5, start: 5, unit: "x" }],
    ["milestone", { total: 5, unit: "x", by: "2026-02-30" }],
    ["target", { start: 5, end: 5, by: "2026-12-31", unit: "kg" }],
    ["target", { start: 5, end: 6, unit: "kg" }],
    ["streak", { length: 1, period: "day", unit: "x" }],
    ["streak", { length: 3651, period: "day", unit: "x" }],
    ["streak", { length: 2.5, period: "day", unit: "x" }],
    ["limit", { period: "day", max: -1, unit: "x" }],
    ["limit", { period: "week", max: 1, unit: "x", daysOfWeek: [1] }],
  ] as const)("%s refuses %j", (pattern, settings) => {
    expect(accepted(pattern, settings)).toBe(false);
  });

  it("keeps weekdays once and in order", () => {
    const settings = { period: "day", amount: 1, unit: "x", daysOfWeek: [5, 1, 5] };
    expect(settingsSchemas.recurring.parse(settings).daysOfWeek).toEqual([1, 5]);
  });
});

describe("a refused setting", () => {
  const daily = { period: "day", amount: 2, unit: "x" };
  const weekly = { ...daily, period: "week" };

  it.each<[keyof typeof settingsSchemas, object, string, string]>([
    ["recurring", { ...weekly, daysOfWeek: [1] }, "daysOfWeek", "only_with_daily_period"],
    [
      "recurring",
      { ...weekly, skipAllowance: { count: 1, per: "week" } },
      "skipAllowance",
      "only_with_daily_period",
    ],
    ["recurring", { ...daily, perDay: 1 }, "perDay", "only_with_longer_period"],
    ["streak", { ...daily, length: 5, perDay: 1 }, "perDay", "only_with_longer_period"],
    ["recurring", { ...daily, bound: "between" }, "max", "required"],
    ["recurring", { ...daily, max: 3 }, "max", "only_with_between"],
    ["recurring", { ...daily, bound: "between", max: 2 }, "max", "must_exceed_amount"],
    ["milestone", { total: 5, start: 5, unit: "x" }, "total", "must_exceed_start"],
    ["target", { start: 5, end: 5, by: "2026-12-31", unit: "kg" }, "end", "must_differ_from_start"],
    ["limit", { period: "day", max: -1, unit: "x" }, "max", "must_not_be_negative"],
    ["recurring", { ...daily, amount: 0 }, "amount", "must_be_positive"],
    ["recurring", { ...daily, amount: 0.1234567 }, "amount", "invalid_amount"],
  ])("of a %s goal, %j, is named %s with the reason %s", (pattern, settings, field, reason) => {
    const issues = settingsSchemas[pattern].safeParse(settings).error?.issues ?? [];
    expect(issues.map(({ path, message }) => [path.join("."), message])).toEqual([[field, reason]]);
  });

  it("is none where a schedule fits its period", () => {
    const skips = { count: 1, per: "week" };
    expect(
      accepted("recurring", { ...daily, daysOfWeek: [1], skipAllowance: skips, bound: "exactly" }),
    ).toBe(true);
    expect(accepted("recurring", { ...weekly, perDay: 1, bound: "between", max: 3 })).toBe(true);
  });
});
