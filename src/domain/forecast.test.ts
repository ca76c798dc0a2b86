import { describe, expect, it } from "vitest";
import { forecast, idealOn } from "./forecast";
import { addDays } from "./local-date";

const on = "2026-06-30";
/** A goal whose life has `lived` days, today among them. */
const way = (lived: number, given: object = {}) => ({
  ...{ start: 0, current: 40, end: 100, since: addDays(on, 1 - lived), on },
  ...given,
});
/** It stood there at the end of the day 28 days ago. */
const then = (value: number) => [{ day: addDays(on, -28), value }];

describe("forecast", () => {
  it("spans from the faster to the slower pace: 1 a day lately, 0.5 over all", () => {
    expect(forecast(way(80), then(12))).toEqual({
      early: { perDay: 1, finishOn: addDays(on, 60) },
      late: { perDay: 0.5, finishOn: addDays(on, 120) },
    });
  });

  it("puts the average first where the last weeks were slower: 14 in 28 days", () => {
    expect(forecast(way(40), then(26))).toEqual({
      early: { perDay: 1, finishOn: addDays(on, 60) },
      late: { perDay: 0.5, finishOn: addDays(on, 120) },
    });
  });

  it("has no latest day where the last weeks stood still", () => {
    expect(forecast(way(80), then(40))?.late).toEqual({ perDay: 0, finishOn: null });
  });

  it("is one line while the goal is younger than four weeks: 40 in 20 days", () => {
    const pace = { perDay: 2, finishOn: addDays(on, 30) };
    expect(forecast(way(20), [])).toEqual({ early: pace, late: pace });
  });

  it("says nothing before two weeks", () => {
    expect(forecast(way(13), [])).toBeNull();
    expect(forecast(way(14), [])).not.toBeNull();
  });

  it("leads down as well: 84 to 78, now 81 after 30 days, 82 four weeks ago", () => {
    const down = way(30, { start: 84, current: 81, end: 78 });
    expect(forecast(down, then(82))).toEqual({
      early: { perDay: -0.1, finishOn: addDays(on, 30) },
      late: { perDay: -1 / 28, finishOn: addDays(on, 84) },
    });
  });
});

describe("idealOn", () => {
  const line = { start: 84, end: 78, since: "2026-03-01", by: "2026-03-31" };
  it.each([
    ["2026-02-20", 84],
    ["2026-03-01", 84],
    ["2026-03-11", 82],
    ["2026-03-31", 78],
    ["2026-05-01", 78],
  ])("on %s is %d", (day, value) => {
    expect(idealOn(line, day)).toBe(value);
  });
});
