/** The preview of the first weeks, by hand and against the engine that judges the real ones. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { firstWeeks, type PlannedGoal } from "./first-weeks";
import { addDays, weekdayOf } from "./local-date";
import { outcomesIn } from "./progress";
import { recurringSettingsSchema, type Settings } from "./settings";

/** A Wednesday. */
const TODAY = "2026-03-11";
const MONDAY = "2026-03-09";

function goal(pattern: PlannedGoal["pattern"], settings: object, more: Partial<PlannedGoal> = {}) {
  const whole = settings as unknown as Settings;
  return { pattern, settings: whole, startsOn: TODAY, endsOn: null, weekStart: 1, ...more };
}
const water = { period: "day", amount: 8, unit: "glasses", bound: "atLeast" };
const stretchesOf = (planned: PlannedGoal) =>
  firstWeeks(planned, TODAY).weeks.map(({ stretches }) =>
    stretches.map(({ from, to, isFree, isPartial }) => {
      const days = from === to ? from.slice(5) : `${from.slice(5)}–${to.slice(5)}`;
      return `${days}${isFree ? " free" : ""}${isPartial ? " part" : ""}`;
    }),
  );

describe("firstWeeks", () => {
  it("gives four calendar weeks; a daily goal asks each day from its start", () => {
    const { weeks, atLeast, atMost, perWeek, lastDay } = firstWeeks(
      goal("recurring", water),
      TODAY,
    );
    expect(weeks.map(({ start }) => start)).toEqual([
      MONDAY,
      "2026-03-16",
      "2026-03-23",
      "2026-03-30",
    ]);
    expect(weeks.at(-1)?.end).toBe("2026-04-05");
    expect(weeks.map(({ stretches }) => stretches.length)).toEqual([5, 7, 7, 7]);
    expect({ atLeast, atMost, perWeek, lastDay }).toEqual({
      ...{ atLeast: 8, atMost: null, perWeek: null, lastDay: null },
    });
  });

  it("begins weeks on the person's weekday", () => {
    const planned = goal("recurring", water, { weekStart: 7 });
    expect(firstWeeks(planned, TODAY).weeks[0]?.start).toBe("2026-03-08");
  });

  it("leaves weekdays free that were not chosen", () => {
    const planned = goal("recurring", { ...water, daysOfWeek: [1, 3, 5] });
    expect(stretchesOf(planned)[0]).toEqual([
      ...["03-11", "03-12 free", "03-13", "03-14 free", "03-15 free"],
    ]);
    const limit = { period: "day", max: 3, unit: "cups", unlogged: "met", daysOfWeek: [6, 7] };
    expect(stretchesOf(goal("limit", limit))[0]).toEqual([
      ...["03-11 free", "03-12 free", "03-13 free", "03-14", "03-15"],
    ]);
  });

  it("marks a week that begins before the goal as a part, and counts days where days count", () => {
    const planned = goal("recurring", { ...water, period: "week", amount: 3, perDay: 30 });
    expect(stretchesOf(planned)).toEqual([
      ["03-11–03-15 part"],
      ["03-16–03-22"],
      ["03-23–03-29"],
      ["03-30–04-05"],
    ]);
    expect(firstWeeks(planned, TODAY)).toMatchObject({ atLeast: 3, perDay: 30 });
  });

  it("cuts longer periods at the weeks and at the end of the goal", () => {
    const planned = goal("recurring", { ...water, period: "month" }, { endsOn: "2026-04-02" });
    expect(stretchesOf(planned)).toEqual([
      ["03-11–03-15 part"],
      ["03-16–03-22 part"],
      ["03-23–03-29 part"],
      ["03-30–03-31 part", "04-01–04-02 part"],
    ]);
    expect(firstWeeks(planned, TODAY).lastDay).toBe("2026-04-02");
  });

  it("says what a total or a number needs a week, and where its days end", () => {
    // 24 books in the 14 days from 11 to 24 March are 12 a week.
    const books = goal("milestone", { total: 24, start: 0, by: "2026-03-24", unit: "books" });
    expect(firstWeeks(books, TODAY)).toMatchObject({ perWeek: 12, lastDay: "2026-03-24" });
    expect(stretchesOf(books)).toEqual([["03-11–03-15"], ["03-16–03-22"], ["03-23–03-24"], []]);
    // From 84 to 78 kg in 84 days: half a kilogram down a week, and the day lies beyond the four.
    const by = addDays(TODAY, 83);
    const weight = goal("target", { start: 84, end: 78, by, reading: "latest", unit: "kg" });
    expect(firstWeeks(weight, TODAY)).toMatchObject({ perWeek: -0.5, lastDay: null });
    const open = goal("milestone", { total: 24, start: 0, unit: "books" });
    expect(firstWeeks(open, TODAY)).toMatchObject({ perWeek: null, lastDay: null });
  });

  it("shows where a run without a gap would end, over free days too", () => {
    const streak = { ...water, length: 5, daysOfWeek: [1, 3, 5] };
    // 11, 13, 16, 18, 20 March.
    expect(firstWeeks(goal("streak", streak), TODAY).lastDay).toBe("2026-03-20");
    expect(firstWeeks(goal("streak", { ...streak, length: 30 }), TODAY).lastDay).toBeNull();
  });

  it("begins with a later start, and with today where the start has passed", () => {
    const later = goal("recurring", water, { startsOn: "2026-05-02" });
    expect(stretchesOf(later)[0]).toEqual(["05-02", "05-03"]);
    const earlier = goal("recurring", water, { startsOn: "2026-01-01" });
    expect(stretchesOf(earlier)[0]?.[0]).toBe("03-11");
  });

  it("leaves days empty after an end in the first week", () => {
    const short = goal("recurring", water, { endsOn: "2026-03-12" });
    expect(stretchesOf(short)).toEqual([["03-11", "03-12"], [], [], []]);
  });

  it("asks on the days that the engine calls missed when nothing is logged, and on no other", () => {
    const daysOfWeek = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
    fc.assert(
      fc.property(daysOfWeek, fc.integer({ min: 1, max: 7 }), (chosen, weekStart) => {
        const settings = recurringSettingsSchema.parse({ ...water, daysOfWeek: chosen });
        const planned = goal("recurring", settings, { weekStart });
        const { weeks } = firstWeeks(planned, TODAY);
        const asked = weeks.flatMap(({ stretches }) => stretches.filter((each) => !each.isFree));
        const history = {
          ...{ ...planned, goalId: "a", pauses: [], days: [], neverDays: new Set<string>() },
          ...{ terms: [{ from: null, settings, weekStart }], declaredCompletedOn: null },
        };
        const range = { from: TODAY, to: weeks.at(-1)?.end ?? TODAY };
        const after = addDays(range.to, 1);
        const missed = outcomesIn(history, range, { on: after, today: after })
          .filter(({ verdict, isClosed }) => verdict === "missed" && isClosed)
          .map(({ facts }) => facts.period.start);
        expect(asked.map(({ from }) => from)).toEqual(missed);
        expect(asked.every(({ from }) => chosen.includes(weekdayOf(from)))).toBe(true);
      }),
    );
  });
});

describe("the last day", () => {
  const lastDay = (planned: PlannedGoal) => firstWeeks(planned, TODAY).lastDay;
  const books = (by: string, startsOn = TODAY) =>
    goal("milestone", { total: 28, start: 0, by, unit: "books" }, { startsOn });

  it("is told when it is the last of the four weeks, not when it is the day after", () => {
    expect(lastDay(goal("recurring", water, { endsOn: "2026-04-05" }))).toBe("2026-04-05");
    expect(lastDay(goal("recurring", water, { endsOn: "2026-04-06" }))).toBeNull();
    expect(lastDay(books("2026-04-05"))).toBe("2026-04-05");
    expect(lastDay(books("2026-04-06"))).toBeNull();
    const streak = { ...water, length: 26 };
    expect(lastDay(goal("streak", streak))).toBe("2026-04-05");
    expect(lastDay(goal("streak", { ...streak, length: 27 }))).toBeNull();
  });

  it("may be the first: then all is needed in a day", () => {
    expect(firstWeeks(books(TODAY), TODAY)).toMatchObject({ perWeek: 196, lastDay: TODAY });
    expect(firstWeeks(books("2026-03-10"), TODAY).perWeek).toBeNull();
    expect(firstWeeks(books("2026-03-09"), TODAY).perWeek).toBeNull();
  });
});

it("the way to a total is no period, neither free nor a part", () => {
  const open = goal("milestone", { total: 24, start: 0, unit: "books" });
  const { weeks, ...rest } = firstWeeks(open, TODAY);
  expect(weeks.map(({ stretches }) => stretches)).toEqual(
    weeks.map(({ start, end }) => [
      { from: start < TODAY ? TODAY : start, to: end, unit: null, isFree: false, isPartial: false },
    ]),
  );
  expect(rest).toEqual({
    ...{ atLeast: null, atMost: null, perDay: null, perWeek: null, lastDay: null },
  });
});
