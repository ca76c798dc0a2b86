/** Progress by the day one stands on: before the start, after the end, and what is kept to go on from. */
import { describe, expect, it } from "vitest";
import { historyOf, type Log } from "../testing/histories";
import { FIRST_DATE, type LocalDate } from "./local-date";
import { evaluate, latestDayKnown, outcomesIn, progressOf } from "./progress";

const water = { period: "day", amount: 8, unit: "glasses" };
const TODAY = "2026-03-20";
const on = (day: LocalDate, today = TODAY) => ({ on: day, today });
const daily = { pattern: "recurring", settings: water, startsOn: "2026-03-01" } as const;

describe("outcomesIn", () => {
  it("are the periods that touch the range, by their first or last day too", () => {
    const settings = { ...water, period: "week" };
    const history = historyOf({ ...daily, settings, startsOn: "2026-03-02" });
    const starts = (from: LocalDate, to: LocalDate) =>
      outcomesIn(history, { from, to }, on(TODAY)).map(({ facts }) => facts.period.start);
    expect(starts("2026-03-08", "2026-03-16")).toEqual(["2026-03-02", "2026-03-09", "2026-03-16"]);
    expect(starts("2026-03-09", "2026-03-15")).toEqual(["2026-03-09"]);
  });

  it("are none of a milestone", () => {
    const history = historyOf({
      ...{ pattern: "milestone", settings: { total: 5, unit: "km" }, startsOn: "2026-03-01" },
    });
    expect(outcomesIn(history, { from: "2026-03-01", to: TODAY }, on(TODAY))).toEqual([]);
  });
});

it("the latest day known is that of the last of many logs and terms", () => {
  const logs: Log[] = ["10", "11", "13"].map((day) => [`2026-03-${day}`, 1]);
  const later = ["10", "11", "14"].map((day) => ({
    from: `2026-03-${day}`,
    settings: daily.settings,
  }));
  expect(latestDayKnown(historyOf({ ...daily, logs }), "2026-03-12")).toBe("2026-03-13");
  expect(latestDayKnown(historyOf({ ...daily, logs, later }), "2026-03-12")).toBe("2026-03-14");
});

describe("latestDayKnown", () => {
  const later = (from: LocalDate) => [{ from, settings: { ...water, amount: 9 } }];
  it.each<[string, object, LocalDate]>([
    ["today where nothing lies ahead", { logs: [["2026-03-02", 1]] }, TODAY],
    ["today where nothing was logged", {}, TODAY],
    [
      "the last log's day",
      {
        logs: [
          ["2026-03-02", 1],
          ["2026-03-21", 1],
        ],
      },
      "2026-03-21",
    ],
    ["the day on which the last terms begin", { later: later("2026-03-21") }, "2026-03-21"],
    ["today where the last terms began before", { later: later("2026-03-02") }, TODAY],
  ])("is %s", (_what, given, day) => {
    expect(latestDayKnown(historyOf({ ...daily, ...given }), TODAY)).toBe(day);
  });
});

describe("percent", () => {
  const logs: Log[] = [
    ["2026-03-10", 5],
    ["2026-03-15", 5],
  ];

  it("is 100 once endsOn has passed, and the period's own on the last day", () => {
    const history = historyOf({ ...daily, logs, endsOn: "2026-03-15" });
    expect(progressOf(history, on("2026-03-10")).percent).toBe(62.5);
    expect(progressOf(history, on("2026-03-15")).percent).toBe(62.5);
    expect(progressOf(history, on("2026-03-16"))).toMatchObject({ percent: 100, period: null });
  });

  it("is 100 from the day on which the person said so", () => {
    const history = { ...historyOf({ ...daily, logs }), declaredCompletedOn: "2026-03-10" };
    expect(progressOf(history, on("2026-03-09")).percent).toBe(0);
    expect(progressOf(history, on("2026-03-10")).percent).toBe(100);
    expect(progressOf(history, on(TODAY)).percent).toBe(100);
  });

  it("is 0 before the first period", () => {
    const history = historyOf({ ...daily, startsOn: "2026-03-25" });
    expect(progressOf(history, on(TODAY))).toMatchObject({
      ...{ since: "2026-03-25", percent: 0, period: null, total: 0, successRate: null },
      streak: { current: 0, longest: 0, unit: "day", state: "none" },
    });
  });

  it("of a goal that counts days is their share, and 100 once a day more is there", () => {
    const settings = { period: "week", amount: 3, perDay: 30, unit: "min" };
    const gym = (...days: LocalDate[]) =>
      progressOf(
        historyOf({ ...daily, settings, logs: days.map((day): Log => [day, 45]) }),
        on(TODAY),
      ).percent;
    expect(gym("2026-03-16", "2026-03-17")).toBe(200 / 3);
    expect(gym("2026-03-16", "2026-03-17", "2026-03-18", "2026-03-19")).toBe(100);
  });

  it("is 100 on a day marked as completed, though more is asked by now", () => {
    const history = historyOf({ ...daily, logs: [[TODAY, 5, "completed"]] });
    expect(progressOf(history, on(TODAY)).percent).toBe(100);
  });

  it("of a streak is the run's share of its length", () => {
    const settings = { period: "day", length: 8, unit: "x" };
    const run: Log[] = [
      ["2026-03-18", 1],
      ["2026-03-19", 1],
    ];
    const streak = { pattern: "streak", settings, startsOn: "2026-03-18", logs: run } as const;
    expect(progressOf(historyOf(streak), on(TODAY)).percent).toBe(25);
  });
});

describe("the first day", () => {
  const before: Log[] = [["2026-02-27", 8]];
  it("is that of an earlier log, but for a limit", () => {
    expect(progressOf(historyOf({ ...daily, logs: before }), on(TODAY)).since).toBe("2026-02-27");
    const cups = { pattern: "limit", settings: { period: "day", max: 2, unit: "cups" } } as const;
    const limit = historyOf({ ...cups, startsOn: "2026-03-01", logs: before });
    expect(progressOf(limit, on(TODAY)).since).toBe("2026-03-01");
  });

  it("on an earlier day follows from what was logged for days up to it", () => {
    const logs: Log[] = [
      ["2026-03-05", 8],
      ["2026-03-10", 8],
    ];
    const history = historyOf({ ...daily, startsOn: "2026-03-08", logs });
    expect(progressOf(history, on("2026-03-05"))).toMatchObject({
      ...{ since: "2026-03-05", total: 8, streak: { current: 1 } },
    });
    expect(progressOf(history, on("2026-03-04"))).toMatchObject({ since: "2026-03-08", total: 0 });
  });
});

describe("what is kept to go on from", () => {
  const run: Log[] = [
    ["2026-03-12", 8],
    ["2026-03-13", 8],
    ["2026-03-19", 8],
  ];

  it("leaves a week of days open, and to readers today alone", () => {
    const { checkpoint } = evaluate(historyOf({ ...daily, logs: run }), on(TODAY));
    // Met on the 12th; eleven days before it missed. The 13th and the days after it stay open.
    expect(checkpoint).toMatchObject({
      ...{ nextDay: "2026-03-13", since: "2026-03-01", run: 1, met: 1, missed: 11 },
      sum: "8000000",
      recent: { nextDay: TODAY, met: 3, missed: 16, run: 1, longest: 2, sum: "24000000" },
    });
  });

  it("keeps the total of a milestone up to the same days", () => {
    const settings = { total: 100, unit: "km" };
    const milestone = { ...daily, pattern: "milestone", settings, logs: run } as const;
    expect(evaluate(historyOf(milestone), on(TODAY)).checkpoint).toMatchObject({
      ...{ nextDay: "2026-03-13", since: "2026-03-01", sum: "8000000" },
      recent: { nextDay: TODAY, sum: "24000000" },
    });
  });

  it.each([
    ["2026-03-12", "2026-03-13"],
    ["2026-03-13", FIRST_DATE],
  ])("of a milestone begun on %s reaches to %s", (startsOn, nextDay) => {
    const settings = { total: 100, unit: "km" };
    const milestone = historyOf({ pattern: "milestone", settings, startsOn });
    const { checkpoint } = evaluate(milestone, on(TODAY));
    expect(checkpoint.nextDay).toBe(nextDay);
    expect(checkpoint.recent.nextDay).toBe(TODAY);
  });

  it("holds nothing past an earlier day", () => {
    const settings = { total: 100, unit: "km" };
    const milestone = { ...daily, pattern: "milestone", settings, logs: run } as const;
    for (const history of [historyOf(milestone), historyOf({ ...daily, logs: run })]) {
      const { checkpoint, progress } = evaluate(history, on("2026-03-12"));
      expect(progress.total).toBe(8);
      expect(checkpoint.recent.nextDay <= "2026-03-13").toBe(true);
    }
  });

  it("is not opened again by going on from it", () => {
    const settings = { total: 100, unit: "km" };
    const history = historyOf({ ...daily, pattern: "milestone", settings, logs: run });
    const { checkpoint } = evaluate(history, on(TODAY));
    const again = evaluate({ ...history, days: [] }, on(TODAY), checkpoint.recent);
    expect(again.checkpoint.nextDay).toBe(TODAY);
    expect(again.progress.total).toBe(24);
  });

  it("counts a milestone's log for a later day at once, and keeps it open", () => {
    const settings = { total: 100, unit: "km" };
    const ahead: Log[] = [...run, ["2026-03-21", 16]];
    const milestone = { ...daily, pattern: "milestone", settings, logs: ahead } as const;
    const { progress, checkpoint } = evaluate(historyOf(milestone), on(TODAY));
    expect(progress).toMatchObject({ total: 40, percent: 40 });
    expect(checkpoint.recent).toMatchObject({ nextDay: TODAY, sum: "24000000" });
  });
});
