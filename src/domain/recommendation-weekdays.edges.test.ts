/** Days of the week to drop and to add, at the edges of each threshold. */
import { describe, expect, it } from "vitest";
import { advised, daysAgo, logsOn, upTo } from "../testing/advised";
import { weekdayAdvice } from "./recommendation-weekdays";

const TODAY = "2026-03-11";
const daily = { period: "day", unit: "times", amount: 1 };
/** The last five of a weekday; 11 March 2026 is a Wednesday. */
const ofWeekday = (weekday: number) => upTo(35).filter((ago) => (3 - ago + 35) % 7 === weekday % 7);
const adviceFor = (given: Partial<Parameters<typeof advised>[0]>) =>
  weekdayAdvice(advised({ settings: daily, startsOn: daysAgo(35), ...given }), TODAY);
/** So many of each weekday done, from Monday to Sunday. */
const done = (...counts: number[]) =>
  logsOn(
    counts.flatMap((count, index) => ofWeekday(index + 1).slice(0, count)),
    1,
  );
const told = (given: Parameters<typeof adviceFor>[0]) =>
  adviceFor(given).map(({ kind, evidence }) => `${kind} ${evidence["weekday"]}`);

describe("a day to drop", () => {
  it.each([
    ["two of five Sundays, just 40 %", [5, 5, 5, 5, 5, 5, 2], []],
    ["one of five Sundays", [5, 5, 5, 5, 5, 5, 1], ["dropDay 7"]],
    ["none, and 21 of 30 others, just 70 %", [4, 4, 4, 3, 3, 3, 0], ["dropDay 7"]],
    ["none, and 20 of 30 others", [4, 4, 3, 3, 3, 3, 0], []],
    ["the first of two that go as badly", [5, 5, 5, 5, 5, 0, 0], ["dropDay 6"]],
    ["the worse of two, wherever it lies", [1, 5, 5, 5, 5, 5, 0], ["dropDay 7"]],
    ["the worse of two, be it the first", [0, 5, 5, 5, 5, 5, 1], ["dropDay 1"]],
  ])("with %s", (_what, counts, advice) => {
    expect(told({ logs: done(...counts) })).toEqual(advice);
  });

  it("is one of three days, not of two", () => {
    const onDays = (...daysOfWeek: number[]) =>
      told({ settings: { ...daily, daysOfWeek }, logs: done(5, 0, 5, 0, 0, 0, 0) });
    expect(onDays(1, 3, 7)).toEqual(["dropDay 7"]);
    expect(onDays(1, 7)).toEqual(["addDay 3"]);
  });

  it("was asked for four times, the days of pauses left out", () => {
    const logs = done(5, 5, 5, 5, 5, 5, 0);
    const paused = (count: number) =>
      ofWeekday(7)
        .slice(0, count)
        .map((ago): [string, string] => [daysAgo(ago), daysAgo(ago - 1)]);
    expect(told({ logs, pauses: paused(1) })).toEqual(["dropDay 7"]);
    expect(told({ logs, pauses: paused(2) })).toEqual([]);
    expect(told({ pauses: [[daysAgo(35), null]] })).toEqual([]);
  });
});

describe("a day to add", () => {
  const weekend = { ...daily, daysOfWeek: [3, 4, 5, 6, 7] };

  it("takes its place among the others", () => {
    const [advice, ...more] = adviceFor({ settings: weekend, logs: done(5, 0, 5, 5, 5, 5, 5) });
    expect(more).toEqual([]);
    expect(advice).toMatchObject({
      ...{ kind: "addDay", mark: "1", evidence: { weekday: 1, met: 5, asked: 5, rate: 1 } },
      deed: { does: "change", patch: { settings: { daysOfWeek: [1, 3, 4, 5, 6, 7] } } },
    });
  });

  it("is the one that goes best, the first of two that go as well", () => {
    const addedWith = (monday: number, tuesday: number) =>
      told({ settings: weekend, logs: done(monday, tuesday, 5, 5, 5, 5, 5) });
    expect(addedWith(4, 5)).toEqual(["addDay 2"]);
    expect(addedWith(5, 4)).toEqual(["addDay 1"]);
    expect(addedWith(5, 5)).toEqual(["addDay 1"]);
    expect(addedWith(3, 3)).toEqual([]);
  });

  it("was free four times, the days of pauses left out", () => {
    const mondays = ofWeekday(1);
    const paused = (count: number) =>
      mondays.slice(-count).map((ago): [string, string] => [daysAgo(ago), daysAgo(ago - 1)]);
    const logs = done(3, 0, 5, 5, 5, 5, 5);
    expect(told({ settings: weekend, logs, pauses: paused(1) })).toEqual(["addDay 1"]);
    expect(told({ settings: weekend, logs, pauses: paused(2) })).toEqual([]);
  });
});

it.each([
  ["a week", "recurring", { ...daily, period: "week" }],
  ["a limit", "limit", { period: "day", max: 1, unit: "cups", unlogged: "missed" }],
  ["a total", "milestone", { total: 9, unit: "km" }],
] as const)("nothing is said of %s", (_what, pattern, settings) => {
  expect(told({ pattern, settings })).toEqual([]);
  expect(told({ pattern, settings, logs: done(5, 5, 5, 5, 5, 5, 0) })).toEqual([]);
});
