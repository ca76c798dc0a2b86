import { describe, expect, it } from "vitest";
import { historyOf, type Log } from "@/testing/histories";
import { changedVerdicts } from "./verdict-changes";

const today = "2026-11-22";
const at = { on: today, today };
const settings = { period: "day", amount: 8, unit: "glasses" };
const logs: Log[] = [
  ["2026-11-19", 8],
  ["2026-11-20", 9],
  ["2026-11-21", 7],
  [today, 1],
];
const given = { pattern: "recurring" as const, settings, startsOn: "2026-11-19", logs };

describe("changedVerdicts", () => {
  it("names the closed days that 9 glasses would turn, not today", () => {
    const after = historyOf({ ...given, settings: { ...settings, amount: 9 } });
    expect(changedVerdicts(historyOf(given), after, at)).toEqual([
      { start: "2026-11-19", end: "2026-11-19", before: "met", after: "missed" },
    ]);
  });

  it("has none for terms that hold from today on", () => {
    const after = historyOf({
      ...given,
      later: [{ from: today, settings: { ...settings, amount: 9 } }],
    });
    expect(changedVerdicts(historyOf(given), after, at)).toEqual([]);
  });

  it("names periods that come and go when days become weeks for ever", () => {
    const after = historyOf({ ...given, settings: { ...settings, period: "week" } });
    const changes = changedVerdicts(historyOf(given), after, {
      on: "2026-11-23",
      today: "2026-11-23",
    });
    expect(changes.map(({ start, before, after }) => [start, before, after])).toEqual([
      ["2026-11-16", null, "met"],
      ["2026-11-19", "met", null],
      ["2026-11-20", "met", null],
      ["2026-11-21", "missed", null],
      ["2026-11-22", "missed", null],
    ]);
  });
});
