/** Loop Habit Tracker's database: its columns and numbers, row by row. */
import { describe, expect, it } from "vitest";
import { readLoopSqlite } from "./loop-sqlite";

const DAY = 86_400_000;
const midnight = Date.UTC(2026, 0, 5);
const habit = { id: 4, name: "Read", freq_num: 1, freq_den: 1, type: 0, archived: 0 };
const numeric = { ...habit, type: 1, target_type: 0, target_value: 12.5, unit: "pages" };

const goalOf = (given: object) =>
  readLoopSqlite({ habits: [given], repetitions: [] }).goals[0] ?? null;

/** What becomes of a mark with each value, day by day. */
function told(given: object, ...values: number[]) {
  const repetitions = values.map((value, index) => ({
    ...{ habit: 4, timestamp: midnight + index * DAY, value },
  }));
  const { goals, rows } = readLoopSqlite({ habits: [given], repetitions });
  const logged = goals[0]?.activities.map(({ row, kind, value }) => [row, `${kind} ${value}`]);
  const byRow = new Map(logged as [number, string][]);
  return rows.slice(1).map((row, index) => row.because ?? byRow.get(index + 1));
}

describe("a habit", () => {
  it("is named by its table and row", () => {
    const { format, goals, rows } = readLoopSqlite({
      habits: [habit, { ...habit, id: 5, name: "" }],
      repetitions: [],
    });
    expect(format).toBe("loop-sqlite");
    expect(goals.map(({ create }) => create.title)).toEqual(["Read", "Habit 5"]);
    const row = { file: "Habits", day: null, outcome: "accepted" };
    expect(rows).toEqual([
      { ...row, line: 1, goal: "Read" },
      { ...row, line: 2, goal: "Habit 5" },
    ]);
  });

  it.each([
    [1, true],
    [0, false],
    [2, false],
    [null, false],
    [undefined, false],
  ])("with archived %j is put away: %s", (archived, isArchived) => {
    expect(goalOf({ ...habit, archived })?.isArchived).toBe(isArchived);
  });

  it("asks for its number, or for no more than it", () => {
    expect(goalOf(numeric)?.create).toMatchObject({
      pattern: "recurring",
      settings: { period: "day", amount: 12.5, unit: "pages" },
    });
    expect(goalOf({ ...numeric, target_type: 1 })?.create).toMatchObject({
      pattern: "limit",
      settings: { period: "day", max: 12.5, unit: "pages", unlogged: "missed" },
    });
    expect(goalOf({ ...numeric, target_type: 1, target_value: null })?.create).toMatchObject({
      settings: { max: 0 },
    });
  });

  it("carries its question and its description", () => {
    const texts = { question: "Did you?", description: "Ten pages" };
    expect(goalOf({ ...habit, ...texts })?.create.description).toBe("Did you?\nTen pages");
  });
});

describe("a repetition", () => {
  it("of a yes-or-no habit is a mark", () => {
    expect(told(habit, 2, 0, 1, 3, -1, 4, 2000)).toEqual([
      ...["progress 1", "nothing_done", "automatic", "skipped null", "nothing_logged"],
      ...["value_unreadable", "value_unreadable"],
    ]);
  });

  it("of a number is that number, but for the marks of what is unknown or skipped", () => {
    expect(told(numeric, 2500, 2, 3, -1, 0, 1, -2000)).toEqual([
      ...["progress 2.5", "progress 0.002", "skipped null", "nothing_logged", "nothing_done"],
      ...["progress 0.001", "value_unreadable"],
    ]);
  });

  it("is named by its place in the table, with its note, whichever habit it is of", () => {
    const other = { habit: 4, timestamp: midnight + 0.5, value: 2, notes: null };
    const mine = { habit: 5, timestamp: midnight, value: 2, notes: " two chapters" };
    const { goals, rows } = readLoopSqlite({
      habits: [habit, { ...habit, id: 5 }],
      repetitions: [mine, other, mine],
    });
    expect(goals[1]?.activities[0]).toEqual({
      ...{ day: "2026-01-05", kind: "progress", value: 1, note: "two chapters" },
      ...{ key: "2026-01-05", recordedAt: null, row: 3 },
    });
    const place = { file: "Repetitions", goal: "Read" };
    expect(rows.filter(({ file }) => file === "Repetitions")).toEqual([
      { ...place, line: 2, day: null, outcome: "refused", because: "date_unreadable" },
      { ...place, line: 1, day: "2026-01-05", outcome: "accepted" },
      { ...place, line: 3, day: "2026-01-05", outcome: "accepted" },
    ]);
  });

  it("that does not fit is named by its table", () => {
    const repetitions = [{ habit: 4, timestamp: "x", value: 2 }];
    expect(() => readLoopSqlite({ habits: [habit], repetitions })).toThrow(
      expect.objectContaining({
        facts: { details: { file: ["field_wrong"], in: ["Repetitions: 0.timestamp"] } },
      }),
    );
  });
});
