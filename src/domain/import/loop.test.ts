import { describe, expect, it } from "vitest";
import { tableOf } from "../../files/tables";
import type { ImportedHistory } from "./history";
import { readLoopCsv } from "./loop-csv";
import { readLoopSqlite } from "./loop-sqlite";

const NEWEST =
  "Position,Name,Type,Question,Description,FrequencyNumerator,FrequencyDenominator,Color,Unit,Target Type,Target Value,Archived?";

function read(habits: string[], checkmarks: Record<number, string[]>): ImportedHistory {
  const tables = Object.entries(checkmarks).map(
    ([number, lines]) =>
      [Number(number), tableOf(lines.join("\n"), `00${number}/Checkmarks.csv`, ",")] as const,
  );
  const habitTable = tableOf(habits.join("\n"), "Habits.csv", ",");
  return readLoopCsv({ habits: habitTable, checkmarks: new Map(tables) });
}

const logs = (history: ImportedHistory) =>
  history.goals[0]?.activities.map(({ day, kind, value, note }) => [day, kind, value, note]);
const reasons = (history: ImportedHistory) => history.rows.map((row) => row.because ?? row.outcome);

describe("readLoopCsv", () => {
  it("takes what was checked by hand, and says why it leaves the rest", () => {
    const history = read([NEWEST, "1,Meditate,YES_NO,Did you?,Sit down,1,1,#FF8F00,,,,false"], {
      1: [
        "Date,Value,Notes",
        "2026-01-05,YES_MANUAL,calm",
        "2026-01-04,YES_AUTO,",
        "2026-01-03,NO,",
        "2026-01-02,SKIP,",
        "2026-01-01,UNKNOWN,",
        "2026-02-30,YES_MANUAL,",
        "2025-12-31,MAYBE,",
      ],
    });
    expect(logs(history)).toEqual([
      ["2026-01-05", "progress", 1, "calm"],
      ["2026-01-02", "skipped", null, null],
    ]);
    expect(reasons(history)).toEqual([
      "accepted",
      "accepted",
      "automatic",
      "nothing_done",
      "accepted",
      "nothing_logged",
      "date_unreadable",
      "value_unreadable",
    ]);
    expect(history.rows[1]).toMatchObject({ file: "001/Checkmarks.csv", line: 2 });
    expect(history.goals[0]?.create).toMatchObject({
      title: "Meditate",
      description: "Did you?\nSit down",
      color: "#FF8F00",
      startsOn: "2026-01-02",
      settings: { period: "day", amount: 1, skipAllowance: { count: 31, per: "month" } },
    });
  });

  it("divides entered numbers by a thousand, and makes an upper target a limit", () => {
    const least = read([NEWEST, "1,Run,NUMERICAL,,,1,7,,km,AT_LEAST,12.5,true"], {
      1: ["Date,Value,Notes", "2026-01-05,5250,", "2026-01-04,NO,"],
    });
    expect(logs(least)).toEqual([["2026-01-05", "progress", 5.25, null]]);
    expect(least.goals[0]).toMatchObject({
      isArchived: true,
      create: { settings: { period: "week", amount: 1 * 12.5, unit: "km" } },
    });
    const most = read([NEWEST, "1,Coffee,NUMERICAL,,,1,1,,cups,AT_MOST,2,false"], {
      1: ["Date,Value,Notes", "2026-01-05,3000,", "2026-01-04,NO,", "2026-01-03,UNKNOWN,"],
    });
    expect(logs(most)).toEqual([
      ["2026-01-05", "progress", 3, null],
      ["2026-01-04", "progress", 0, null],
    ]);
    expect(most.goals[0]?.create).toMatchObject({
      pattern: "limit",
      settings: { period: "day", max: 2, unlogged: "missed" },
    });
  });

  it("reads the header of 2.0 to 2.3.0 and values without names", () => {
    const history = read(
      ["Position,Name,Question,Description,NumRepetitions,Interval,Color", "1,Swim,,,3,7,#00AA00"],
      { 1: ["2026-01-05,2", "2026-01-04,1", "2026-01-03,0", "2026-01-02,-1", "2026-01-01,3"] },
    );
    expect(logs(history)).toEqual([["2026-01-05", "progress", 1, null]]);
    expect(reasons(history)).toEqual([
      "rolling_window",
      "accepted",
      "automatic",
      "nothing_done",
      "nothing_logged",
      "skip_needs_daily",
    ]);
    expect(history.goals[0]?.create.settings).toMatchObject({ period: "week", amount: 3 });
  });

  it("reads the header of 1.8 and before, and finds a nameless folder by its number", () => {
    const history = read(
      ["Position,Name,Description,NumRepetitions,Interval,Color", "7,瞑想,,1,2,"],
      { 7: ["2026-01-05,2"] },
    );
    expect(history.goals[0]?.create).toMatchObject({
      title: "瞑想",
      settings: { period: "week", amount: 3 },
    });
    expect(reasons(history)).toEqual(["nearest_frequency", "accepted"]);
  });

  it("says where Habits.csv is not what Loop writes", () => {
    const at = (details: object) => expect.objectContaining({ facts: { details } });
    expect(() => read(["Name,Color", "a,b"], {})).toThrow(
      at({ file: ["loop_header_unknown"], in: ["Habits.csv"], line: ["1"] }),
    );
    expect(() =>
      read(["Position,Name,Description,NumRepetitions,Interval,Color", "1,a,,x,7,"], {}),
    ).toThrow(at({ file: ["number_wrong"], in: ["Habits.csv: Frequency"], line: ["2"] }));
  });
});

describe("readLoopSqlite", () => {
  const habit = { id: 4, name: "Read", freq_num: 1, freq_den: 1, type: 0, archived: 0 };
  const midnight = Date.UTC(2026, 0, 5);

  it("takes a timestamp's UTC date as the civil day", () => {
    const history = readLoopSqlite({
      habits: [habit],
      repetitions: [
        { habit: 4, timestamp: midnight, value: 2, notes: "two chapters" },
        { habit: 4, timestamp: midnight + 1, value: 2, notes: "" },
        { habit: 9, timestamp: midnight, value: 2, notes: "" },
      ],
    });
    expect(logs(history)).toEqual([["2026-01-05", "progress", 1, "two chapters"]]);
    expect(reasons(history)).toEqual(["accepted", "accepted", "date_unreadable"]);
  });

  it("names the table, row and column that does not fit", () => {
    expect(() => readLoopSqlite({ habits: [{ ...habit, freq_den: 0 }], repetitions: [] })).toThrow(
      expect.objectContaining({
        facts: { details: { file: ["field_wrong"], in: ["Habits: 0.freq_den"] } },
      }),
    );
  });
});
