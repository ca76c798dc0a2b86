/** Tables of days, cell by cell: what becomes a log, what is refused and why, and what is told of it. */
import { describe, expect, it } from "vitest";
import type { Mapping } from "./mapping";
import { readPlainCsv } from "./plain-csv";

function read(lines: string[], mapping: Mapping = {}) {
  const records = lines.map((line, index) => ({ line: index + 1, cells: line.split(";") }));
  return readPlainCsv({ file: null, records }, mapping);
}
const refusal = (details: object) => expect.objectContaining({ facts: { details } });

describe("a table", () => {
  it.each([[[]], [["date;goal"]]])("is refused without a record (%#)", (lines) => {
    expect(() => read(lines)).toThrow(refusal({ file: ["file_empty"], line: ["1"] }));
  });

  it("tells how its long form was read, with its first records as they stand", () => {
    const lines = [
      "Date; Goal ;Value;Note",
      ...["1", "2", "3", "4", "5", "6"].map((day) => `0${day}.01.2026; Run ;1,5;x`),
    ];
    const { format, reading } = read(lines);
    expect(format).toBe("csv");
    expect(reading).toEqual({
      ...{
        layout: "long",
        dateOrder: "dmy",
        decimal: ",",
        header: ["Date", "Goal", "Value", "Note"],
      },
      columns: { date: "Date", goal: "Goal", value: "Value", note: "Note" },
      sample: ["1", "2", "3", "4", "5"].map((day) => [`0${day}.01.2026`, " Run ", "1,5", "x"]),
    });
  });

  it("tells only of columns that it has", () => {
    const { reading } = read(["date;count", "2026-01-05;1.5"]);
    expect(reading.columns).toEqual({ date: "date", value: "count" });
    expect(read(["date;goal", "2026-01-05;a"]).reading.columns).toEqual({
      date: "date",
      goal: "goal",
    });
  });

  it("tells how its wide form was read", () => {
    const { reading } = read(["date;Water;Reading", "2026-01-05;1,5;2.5", "2026-01-06;1,5;"]);
    expect(reading).toMatchObject({ layout: "wide", dateOrder: "ymd", decimal: "," });
    expect(reading.columns).toEqual({ date: "date", goals: ["Water", "Reading"] });
  });

  it("is read as the person says, against every guess", () => {
    const mapping = { dateOrder: "mdy", decimal: "," } as const;
    const { goals, reading } = read(["date;Water", "03.04.2026;1.500"], mapping);
    expect(reading).toMatchObject(mapping);
    expect(goals[0]?.activities[0]).toMatchObject({ day: "2026-03-04", value: 1500 });
  });

  it("has at most 200 goals", () => {
    const line = (goal: number) => `2026-01-05;goal ${goal}`;
    const lines = ["date;goal", ...Array.from({ length: 200 }, (_, goal) => line(goal))];
    expect(read([...lines, line(0), line(199)]).goals).toHaveLength(200);
    expect(() => read([...lines, line(0), line(200)])).toThrow(
      refusal({ file: ["too_many_goals"], line: ["203"] }),
    );
  });
});

describe("a goal of a table", () => {
  it("has its title, asks once a day, and begins with its earliest day", () => {
    const lines = ["date;goal", "2026-01-06;Run", "2026-01-05;run", "x;Nap"];
    const { goals } = read(lines);
    const settings = { period: "day", amount: 1, unit: "times", bound: "atLeast" };
    const create = { pattern: "recurring", status: "active", settings };
    expect(goals).toMatchObject([
      { key: "run", isArchived: false, row: null },
      { key: "nap", isArchived: false, row: null, activities: [] },
    ]);
    expect(goals.map((goal) => goal.create)).toEqual([
      { ...create, title: "Run", startsOn: "2026-01-05" },
      { ...create, title: "Nap" },
    ]);
  });

  it("is called as the person says, or Import, where no column names it", () => {
    const lines = ["date;value", "2026-01-05;1"];
    const titleOf = (given: string[], mapping?: Mapping) =>
      read(given, mapping).goals[0]?.create.title;
    expect(titleOf(lines, { goal: "Water" })).toBe("Water");
    expect(titleOf(lines)).toBe("Import");
    expect(titleOf(["date;goal", "2026-01-05; "])).toBe("Import");
    expect(titleOf(["date;goal", "2026-01-05"])).toBe("Import");
    expect(titleOf(["date;\u0007", "2026-01-05;1"])).toBe("Import");
  });

  it("asks what the person says, and is refused where that cannot be", () => {
    const asked = { pattern: "milestone", period: "day", amount: 9, unit: "l" } as const;
    const lines = ["date;Water", "2026-01-05;1"];
    expect(read(lines, { asked }).goals[0]?.create).toMatchObject({
      ...{ pattern: "milestone", settings: { total: 9, unit: "l" } },
    });
    expect(() => read(lines, { asked: { ...asked, amount: 0 } })).toThrow(
      refusal({ file: ["settings_wrong"] }),
    );
  });
});

describe("a cell", () => {
  const readCell = (value: string, note = "", decimal: Mapping["decimal"] = ".") => {
    const { goals, rows } = read(["date;goal;value;note", `2026-01-05;Run;${value};${note}`], {
      decimal,
    });
    return { activity: goals[0]?.activities[0], row: rows[0] };
  };
  const place = { file: null, line: 2, goal: "Run", day: "2026-01-05" };

  it.each(["x", "X", "yes", "True", "done", "✓", "✔", "ja", "oui", "sí", "si", " x "])(
    "with the mark %j is a log of 1",
    (mark) => {
      const { activity, row } = readCell(mark);
      expect(activity).toEqual({
        ...{ day: "2026-01-05", kind: "progress", value: 1, note: null },
        ...{ key: "2026-01-05 1 ", recordedAt: null, row: 0 },
      });
      expect(row).toEqual({ ...place, outcome: "accepted" });
    },
  );

  it.each(["", " ", "no", "FALSE", "-", "–", "nein", "non"])(
    "with %j holds nothing to log",
    (mark) => {
      const { activity, row } = readCell(mark);
      expect(activity).toBeUndefined();
      expect(row).toEqual({ ...place, outcome: "refused", because: "nothing_logged" });
    },
  );

  it.each(["xx", "no way", "1e3", "9999999999999999", "1,5"])("with %j cannot be read", (text) => {
    const { activity, row } = readCell(text);
    expect(activity).toBeUndefined();
    expect(row).toEqual({ ...place, outcome: "refused", because: "value_unreadable" });
  });

  it("keeps its note, which tells it from others of its day", () => {
    const { activity, row } = readCell("2.5", " slow ");
    expect(activity).toMatchObject({ value: 2.5, note: "slow", key: "2026-01-05 2.5 slow" });
    expect(row).toEqual({ ...place, outcome: "accepted" });
  });

  it("is told of when its number is rounded, or its note cut", () => {
    expect(readCell("0.1234567")).toMatchObject({
      activity: { value: 0.123457 },
      row: { outcome: "adapted", because: "rounded" },
    });
    expect(readCell("0.1234567", "a".repeat(1001))).toMatchObject({
      activity: { value: 0.123457, note: "a".repeat(1000) },
      row: { outcome: "adapted", because: "note_cut" },
    });
  });

  it("may be missing, then nothing was logged", () => {
    const { rows } = read(["date;goal;value;note", "2026-01-05;Run", ";;; ", "2026-01-06;Run;1"]);
    expect(rows.map(({ line, because }) => [line, because])).toEqual([
      ...[
        [2, "nothing_logged"],
        [4, undefined],
      ],
    ]);
  });

  it("is not needed where the table has no column of values", () => {
    const { goals, rows } = read(["date;goal", "2026-01-05;Run", ";Run"]);
    expect(goals[0]?.activities).toMatchObject([{ day: "2026-01-05", value: 1, note: null }]);
    expect(rows[1]).toEqual({
      ...{ file: null, line: 3, goal: "Run", day: null },
      ...{ outcome: "refused", because: "date_unreadable" },
    });
  });

  it("of a wide table is of its column's goal", () => {
    const { goals, rows } = read(["date;Water;Reading", "2026-01-05;2", " ; "]);
    expect(goals.map(({ create, activities }) => [create.title, activities.length])).toEqual([
      ...[
        ["Water", 1],
        ["Reading", 0],
      ],
    ]);
    expect(rows.map(({ goal, because }) => [goal, because])).toEqual([
      ...[
        ["Water", undefined],
        ["Reading", "nothing_logged"],
      ],
    ]);
  });
});
