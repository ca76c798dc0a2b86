import { describe, expect, it } from "vitest";
import { historyOf } from "@/testing/histories";
import { completedValue } from "./completed-log";
import { explain } from "./explain";
import { historyPoints } from "./history";

// The 16th and 23rd of November 2026 are Mondays, today is Sunday the 22nd.
const today = "2026-11-22";
const now = { on: today, today };
const weekly = historyOf({
  pattern: "recurring",
  settings: { period: "week", amount: 10, unit: "km" },
  startsOn: "2026-11-12",
  logs: [
    ["2026-11-12", 4],
    ["2026-11-16", 7],
    ["2026-11-18", 5],
  ],
});

describe("historyPoints", () => {
  it("names every period that touches the range by its own first day, a partial one too", () => {
    expect(historyPoints(weekly, { from: "2026-11-14", to: today }, undefined, now)).toEqual([
      { start: "2026-11-09", end: "2026-11-15", value: 4, amount: 10, verdict: "neutral" },
      { start: "2026-11-16", end: "2026-11-22", value: 12, amount: 10, verdict: "met" },
    ]);
  });

  it("sums by another grain without verdicts, from the effective start to today", () => {
    const days = historyPoints(weekly, { from: "2026-11-01", to: "2026-12-31" }, "day", now);
    expect(days).toHaveLength(11);
    expect(days[0]).toEqual({
      start: "2026-11-12",
      end: "2026-11-12",
      value: 4,
      amount: null,
      verdict: null,
    });
    const months = historyPoints(weekly, { from: "2026-11-20", to: today }, "month", now);
    expect(months).toEqual([
      { start: "2026-11-01", end: "2026-11-30", value: 16, amount: null, verdict: null },
    ]);
  });

  it("carries a target's latest reading on", () => {
    const target = historyOf({
      pattern: "target",
      settings: { start: 84, end: 78, by: "2026-12-31", unit: "kg" },
      startsOn: "2026-11-19",
      logs: [["2026-11-20", 82]],
    });
    const points = historyPoints(target, { from: "2026-11-19", to: today }, undefined, now);
    expect(points.map((point) => point.value)).toEqual([84, 82, 82, 82]);
  });
});

describe("explain", () => {
  it("gives each period its reason, from the same fold as the streak", () => {
    const daily = historyOf({
      pattern: "recurring",
      settings: { period: "day", amount: 2, unit: "x" },
      startsOn: "2026-11-18",
      logs: [
        ["2026-11-18", 2],
        ["2026-11-19", 1],
        ["2026-11-20", null, "skipped"],
        ["2026-11-21", 2, "completed"],
      ],
      pauses: [["2026-11-19", "2026-11-20"]],
    });
    const explained = explain(daily, { from: "2026-11-18", to: today }, now);
    expect(
      explained.periods.map((period) => [period.start, period.verdict, period.reason]),
    ).toEqual([
      ["2026-11-18", "met", "reached"],
      ["2026-11-19", "neutral", "paused"],
      ["2026-11-20", "neutral", "skipped"],
      ["2026-11-21", "met", "completed"],
      ["2026-11-22", "open", "running"],
    ]);
    expect(explained.streak?.current).toBe(2);
  });
});

describe("completedValue", () => {
  it("is what the period still lacks, never below 0", () => {
    expect(completedValue(weekly, "2026-11-13")).toBe(6);
    expect(completedValue(weekly, today)).toBe(0);
    expect(completedValue(weekly, "2026-10-01")).toBe(10);
  });

  it("is what the day lacks where days are counted", () => {
    const gym = historyOf({
      pattern: "recurring",
      settings: { period: "week", amount: 3, perDay: 30, unit: "min" },
      startsOn: "2026-11-16",
      logs: [[today, 12.5]],
    });
    expect(completedValue(gym, today)).toBe(17.5);
    expect(completedValue(gym, "2026-11-21")).toBe(30);
  });
});

describe("buckets of a range", () => {
  const logs = ["10", "12", "17", "18"].map((day): [string, number] => [`2026-11-${day}`, 2]);
  const book = historyOf({
    pattern: "milestone",
    settings: { total: 100, start: 10, unit: "pages" },
    startsOn: "2026-11-09",
    logs,
  });
  const valuesOf = (from: string, grain?: "day" | "week") =>
    historyPoints(book, { from, to: today }, grain, now).map(({ value }) => value);

  it("hold what was added in each, not where it stood, and nothing from before", () => {
    expect(valuesOf("2026-11-09", "week")).toEqual([4, 4]);
    expect(valuesOf("2026-11-18", "week")).toEqual([4]);
    expect(valuesOf("2026-11-17")).toEqual([2, 2, 0, 0, 0, 0]);
  });

  it("hold a reading as it stood, also from before the range", () => {
    const settings = { start: 84, end: 78, by: "2026-12-31", unit: "kg" };
    const weight = historyOf({
      ...{ pattern: "target", settings, startsOn: "2026-11-09" },
      logs: [
        ["2026-11-10", 83],
        ["2026-11-18", 82],
      ],
    });
    const days = historyPoints(weight, { from: "2026-11-16", to: today }, "day", now);
    expect(days.map(({ value }) => value)).toEqual([83, 83, 82, 82, 82, 82, 82]);
  });

  it("of a weekly goal are its own periods where weeks are asked for", () => {
    const range = { from: "2026-11-14", to: today };
    const own = historyPoints(weekly, range, undefined, now);
    expect(historyPoints(weekly, range, "week", now)).toEqual(own);
    expect(historyPoints(weekly, range, "month", now)[0]?.verdict).toBeNull();
  });
});
