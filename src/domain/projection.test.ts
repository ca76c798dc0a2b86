/** Where a milestone or target is heading: the average pace, the pace needed, and the day of its end. */
import { describe, expect, it } from "vitest";
import { toAmount } from "./amount";
import type { LocalDate } from "./local-date";
import type { Course } from "./patterns/pattern";
import { project } from "./projection";

const SINCE = "2026-03-01";
const ON = "2026-03-10";

function course(start: number, end: number, by: LocalDate | null = null): Course {
  return { start: toAmount(start), end: toAmount(end), by, reading: "sum" };
}

/** Standing at `current` on 10 March, the tenth day. */
const at = (way: Course, current: number, reachedOn: LocalDate | null = null) =>
  project(way, toAmount(current), SINCE, ON, reachedOn);

describe("project", () => {
  it("goes on at the average of all days, the first and this one counted", () => {
    // 20 in 10 days are 2 a day; 80 more take 40 days. By 29 May there are 80 days, so 1 a day would do.
    expect(at(course(0, 100, "2026-05-29"), 20)).toEqual({
      ...{ perDay: 2, neededPerDay: 1, finishOn: "2026-04-19", onTrack: true },
    });
  });

  it("rounds the last day up: 70 at 3 a day take 24 days", () => {
    expect(at(course(0, 100), 30)).toEqual({
      ...{ perDay: 3, neededPerDay: null, finishOn: "2026-04-03", onTrack: null },
    });
  });

  it("goes downwards as well: from 84 to 82 in 10 days, 4 left take 20", () => {
    expect(at(course(84, 78, "2026-03-30"), 82)).toEqual({
      ...{ perDay: -0.2, neededPerDay: -0.2, finishOn: "2026-03-30", onTrack: true },
    });
    expect(at(course(84, 78, "2026-03-29"), 82).onTrack).toBe(false);
  });

  it.each([
    ["upwards", course(0, 100, "2026-04-01"), -5, -0.5],
    ["downwards", course(84, 78, "2026-04-01"), 85, 0.1],
    ["anywhere", course(84, 78, "2026-04-01"), 84, 0],
    // Three kilograms past the end without having reached it: that end has only just been set.
    ["back, past the end", course(84, 78, "2026-04-01"), 75, -0.9],
  ])("has no last day where the pace does not lead %s", (_where, way, current, perDay) => {
    expect(at(way, current)).toMatchObject({ perDay, finishOn: null, onTrack: false });
  });

  it("has no last day left at the end itself", () => {
    expect(at(course(0, 100), 100)).toMatchObject({ perDay: 10, finishOn: null });
    expect(at(course(84, 78), 78)).toMatchObject({ perDay: -0.6, finishOn: null });
  });

  it("finished on the day it was reached, and needs no more up to its last day", () => {
    const way = course(0, 100, "2026-03-11");
    expect(at(way, 100, "2026-03-09")).toEqual({
      ...{ perDay: 10, neededPerDay: 0, finishOn: "2026-03-09", onTrack: true },
    });
    expect(at(course(0, 100, ON), 100, "2026-03-09").neededPerDay).toBeNull();
    expect(at(course(0, 100, "2026-03-08"), 100, "2026-03-09").onTrack).toBe(false);
  });

  it.each([
    ["on its last day", ON],
    ["after it", "2026-03-09"],
  ])("asks no pace %s", (_when, by) => {
    expect(at(course(0, 100, by), 20)).toMatchObject({ neededPerDay: null, onTrack: false });
  });

  it("is nothing before the first day", () => {
    const way = course(0, 100, "2026-03-20");
    // On 28 February, the day before the start, no day has passed; on the 27th still none.
    for (const on of ["2026-02-28", "2026-02-27"]) {
      expect(project(way, toAmount(5), SINCE, on, null)).toMatchObject({
        ...{ perDay: 0, finishOn: null, onTrack: false },
      });
    }
    expect(project(way, toAmount(5), SINCE, SINCE, null).perDay).toBe(5);
  });

  it("ends with the last date that can be written", () => {
    // One a day since the day it started: what is left is as many days as are left.
    const on = "9999-12-21";
    const left = (days: number) => project(course(0, 1 + days), toAmount(1), on, on, null).finishOn;
    expect(left(10)).toBe("9999-12-31");
    expect(left(11)).toBeNull();
  });
});
