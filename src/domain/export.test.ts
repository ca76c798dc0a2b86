/** Exports: what a spreadsheet must not run, and what both forms hold. */
import { describe, expect, it } from "vitest";
import type { Activity } from "./activity";
import { csvCell, csvExport, jsonExport, parseExportFilter } from "./export";
import type { StoredGoal } from "./standing";

describe("csvCell", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+1", "'+1"],
    ["-1", "'-1"],
    ["@a", "'@a"],
    ["\ta", "'\ta"],
    ["\ra", `"'\ra"`],
    ["a=b", "a=b"],
    ['say "hi"', '"say ""hi"""'],
    ["a,b", '"a,b"'],
    ["a\nb", '"a\nb"'],
  ])("writes %j as %j", (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });
});

const goal: StoredGoal = {
  goalId: "g",
  clientKey: null,
  title: "Water, daily",
  description: null,
  category: "health",
  icon: null,
  color: null,
  pattern: "recurring",
  startsOn: "2026-03-01",
  endsOn: null,
  by: null,
  isDraft: false,
  archivedAt: null,
  archivedOn: null,
  declaredCompletedOn: null,
  reachedOn: null,
  reminders: [],
  isPinned: false,
  position: null,
  version: 1,
  createdAt: "2026-03-01T00:00:00.000Z",
  updatedAt: "2026-03-01T00:00:00.000Z",
  terms: [
    {
      from: null,
      settings: { period: "day", unit: "glasses", amount: 8, bound: "atLeast" },
      weekStart: 1,
    },
  ],
  pauses: [],
};

const activity: Activity = {
  activityId: "a",
  goalId: "g",
  clientKey: "k",
  kind: "progress",
  value: 0.000001,
  day: "2026-03-02",
  recordedAt: "2026-03-02T08:00:00.000Z",
  timeZone: "UTC",
  note: "=cmd",
  context: null,
  source: "app",
  version: 1,
  removedAt: null,
  attachments: [],
};

async function* pages(...activities: Activity[]) {
  yield activities;
}

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

describe("csvExport", () => {
  it("writes a byte order mark, the columns and a row an activity, but none for removed ones", async () => {
    const removed = { ...activity, removedAt: activity.recordedAt };
    const text = await textOf(csvExport([goal], pages(activity, removed)));
    expect(text).toBe(
      "\uFEFFgoal_id,goal,pattern,unit,day,recorded_at,kind,value,note,source,activity_id\r\n" +
        `g,"Water, daily",recurring,glasses,2026-03-02,2026-03-02T08:00:00.000Z,progress,0.000001,'=cmd,app,a\r\n`,
    );
  });
});

describe("jsonExport", () => {
  it("is one JSON object with its version, goals and activities", async () => {
    const head = {
      exportedAt: "2026-03-03T00:00:00.000Z",
      profile: { timeZone: "UTC" },
      goals: [goal],
    };
    const read = JSON.parse(await textOf(jsonExport(head, pages(activity, activity))));
    expect(read).toMatchObject({ format: "cairn", version: 1, goals: [{ goalId: "g" }] });
    expect(read.activities).toEqual([activity, activity]);
  });
});

describe("parseExportFilter", () => {
  it("refuses days that do not exist and ranges that end before they begin", () => {
    expect(() => parseExportFilter(new URLSearchParams("from=2026-02-30"))).toThrow();
    expect(() => parseExportFilter(new URLSearchParams("from=2026-03-02&to=2026-03-01"))).toThrow(
      "INVALID_DATE_RANGE",
    );
  });
});
