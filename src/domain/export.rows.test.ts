/** Exports: which activities of which days, and each cell of a row. */
import { describe, expect, it } from "vitest";
import { storedGoal } from "@/testing/goals";
import type { Activity } from "./activity";
import { csvCell, csvExport, jsonExport, parseExportFilter } from "./export";

const goal = storedGoal("recurring", { period: "day", amount: 1, unit: "km" }, { title: "Run" });
const activity = {
  ...{ activityId: "a1", goalId: goal.goalId, kind: "progress", value: 2.5, day: "2026-03-02" },
  ...{ recordedAt: "2026-03-02T08:00:00.000Z", note: "slow", source: "app", removedAt: null },
} as Activity;

async function* pagesOf(...pages: Activity[][]) {
  yield* pages;
}
async function piecesOf(pieces: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
}

describe("a filter", () => {
  const [one, two] = [
    "0198c0de-0000-7000-8000-000000000001",
    "0198c0de-0000-7000-8000-000000000002",
  ];
  const read = (query: string) => parseExportFilter(new URLSearchParams(query));

  it.each([
    ["", { goalIds: [] }],
    ["from=2026-03-01", { from: "2026-03-01", goalIds: [] }],
    ["to=2026-03-01", { to: "2026-03-01", goalIds: [] }],
    ["from=2026-03-01&to=2026-03-01", { from: "2026-03-01", to: "2026-03-01", goalIds: [] }],
    [`goalId=${one}&goalId=${two}`, { goalIds: [one, two] }],
  ])("%j is read", (query, filter) => {
    expect(read(query)).toEqual(filter);
  });

  it("whose end lies before its beginning is refused", () => {
    expect(() => read("from=2026-03-02&to=2026-03-01")).toThrow(
      expect.objectContaining({
        code: "INVALID_DATE_RANGE",
        facts: { details: { to: ["before_from"] } },
      }),
    );
  });

  it("that names no date or no goal is refused", () => {
    expect(() => read("from=soon")).toThrow();
    expect(() => read("goalId=1")).toThrow();
  });
});

describe("a table", () => {
  const row = async (given: Partial<Activity>) =>
    (await piecesOf(csvExport([goal], pagesOf([{ ...activity, ...given }]))))[1];
  const start = `${goal.goalId},Run,recurring,km,2026-03-02,2026-03-02T08:00:00.000Z,progress`;

  it("has a line an activity, in the order of its head", async () => {
    const [head] = await piecesOf(csvExport([goal], pagesOf()));
    const names = "goal_id,goal,pattern,unit,day,recorded_at,kind,value,note,source,activity_id";
    expect(head).toBe(`\uFEFF${names}\r\n`);
    expect(await row({})).toBe(`${start},2.5,slow,app,a1\r\n`);
  });

  it.each([
    [100, "100"],
    [0, "0"],
    [0.000001, "0.000001"],
    [-10.5, "-10.5"],
    [1200.05, "1200.05"],
    [null, ""],
  ])("writes the amount %j as %j", async (value, written) => {
    expect(await row({ value, note: null })).toBe(`${start},${written},,app,a1\r\n`);
  });

  it("leaves out what was removed, or is of no goal, and pieces of nothing", async () => {
    const removed = { ...activity, removedAt: "2026-03-03T00:00:00.000Z" };
    const foreign = { ...activity, goalId: "another" };
    const pieces = await piecesOf(
      csvExport([goal], pagesOf([removed], [foreign], [removed, activity, activity])),
    );
    expect(pieces.slice(1)).toEqual([`${start},2.5,slow,app,a1\r\n`.repeat(2)]);
  });
});

it("an object has its activities one a line", async () => {
  const head = { exportedAt: "2026-03-03T00:00:00.000Z", profile: { name: "Ada" }, goals: [goal] };
  const other = { ...activity, activityId: "a2" };
  const pieces = await piecesOf(jsonExport(head, pagesOf([activity], [], [other, activity])));
  const lines = pieces.join("").split("\n");
  expect(lines[0]?.endsWith(',"activities":[')).toBe(true);
  expect(lines.slice(1)).toEqual([
    ...[`${JSON.stringify(activity)},`, `${JSON.stringify(other)},`, JSON.stringify(activity)],
    ...["]}", ""],
  ]);
  expect(JSON.parse(pieces.join(""))).toMatchObject({
    ...{ format: "cairn", version: 1, ...head, activities: [activity, other, activity] },
  });
});

it.each([
  ["=1+1", "'=1+1"],
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@a", "'@a"],
  ["\ta", "'\ta"],
  ["\ra", '"\'\ra"'],
  ["1=1", "1=1"],
  ["a,b", '"a,b"'],
  ["a\nb", '"a\nb"'],
  ['say "a" "b"', '"say ""a"" ""b"""'],
  ["", ""],
])("the text %j is the cell %j", (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});
