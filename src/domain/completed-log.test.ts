/** What a `completed` log is worth on a day. */
import { describe, expect, it } from "vitest";
import { historyOf, type Log } from "../testing/histories";
import { completedValue } from "./completed-log";

const daily = { period: "day", amount: 8, unit: "glasses" };
const weekly = { period: "week", amount: 10, unit: "km" };

function goal(settings: object, logs: Log[] = [], given: object = {}) {
  return historyOf({
    ...{ pattern: "recurring", settings, startsOn: "2026-03-09", logs },
    ...given,
  } as never);
}

// 9 March 2026 is a Monday.
describe("completedValue", () => {
  it("is what the day still lacks, and nothing once it has enough", () => {
    const logs: Log[] = [
      ["2026-03-09", 7],
      ["2026-03-10", 5],
      ["2026-03-11", 8],
      ["2026-03-12", 9],
    ];
    const days = ["2026-03-10", "2026-03-11", "2026-03-12", "2026-03-13"];
    expect(days.map((day) => completedValue(goal(daily, logs), day))).toEqual([3, 0, 0, 8]);
  });

  it("is what the week lacks, with the logs of its first and last day", () => {
    const logs: Log[] = [
      ["2026-03-09", 1],
      ["2026-03-15", 2],
      ["2026-03-16", 4],
    ];
    expect(completedValue(goal(weekly, logs), "2026-03-11")).toBe(7);
  });

  it("is what the day lacks where days are counted", () => {
    const gym = { ...weekly, amount: 3, perDay: 30, unit: "min" };
    const logs: Log[] = [
      ["2026-03-09", 25],
      ["2026-03-10", 12.5],
      ["2026-03-11", 25],
    ];
    expect(completedValue(goal(gym, logs), "2026-03-10")).toBe(17.5);
  });

  it("on a day before the start begins the goal there", () => {
    expect(completedValue(goal(daily), "2026-03-01")).toBe(8);
    const logs: Log[] = [["2026-03-05", 1]];
    expect(completedValue(goal(daily, logs), "2026-03-05")).toBe(7);
  });

  it("goes by the terms of its period", () => {
    const later = [{ from: "2026-03-11", settings: { ...daily, amount: 12 } }];
    expect(completedValue(goal(daily, [], { later }), "2026-03-10")).toBe(8);
    expect(completedValue(goal(daily, [], { later }), "2026-03-11")).toBe(12);
  });

  it("is nothing before the first period of a goal that is over", () => {
    const over = { ...goal(daily), endsOn: "2026-03-08" };
    expect(completedValue(over, "2026-03-10")).toBe(0);
  });
});
