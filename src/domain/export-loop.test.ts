/** The archive for Loop Habit Tracker: habits, folders and entries as Loop writes them. */
import { describe, expect, it } from "vitest";
import { storedGoal } from "@/testing/goals";
import type { Activity, ActivityKind } from "./activity";
import { loopExport } from "./export-loop";
import type { PatternName } from "./settings";
import type { StoredGoal } from "./standing";

type Log = [day: string, value: number | null, kind?: ActivityKind, note?: string];

function activityOf(
  goalId: string,
  [day, value, kind = "progress", note]: Log,
  index: number,
): Activity {
  const recordedAt = `${day}T08:00:00.${String(index).padStart(3, "0")}Z`;
  const facts = { timeZone: "UTC", context: null, source: "app", version: 1 } as const;
  const key = `${goalId}-${index}`;
  return {
    ...facts,
    activityId: key,
    clientKey: key,
    goalId,
    kind,
    value,
    day,
    recordedAt,
    note: note ?? null,
    removedAt: null,
    attachments: [],
  };
}

async function* onePage(activities: Activity[]) {
  yield activities;
}

async function archiveOf(
  pattern: PatternName,
  settings: object,
  logs: Log[],
  given: Partial<StoredGoal> = {},
) {
  const goal = storedGoal(pattern, settings, given);
  const made = logs.map((log, index) => activityOf(goal.goalId, log, index));
  const files = await loopExport([goal], onePage(made));
  const [habits, marks] = [...files.values()].map((text) => text.trimEnd().split("\n").slice(1));
  return { paths: [...files.keys()], habit: habits?.[0] ?? "", marks: marks ?? [] };
}

const daily = { period: "day", amount: 1, unit: "times" };
const logs: Log[] = [
  ["2026-03-01", 1],
  ["2026-03-02", null, "skipped"],
  ["2026-03-03", 1, "progress", 'said "yes"'],
];

describe("loopExport", () => {
  it("writes a daily yes or no as checks, newest first", async () => {
    const { habit, marks } = await archiveOf("recurring", daily, logs);
    expect(habit).toBe("1,Read,YES_NO,,,1,1,#607D8B,,,,false");
    expect(marks).toEqual([
      '2026-03-03,YES_MANUAL,"said ""yes"""',
      "2026-03-02,SKIP,",
      "2026-03-01,YES_MANUAL,",
    ]);
  });

  it.each<[string, PatternName, object, Log[], string, string[]]>([
    [
      "an amount a day",
      "recurring",
      { ...daily, amount: 8, unit: "glasses" },
      [
        ["2026-03-01", 7.5],
        ["2026-03-01", 1.0625],
      ],
      "NUMERICAL,,,1,1,#607D8B,glasses,AT_LEAST,8",
      ["2026-03-01,8563,"],
    ],
    [
      "3 times a week",
      "recurring",
      { ...daily, period: "week", amount: 3 },
      [["2026-03-01", 1]],
      "YES_NO,,,3,7,#607D8B,,,",
      ["2026-03-01,YES_MANUAL,"],
    ],
    [
      "3 days a week of 30 minutes",
      "recurring",
      { period: "week", amount: 3, perDay: 30, unit: "min" },
      [
        ["2026-03-01", 30],
        ["2026-03-02", 29],
      ],
      "YES_NO,,,3,7,#607D8B,,,",
      ["2026-03-02,NO,", "2026-03-01,YES_MANUAL,"],
    ],
    [
      "20 km a month",
      "recurring",
      { period: "month", amount: 20, unit: "km" },
      [["2026-03-01", 5.5]],
      "NUMERICAL,,,1,30,#607D8B,km,AT_LEAST,20",
      ["2026-03-01,5500,"],
    ],
    [
      "a limit",
      "limit",
      { period: "day", max: 2, unit: "cups" },
      [
        ["2026-03-01", 0],
        ["2026-03-02", 3],
      ],
      "NUMERICAL,,,1,1,#607D8B,cups,AT_MOST,2",
      ["2026-03-02,3000,", "2026-03-01,NO,"],
    ],
    [
      "a reading",
      "target",
      { start: 84, end: 78, by: "2026-04-01", unit: "kg" },
      [
        ["2026-03-01", 83.5],
        ["2026-03-01", 83.2],
      ],
      "NUMERICAL,,,1,1,#607D8B,kg,AT_LEAST,0",
      ["2026-03-01,83200,"],
    ],
  ])("writes %s as Loop would", async (_what, pattern, settings, given, habit, marks) => {
    const archive = await archiveOf(pattern, settings, given);
    expect(archive.habit).toBe(`1,Read,${habit},false`);
    expect(archive.marks).toEqual(marks);
  });

  it.each([
    ["Read / write: 10 pages", "001 Read  write 10 pages/Checkmarks.csv"],
    ["読書", "001/Checkmarks.csv"],
    ["..", "001/Checkmarks.csv"],
    ["../../etc", "001 ....etc/Checkmarks.csv"],
  ])("puts %j into a folder that every system takes", async (title, path) => {
    const { paths } = await archiveOf("recurring", daily, logs, { title });
    expect(paths).toEqual(["Habits.csv", path]);
  });

  it("defuses a title that is a formula, and says what is archived", async () => {
    const given = { title: "=1+1", archivedAt: "2026-03-10T00:00:00.000Z", color: "#112233" };
    const { habit } = await archiveOf("recurring", daily, logs, given);
    expect(habit).toBe("1,'=1+1,YES_NO,,,1,1,#112233,,,,true");
  });

  it("leaves removed activities out", async () => {
    const goal = storedGoal("recurring", daily);
    const removed = {
      ...activityOf(goal.goalId, ["2026-03-01", 1], 0),
      removedAt: "2026-03-02T00:00:00.000Z",
    };
    const files = await loopExport([goal], onePage([removed]));
    expect(files.get("001 Read/Checkmarks.csv")).toBe("Date,Value,Notes\n");
  });
});
