/** Loop Habit Tracker's archive: headers, cells and files of each generation. */
import { describe, expect, it } from "vitest";
import { readLoopCsv } from "./loop-csv";
import type { Table } from "./source-text";

const HEADER =
  "Position,Name,Type,Question,Description,FrequencyNumerator,FrequencyDenominator,Color,Unit,Target Type,Target Value,Archived?";
const OLD_HEADER = "Position,Name,Description,NumRepetitions,Interval,Color";
const YES_NO = "1,Read,YES_NO,,,1,1,,,,,false";
const NUMBER = "1,Run,NUMERICAL,,,1,1,,km,AT_LEAST,12.5,false";

const tableOf = (file: string | null, lines: string[]): Table => ({
  file,
  records: lines.map((line, index) => ({ line: index + 1, cells: line.split(",") })),
});

function read(habits: string[], marks: string[] | null = null, named = true) {
  const [file, marksFile] = named ? ["a/Habits.csv", "a/1 Read/Checkmarks.csv"] : [null, null];
  const checkmarks = new Map(marks === null ? [] : [[1, tableOf(marksFile, marks)]]);
  return readLoopCsv({ habits: tableOf(file, habits), checkmarks });
}
const refusal = (details: object) => expect.objectContaining({ facts: { details } });

/** What becomes of each entry. */
function told(habits: string[], marks: string[]) {
  const { goals, rows } = read(habits, marks);
  const logged = goals[0]?.activities.map(({ row, kind, value }) => [row, `${kind} ${value}`]);
  const byRow = new Map(logged as [number, string][]);
  return rows.slice(1).map((row, index) => row.because ?? byRow.get(index + 1));
}

describe("the list of habits", () => {
  it("is read by the names of its columns, and named in each row", () => {
    const { format, goals, rows } = read([` ${HEADER} `, YES_NO, " , ,,", "2,,YES_NO,,,1,1"]);
    expect(format).toBe("loop-csv");
    expect(goals.map(({ create }) => create.title)).toEqual(["Read", "Habit 2"]);
    const row = { file: "a/Habits.csv", day: null, outcome: "accepted" };
    expect(rows).toEqual([
      { ...row, line: 2, goal: "Read" },
      { ...row, line: 4, goal: "Habit 2" },
    ]);
  });

  it("is called Habits.csv where it stands alone, and its entries' file Checkmarks.csv", () => {
    const { rows } = read([HEADER, YES_NO], ["2026-01-05,2"], false);
    expect(rows.map(({ file }) => file)).toEqual(["Habits.csv", "Checkmarks.csv"]);
  });

  it.each([
    ["true", true],
    [" TRUE ", true],
    ["false", false],
    ["", false],
  ])("with %j archived puts a habit away: %s", (archived, isArchived) => {
    const line = YES_NO.replace("false", archived);
    expect(read([HEADER, line]).goals[0]?.isArchived).toBe(isArchived);
  });

  it.each([
    ["no position", HEADER.replace("Position", "Place")],
    ["no name", HEADER.replace("Name", "Title")],
    ["half of a frequency", HEADER.replace("FrequencyDenominator", "Days")],
    ["the other half of it", HEADER.replace("FrequencyNumerator", "Times")],
    ["half of an older frequency", OLD_HEADER.replace("Interval", "Days")],
    ["the other half of that", OLD_HEADER.replace("NumRepetitions", "Times")],
    ["nothing known", "Day,Title"],
  ])("is refused with %s", (_what, header) => {
    const place = { in: ["a/Habits.csv"], line: ["1"] };
    expect(() => read([header])).toThrow(refusal({ file: ["loop_header_unknown"], ...place }));
  });

  it("is refused when empty", () => {
    expect(() => read([])).toThrow(
      refusal({ file: ["file_empty"], in: ["a/Habits.csv"], line: ["1"] }),
    );
    expect(() => read([], null, false)).toThrow(
      refusal({ file: ["file_empty"], in: ["Habits.csv"], line: ["1"] }),
    );
  });

  it.each([
    ["Position", "x,Read,,1,1,"],
    ["Position", "0,Read,,1,1,"],
    ["Position", ",Read,,1,1,"],
    ["Frequency", "1,Read,,0,1,"],
    ["Frequency", "1,Read,,1,-7,"],
    ["Frequency", "1,Read,,1.5,7,"],
    ["Frequency", "1,Read,,1"],
  ])("is refused where a %s is no number of times: %s", (field, line) => {
    expect(() => read([OLD_HEADER, line])).toThrow(
      refusal({ file: ["number_wrong"], in: [`a/Habits.csv: ${field}`], line: ["2"] }),
    );
    expect(() => read([OLD_HEADER, line], null, false)).toThrow(
      refusal({ file: ["number_wrong"], in: [`Habits.csv: ${field}`], line: ["2"] }),
    );
  });
});

describe("a file of entries", () => {
  it("may be missing", () => {
    expect(read([HEADER, YES_NO]).goals[0]?.activities).toEqual([]);
  });

  it("may be empty", () => {
    expect(read([HEADER, YES_NO], []).goals[0]?.activities).toEqual([]);
    expect(read([HEADER, YES_NO], [""]).rows).toHaveLength(1);
  });

  it("has names under a header, and a note", () => {
    const marks = [" Date ,Value,Notes", "2026-01-05, YES_MANUAL , calm ", " , ", "2026-01-04,NO,"];
    const { goals, rows } = read([HEADER, YES_NO], marks);
    expect(goals[0]?.activities).toEqual([
      {
        ...{ day: "2026-01-05", kind: "progress", value: 1, note: "calm" },
        ...{ key: "2026-01-05", recordedAt: null, row: 1 },
      },
    ]);
    const place = { file: "a/1 Read/Checkmarks.csv", goal: "Read" };
    expect(rows.slice(1)).toEqual([
      { ...place, line: 2, day: "2026-01-05", outcome: "accepted" },
      { ...place, line: 4, day: "2026-01-04", outcome: "refused", because: "nothing_done" },
    ]);
  });

  it("of a yes-or-no habit has names or the numbers of older versions", () => {
    const values = ["2", "0", "1", "3", "-1", "4", "YES_MANUAL", "x2", "2x", ""];
    const lines = values.map((value, index) => `2026-01-1${index},${value}`);
    const older = [
      ...["progress 1", "nothing_done", "automatic", "skipped null", "nothing_logged"],
      ...["value_unreadable", "value_unreadable", "value_unreadable", "value_unreadable"],
      "value_unreadable",
    ];
    expect(told([HEADER, YES_NO], lines)).toEqual(older);
    const newer = older.with(6, "progress 1");
    expect(told([HEADER, YES_NO], ["Date,Value", ...lines])).toEqual(newer);
  });

  it("of a number has thousandths, in older versions without names", () => {
    const values = ["2500", "-1", "0", "1", "2", "NO", "1.5", "SKIP", "-2000"];
    const lines = values.map((value, index) => `2026-01-1${index},${value}`);
    expect(told([HEADER, NUMBER], lines)).toEqual([
      ...["progress 2.5", "nothing_logged", "nothing_done", "progress 0.001", "progress 0.002"],
      ...["value_unreadable", "value_unreadable", "value_unreadable", "value_unreadable"],
    ]);
    expect(told([HEADER, NUMBER], ["Date,Value", ...lines])).toEqual([
      ...["progress 2.5", "value_unreadable", "nothing_done", "progress 0.001", "progress 0.002"],
      ...["nothing_done", "value_unreadable", "skipped null", "value_unreadable"],
    ]);
  });

  it("may lack cells", () => {
    const { rows } = read([HEADER, YES_NO], ["2026-01-05", ",2"]);
    expect(rows.slice(1).map(({ because }) => because)).toEqual([
      ...["value_unreadable", "date_unreadable"],
    ]);
  });
});
