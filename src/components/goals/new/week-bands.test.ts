/** Bands of the preview: columns, and words once a period. */
import { describe, expect, it } from "vitest";
import { firstWeeks, type PlannedGoal } from "../../../domain/first-weeks";
import type { Settings } from "../../../domain/settings";
import { bandsOf } from "./week-bands";

/** 2026-03-11 is a Wednesday. */
function bands(settings: object, pattern: PlannedGoal["pattern"] = "recurring") {
  const goal = { pattern, startsOn: "2026-03-11", endsOn: null, weekStart: 1 };
  const whole = settings as unknown as Settings;
  const { weeks } = firstWeeks({ ...goal, settings: whole }, "2026-03-11");
  return bandsOf(weeks).map((week) =>
    week.map(({ column, columns, hasWords }) => `${column}+${columns}${hasWords ? " words" : ""}`),
  );
}
const amount = { amount: 2, unit: "books", bound: "atLeast" };

describe("bandsOf", () => {
  it("gives a day one column, each with its words", () => {
    const [first, second] = bands({ ...amount, period: "day" });
    expect(first).toEqual(["3+1 words", "4+1 words", "5+1 words", "6+1 words", "7+1 words"]);
    expect(second).toHaveLength(7);
  });

  it("gives each week its words", () => {
    expect(bands({ ...amount, period: "week" })).toEqual([
      ...[["3+5 words"], ["1+7 words"], ["1+7 words"], ["1+7 words"]],
    ]);
  });

  it("writes a month once, where there is most room", () => {
    expect(bands({ ...amount, period: "month" })).toEqual([
      ...[["3+5"], ["1+7 words"], ["1+7"], ["1+2", "3+5 words"]],
    ]);
  });

  it("writes the way to a total once", () => {
    expect(bands({ total: 24, start: 0, unit: "books" }, "milestone")).toEqual([
      ...[["3+5"], ["1+7 words"], ["1+7"], ["1+7"]],
    ]);
  });
});
