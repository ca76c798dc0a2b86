/** The day on which a milestone or target reaches its end, with terms that change under it. */
import { describe, expect, it } from "vitest";
import { historyOf, type Log } from "../testing/histories";
import type { LocalDate } from "./local-date";
import { evaluate } from "./progress";

const km = (total: number, start = 0) => ({ total, start, unit: "km" });
const on = (day: LocalDate) => ({ on: day, today: day });
const LAST = on("2026-03-20");

function milestone(logs: Log[], later: [from: LocalDate, total: number][]) {
  const changes = later.map(([from, total]) => ({ from, settings: km(total) }));
  const given = { pattern: "milestone", settings: km(100), startsOn: "2026-03-01" } as const;
  return historyOf({ ...given, logs, later: changes });
}

describe("a lower total", () => {
  const logs: Log[] = [["2026-03-02", 60]];

  // Progress is folded in three stretches: up to the 12th, from the 13th to the 19th, and today.
  it.each(["2026-03-03", "2026-03-12", "2026-03-13", "2026-03-19", "2026-03-20"])(
    "that holds from %s, a day without a log, is reached on it",
    (from) => {
      const { reachedOn, progress } = evaluate(milestone(logs, [[from, 50]]), LAST);
      expect(reachedOn).toBe(from);
      expect(progress.percent).toBe(100);
    },
  );

  it("is not reached before it begins to hold", () => {
    const history = milestone(logs, [["2026-03-12", 50]]);
    expect(evaluate(history, { on: "2026-03-11", today: "2026-03-20" })).toMatchObject({
      reachedOn: null,
      progress: { percent: 60 },
    });
    expect(evaluate(history, { on: "2026-03-12", today: "2026-03-20" }).reachedOn).toBe(
      "2026-03-12",
    );
  });

  it("of the past, raised again before it was reached, is not reached by a later log", () => {
    const history = milestone(
      [
        ["2026-03-02", 30],
        ["2026-03-08", 30],
      ],
      [
        ["2026-03-05", 50],
        ["2026-03-06", 100],
      ],
    );
    const { reachedOn, checkpoint } = evaluate(history, LAST);
    expect(reachedOn).toBeNull();
    expect(checkpoint.nextDay).toBe("2026-03-13");
    expect(evaluate({ ...history, days: [] }, LAST, checkpoint).reachedOn).toBeNull();
  });

  it("is reached on the first day that has enough, and stays so", () => {
    const history = milestone([...logs, ["2026-03-04", 40], ["2026-03-06", 1]], []);
    expect(evaluate(history, LAST).reachedOn).toBe("2026-03-04");
  });
});

describe("a target", () => {
  const weight = (end: number) => ({ start: 84, end, by: "2026-04-01", unit: "kg" });
  const target = (logs: Log[], from: LocalDate, end: number) =>
    historyOf({
      ...{ pattern: "target", settings: weight(78), startsOn: "2026-03-01", logs },
      later: [{ from, settings: weight(end) }],
    });

  it("is reached by the reading there is when a nearer end begins to hold", () => {
    const logs: Log[] = [["2026-03-02", 80]];
    expect(evaluate(target(logs, "2026-03-05", 80), LAST).reachedOn).toBe("2026-03-05");
    expect(evaluate(target(logs, "2026-03-05", 79), LAST).reachedOn).toBeNull();
  });

  it("is not reached without a reading, nor by one that its day takes back", () => {
    expect(evaluate(target([], "2026-03-05", 83), LAST).reachedOn).toBeNull();
    const logs: Log[] = [
      ["2026-03-02", 80],
      ["2026-03-05", 82],
    ];
    expect(evaluate(target(logs, "2026-03-05", 80), LAST).reachedOn).toBeNull();
  });
});

it("a lower total that a log of the same stretch takes away again is not reached", () => {
  const saved = (end: number) => ({
    ...{ start: 0, end, by: "2026-04-01", reading: "sum", unit: "$" },
  });
  const history = historyOf({
    ...{ pattern: "target", settings: saved(100), startsOn: "2026-03-01" },
    logs: [
      ["2026-03-02", 60],
      ["2026-03-14", -20],
    ],
    later: [{ from: "2026-03-15", settings: saved(50) }],
  });
  // 60 - 20 = 40 on the 15th, of 50.
  expect(evaluate(history, LAST)).toMatchObject({ reachedOn: null, progress: { percent: 80 } });
});
