/** Runs folded period by period: skips within their allowance, and the day that completes a streak. */
import { describe, expect, it } from "vitest";
import { historyOf, type Log } from "../testing/histories";
import { addDays, type LocalDate } from "./local-date";
import { evaluate, progressOf } from "./progress";

const daily = { period: "day", amount: 1, unit: "x" };
const on = (day: LocalDate) => ({ on: day, today: day });
const met = (...days: LocalDate[]): Log[] => days.map((day) => [day, 1]);
const skip = (...days: LocalDate[]): Log[] => days.map((day) => [day, null, "skipped"]);

// 9 March 2026 is a Monday.
describe("a skip", () => {
  const since = "2026-03-09";
  const verdictOn = (day: LocalDate, logs: Log[], skipAllowance?: object) => {
    const settings = skipAllowance ? { ...daily, skipAllowance } : daily;
    const given = { pattern: "recurring", settings, startsOn: since, logs } as const;
    return progressOf(historyOf(given), { on: day, today: "2026-06-01" }).period?.verdict;
  };

  it("on a week's first day uses up the week's", () => {
    const logs = skip("2026-03-09", "2026-03-10");
    expect(verdictOn("2026-03-09", logs)).toBe("neutral");
    expect(verdictOn("2026-03-10", logs)).toBe("missed");
  });

  it("of the week before is no longer counted on Monday", () => {
    expect(verdictOn("2026-03-16", skip("2026-03-15", "2026-03-16"))).toBe("neutral");
  });

  it("is counted up to the allowance, in a month from its first day to its last", () => {
    const logs = skip("2026-04-01", "2026-04-15", "2026-04-30", "2026-05-01");
    const twice = { count: 2, per: "month" };
    const verdicts = logs.map(([day]) => verdictOn(day, logs, twice));
    expect(verdicts).toEqual(["neutral", "neutral", "missed", "neutral"]);
  });

  it("is remembered for as long as a month can hold it, and no longer", () => {
    const given = { pattern: "recurring", settings: daily, startsOn: since } as const;
    const logs = [...skip("2026-03-09"), ...met("2026-03-10")];
    const kept = (today: LocalDate) =>
      evaluate(historyOf({ ...given, logs }), on(today)).checkpoint.recent.skipDays;
    // Closed through the day before: 30 days after the skip it is kept, on the 31st it goes.
    expect(kept(addDays(since, 31))).toEqual([since]);
    expect(kept(addDays(since, 32))).toEqual([]);
  });
});

describe("a streak goal", () => {
  const streak = (length: number, period = "week") => ({ period, length, unit: "x" });
  const reached = (logs: Log[], given: object, at: LocalDate) =>
    evaluate(
      historyOf({ ...{ pattern: "streak", startsOn: "2026-03-02", logs }, ...given } as never),
      on(at),
    ).reachedOn;

  it("is complete on the day whose log meets the last period, not on the period's first", () => {
    const logs = met("2026-03-03", "2026-03-10", "2026-03-18");
    expect(reached(logs, { settings: streak(3) }, "2026-03-31")).toBe("2026-03-18");
    expect(reached(logs.slice(1), { settings: streak(3) }, "2026-03-31")).toBeNull();
  });

  it("is complete when a shorter length begins to hold within a week, from that day on", () => {
    const logs = met("2026-03-03", "2026-03-10");
    const given = { settings: streak(9), later: [{ from: "2026-03-18", settings: streak(2) }] };
    expect(reached(logs, given, "2026-03-17")).toBeNull();
    expect(reached(logs, given, "2026-03-18")).toBe("2026-03-18");
    const onSunday = { ...given, later: [{ from: "2026-03-22", settings: streak(2) }] };
    expect(reached(logs, onSunday, "2026-03-25")).toBe("2026-03-22");
  });

  it("is complete by a shorter length before a log that comes later in that week", () => {
    const logs = met("2026-03-03", "2026-03-10", "2026-03-19");
    const given = { settings: streak(9), later: [{ from: "2026-03-17", settings: streak(2) }] };
    expect(reached(logs, given, "2026-03-31")).toBe("2026-03-17");
  });

  it("is not complete by a shorter length before the log that it needs", () => {
    const logs = met("2026-03-03", "2026-03-10", "2026-03-19");
    const given = { settings: streak(9), later: [{ from: "2026-03-17", settings: streak(3) }] };
    expect(reached(logs, given, "2026-03-31")).toBe("2026-03-19");
  });

  it("is not complete by a length that was taken back before the run had it", () => {
    const logs = met("2026-03-02", "2026-03-04");
    const later = [
      { from: "2026-03-03", settings: streak(2, "day") },
      { from: "2026-03-04", settings: streak(9, "day") },
    ];
    const given = { settings: streak(9, "day"), later, pauses: [["2026-03-03", "2026-03-04"]] };
    // A run of two stands on the 4th and 5th; two were asked on the 3rd alone, when there was one.
    expect(reached(logs, given, "2026-03-05")).toBeNull();
  });

  it("is not complete over a today that still lacks something by a log for tomorrow", () => {
    const history = historyOf({
      ...{ pattern: "streak", settings: streak(2, "day"), startsOn: "2026-03-02" },
      logs: met("2026-03-02", "2026-03-04"),
    });
    const at = { on: "2026-03-04", today: "2026-03-03" };
    expect(evaluate(history, at).reachedOn).toBeNull();
    const filled = historyOf({
      ...{ pattern: "streak", settings: streak(3, "day"), startsOn: "2026-03-02" },
      logs: met("2026-03-02", "2026-03-03", "2026-03-04"),
    });
    expect(evaluate(filled, at).reachedOn).toBe("2026-03-04");
  });
});

it("a streak is complete over a present week that its pause excuses, by a log for tomorrow", () => {
  const history = historyOf({
    ...{ pattern: "streak", settings: { period: "week", length: 2, unit: "x" } },
    ...{ startsOn: "2026-03-02", logs: met("2026-03-03", "2026-03-16") },
    pauses: [["2026-03-10", "2026-03-11"]],
  });
  const at = { on: "2026-03-16", today: "2026-03-15" };
  expect(evaluate(history, at).reachedOn).toBe("2026-03-16");
});

describe("a week", () => {
  const weekly = { ...daily, period: "week" };

  it("is still open when one stands on an earlier day within it", () => {
    const history = historyOf({ pattern: "recurring", settings: weekly, startsOn: "2026-03-02" });
    const verdictOn = (day: LocalDate) =>
      progressOf(history, { on: day, today: "2026-03-31" }).period?.verdict;
    expect([verdictOn("2026-03-07"), verdictOn("2026-03-08")]).toEqual(["open", "missed"]);
  });

  it("of a limit counts nothing from before its start", () => {
    const cups = { period: "week", max: 2, unit: "cups" };
    const logs: Log[] = [
      ["2026-03-09", 3],
      ["2026-03-11", 1],
    ];
    const limit = historyOf({ pattern: "limit", settings: cups, startsOn: "2026-03-11", logs });
    expect(progressOf(limit, on("2026-03-12"))).toMatchObject({
      ...{ percent: 50, period: { start: "2026-03-09", value: 1, verdict: "open" } },
    });
  });
});

describe("a change of unit", () => {
  const weekly = { ...daily, period: "week" };
  const history = historyOf({
    ...{ pattern: "recurring", settings: daily, startsOn: "2026-03-02" },
    logs: met("2026-03-02", "2026-03-03", "2026-03-04", "2026-03-08", "2026-03-10"),
    later: [{ from: "2026-03-08", settings: weekly }],
  });

  it("begins a new run and a new longest, and keeps what was met and missed", () => {
    // Days 2 to 8 March: four met, three missed; then the weeks from the 9th: one met, one open.
    expect(progressOf(history, on("2026-03-16"))).toMatchObject({
      streak: { current: 1, longest: 1, unit: "week" },
      successRate: 5 / 8,
      total: 5,
    });
    expect(progressOf(history, { on: "2026-03-08", today: "2026-03-16" }).streak).toMatchObject({
      ...{ current: 1, longest: 3, unit: "day" },
    });
  });
});
