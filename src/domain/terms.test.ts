/** Terms in force: the latest that began. */
import { describe, expect, it } from "vitest";
import { storedGoal } from "@/testing/goals";
import { termsInForce, termsOn } from "./terms";

const [first] = storedGoal("recurring", { period: "day", amount: 1, unit: "x" }).terms;
if (!first) throw new Error("no terms");
const history = [first, { ...first, from: "2026-03-10" }, { ...first, from: "2026-03-20" }];

describe("termsOn", () => {
  it.each([
    ["2026-03-09", null],
    ["2026-03-10", "2026-03-10"],
    ["2026-03-19", "2026-03-10"],
    ["2026-03-25", "2026-03-20"],
  ])("on %s are those from %s", (day, from) => {
    expect(termsOn(history, day).from).toBe(from);
  });

  it("are never none", () => {
    expect(() => termsOn([], "2026-03-10")).toThrow(
      new RangeError("a goal has at least one terms"),
    );
  });
});

describe("termsInForce", () => {
  it("gives each its last day, the day before the next begin, the latest first", () => {
    expect(termsInForce(history).map(({ from, until }) => [from, until])).toEqual([
      ["2026-03-20", null],
      ["2026-03-10", "2026-03-19"],
      [null, "2026-03-09"],
    ]);
  });
});
