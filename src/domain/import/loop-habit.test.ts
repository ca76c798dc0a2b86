/** Loop Habit Tracker: what a habit asks as a goal, and which of its entries are logs. */
import { describe, expect, it } from "vitest";
import { RowLog } from "./history";
import { goalOfHabit, type LoopEntry, type LoopHabit } from "./loop-habit";

const habit: LoopHabit = {
  ...{ number: 3, name: "Read", question: null, description: null, times: 1, days: 1 },
  ...{ color: null, unit: null, isNumeric: false, isAtMost: false, target: 0, isArchived: false },
};
const numeric = { isNumeric: true, unit: "km", target: 5 };
const entry: LoopEntry = {
  ...{ file: "001/Checkmarks.csv", line: 2, day: "2026-01-05", mark: "done" },
  ...{ thousandths: 0, note: null },
};

function taken(given: Partial<LoopHabit> = {}, ...entries: Partial<LoopEntry>[]) {
  const log = new RowLog();
  const all = entries.map((each) => ({ ...entry, ...each }));
  const place = { file: "Habits.csv", line: 2 };
  const goal = goalOfHabit({ ...habit, ...given }, all, log, place);
  return { goal, create: goal.create, row: log.rows[0], entries: log.rows.slice(1) };
}

describe("a habit", () => {
  it("is told of in its own row", () => {
    const { goal, row } = taken({ name: " " });
    expect(goal).toMatchObject({ key: "Habit 3", isArchived: false, activities: [], row: 0 });
    expect(row).toEqual({
      ...{ file: "Habits.csv", line: 2, goal: "Habit 3", day: null, outcome: "accepted" },
    });
    expect(Object.keys(goal.create).sort()).toEqual(["pattern", "settings", "status", "title"]);
  });

  it.each([
    ["#FF8F00", "#FF8F00"],
    ["#ff8f00", "#ff8f00"],
    ["x#FF8F00", undefined],
    ["#FF8F00A", undefined],
    ["#FF8F0", undefined],
    ["", undefined],
    [null, undefined],
  ])("of colour %j has %j", (color, kept) => {
    expect(taken({ color }).create.color).toBe(kept);
  });

  it.each([
    ["Did you?", "Ten pages", "Did you?\nTen pages"],
    ["Did you?", null, "Did you?"],
    [null, "Ten pages", "Ten pages"],
    ["", "", undefined],
  ])("asking %j, described as %j, is %j", (question, description, text) => {
    expect(taken({ question, description }).create.description).toBe(text);
  });
});

describe("what a habit asks", () => {
  it("is a number of times", () => {
    expect(taken({ times: 3, days: 7 })).toMatchObject({
      row: { outcome: "adapted", because: "rolling_window" },
      create: { pattern: "recurring", settings: { period: "week", amount: 3, unit: "times" } },
    });
  });

  it.each([
    ["an amount", { target: 5 }, 5, undefined],
    ["an amount a week", { target: 5, days: 7 }, 5, "rolling_window"],
    ["nothing, which is 1", { target: 0 }, 1, "no_target"],
    ["less than nothing, which is 1", { target: -2 }, 1, "no_target"],
    ["a number that is none, which is 1", { target: Number.NaN }, 1, "no_target"],
  ])("is %s", (_what, given, amount, because) => {
    const { row, create } = taken({ ...numeric, ...given });
    expect(create).toMatchObject({ pattern: "recurring", settings: { amount, unit: "km" } });
    expect(row?.because).toBe(because);
  });

  it.each([
    ["an amount", { target: 5 }, 5, undefined],
    ["an amount a week", { target: 5, days: 7 }, 5, "rolling_window"],
    ["nothing at all", { target: -2 }, 0, undefined],
    ["nothing, where it is no number", { target: Number.NaN }, 0, undefined],
  ])("at most is %s", (_what, given, max, because) => {
    const { row, create } = taken({ ...numeric, isAtMost: true, ...given });
    expect(create).toMatchObject({ pattern: "limit", settings: { max, unlogged: "missed" } });
    expect(row?.because).toBe(because);
  });

  it("is in times where a number has no unit", () => {
    expect(taken({ ...numeric, unit: "" }).create.settings).toMatchObject({ unit: "times" });
  });

  it.each([
    ["a daily habit with a skip", {}, ["done", "skip"], true],
    ["a daily habit without one", {}, ["done", "no"], false],
    ["a weekly habit with a skip", { days: 7 }, ["skip"], false],
    ["a daily number with a skip", numeric, ["done", "skip"], true],
    ["a daily number without one", numeric, ["done", "no"], false],
    ["a weekly number with a skip", { ...numeric, days: 7 }, ["skip"], false],
    ["a weekly number without one", { ...numeric, days: 7 }, ["done"], false],
  ] as const)("lets %s skip as Loop does", (_what, given, marks, mayAlways) => {
    const { settings } = taken(given, ...marks.map((mark) => ({ mark }))).create;
    const allowance = mayAlways ? { count: 31, per: "month" } : undefined;
    expect("skipAllowance" in settings ? settings.skipAllowance : undefined).toEqual(allowance);
  });
});

describe("an entry", () => {
  const log = { kind: "progress", value: 1 };
  const skipped = { kind: "skipped", value: null };
  const atMost = { ...numeric, isAtMost: true };

  it.each<[string, Partial<LoopHabit>, Partial<LoopEntry>, object | string]>([
    ["done", {}, { mark: "done" }, log],
    ["earned by others", {}, { mark: "automatic" }, "automatic"],
    ["unknown", {}, { mark: "unknown" }, "nothing_logged"],
    ["not done", {}, { mark: "no" }, "nothing_done"],
    ["not done, of a number", numeric, { mark: "no" }, "nothing_done"],
    ["not done, of a limit", atMost, { mark: "no" }, { kind: "progress", value: 0 }],
    ["not done, at most yes", { isAtMost: true }, { mark: "no" }, "nothing_done"],
    ["skipped", {}, { mark: "skip" }, skipped],
    ["skipped, of a number", numeric, { mark: "skip" }, skipped],
    ["skipped, at most yes", { isAtMost: true }, { mark: "skip" }, skipped],
    ["skipped, of a week", { days: 7 }, { mark: "skip" }, "skip_needs_daily"],
    ["skipped, of a limit", atMost, { mark: "skip" }, "skip_not_for_limit"],
    ["2.5", numeric, { mark: "thousandths", thousandths: 2500 }, { kind: "progress", value: 2.5 }],
    ["0", numeric, { mark: "thousandths", thousandths: 0 }, "nothing_done"],
    ["0 of a limit", atMost, { mark: "thousandths" }, { kind: "progress", value: 0 }],
    ["-1", atMost, { mark: "thousandths", thousandths: -1000 }, "value_unreadable"],
    ["too large", numeric, { mark: "thousandths", thousandths: 1e18 }, "value_unreadable"],
    ["unreadable", {}, { mark: "unreadable" }, "value_unreadable"],
    ["unreadable, with its day", {}, { mark: "unreadable", day: null }, "date_unreadable"],
    ["done on no day", {}, { day: null }, "date_unreadable"],
  ])("that is %s", (_what, given, mark, becomes) => {
    const { goal, entries } = taken(given, { note: " calm ", ...mark });
    const { day } = { ...entry, ...mark };
    const place = { file: "001/Checkmarks.csv", line: 2, goal: "Read", day };
    if (typeof becomes === "string") {
      expect(goal.activities).toEqual([]);
      expect(entries).toEqual([{ ...place, outcome: "refused", because: becomes }]);
      return;
    }
    const kept = { day, note: "calm", key: day, recordedAt: null, row: 1 };
    expect(goal.activities).toEqual([{ ...becomes, ...kept }]);
    expect(entries).toEqual([{ ...place, outcome: "accepted" }]);
  });

  it("of the earliest day begins the goal, in whatever order", () => {
    const days = ["2026-01-05", "2026-01-03", "2026-01-04"];
    expect(taken({}, ...days.map((day) => ({ day }))).create.startsOn).toBe("2026-01-03");
  });
});
