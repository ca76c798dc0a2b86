/** What a change of terms does to the first period, to amounts and to the length of a streak. */
import { describe, expect, test } from "vitest";
import { historyOf } from "@/testing/histories";
import { evaluate } from "./progress";

const on = (day: string) => ({ on: day, today: day });

describe("a change of period made before the goal starts", () => {
  const base = { pattern: "recurring" as const, startsOn: "2026-03-06" };

  test("holds from the start on, from days to weeks", () => {
    const history = historyOf({
      ...base,
      settings: { period: "day", amount: 1, unit: "km" },
      later: [{ from: "2026-03-04", settings: { period: "week", amount: 3, unit: "km" } }],
    });
    expect(evaluate(history, on("2026-03-06")).progress.period).toMatchObject({
      start: "2026-03-02",
      end: "2026-03-08",
      amount: 3,
    });
  });

  test("holds from the start on, from weeks to months", () => {
    const history = historyOf({
      ...base,
      settings: { period: "week", amount: 1, unit: "km" },
      later: [{ from: "2026-03-02", settings: { period: "month", amount: 9, unit: "km" } }],
    });
    expect(evaluate(history, on("2026-03-06")).progress.period).toMatchObject({
      end: "2026-03-31",
      amount: 9,
    });
  });
});

test("a new first day of weeks does not delay the new amount of a daily goal", () => {
  const history = historyOf({
    pattern: "recurring",
    startsOn: "2026-03-02",
    settings: { period: "day", amount: 1, unit: "km" },
    later: [
      { from: "2026-03-06", settings: { period: "day", amount: 2, unit: "km" }, weekStart: 7 },
    ],
  });
  expect(evaluate(history, on("2026-03-06")).progress.period?.amount).toBe(2);
});

describe("the length of a streak goal", () => {
  const met = ["02", "03", "04"].map((day): [string, number] => [`2026-03-${day}`, 1]);
  const base = { pattern: "streak" as const, startsOn: "2026-03-02", logs: met };
  const days = (length: number) => ({ period: "day", length, unit: "km" });

  test("is reached on the day a shorter one begins to hold", () => {
    const later = [{ from: "2026-03-05", settings: days(3) }];
    const history = historyOf({ ...base, settings: days(9), later });
    expect(evaluate(history, on("2026-03-05"))).toMatchObject({
      reachedOn: "2026-03-05",
      progress: { percent: 100 },
    });
    expect(evaluate(history, on("2026-03-07")).reachedOn).toBe("2026-03-05");
  });

  test("in another unit waits until the present period has ended", () => {
    const weeks = { period: "week", length: 9, unit: "km" };
    const logs: [string, number][] = [
      ["2026-03-02", 1],
      ["2026-03-09", 1],
      ["2026-03-16", 1],
    ];
    const later = [{ from: "2026-03-18", settings: days(3) }];
    const history = historyOf({ ...base, logs, settings: weeks, later });
    expect(evaluate(history, on("2026-03-18"))).toMatchObject({
      reachedOn: null,
      progress: { percent: 100 / 3, streak: { current: 3, unit: "week" } },
    });
  });
});

test("nothing is projected to finish before the first day", () => {
  const history = historyOf({
    pattern: "target",
    startsOn: "2026-03-10",
    settings: { start: 10, end: 0, by: "2026-04-01", unit: "kg" },
    logs: [["2026-03-07", 5]],
  });
  expect(evaluate(history, on("2026-03-06")).progress.projection).toMatchObject({
    perDay: 0,
    finishOn: null,
    onTrack: false,
  });
});
