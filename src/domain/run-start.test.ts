/** Where a run began, on small histories. */
import { describe, expect, it } from "vitest";
import { historyOf, type Log } from "@/testing/histories";
import { runStart } from "./run-start";

const today = { on: "2026-03-10", today: "2026-03-10" };
const daily = (logs: Log[], more = {}) =>
  historyOf({
    pattern: "recurring",
    settings: { period: "day", amount: 1, unit: "time" },
    startsOn: "2026-03-01",
    logs,
    ...more,
  });

describe("the start of a run", () => {
  it("is the first met day after the last missed one", () => {
    const history = daily([
      ["2026-03-03", 1],
      ["2026-03-07", 1],
      ["2026-03-08", 1],
      ["2026-03-09", 1],
    ]);
    expect(runStart(history, today)).toBe("2026-03-07");
  });

  it("is null when yesterday was missed and today is open", () => {
    expect(runStart(daily([["2026-03-08", 1]]), today)).toBeNull();
  });

  it("steps over paused days", () => {
    const logs: Log[] = [
      ["2026-03-05", 1],
      ["2026-03-09", 1],
    ];
    expect(runStart(daily(logs, { pauses: [["2026-03-06", "2026-03-09"]] }), today)).toBe(
      "2026-03-05",
    );
  });

  it("moves back when a backdated log merges two runs", () => {
    const logs: Log[] = [
      ["2026-03-07", 1],
      ["2026-03-09", 1],
    ];
    expect(runStart(daily(logs), today)).toBe("2026-03-09");
    expect(runStart(daily([...logs, ["2026-03-08", 1]].sort() as Log[]), today)).toBe("2026-03-07");
  });
});

describe("a change of the period", () => {
  const settings = { period: "week", amount: 1, unit: "time" };
  const later = [{ from: "2026-03-04", settings }];
  const logs: Log[] = ["02", "03", "04", "09"].map((day) => [`2026-03-${day}`, 1]);
  const startOn = (on: string, given: Log[] = logs) =>
    runStart(daily(given, { later }), { on, today: on });

  it("begins a new run with the first met period of the new kind", () => {
    // Days up to the 4th, then the rest of that week, then the week from the 9th.
    expect(startOn("2026-03-04")).toBe("2026-03-02");
    expect(startOn("2026-03-05")).toBeNull();
    expect(startOn("2026-03-10")).toBe("2026-03-09");
    expect(startOn("2026-03-10", [...logs.slice(0, 3), ["2026-03-06", 1], ["2026-03-09", 1]])).toBe(
      "2026-03-05",
    );
  });
});
