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

  it("is one line on the 28th day, two on the 29th", () => {
    // 40 in 28 days, then 40 in 29 with 12 of them before: 28 in the last 28 days.
    const young = forecast(way(28), then(12));
    expect(young?.early).toEqual(young?.late);
    expect(forecast(way(29), then(12))).toMatchObject({
      late: { perDay: 1 },
      early: { perDay: 40 / 29 },
    });
  });

  it("goes by the average where it is not known how it stood four weeks ago", () => {
    const pace = { perDay: 0.5, finishOn: addDays(on, 120) };
    const later = [{ day: addDays(on, -27), value: 12 }];
    expect(forecast(way(80), [])).toEqual({ early: pace, late: pace });
    expect(forecast(way(80), later)).toEqual({ early: pace, late: pace });
    expect(forecast(way(80), [...then(12), ...later])?.early).toMatchObject({ perDay: 1 });
  });

  it("leads nowhere where the average does not, and the last weeks do", () => {
    const fallen = way(80, { start: 50, current: 40 });
    expect(forecast(fallen, then(12))).toEqual({
      early: { perDay: 1, finishOn: addDays(on, 60) },
      late: { perDay: -0.125, finishOn: null },
    });
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

it("a line whose end is its own beginning is at its end", () => {
  const line = { start: 84, end: 78, since: "2026-03-01" };
  expect(idealOn({ ...line, by: "2026-03-01" }, "2026-03-01")).toBe(78);
  expect(idealOn({ ...line, by: "2026-02-27" }, "2026-02-20")).toBe(78);
});
