import { describe, expect, it } from "vitest";
import { historyOf } from "@/testing/histories";
import { progressOf } from "./progress";

// November 2026: the 16th and the 23rd are Mondays, today is Sunday the 22nd.
const today = "2026-11-22";
const now = { on: today, today };
const water = { period: "day", amount: 8, unit: "glasses" };
const gym = { period: "week", amount: 3, perDay: 30, unit: "min" };

describe("progressOf a recurring goal", () => {
  it("says 62.5 % for 5 of 8 glasses, and counts the two days met before", () => {
    const logs = [
      ["2026-11-20", 8],
      ["2026-11-21", 9],
      [today, 2],
      [today, 3],
    ] as [string, number][];
    const progress = progressOf(
      historyOf({ pattern: "recurring", settings: water, startsOn: "2026-11-20", logs }),
      now,
    );
    expect(progress.percent).toBe(62.5);
    expect(progress.period).toEqual({
      start: today,
      end: today,
      value: 5,
      amount: 8,
      verdict: "open",
    });
    expect(progress.streak).toEqual({ current: 2, longest: 2, unit: "day", state: "atRisk" });
    expect(progress.successRate).toBe(1);
    expect(progress.total).toBe(22);
  });

  it("meets 0.8 with 0.7 and 0.1", () => {
    const settings = { ...water, amount: 0.8 };
    const history = historyOf({
      pattern: "recurring",
      settings,
      startsOn: today,
      logs: [
        [today, 0.7],
        [today, 0.1],
      ],
    });
    expect(progressOf(history, now).period?.verdict).toBe("met");
  });

  it("breaks after an empty day and keeps the longest run", () => {
    const logs = [
      ["2026-11-16", 8],
      ["2026-11-17", 8],
      ["2026-11-18", 8],
      ["2026-11-20", 8],
    ] as [string, number][];
    const progress = progressOf(
      historyOf({ pattern: "recurring", settings: water, startsOn: "2026-11-16", logs }),
      now,
    );
    expect(progress.streak).toMatchObject({ current: 0, longest: 3, state: "none" });
    expect(progress.successRate).toBe(4 / 6);
  });

  it("merges two runs when a backdated log fills the gap between them", () => {
    const days = ["2026-11-17", "2026-11-18", "2026-11-20", "2026-11-21"];
    const logs = days.map((day): [string, number] => [day, 8]);
    const given = { pattern: "recurring" as const, settings: water, startsOn: "2026-11-17" };
    expect(progressOf(historyOf({ ...given, logs }), now).streak).toMatchObject({
      current: 2,
      longest: 2,
    });
    logs.push(["2026-11-19", 8]);
    expect(progressOf(historyOf({ ...given, logs }), now).streak).toMatchObject({
      current: 5,
      longest: 5,
    });
  });

  it("moves the effective start back to a log before startsOn", () => {
    const history = historyOf({
      pattern: "recurring",
      settings: water,
      startsOn: today,
      logs: [["2026-11-20", 8]],
    });
    const progress = progressOf(history, now);
    expect(progress.since).toBe("2026-11-20");
    expect(progress.streak).toMatchObject({ current: 0, longest: 1 });
  });

  it("steps over unscheduled days", () => {
    const settings = { ...water, daysOfWeek: [1, 3, 5] };
    const logs = [
      ["2026-11-16", 8],
      ["2026-11-18", 8],
      ["2026-11-20", 8],
    ] as [string, number][];
    const progress = progressOf(
      historyOf({ pattern: "recurring", settings, startsOn: "2026-11-16", logs }),
      now,
    );
    expect(progress.streak).toMatchObject({ current: 3, state: "alive" });
    expect(progress.period?.verdict).toBe("neutral");
    expect(progress.successRate).toBe(1);
  });

  it("excuses one skip a week, not a second, and gives none back for met days", () => {
    const logs = [
      ["2026-11-16", 8],
      ["2026-11-17", null, "skipped"],
      ["2026-11-18", 8],
      ["2026-11-18", null, "skipped"],
    ] as [string, number | null, "progress" | "skipped"][];
    const given = { pattern: "recurring" as const, settings: water, startsOn: "2026-11-16" };
    const at = (on: string) => progressOf(historyOf({ ...given, logs }), { on, today });
    expect(at("2026-11-18").streak?.current).toBe(2);
    logs.push(["2026-11-19", null, "skipped"]);
    expect(at("2026-11-19").period?.verdict).toBe("missed");
    expect(at("2026-11-19").streak).toMatchObject({ current: 0, longest: 2 });
  });

  it("counts days of at least 30 minutes in a weekly goal, and is at risk when as many days are left as lack", () => {
    const logs = [
      ["2026-11-16", 20],
      ["2026-11-16", 10],
      ["2026-11-18", 29],
    ] as [string, number][];
    const given = { pattern: "recurring" as const, settings: gym, startsOn: "2026-11-09" };
    const before = [
      ["2026-11-09", 30],
      ["2026-11-10", 30],
      ["2026-11-11", 30],
    ] as [string, number][];
    const at = (on: string) =>
      progressOf(historyOf({ ...given, logs: [...before, ...logs] }), { on, today: on });
    expect(at("2026-11-20").period).toMatchObject({ value: 1, amount: 3, verdict: "open" });
    expect(at("2026-11-20").streak).toMatchObject({ current: 1, state: "alive" });
    expect(at("2026-11-21").streak).toMatchObject({ current: 1, state: "atRisk" });
  });

  it("judges a first week that began before the goal as neutral when it fell short", () => {
    const settings = { period: "week", amount: 10, unit: "km" };
    const history = historyOf({
      pattern: "recurring",
      settings,
      startsOn: "2026-11-13",
      logs: [
        ["2026-11-14", 4],
        ["2026-11-17", 12],
      ],
    });
    expect(progressOf(history, { on: "2026-11-15", today }).period).toEqual({
      start: "2026-11-09",
      end: "2026-11-15",
      value: 4,
      amount: 10,
      verdict: "neutral",
    });
    expect(progressOf(history, now).streak).toMatchObject({ current: 1, state: "alive" });
  });

  it("meets `exactly` and `between` only at the end, and misses at once when over", () => {
    const settings = { ...water, amount: 2, bound: "between", max: 3 };
    const at = (value: number, on: string) =>
      progressOf(
        historyOf({
          pattern: "recurring",
          settings,
          startsOn: "2026-11-21",
          logs: [
            ["2026-11-21", value],
            [today, value],
          ],
        }),
        {
          on,
          today,
        },
      ).period?.verdict;
    expect([at(2, "2026-11-21"), at(2, today), at(3, "2026-11-21"), at(4, today)]).toEqual([
      "met",
      "open",
      "met",
      "missed",
    ]);
  });

  it("takes a `completed` log as enough", () => {
    const history = historyOf({
      pattern: "recurring",
      settings: water,
      startsOn: today,
      logs: [
        [today, 5],
        [today, 3, "completed"],
      ],
    });
    expect(progressOf(history, now)).toMatchObject({
      percent: 100,
      total: 8,
      period: { verdict: "met" },
    });
  });

  it("keeps a run over paused days and over a day that never happened", () => {
    const given = {
      pattern: "recurring" as const,
      settings: water,
      startsOn: "2026-11-18",
      logs: [
        ["2026-11-18", 8],
        ["2026-11-21", 8],
      ] as [string, number][],
    };
    expect(
      progressOf(historyOf({ ...given, pauses: [["2026-11-19", "2026-11-21"]] }), now).streak
        ?.current,
    ).toBe(2);
    expect(
      progressOf(historyOf({ ...given, neverDays: ["2026-11-19", "2026-11-20"] }), now).streak
        ?.current,
    ).toBe(2);
  });

  it("leaves old weeks alone when 3 a week become 5 on a Thursday", () => {
    const settings = { period: "week", amount: 3, unit: "runs" };
    const logs = [
      ["2026-11-09", 3],
      ["2026-11-16", 3],
    ] as [string, number][];
    const later = [{ from: "2026-11-19", settings: { ...settings, amount: 5 } }];
    const progress = progressOf(
      historyOf({ pattern: "recurring", settings, startsOn: "2026-11-09", logs, later }),
      now,
    );
    expect(progress.period).toMatchObject({ amount: 3, verdict: "met" });
    const next = progressOf(
      historyOf({ pattern: "recurring", settings, startsOn: "2026-11-09", logs, later }),
      { on: "2026-11-23", today: "2026-11-23" },
    );
    expect(next.period).toMatchObject({ amount: 5, verdict: "open" });
    expect(next.streak?.current).toBe(2);
  });

  it("begins a new run when days become weeks, after the old day ended", () => {
    const later = [
      { from: "2026-11-19", settings: { period: "week", amount: 3, unit: "glasses" } },
    ];
    const logs = [
      ["2026-11-18", 8],
      ["2026-11-19", 8],
      ["2026-11-21", 3],
    ] as [string, number][];
    const progress = progressOf(
      historyOf({ pattern: "recurring", settings: water, startsOn: "2026-11-18", logs, later }),
      now,
    );
    expect(progress.period).toMatchObject({
      start: "2026-11-20",
      end: "2026-11-22",
      value: 3,
      verdict: "met",
    });
    expect(progress.streak).toMatchObject({ current: 1, longest: 1, unit: "week" });
  });

  it("ends with endsOn: nothing is asked after it", () => {
    const history = historyOf({
      pattern: "recurring",
      settings: water,
      startsOn: "2026-11-19",
      endsOn: "2026-11-20",
      logs: [
        ["2026-11-19", 8],
        ["2026-11-20", 8],
      ],
    });
    expect(progressOf(history, now)).toMatchObject({
      period: null,
      percent: 100,
      streak: { current: 2, state: "alive" },
      successRate: 1,
    });
  });
});
