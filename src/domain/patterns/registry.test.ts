/** What a pattern is held against: periods for some, a course for the others. */
import { describe, expect, it } from "vitest";
import { toAmount } from "../amount";
import { type PatternName, type Settings, settingsSchemas } from "../settings";
import { askOf, courseOf } from "./registry";

const parsed = (pattern: PatternName, settings: object): Settings =>
  settingsSchemas[pattern].parse(settings);

const daily = { period: "day", unit: "x" };

describe("askOf", () => {
  it.each([
    ["at least 2", { amount: 2 }, null],
    ["exactly 2", { amount: 2, bound: "exactly" }, toAmount(2)],
    ["between 2 and 3", { amount: 2, bound: "between", max: 3 }, toAmount(3)],
  ])("of %s has its top", (_what, asked, atMost) => {
    const ask = askOf(parsed("recurring", { ...daily, ...asked }));
    expect([ask.atLeast, ask.atMost]).toEqual([toAmount(2), atMost]);
  });

  it("of a milestone is none", () => {
    const asked = () => askOf(parsed("milestone", { total: 5, unit: "km" }));
    expect(asked).toThrow(new RangeError("this pattern has no periods"));
  });
});

describe("courseOf", () => {
  it("of a habit is none", () => {
    const asked = () => courseOf(parsed("recurring", { ...daily, amount: 1 }));
    expect(asked).toThrow(new RangeError("this pattern has no course"));
  });
});
