/** Days of the week to drop and to add. */
import { describe, expect, it } from "vitest";
import { advised, daysAgo, logsOn, upTo } from "../testing/advised";
import { weekdayAdvice } from "./recommendation-weekdays";

const TODAY = "2026-03-11";
const daily = { period: "day", unit: "times", amount: 1 };
const adviceFor = (given: Parameters<typeof advised>[0]) => weekdayAdvice(advised(given), TODAY);
/** 11 March is a Wednesday, so Sundays lie 3, 10, 17 … days back. */
const sundays = [3, 10, 17, 24, 31, 38, 45, 52];
const others = upTo(56).filter((ago) => !sundays.includes(ago));

describe("weekdayAdvice", () => {
  // 3 of 8 Sundays are 37.5 %, 4 of 8 are 50 %.
  it.each([
    [3, 1],
    [4, 0],
  ])("with %i of 8 Sundays met finds %i day to drop", (met, count) => {
    const logs = logsOn([...others, ...sundays.slice(0, met)], 1);
    const found = adviceFor({ settings: daily, startsOn: daysAgo(56), logs });
    expect(found).toHaveLength(count);
  });

  it("drops the day that goes worst, with the numbers", () => {
    const logs = logsOn([...others, ...sundays.slice(0, 2)], 1);
    const [advice] = adviceFor({ settings: daily, startsOn: daysAgo(90), logs });
    expect(advice).toMatchObject({
      kind: "dropDay",
      mark: "7",
      evidence: { weekday: 7, met: 2, asked: 8, rate: 0.25, othersRate: 1 },
      confidence: 0.75,
      deed: { patch: { settings: { daysOfWeek: [1, 2, 3, 4, 5, 6] } } },
    });
  });

  // Of 48 other days 34 are 70.8 %, 33 are 68.8 %.
  it.each([
    [34, 1],
    [33, 0],
  ])("with %i of 48 other days met finds %i", (met, count) => {
    const logs = logsOn(others.slice(0, met), 1);
    expect(adviceFor({ settings: daily, startsOn: daysAgo(56), logs })).toHaveLength(count);
  });

  // 6 of 8 free Sundays are 75 %, 5 of 8 are 62.5 %.
  it.each([
    [6, 1],
    [5, 0],
  ])("with %i of 8 free Sundays used finds %i day to add", (met, count) => {
    const settings = { ...daily, daysOfWeek: [1, 2, 3, 4, 5] };
    const logs = logsOn([...others, ...sundays.slice(0, met)], 1);
    const weekdays = logs.filter(([day]) => new Date(`${day}T12:00Z`).getUTCDay() !== 6);
    const found = adviceFor({ settings, startsOn: daysAgo(56), logs: weekdays });
    expect(found).toHaveLength(count);
    if (count === 0) return;
    expect(found[0]).toMatchObject({
      kind: "addDay",
      evidence: { weekday: 7, met: 6, asked: 8, rate: 0.75 },
      confidence: 0.6,
      deed: { patch: { settings: { daysOfWeek: [1, 2, 3, 4, 5, 7] } } },
    });
  });

  it("asks for every day again when the last free one is added", () => {
    const settings = { ...daily, daysOfWeek: [1, 2, 3, 4, 5, 6] };
    const logs = logsOn(upTo(56), 1);
    const [advice] = adviceFor({ settings, startsOn: daysAgo(56), logs });
    expect(advice?.deed).toEqual({
      does: "change",
      patch: { settings: { ...daily, bound: "atLeast" } },
    });
  });

  it("needs four weeks, each weekday four times", () => {
    const logs = logsOn(others, 1);
    expect(
      adviceFor({ settings: daily, startsOn: daysAgo(28), logs: logs.slice(-24) }),
    ).toHaveLength(1);
    expect(adviceFor({ settings: daily, startsOn: daysAgo(27), logs: logs.slice(-23) })).toEqual(
      [],
    );
  });

  it("keeps two days at least", () => {
    const settings = { ...daily, daysOfWeek: [1, 7] };
    const mondays = upTo(56).filter((ago) => ago % 7 === 2);
    const given = { settings, startsOn: daysAgo(56), logs: logsOn(mondays, 1) };
    expect(adviceFor(given)).toEqual([]);
  });
});
