import { describe, expect, it } from "vitest";
import { historyOf } from "@/testing/histories";
import { evaluate, latestDayKnown, progressOf } from "./progress";

// November 2026: the 16th and the 23rd are Mondays, today is Sunday the 22nd.
const today = "2026-11-22";
const now = { on: today, today };

describe("progressOf a streak goal", () => {
  const read = { length: 3, period: "day", unit: "pages" };

  it("is complete for ever on the day the run reached its length", () => {
    const logs = [
      ["2026-11-16", 1],
      ["2026-11-17", 1],
      ["2026-11-18", 1],
    ] as [string, number][];
    const progress = progressOf(
      historyOf({ pattern: "streak", settings: read, startsOn: "2026-11-16", logs }),
      now,
    );
    expect(progress.percent).toBe(100);
    expect(progress.streak).toMatchObject({ current: 0, longest: 3 });
  });

  it("is not completed by tomorrow's log over a today that may still be missed", () => {
    const logs: [string, number][] = [
      ["2026-11-20", 1],
      ["2026-11-21", 1],
      ["2026-11-23", 1],
    ];
    const given = { pattern: "streak" as const, settings: read, startsOn: "2026-11-20" };
    const tomorrow = { on: "2026-11-23", today };
    expect(evaluate(historyOf({ ...given, logs }), tomorrow).reachedOn).toBeNull();
    const whole = [...logs, [today, 1] as [string, number]];
    expect(evaluate(historyOf({ ...given, logs: whole }), tomorrow).reachedOn).toBe(today);
  });

  it("stays complete by a shorter length when a flight west puts that day ahead again", () => {
    const logs: [string, number][] = [
      ["2026-11-21", 1],
      [today, 1],
    ];
    const later = [{ from: "2026-11-23", settings: { ...read, length: 2 } }];
    const given = { pattern: "streak" as const, settings: read, startsOn: "2026-11-20" };
    const history = historyOf({ ...given, logs, later });
    expect(evaluate(history, now).reachedOn).toBeNull();
    const on = latestDayKnown(history, today);
    expect(evaluate(history, { on, today }).reachedOn).toBe("2026-11-23");
  });

  it("allows no skips unless told so", () => {
    const logs: [string, number | null, "progress" | "skipped"][] = [
      ["2026-11-20", 1, "progress"],
      ["2026-11-21", null, "skipped"],
    ];
    const given = { pattern: "streak" as const, startsOn: "2026-11-20", logs };
    expect(progressOf(historyOf({ ...given, settings: read }), now).streak?.current).toBe(0);
    const lenient = { ...read, skipAllowance: { count: 1, per: "month" } };
    expect(progressOf(historyOf({ ...given, settings: lenient }), now)).toMatchObject({
      percent: 100 / 3,
      streak: { current: 1, state: "atRisk" },
    });
  });
});

describe("progressOf a limit goal", () => {
  const coffee = { period: "day", max: 2, unit: "cups" };
  const at = (settings: object, logs: [string, number][]) =>
    progressOf(historyOf({ pattern: "limit", settings, startsOn: "2026-11-20", logs }), now);

  it("is fine so far while open, never at risk, and counts silent days as held", () => {
    expect(at(coffee, [[today, 1]])).toMatchObject({
      percent: 50,
      period: { verdict: "open" },
      streak: { current: 2, state: "alive" },
    });
  });

  it("is missed at once when over, with more than 100 %", () => {
    expect(
      at(coffee, [
        [today, 2],
        [today, 1],
      ]),
    ).toMatchObject({ percent: 150, period: { verdict: "missed" }, streak: { current: 0 } });
  });

  it("holds silence neutral or missed when its settings say so", () => {
    expect(at({ ...coffee, unlogged: "neutral" }, []).streak).toMatchObject({
      current: 0,
      longest: 0,
    });
    expect(at({ ...coffee, unlogged: "neutral" }, []).successRate).toBeNull();
    expect(at({ ...coffee, unlogged: "missed" }, [["2026-11-20", 0]]).successRate).toBe(0.5);
  });

  it("gives 0 % for a limit of 0 that holds, 200 % once broken", () => {
    expect(at({ ...coffee, max: 0 }, []).percent).toBe(0);
    expect(at({ ...coffee, max: 0 }, [[today, 1]]).percent).toBe(200);
  });
});

describe("progressOf a milestone goal", () => {
  it("piles up from its start and projects by the average day", () => {
    // 40 km of 100 in the 4 days 19–22 November: 10 a day, 60 left, 6 days to go
    const settings = { total: 100, by: "2026-12-02", unit: "km" };
    const progress = progressOf(
      historyOf({
        pattern: "milestone",
        settings,
        startsOn: "2026-11-19",
        logs: [
          ["2026-11-19", 15],
          [today, 25],
        ],
      }),
      now,
    );
    expect(progress).toMatchObject({
      percent: 40,
      total: 40,
      streak: null,
      period: null,
      successRate: null,
    });
    expect(progress.projection).toEqual({
      perDay: 10,
      neededPerDay: 6,
      finishOn: "2026-11-28",
      onTrack: true,
    });
  });

  it("has no finish without progress", () => {
    const settings = { total: 100, start: 50, unit: "km" };
    const progress = progressOf(
      historyOf({ pattern: "milestone", settings, startsOn: today }),
      now,
    );
    expect(progress).toMatchObject({
      percent: 0,
      total: 50,
      projection: { perDay: 0, finishOn: null, onTrack: null },
    });
  });
});

describe("progressOf a target goal", () => {
  const weight = { start: 84, end: 78, by: "2026-12-31", unit: "kg" };

  it("follows the latest reading downwards", () => {
    const history = historyOf({
      pattern: "target",
      settings: weight,
      startsOn: "2026-11-01",
      logs: [
        ["2026-11-10", 82],
        ["2026-11-20", 81],
        ["2026-11-15", 83],
      ],
    });
    expect(progressOf(history, now)).toMatchObject({ percent: 50, total: 81 });
    expect(progressOf(history, { on: "2026-11-16", today })).toMatchObject({ total: 83 });
  });

  it("never leaves 0–100, and stays 100 once the end was reached", () => {
    const at = (value: number) =>
      historyOf({
        pattern: "target",
        settings: weight,
        startsOn: "2026-11-01",
        logs: [
          ["2026-11-10", value],
          ["2026-11-12", 90],
        ],
      });
    expect(progressOf(at(86), now).percent).toBe(0);
    expect(progressOf(at(77), now).percent).toBe(100);
  });

  it("stays 100 once declared done, also when a flight west puts that day ahead", () => {
    const given = { pattern: "target" as const, settings: weight, startsOn: "2026-11-01" };
    const declared = { ...historyOf(given), declaredCompletedOn: "2026-11-23" };
    expect(progressOf(declared, now).percent).toBe(100);
    expect(progressOf(declared, { on: "2026-11-21", today }).percent).toBe(0);
  });

  it("adds amounts when it reads sums", () => {
    const settings = { start: 1000, end: 400, by: "2026-12-31", reading: "sum", unit: "$" };
    const history = historyOf({
      pattern: "target",
      settings,
      startsOn: "2026-11-01",
      logs: [
        ["2026-11-10", -300],
        ["2026-11-12", 100],
      ],
    });
    expect(progressOf(history, now)).toMatchObject({ total: 800, percent: 100 / 3 });
  });
});
