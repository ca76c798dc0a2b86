import { describe, expect, it } from "vitest";
import { tableOf } from "../../files/tables";
import { readDate, readNumber } from "./csv-values";
import type { Mapping } from "./mapping";
import { readPlainCsv } from "./plain-csv";

const read = (lines: string[], mapping: Mapping = {}) =>
  readPlainCsv(tableOf(lines.join("\n"), null, mapping.delimiter), mapping);
type Read = ReturnType<typeof read>;
const logs = ({ goals }: Read) =>
  goals.flatMap((goal) =>
    goal.activities.map(({ day, value, note }) => [goal.create.title, day, value, note]),
  );

describe("readPlainCsv", () => {
  it("reads a long table by its usual names", () => {
    const history = read(["date,goal,value,note", '2026-01-02,Run,"5.5","slow, wet"', "x,Run,1,"]);
    expect(logs(history)).toEqual([["Run", "2026-01-02", 5.5, "slow, wet"]]);
    expect(history.rows[1]).toMatchObject({
      line: 3,
      outcome: "refused",
      because: "date_unreadable",
    });
  });

  it("reads a wide table, a goal a column, empty cells being nothing", () => {
    const history = read([
      "Datum;Wasser;Lesen",
      "03.04.2026;1,5;x",
      "31.04.2026;2;",
      "13.04.2026;;",
    ]);
    expect(history.reading).toMatchObject({ layout: "wide", dateOrder: "dmy", decimal: "," });
    expect(logs(history)).toEqual([
      ["Wasser", "2026-04-03", 1.5, null],
      ["Lesen", "2026-04-03", 1, null],
    ]);
  });

  it("lets the person overrule every guess", () => {
    const lines = ["when|what|much", "3/4/2026|a|1.000", "4/4/2026|a|2"];
    const columns = { date: "when", goal: "what", value: "much" };
    const mapping: Mapping = { delimiter: "|", dateOrder: "mdy", decimal: ",", columns };
    const asked = { pattern: "limit", period: "week", amount: 9, unit: "g" } as const;
    const history = read(lines, { ...mapping, asked });
    expect(logs(history)).toEqual([
      ["a", "2026-03-04", 1000, null],
      ["a", "2026-04-04", 2, null],
    ]);
    expect(history.goals[0]?.create).toMatchObject({
      pattern: "limit",
      settings: { period: "week", max: 9, unit: "g" },
    });
  });

  it("says which column it misses", () => {
    const at = (details: object) => expect.objectContaining({ facts: { details } });
    expect(() => read(["a,b", "1,2"])).toThrow(at({ file: ["no_date_column"], line: ["1"] }));
    expect(() => read(["date,b", "1,2"], { columns: { value: "c" } })).toThrow(
      at({ file: ["column_missing"], in: ["c"], line: ["1"] }),
    );
  });
});

describe("readDate", () => {
  it.each([
    ["2026-04-03", "dmy", "2026-04-03"],
    ["20260403", "ymd", "2026-04-03"],
    ["3.4.26", "dmy", "2026-04-03"],
    ["04/03/2026", "mdy", "2026-04-03"],
    ["2026-04-03 18:05", "ymd", "2026-04-03"],
    ["2024-02-29", "ymd", "2024-02-29"],
    ["2026-02-29", "ymd", null],
    ["13/13/2026", "dmy", null],
    ["", "ymd", null],
  ] as const)("reads %s in order %s as %s", (text, order, date) => {
    expect(readDate(text, order)).toBe(date);
  });
});

describe("readNumber", () => {
  it.each([
    ["1,234.5", ".", 1234.5],
    ["1.234,5", ",", 1234.5],
    ["-0,25", ",", -0.25],
    ["1 000", ".", 1000],
    ["1,5", ".", null],
    ["1e3", ".", null],
    ["", ".", null],
  ] as const)("reads %s with decimal %s as %s", (text, sign, number) => {
    expect(readNumber(text, sign)).toBe(number);
  });
});
