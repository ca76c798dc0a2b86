/** Which columns of a table are what. */
import { describe, expect, it } from "vitest";
import { findColumns } from "./csv-columns";
import type { Mapping } from "./mapping";

const columnsOf = (line: string, mapping: Mapping = {}) =>
  findColumns({ line: 3, cells: line.split(",") }, mapping);
const long = { layout: "long", goal: null, value: null, note: null };
const refusal = (details: object) => expect.objectContaining({ facts: { details } });

describe("findColumns", () => {
  it.each([
    ["date,goal,value,note", { ...long, date: 0, goal: 1, value: 2, note: 3 }],
    [" Comments , AMOUNT ,Habit, Day ", { ...long, date: 3, goal: 2, value: 1, note: 0 }],
    ["fecha,name", { ...long, date: 0, goal: 1 }],
    ["jour,count", { ...long, date: 0, value: 1 }],
    ["datum,title,notes", { ...long, date: 0, goal: 1, note: 2 }],
    ["day,activity", { ...long, date: 0, goal: 1 }],
    ["day,quantity", { ...long, date: 0, value: 1 }],
    ["day,number,comment", { ...long, date: 0, value: 1, note: 2 }],
    ["Water,date,Reading", { layout: "wide", date: 1, goals: [0, 2] }],
    ["date,Water,note,, ,Reading", { layout: "wide", date: 0, goals: [1, 5] }],
    ["date", { layout: "wide", date: 0, goals: [] }],
  ])("reads %j by its usual names", (line, columns) => {
    expect(columnsOf(line)).toEqual(columns);
  });

  it("goes by the names that the person gives, whatever the usual ones are", () => {
    const columns = { date: " when ", goal: "what", value: "date", note: "x" };
    const chosen = { ...long, date: 1, goal: 2, value: 0, note: 3 };
    expect(columnsOf("date,when,what,x", { columns })).toEqual(chosen);
  });

  it("goes by the layout that the person gives", () => {
    const wide = { layout: "wide", date: 0, goals: [1, 2] };
    expect(columnsOf("date,goal,value", { layout: "wide" })).toEqual(wide);
    expect(columnsOf("date,Water", { layout: "long" })).toEqual({ ...long, date: 0 });
  });

  it("takes of a wide table only the goals that the person names", () => {
    const wide = { layout: "wide", date: 0, goals: [3, 1] };
    expect(columnsOf("date,a,b,c", { columns: { goals: ["c", "a"] } })).toEqual(wide);
    expect(columnsOf("date,a", { columns: { date: "date" } })).toEqual({ ...wide, goals: [1] });
  });

  it("says on which line it misses what", () => {
    const missing = (name: string) =>
      refusal({ file: ["column_missing"], in: [name], line: ["3"] });
    expect(() => columnsOf("a,b")).toThrow(refusal({ file: ["no_date_column"], line: ["3"] }));
    expect(() => columnsOf("date,b", { columns: { date: "c" } })).toThrow(missing("c"));
    expect(() => columnsOf("date,b", { columns: { goals: ["c"] } })).toThrow(missing("c"));
  });
});
