import { describe, expect, it } from "vitest";
import { bandOf, type CourseWay, idealLine, lastDayShown, withStart } from "./course";

/** 40 of 100 on 9 February, forty days after the first day. */
const way: CourseWay = {
  ...{ start: 0, current: 40, end: 100, by: null, reading: "sum" },
  ...{ since: "2026-01-01", on: "2026-02-09" },
};
const early = { perDay: 2, finishOn: "2026-03-11" };
const late = { perDay: 1, finishOn: "2026-04-10" };
const never = { perDay: 0, finishOn: null };

describe("lastDayShown", () => {
  it("is the later of the forecast and the goal's own day", () => {
    expect(lastDayShown(way, { early, late: early })).toBe("2026-03-11");
    expect(lastDayShown({ ...way, by: "2026-12-31" }, { early, late })).toBe("2026-12-31");
  });

  it("looks no farther ahead than the goal is old: 39 days", () => {
    expect(lastDayShown(way, { early, late })).toBe("2026-03-20");
    expect(lastDayShown(way, { early, late: never })).toBe("2026-03-20");
  });

  it("is tomorrow where nothing is foretold", () => {
    expect(lastDayShown(way, null)).toBe("2026-02-10");
  });
});

describe("bandOf", () => {
  it("lies between both arrivals", () => {
    expect(bandOf(way, { early, late }, "2026-06-01")).toEqual([
      { day: "2026-02-09", value: 40 },
      { day: "2026-03-11", value: 100 },
      { day: "2026-04-10", value: 100 },
    ]);
  });

  it("is cut at the last day shown: 40 and 39 days at 1 a day are 79", () => {
    expect(bandOf(way, { early, late }, "2026-03-20")).toEqual([
      { day: "2026-02-09", value: 40 },
      { day: "2026-03-11", value: 100 },
      { day: "2026-03-20", value: 100 },
      { day: "2026-03-20", value: 79 },
    ]);
  });

  it("stays level where the slower pace is none", () => {
    const corners = bandOf(way, { early, late: never }, "2026-03-20");
    expect(corners.at(-1)).toEqual({ day: "2026-03-20", value: 40 });
  });
});

describe("withStart", () => {
  it("begins at the goal's start when a first week was drawn by its last day", () => {
    expect(withStart([{ day: "2026-01-04", value: 3 }], way)).toEqual([
      { day: "2026-01-01", value: 0 },
      { day: "2026-01-04", value: 3 },
    ]);
    expect(withStart([{ day: "2026-01-01", value: 3 }], way)).toHaveLength(1);
    expect(withStart([], way)).toEqual([]);
  });
});

describe("idealLine", () => {
  it("runs from the first day drawn to the goal's own: a quarter of the way after 10 of 40 days", () => {
    expect(idealLine(way, "2026-02-10", "2026-01-11")).toEqual([
      { day: "2026-01-11", value: 25 },
      { day: "2026-02-10", value: 100 },
    ]);
  });
});
