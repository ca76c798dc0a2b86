/** The archive for Loop Habit Tracker: which goals are checks there and which numbers, and their entries. */
import { describe, expect, it } from "vitest";
import { storedGoal } from "@/testing/goals";
import type { Activity } from "./activity";
import { loopExport } from "./export-loop";
import type { PatternName } from "./settings";
import type { StoredGoal } from "./standing";

type Log = [day: string, value: number | null, more?: Partial<Activity>];

const activityOf = (goalId: string, [day, value, more = {}]: Log, index: number): Activity => ({
  ...{
    activityId: `${goalId}-${index}`,
    clientKey: `${index}`,
    goalId,
    kind: "progress",
    value,
    day,
  },
  ...{ recordedAt: `${day}T08:00:0${index}.000Z`, timeZone: "UTC", context: null, source: "app" },
  ...{ version: 1, note: null, removedAt: null, attachments: [] },
  ...more,
});

async function* pagesOf(...pages: Activity[][]) {
  yield* pages;
}

async function archiveOf(
  pattern: PatternName,
  settings: object,
  logs: Log[] = [],
  given: Partial<StoredGoal> = {},
) {
  const goal = storedGoal(pattern, settings, given);
  const made = logs.map((log, index) => activityOf(goal.goalId, log, index));
  const files = await loopExport([goal], pagesOf(made));
  return { paths: [...files.keys()], texts: [...files.values()] };
}
const kindOf = async (pattern: PatternName, settings: object, logs: Log[] = []) => {
  const { texts } = await archiveOf(pattern, settings, logs);
  const cells = texts[0]?.split("\n")[1]?.split(",") ?? [];
  // Type, times, days, kind of target, target.
  return [cells[2], cells[5], cells[6], cells[9], cells[10]].join(" ");
};

const daily = { period: "day", amount: 1, unit: "times" };
const weekly = { ...daily, period: "week" };

describe("a goal is a check or a number", () => {
  it.each<[string, PatternName, object, Log[], string]>([
    ["once a day", "recurring", daily, [], "YES_NO 1 1  "],
    [
      "once a day, but logged as more",
      "recurring",
      daily,
      [
        ["2026-03-01", 1],
        ["2026-03-02", 2],
      ],
      "NUMERICAL 1 1 AT_LEAST 1",
    ],
    ["twice a day", "recurring", { ...daily, amount: 2 }, [], "NUMERICAL 1 1 AT_LEAST 2"],
    ["half a one a day", "recurring", { ...daily, amount: 0.5 }, [], "NUMERICAL 1 1 AT_LEAST 0.5"],
    ["six times a week", "recurring", { ...weekly, amount: 6 }, [], "YES_NO 6 7  "],
    ["seven times a week", "recurring", { ...weekly, amount: 7 }, [], "NUMERICAL 1 7 AT_LEAST 7"],
    ["eight times a week", "recurring", { ...weekly, amount: 8 }, [], "NUMERICAL 1 7 AT_LEAST 8"],
    ["2.5 times a week", "recurring", { ...weekly, amount: 2.5 }, [], "NUMERICAL 1 7 AT_LEAST 2.5"],
    [
      "three days a week of 30",
      "recurring",
      { ...weekly, amount: 3, perDay: 30 },
      [["2026-03-01", 45]],
      "YES_NO 3 7  ",
    ],
    [
      "every day of a week of 30",
      "recurring",
      { ...weekly, amount: 7, perDay: 30 },
      [],
      "NUMERICAL 1 7 AT_LEAST 7",
    ],
    [
      "three times a week, logged as more",
      "recurring",
      { ...weekly, amount: 3 },
      [["2026-03-01", 2]],
      "NUMERICAL 1 7 AT_LEAST 3",
    ],
    [
      "89 times a quarter",
      "recurring",
      { ...daily, period: "quarter", amount: 89 },
      [],
      "YES_NO 89 90  ",
    ],
    ["once a year", "recurring", { ...daily, period: "year" }, [], "YES_NO 1 365  "],
    [
      "between one and two a day",
      "recurring",
      { ...daily, bound: "between", max: 2 },
      [],
      "YES_NO 1 1  ",
    ],
    ["a run of days", "streak", { ...daily, length: 10 }, [], "YES_NO 1 1  "],
    [
      "at most two a week",
      "limit",
      { period: "week", max: 2, unit: "cups" },
      [],
      "NUMERICAL 1 7 AT_MOST 2",
    ],
    [
      "once a day, marked where it counts as more",
      "recurring",
      { ...daily, perDay: undefined },
      [["2026-03-01", 3]],
      "NUMERICAL 1 1 AT_LEAST 1",
    ],
    ["a total", "milestone", { total: 10, unit: "km" }, [], "NUMERICAL 1 1 AT_LEAST 0"],
  ])("%s", async (_what, pattern, settings, logs, kind) => {
    expect(await kindOf(pattern, settings, logs)).toBe(kind);
  });

  it("with its description", async () => {
    const { texts } = await archiveOf("recurring", daily, [], { description: "Ten pages" });
    expect(texts[0]?.split("\n")[1]).toBe("1,Read,YES_NO,,Ten pages,1,1,#607D8B,,,,false");
  });
});

describe("an entry", () => {
  const marksOf = async (pattern: PatternName, settings: object, logs: Log[]) => {
    const { texts } = await archiveOf(pattern, settings, logs);
    return texts[1]?.slice("Date,Value,Notes\n".length);
  };
  const skipped = { kind: "skipped" } as const;

  it("of a total is what was added, of a reading what was read", async () => {
    const logs: Log[] = [
      ["2026-03-01", 5],
      ["2026-03-01", 3],
    ];
    expect(await marksOf("milestone", { total: 10, unit: "km" }, logs)).toBe("2026-03-01,8000,\n");
    const added = { start: 0, end: 10, by: "2026-04-01", unit: "km", reading: "sum" };
    expect(await marksOf("target", added, logs)).toBe("2026-03-01,8000,\n");
    expect(await marksOf("target", { ...added, reading: "latest" }, logs)).toBe(
      "2026-03-01,3000,\n",
    );
  });

  it("is a skip only where nothing else was logged", async () => {
    const both: Log[] = [
      ["2026-03-01", 1],
      ["2026-03-01", null, skipped],
      ["2026-03-02", null, skipped],
    ];
    expect(await marksOf("recurring", daily, both)).toBe(
      "2026-03-02,SKIP,\n2026-03-01,YES_MANUAL,\n",
    );
    expect(await marksOf("recurring", daily, [["2026-03-01", 0]])).toBe("2026-03-01,NO,\n");
  });

  it("has all notes of its day, a line each", async () => {
    const logs: Log[] = [
      ["2026-03-01", 1, { note: "one" }],
      ["2026-03-01", 0, { note: "two" }],
    ];
    expect(await marksOf("recurring", daily, logs)).toBe('2026-03-01,YES_MANUAL,"one\ntwo"\n');
  });
});

describe("the archive", () => {
  it("has each goal's own logs from every page, and none of other goals", async () => {
    const goals = ["a", "b"].map((goalId) =>
      storedGoal("recurring", daily, { goalId, title: goalId }),
    );
    const log = (goalId: string, index: number) =>
      activityOf(goalId, [`2026-03-0${index}`, 1], index);
    const files = await loopExport(
      goals,
      pagesOf([log("a", 1), log("gone", 2)], [log("b", 3), log("a", 4)]),
    );
    expect([...files]).toEqual([
      ["Habits.csv", expect.stringMatching(/^Position.*\n1,a,.*\n2,b,.*\n$/)],
      [
        "001 a/Checkmarks.csv",
        "Date,Value,Notes\n2026-03-04,YES_MANUAL,\n2026-03-01,YES_MANUAL,\n",
      ],
      ["002 b/Checkmarks.csv", "Date,Value,Notes\n2026-03-03,YES_MANUAL,\n"],
    ]);
  });

  it.each([
    [" ///Read/// ", "001 Read/Checkmarks.csv"],
    [`${"a".repeat(99)}. b`, `001 ${"a".repeat(99)}/Checkmarks.csv`],
    ["a".repeat(120), `001 ${"a".repeat(100)}/Checkmarks.csv`],
    ["Über / uns", "001 ber  uns/Checkmarks.csv"],
  ])("names the folder of %j", async (title, path) => {
    expect((await archiveOf("recurring", daily, [], { title })).paths[1]).toBe(path);
  });
});
