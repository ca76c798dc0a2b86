/** Reports: what a goal came to in a stretch of days, and all of them together. */
import { describe, expect, it } from "vitest";
import { storedGoal } from "../testing/goals";
import { type Log, historyOf as logged } from "../testing/histories";
import type { LocalDate } from "./local-date";
import { type ReportGoal, reportGoalOf, reportTotals } from "./report";
import type { PatternName } from "./settings";
import { historyOf, type StoredGoal } from "./standing";

const glasses = { period: "day", amount: 2, unit: "glasses" };
const period = { from: "2026-03-02", to: "2026-03-08" };
const TODAY = "2026-03-06";
/** From 1 to 6 March: three days met, one short, one met, and today still short. */
const sixDays: Log[] = [2, 2, 2, 1, 2, 1].map((value, index) => [`2026-03-0${index + 1}`, value]);

interface Given {
  pattern?: PatternName;
  settings?: object;
  logs?: Log[];
  today?: LocalDate;
  stored?: Partial<StoredGoal>;
}

function reported(given: Given = {}): ReportGoal | null {
  const { pattern = "recurring", settings = glasses, logs = sixDays, today = TODAY } = given;
  const stored = storedGoal(pattern, settings, given.stored);
  const { days } = logged({ pattern, settings, startsOn: stored.startsOn, logs });
  return reportGoalOf(stored, historyOf(stored, days, new Set()), period, today);
}

describe("a goal in a report", () => {
  it("is told by the days of the period up to today, of which today is still open", () => {
    expect(reported()).toMatchObject({
      title: "Read",
      pattern: "recurring",
      status: "active",
      days: { from: "2026-03-02", to: "2026-03-06" },
      verdicts: { met: 3, missed: 1, neutral: 0 },
      successRate: 0.75,
      streak: { current: 1, longest: 3, unit: "day", state: "atRisk" },
      longestRun: 2,
      logged: 8,
      activeDays: 5,
      allDays: 5,
      course: null,
      chart: { kind: "bars", grain: "day", mark: 2 },
    });
  });

  it("counts the last day too once it is over", () => {
    expect(reported({ today: "2026-03-09" })).toMatchObject({
      days: period,
      verdicts: { met: 3, missed: 4, neutral: 0 },
      streak: { current: 0, longest: 3 },
      activeDays: 5,
      allDays: 7,
    });
  });

  it("that has ended is told as its last day had just ended, with its status of today", () => {
    expect(reported({ stored: { endsOn: "2026-03-03" }, today: "2026-03-09" })).toMatchObject({
      status: "completed",
      days: { from: "2026-03-02", to: "2026-03-03" },
      verdicts: { met: 2, missed: 0, neutral: 0 },
      successRate: 1,
      streak: { current: 3 },
      logged: 4,
      allDays: 2,
    });
  });

  it("counts a week only where it ended within the days", () => {
    const weekly = { period: "week", amount: 9, unit: "glasses" };
    // The week of 2 March ends on the 8th: open on the 6th, met by 8 + 1 on the 9th.
    expect(reported({ settings: weekly })).toMatchObject({
      verdicts: { met: 0, missed: 0, neutral: 0 },
      successRate: null,
    });
    const logs: Log[] = [...sixDays, ["2026-03-08", 1]];
    expect(reported({ settings: weekly, logs, today: "2026-03-09" })).toMatchObject({
      verdicts: { met: 1, missed: 0, neutral: 0 },
      longestRun: 1,
    });
  });

  it("steps over neutral days in its longest run", () => {
    const logs: Log[] = sixDays.map(([day, value]) =>
      day === "2026-03-04" ? [day, null, "skipped"] : [day, value],
    );
    // Met on the 2nd, 3rd and 5th with a skip between them; the 6th is open.
    expect(reported({ logs })).toMatchObject({
      verdicts: { met: 3, missed: 0, neutral: 1 },
      longestRun: 3,
    });
  });

  it("of a milestone says where it stood before, at the end, and where it leads", () => {
    const logs: Log[] = [
      ["2026-03-01", 5],
      ["2026-03-03", 10],
      ["2026-03-05", 15],
    ];
    const settings = { total: 110, start: 10, unit: "km" };
    expect(reported({ pattern: "milestone", settings, logs })).toMatchObject({
      verdicts: { met: 0, missed: 0, neutral: 0 },
      successRate: null,
      streak: null,
      longestRun: null,
      logged: 25,
      course: { before: 15, after: 40, end: 110, percent: 30 },
      chart: { kind: "line", mark: 110 },
    });
  });

  it("of a target says the readings", () => {
    const settings = { start: 84, end: 78, by: "2026-04-01", unit: "kg" };
    const logs: Log[] = [
      ["2026-03-01", 83.5],
      ["2026-03-04", 82.5],
    ];
    expect(reported({ pattern: "target", settings, logs })?.course).toEqual({
      before: 83.5,
      after: 82.5,
      end: 78,
      percent: 25,
    });
  });

  it.each<[string, Partial<StoredGoal>, LocalDate]>([
    ["a draft", { isDraft: true }, TODAY],
    ["one that starts after the period", { startsOn: "2026-03-09" }, "2026-03-20"],
    [
      "one that was put away before it",
      { archivedOn: "2026-03-02", archivedAt: "2026-03-02T00:00:00.000Z" },
      TODAY,
    ],
    ["any before the period begins", {}, "2026-03-01"],
  ])("is not %s", (_what, stored, today) => {
    expect(reported({ stored, today, logs: [] })).toBeNull();
  });

  it("is there on the first day of the period", () => {
    expect(reported({ today: "2026-03-02" })?.days).toEqual({
      from: "2026-03-02",
      to: "2026-03-02",
    });
  });
});

describe("all goals of a report", () => {
  it("are summed up, with the longest run that stands, the first of equals", () => {
    const goal = (title: string, met: number, missed: number, current: number | null) =>
      ({
        ...{ title, verdicts: { met, missed, neutral: 5 } },
        streak: current === null ? null : { current, longest: 99, unit: "day", state: "alive" },
      }) as ReportGoal;
    const goals = [goal("Read", 3, 1, 2), goal("Walk", 4, 0, 7), goal("Swim", 2, 2, 7)];
    expect(reportTotals([...goals, goal("Save", 0, 0, null)])).toEqual({
      goals: 4,
      met: 9,
      missed: 3,
      successRate: 0.75,
      best: { title: "Walk", streak: { current: 7, longest: 99, unit: "day", state: "alive" } },
    });
    expect(reportTotals([goal("Read", 0, 0, 0)])).toEqual({
      ...{ goals: 1, met: 0, missed: 0, successRate: null, best: null },
    });
  });
});
