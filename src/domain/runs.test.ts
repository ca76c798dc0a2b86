import { describe, expect, it } from "vitest";
import { historyOf, type Log } from "@/testing/histories";
import { progressOf } from "./progress";
import { runsOf } from "./runs";

const today = "2026-03-12";
const at = { on: today, today };
const once = (days: string[]): Log[] => days.map((day): Log => [`2026-03-${day}`, 1]);
const daily = { period: "day", length: 30, amount: 1, unit: "times" };

describe("runsOf", () => {
  it("parts runs at missed days and marks the one that goes on", () => {
    const history = historyOf({
      pattern: "streak",
      settings: daily,
      startsOn: "2026-03-01",
      logs: once(["01", "02", "03", "05", "10", "11"]),
    });
    const { runs, longest } = runsOf(history, "2026-03-01", at);
    expect(runs).toEqual([
      { start: "2026-03-01", end: "2026-03-03", length: 3, isCurrent: false },
      { start: "2026-03-05", end: "2026-03-05", length: 1, isCurrent: false },
      { start: "2026-03-10", end: "2026-03-11", length: 2, isCurrent: true },
    ]);
    expect(longest).toEqual(runs[0]);
    expect(progressOf(history, at).streak).toMatchObject({ current: 2, longest: 3 });
  });

  it("steps over neutral days, which add nothing to the length", () => {
    const history = historyOf({
      pattern: "streak",
      settings: daily,
      startsOn: "2026-03-09",
      logs: once(["09", "11", "12"]),
      pauses: [["2026-03-10", "2026-03-11"]],
    });
    expect(runsOf(history, "2026-03-01", at).runs).toEqual([
      { start: "2026-03-09", end: "2026-03-12", length: 3, isCurrent: true },
    ]);
  });

  it("shows those that reach into the days asked for, but the longest of all", () => {
    const history = historyOf({
      pattern: "streak",
      settings: daily,
      startsOn: "2026-03-01",
      logs: once(["01", "02", "03", "06", "07"]),
    });
    const { runs, longest } = runsOf(history, "2026-03-07", at);
    expect(runs.map((run) => run.start)).toEqual(["2026-03-06"]);
    expect(longest).toMatchObject({ start: "2026-03-01", length: 3 });
  });

  it("counts anew once the unit changes: weeks are not held against days", () => {
    const history = historyOf({
      pattern: "streak",
      settings: daily,
      startsOn: "2026-02-26",
      logs: [["2026-02-26", 1], ["2026-02-27", 1], ["2026-02-28", 1], ...once(["01", "04"])],
      later: [{ from: "2026-03-01", settings: { ...daily, period: "week" } }],
    });
    const { runs, longest } = runsOf(history, "2026-01-01", at);
    expect(runs.map(({ start, length }) => [start, length])).toEqual([
      ["2026-02-26", 4],
      ["2026-03-02", 1],
    ]);
    expect(longest).toMatchObject({ start: "2026-03-02", end: "2026-03-08", length: 1 });
    expect(progressOf(history, at).streak).toMatchObject({ longest: 1 });
  });

  it("has as its longest the later of two as long, and a longer one wherever it lies", () => {
    const longestOf = (...days: string[]) =>
      runsOf(
        historyOf({ pattern: "streak", settings: daily, startsOn: "2026-03-01", logs: once(days) }),
        "2026-03-01",
        at,
      ).longest?.start;
    expect(longestOf("01", "02", "04", "05")).toBe("2026-03-04");
    expect(longestOf("01", "02", "04", "05", "06")).toBe("2026-03-04");
    expect(longestOf("01", "02", "03", "05", "06")).toBe("2026-03-01");
  });

  it("has none before anything was met", () => {
    const history = historyOf({ pattern: "streak", settings: daily, startsOn: "2026-03-01" });
    expect(runsOf(history, "2026-03-01", at)).toEqual({ runs: [], longest: null });
  });
});
