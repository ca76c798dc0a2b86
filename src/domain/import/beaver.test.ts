/** Beaver Habit Tracker: habits with their records, row by row. */
import { describe, expect, it } from "vitest";
import { readBeaver } from "./beaver";

const habit = { name: "Run", records: [] as object[] };
const read = (...habits: object[]) => readBeaver({ habits });
const asked = (period: object | null) =>
  read({ ...habit, period }).goals.map(({ create }) => create.settings)[0];

describe("a habit", () => {
  it("becomes a daily goal, named in its own row", () => {
    const { format, goals, rows } = read(habit);
    expect(format).toBe("beaver");
    expect(goals).toEqual([
      {
        ...{ key: "Run", isArchived: false, activities: [], row: 0 },
        create: {
          ...{ title: "Run", pattern: "recurring", status: "active" },
          settings: { period: "day", amount: 1, unit: "times", bound: "atLeast" },
        },
      },
    ]);
    expect(rows).toEqual([
      { file: "habits", line: 1, goal: "Run", day: null, outcome: "accepted" },
    ]);
  });

  it("keeps its id, its tags, and a name where it has none", () => {
    const { goals } = read(habit, { ...habit, id: "x7", name: " ", tags: ["legs", "out"] });
    expect(goals.map(({ key }) => key)).toEqual(["Run", "x7"]);
    expect(goals[1]?.create).toMatchObject({ title: "Habit 2", description: "#legs #out" });
    expect("description" in (goals[0]?.create ?? {})).toBe(false);
  });

  it.each([
    ["normal", false],
    ["archive", true],
    ["ARCHIVED", true],
    ["unarchived", false],
    [null, false],
  ])("of status %j is archived: %s", (status, isArchived) => {
    expect(read({ ...habit, status }).goals[0]?.isArchived).toBe(isArchived);
  });

  it.each(["soft_delete", "solf_delete", "SOFT_DELETED"])("is left out when %s", (status) => {
    const records = [{ day: "2026-01-05", done: true }];
    const { goals, rows } = read(habit, { ...habit, status, records });
    expect(goals).toHaveLength(1);
    expect(rows[1]).toEqual({
      ...{ file: "habits", line: 2, goal: "Run", day: null },
      ...{ outcome: "refused", because: "deleted_in_source" },
    });
    expect(rows).toHaveLength(2);
  });

  it("is kept when only a part of its status says deleted", () => {
    expect(read({ ...habit, status: "not_soft_delete" }).goals).toHaveLength(1);
  });
});

describe("a period", () => {
  it.each([
    [{ period_type: "D" }, "day", 1],
    [{ period_type: "W", target_count: 3 }, "week", 3],
    [{ period_type: "M", target_count: 4 }, "month", 4],
    [{ period_type: "Y", period_count: 1 }, "year", 1],
    [{ period_type: "D", period_count: 2 }, "week", 3],
    [{ period_type: "W", period_count: 2, target_count: 2 }, "month", 4],
    [{ period_type: "M", period_count: 2, target_count: 3 }, "month", 1],
    [{ period_type: "Y", period_count: 2 }, "year", 1],
  ])("of %j asks for the nearest schedule", (period, unit, amount) => {
    expect(asked(period)).toMatchObject({ period: unit, amount, unit: "times" });
  });

  it("that Cairn has not is told in the habit's row", () => {
    const { rows } = read({ ...habit, period: { period_type: "D", period_count: 3 } });
    expect(rows[0]).toMatchObject({ outcome: "adapted", because: "nearest_frequency" });
  });
});

describe("a record", () => {
  it("is a log when it is done, with what was written", () => {
    const long = "a".repeat(1001);
    const records = [
      { day: "2026-01-06T00:00:00", done: true, text: "hills" },
      { day: "2026-01-05", done: true, text: long },
      { day: "2026-01-04", done: false },
      { day: "2026-01-03" },
      { day: "soon", done: true },
    ];
    const { goals, rows } = read({ ...habit, records });
    const logged = { kind: "progress", value: 1, recordedAt: null };
    expect(goals[0]?.activities).toEqual([
      { ...logged, day: "2026-01-06", key: "2026-01-06", note: "hills", row: 1 },
      { ...logged, day: "2026-01-05", key: "2026-01-05", note: "a".repeat(1000), row: 2 },
    ]);
    expect(goals[0]?.create.startsOn).toBe("2026-01-05");
    const row = (line: number, day: string | null) => ({ file: "records", line, goal: "Run", day });
    expect(rows.slice(1)).toEqual([
      { ...row(1, "2026-01-06"), outcome: "accepted" },
      { ...row(2, "2026-01-05"), outcome: "adapted", because: "note_cut" },
      { ...row(3, "2026-01-04"), outcome: "refused", because: "nothing_done" },
      { ...row(4, "2026-01-03"), outcome: "refused", because: "nothing_done" },
      { ...row(5, null), outcome: "refused", because: "date_unreadable" },
    ]);
  });
});
