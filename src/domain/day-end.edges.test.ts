/** Days and weeks that have ended, of goals of each kind, and from a checkpoint on. */
import { describe, expect, it } from "vitest";
import { storedGoal } from "@/testing/goals";
import { historyOf, type Log } from "@/testing/histories";
import {
  evaluationsAtEnds,
  keptDays,
  lastKeptDay,
  NO_PERIODS,
  progressAtEnds,
  rollupsOf,
  snapshotOf,
  tallied,
  weeksEnding,
} from "./day-end";
import { evaluate } from "./progress";

const daily = { period: "day", amount: 1, unit: "page", skipAllowance: { count: 0, per: "week" } };
const pages = { total: 100, unit: "page" };
// 2 March 2026 is a Monday.
const startsOn = "2026-03-02";
const logs: Log[] = ["02", "03", "04", "06", "09", "10", "17"].map((day) => [`2026-03-${day}`, 10]);
const habit = historyOf({ pattern: "recurring", settings: daily, startsOn, logs });
const book = historyOf({ pattern: "milestone", settings: pages, startsOn, logs });
const stored = (given: object = {}) => storedGoal("recurring", daily, { startsOn, ...given });

describe("a snapshot", () => {
  it("of a milestone has neither a period nor a streak", () => {
    const [ended] = [...progressAtEnds(book, ["2026-03-04"])].map(snapshotOf);
    expect(ended).toEqual({
      ...{ day: "2026-03-04", percent: 30, total: 30, value: null, verdict: null },
      ...{ streak: null, longestStreak: null, successRate: null },
    });
  });

  it("of a habit tells its longest streak beside the present one", () => {
    const [ended] = [...progressAtEnds(habit, ["2026-03-06"])].map(snapshotOf);
    expect(ended).toMatchObject({ streak: 1, longestStreak: 3, successRate: 0.8, total: 40 });
  });
});

describe("the last day that is kept", () => {
  it.each([
    ["there is none", {}, null],
    ["the day before the archive", { archivedOn: "2026-03-05" }, "2026-03-04"],
    ["the day it was declared done", { declaredCompletedOn: "2026-03-05" }, "2026-03-05"],
    ["the day it was reached", { reachedOn: "2026-03-05" }, "2026-03-05"],
    ["its last day", { endsOn: "2026-03-05" }, "2026-03-05"],
    ["the day by which", { by: "2026-03-05" }, "2026-03-05"],
    [
      "the earliest of them",
      {
        ...{ archivedOn: "2026-03-09", declaredCompletedOn: "2026-03-07", reachedOn: "2026-03-06" },
        ...{ endsOn: "2026-03-31", by: "2026-04-01" },
      },
      "2026-03-06",
    ],
  ])("is %s", (_what, given, day) => {
    expect(lastKeptDay(stored(given))).toBe(day);
  });

  it("may be the only one", () => {
    const done = stored({ declaredCompletedOn: startsOn });
    const range = { from: "2026-01-01", to: "2026-04-01" };
    expect(keptDays(done, habit, range)).toEqual({ from: startsOn, to: startsOn });
  });
});

describe("going on from a checkpoint", () => {
  const checkpoint = evaluate(habit, { on: "2026-03-08", today: "2026-03-09" }).checkpoint.recent;
  const ends = ["2026-03-09", "2026-03-10", "2026-03-11", "2026-03-17", "2026-03-18"];
  const fromScratch = (on: string) => evaluate(habit, { on, today: addDay(on) }).progress;
  const addDay = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

  it("needs no days from before it", () => {
    const left = { ...habit, days: habit.days.filter(({ day }) => day >= checkpoint.nextDay) };
    expect(left.days.length).toBeLessThan(habit.days.length);
    const found = [...progressAtEnds(left, ends, checkpoint)];
    expect(found).toEqual(ends.map(fromScratch));
  });

  it("takes days from before it for what they are, not twice", () => {
    expect([...progressAtEnds(habit, ends, checkpoint)]).toEqual(ends.map(fromScratch));
  });

  it("begins anew for a day before it", () => {
    const earlier = ["2026-03-03", "2026-03-04"];
    const late = evaluate(habit, { on: "2026-03-18", today: "2026-03-19" }).checkpoint.recent;
    expect([...progressAtEnds(habit, earlier, late)]).toEqual(earlier.map(fromScratch));
  });

  it("hands on what to go on from", () => {
    const [one] = [...evaluationsAtEnds(habit, ["2026-03-18"], checkpoint)];
    expect(one).toEqual(evaluate(habit, { on: "2026-03-18", today: "2026-03-19" }));
  });
});

it.each([
  ["met", { met: 1, missed: 0, neutral: 0 }],
  ["missed", { met: 0, missed: 1, neutral: 0 }],
  ["neutral", { met: 0, missed: 0, neutral: 1 }],
  ["open", NO_PERIODS],
  [null, NO_PERIODS],
  [undefined, NO_PERIODS],
] as const)("a period that is %s is counted as such", (verdict, tally) => {
  expect(tallied(NO_PERIODS, verdict)).toEqual(tally);
});

describe("weeks that ended", () => {
  it.each([
    ["2026-03-08", "2026-03-08", [["2026-03-08", "2026-03-08"]]],
    ["2026-03-09", "2026-03-14", []],
    [
      "2026-03-05",
      "2026-03-15",
      [
        ["2026-03-05", "2026-03-08"],
        ["2026-03-09", "2026-03-15"],
      ],
    ],
  ])("from %s to %s", (from, to, weeks) => {
    expect(weeksEnding(stored(), { from, to })).toEqual(
      weeks.map(([first, last]) => ({ from: first, to: last })),
    );
  });
});

describe("rollups", () => {
  const three = weeksEnding(stored(), { from: startsOn, to: "2026-03-22" });
  const starts = (given: object, weeks = three) =>
    rollupsOf(stored(given), habit, weeks).map(({ weekStart }) => weekStart);

  it("are of each week, whole", () => {
    expect(rollupsOf(stored(), habit, three)).toEqual([
      {
        ...{ weekStart: "2026-03-02", weekEnd: "2026-03-08", met: 4, missed: 3, neutral: 0 },
        ...{ activeDays: 4, sum: 40_000_000n, percent: 0, streak: 0, longestStreak: 3 },
      },
      {
        ...{ weekStart: "2026-03-09", weekEnd: "2026-03-15", met: 2, missed: 5, neutral: 0 },
        ...{ activeDays: 2, sum: 20_000_000n, percent: 0, streak: 0, longestStreak: 3 },
      },
      {
        ...{ weekStart: "2026-03-16", weekEnd: "2026-03-22", met: 1, missed: 6, neutral: 0 },
        ...{ activeDays: 1, sum: 10_000_000n, percent: 0, streak: 0, longestStreak: 3 },
      },
    ]);
  });

  it("of a milestone have no streak", () => {
    const milestone = storedGoal("milestone", pages, { startsOn });
    expect(rollupsOf(milestone, book, three.slice(0, 1))).toMatchObject([
      { percent: 40, streak: null, longestStreak: null, met: 0, missed: 0, neutral: 0 },
    ]);
  });

  it("are none of no weeks, of a draft, or of weeks before its start", () => {
    expect(starts({}, [])).toEqual([]);
    expect(starts({ isDraft: true })).toEqual([]);
    expect(starts({}, [{ from: "2026-02-16", to: "2026-02-22" }])).toEqual([]);
  });

  it("are of the weeks that the goal lived in, if only for a day", () => {
    const before = [{ from: "2026-02-23", to: "2026-03-01" }, ...three];
    expect(starts({}, before)).toEqual(three.map(({ from }) => from));
    const onSunday = { ...habit, startsOn: "2026-03-08" };
    const [first] = rollupsOf(stored({ startsOn: "2026-03-08" }), { ...onSunday, days: [] }, three);
    expect(first).toMatchObject({ weekStart: "2026-03-02", met: 0, missed: 1, activeDays: 0 });
    expect(starts({ endsOn: "2026-03-09" })).toEqual(["2026-03-02", "2026-03-09"]);
    expect(starts({ endsOn: "2026-03-08" })).toEqual(["2026-03-02"]);
  });
});
