/** Terms in force: the latest that began. */
import { describe, expect, it } from "vitest";
import { storedGoal } from "@/testing/goals";
import { termsOn } from "./terms";

describe("termsOn", () => {
  const [first] = storedGoal("recurring", { period: "day", amount: 1, unit: "x" }).terms;
  if (!first) throw new Error("no terms");
  const history = [first, { ...first, from: "2026-03-10" }, { ...first, from: "2026-03-20" }];

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
