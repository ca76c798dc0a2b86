/** Last week in numbers: which periods count, what changed most, and who still needs how much. */
import { describe, expect, it } from "vitest";
import { storedGoal } from "@/testing/goals";
import { historyOf, type Log } from "@/testing/histories";
import type { StoredGoal } from "./standing";
import { weekSummary } from "./week-summary";

/** A Monday; the week before is 9 to 15 March 2026. */
const monday = "2026-03-16";
const daily = { period: "day", amount: 1, unit: "pages" };

interface Given {
  settings?: object;
  logs?: Log[];
  startsOn?: string;
  pauses?: [string, string | null][];
  stored?: Partial<StoredGoal>;
}
function habit(title: string, given: Given = {}) {
  const { settings = daily, logs = [], startsOn = "2026-03-02", pauses = [], stored = {} } = given;
  return {
    stored: storedGoal("recurring", settings, { title, startsOn, ...stored }),
    history: historyOf({ pattern: "recurring", settings, startsOn, logs, pauses }),
  };
}
function milestone(title: string, given: Given = {}) {
  const { logs = [["2026-03-10", 40]], startsOn = "2026-03-01", stored = {} } = given;
  const settings = given.settings ?? { total: 100, by: "2026-03-25", unit: "pages" };
  return {
    stored: storedGoal("milestone", settings, { title, startsOn, ...stored }),
    history: historyOf({ pattern: "milestone", settings, startsOn, logs }),
  };
}
/** A log on each of some days of March. */
const on = (...days: number[]): Log[] =>
  days.map((day) => [`2026-03-${String(day).padStart(2, "0")}`, 1]);

describe("a week's numbers", () => {
  it("tell of a goal whose days were all excused", () => {
    const paused = habit("Read", { pauses: [["2026-03-09", "2026-03-16"]] });
    expect(weekSummary([paused], monday)?.goals).toMatchObject([{ met: 0, missed: 0, neutral: 7 }]);
  });

  it("count only periods that ended in the week: no month, and a week of its own", () => {
    const monthly = habit("Pay", { settings: { ...daily, period: "month" }, logs: on(10) });
    expect(weekSummary([monthly], monday)).toBeNull();
    const weekly = habit("Walk", { settings: { ...daily, period: "week" }, logs: on(3, 10) });
    expect(weekSummary([weekly], monday)?.goals).toMatchObject([{ met: 1, missed: 0 }]);
  });

  it("leave out a goal that began later, beside one that did not", () => {
    const later = habit("Later", { startsOn: "2026-03-16" });
    const summary = weekSummary([later, habit("Read", { logs: on(9) })], monday);
    expect(summary?.goals).toMatchObject([{ title: "Read", met: 1, missed: 6 }]);
  });
});

describe("the best streak", () => {
  it("is the longest, and the first of those as long", () => {
    const [short, long, same] = [on(14, 15), on(13, 14, 15), on(13, 14, 15)];
    const goals = [
      habit("A", { logs: short }),
      habit("B", { logs: long }),
      habit("C", { logs: same }),
    ];
    expect(weekSummary(goals, monday)?.bestStreak).toEqual({ title: "B", length: 3, unit: "day" });
  });

  it("says what it counts", () => {
    const weekly = habit("Walk", { settings: { ...daily, period: "week" }, logs: on(3, 10) });
    const best = { title: "Walk", length: 2, unit: "week" };
    expect(weekSummary([weekly], monday)?.bestStreak).toEqual(best);
  });
});

describe("the biggest change", () => {
  const changeOf = (...goals: ReturnType<typeof habit>[]) =>
    weekSummary(goals, monday)?.biggestChange;

  it("may be one for the worse, and is the first of those as big", () => {
    const worse = habit("Worse", { logs: on(2, 3, 4, 5, 9) });
    const better = habit("Better", { logs: on(2, 9, 10, 11) });
    const alike = habit("Alike", { logs: on(2, 9, 10, 11, 12) });
    const change = { title: "Worse", before: 4, after: 1 };
    expect(changeOf(better, worse, alike)).toEqual(change);
    expect(changeOf(alike, worse)).toEqual({ title: "Alike", before: 1, after: 4 });
  });

  it("is none where as much was met as before", () => {
    expect(changeOf(habit("Same", { logs: on(2, 3, 9, 15) }))).toBeNull();
  });

  it("is none of a goal that asked for nothing in the week before", () => {
    expect(changeOf(habit("New", { logs: on(9, 10), startsOn: "2026-03-09" }))).toBeNull();
    const excused = habit("Back", { logs: on(9, 10), pauses: [["2026-03-02", "2026-03-09"]] });
    expect(changeOf(excused)).toBeNull();
  });

  it("is measured by its size alone", () => {
    const many = habit("Many", { logs: on(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14) });
    const few = habit("Few", { logs: on(9, 10) });
    expect(changeOf(many, few)).toEqual({ title: "Few", before: 0, after: 2 });
  });

  it("is told of a week before in which all was missed", () => {
    expect(changeOf(habit("Up", { logs: on(9) }))).toEqual({ title: "Up", before: 0, after: 1 });
  });
});

describe("the pace", () => {
  const paceOf = (...goals: ReturnType<typeof milestone>[]) =>
    weekSummary([...goals, habit("Read")], monday)?.pace;

  it.each<[string, Given]>([
    ["put away", { stored: { archivedAt: "2026-03-15T00:00:00.000Z", archivedOn: "2026-03-15" } }],
    ["a draft", { stored: { isDraft: true } }],
    ["said to be done", { stored: { declaredCompletedOn: "2026-03-14" } }],
    ["without a day to be done by", { settings: { total: 100, unit: "pages" } }],
    ["reached, though nobody has noted it", { logs: [["2026-03-10", 100]] }],
  ])("is not told of a goal that is %s", (_what, given) => {
    expect(paceOf(milestone("Book", given))).toEqual([]);
  });

  it("is told of each goal that goes on, in their order", () => {
    const far = { settings: { total: 140, by: "2026-03-25", unit: "km" } };
    expect(paceOf(milestone("Book"), milestone("Run", far))).toEqual([
      { title: "Book", neededPerDay: 6, unit: "pages" },
      { title: "Run", neededPerDay: 10, unit: "km" },
    ]);
  });
});
