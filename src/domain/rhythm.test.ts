import { describe, expect, it } from "vitest";
import type { HistoryPoint } from "./history";
import { addDays } from "./local-date";
import type { Verdict } from "./patterns/pattern";
import { hardestWeekday, placeOf, rhythmOf } from "./rhythm";

describe("rhythmOf", () => {
  it("adds logs up by weekday and hour; those without an hour count for the weekday alone", () => {
    const rhythm = rhythmOf([
      { weekday: 1, hour: 7, logs: 3 },
      { weekday: 1, hour: null, logs: 2 },
      { weekday: 7, hour: 7, logs: 1 },
      { weekday: 7, hour: 23, logs: 4 },
    ]);
    expect(rhythm).toMatchObject({ logs: 10, timed: 8, weekdays: [5, 0, 0, 0, 0, 0, 5] });
    expect([rhythm.hours[7], rhythm.hours[23], rhythm.hours[0]]).toEqual([4, 4, 0]);
    expect(rhythm.hours).toHaveLength(24);
  });
});

describe("placeOf", () => {
  it("is the first of the largest, or of the smallest", () => {
    expect(placeOf([2, 5, 1, 5, 1], "most")).toBe(1);
    expect(placeOf([2, 5, 1, 5, 1], "fewest")).toBe(2);
  });
});

/** Weeks of seven verdicts each from Monday 5 January 2026 on: m met, x missed, n neutral. */
function weeks(...rows: string[]): HistoryPoint[] {
  const verdicts: Record<string, Verdict> = { m: "met", x: "missed", n: "neutral" };
  return [...rows.join("")].map((letter, index) => {
    const day = addDays("2026-01-05", index);
    return { start: day, end: day, value: 0, amount: 1, verdict: verdicts[letter] ?? null };
  });
}

describe("hardestWeekday", () => {
  it("finds the weekday behind the others: Sundays 1 of 4, the others 24 of 24", () => {
    const points = weeks("mmmmmmx", "mmmmmmx", "mmmmmmm", "mmmmmmx");
    expect(hardestWeekday(points)).toEqual({ weekday: 7, met: 1, closed: 4 });
  });

  it("says nothing of three weeks, nor where all go alike", () => {
    expect(hardestWeekday(weeks("mmmmmmx", "mmmmmmx", "mmmmmmx"))).toBeNull();
    expect(hardestWeekday(weeks("mmmmmmm", "mmmmmmm", "xxxxxxx", "mmmmmmm"))).toBeNull();
  });

  it("does not count neutral days against a weekday: three closed Sundays are too few", () => {
    expect(hardestWeekday(weeks("mmmmmmx", "mmmmmmx", "mmmmmmn", "mmmmmmx"))).toBeNull();
  });
});

describe("a hard weekday", () => {
  it("is the worst of several, in whatever order they come", () => {
    const points = weeks("xxmmmmm", "xxmmmmm", "xmmmmmm", "mmmmmmm");
    expect(hardestWeekday(points)).toEqual({ weekday: 1, met: 1, closed: 4 });
    const later = weeks("mmmmmxx", "mmmmmxx", "mmmmmmx", "mmmmmmm");
    expect(hardestWeekday(later)).toEqual({ weekday: 7, met: 1, closed: 4 });
  });

  it("is compared by its share, not by how often it was met", () => {
    // Mondays 4 of 8, Sundays 3 of 4 for four were neutral; the other days all of 8.
    const row = (monday: string, sunday: string) => `${monday}mmmmm${sunday}`;
    const points = weeks(
      ...["mn", "xn", "mn", "xn", "mm", "xm", "mm", "xx"].map(([monday = "", sunday = ""]) =>
        row(monday, sunday),
      ),
    );
    expect(hardestWeekday(points)).toEqual({ weekday: 1, met: 4, closed: 8 });
  });

  it("is ten points behind the others, whose own days alone count for them", () => {
    // Sundays 8 of 10, the other days 9 of 10 each: just ten points. With one more missed it is less.
    const eight = [...Array.from({ length: 6 }, () => "mmmmmmm"), "mmmmmmx", "mmmmmmx"];
    const sunday = { weekday: 7, met: 8, closed: 10 };
    expect(hardestWeekday(weeks(...eight, "xxxxxxm", "mmmmmmm"))).toEqual(sunday);
    expect(hardestWeekday(weeks(...eight, "xxxxxxm", "xmmmmmm"))).toBeNull();
  });

  it("needs others to be behind", () => {
    const mondays = Array.from({ length: 5 }, () => "xnnnnnn");
    expect(hardestWeekday(weeks(...mondays))).toBeNull();
    expect(hardestWeekday([])).toBeNull();
  });

  it("is told of days, not of weeks or open ones", () => {
    const days = weeks("mmmmmmx", "mmmmmmx", "mmmmmmx", "mmmmmmx");
    const asWeeks = days.map((point) => ({ ...point, end: addDays(point.start, 6) }));
    expect(hardestWeekday(asWeeks)).toBeNull();
    const open = days.map((point) => ({ ...point, verdict: null }));
    expect(hardestWeekday([...days, ...open])).toEqual({ weekday: 7, met: 0, closed: 4 });
  });
});
