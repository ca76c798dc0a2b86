/** Amounts to lower and to raise: the usual day in a mixed life, and the edges of each threshold. */
import { describe, expect, it } from "vitest";
import { advised, daysAgo, logsOn, upTo } from "../testing/advised";
import type { Log } from "../testing/histories";
import { amountAdvice } from "./recommendation-amount";

const TODAY = "2026-03-11";
const adviceFor = (given: Parameters<typeof advised>[0]) => amountAdvice(advised(given), TODAY)[0];
const daily = { period: "day", unit: "min", amount: 40 };
/** On each of the last days one of some values in turn. */
const inTurn = (days: number, ...values: number[]): Log[] =>
  upTo(days)
    .reverse()
    .map((ago) => [daysAgo(ago), values[ago % values.length] ?? 0]);

describe("the usual day", () => {
  it.each([
    ["is the middle one, by size and not by its digits", [100, 9, 30, 25, 31], 30],
    ["is the lower one of two in the middle", [20, 30], 20],
    ["counts days without a log as nothing", [0, 0, 0, 30], 0],
  ])("%s", (_what, values, typical) => {
    const logs = inTurn(30, ...values).filter(([, value]) => value !== 0);
    expect(adviceFor({ settings: daily, startsOn: daysAgo(28), logs })).toMatchObject({
      kind: "lowerAmount",
      evidence: { typical },
    });
  });

  it("does not count days that were excused", () => {
    const logs = inTurn(15, 30, 31, 32);
    const pauses: [string, string][] = [[daysAgo(28), daysAgo(15)]];
    expect(adviceFor({ settings: daily, startsOn: daysAgo(28), logs, pauses })).toMatchObject({
      evidence: { typical: 31, asked: 15, met: 0, suggested: 30 },
    });
  });
});

describe("a lower amount", () => {
  it.each([
    ["what is reached, rounded down", 33, 30],
    ["no less than half", 12, 20],
    ["half, where just that is reached", 20, 20],
    ["a step less, at most", 39, 35],
  ])("is %s", (_what, value, suggested) => {
    const logs = logsOn(upTo(28), value);
    expect(adviceFor({ settings: daily, startsOn: daysAgo(28), logs })).toMatchObject({
      evidence: { suggested },
      deed: { patch: { settings: { amount: suggested } } },
    });
  });

  it("is a step less, also where that is no round number", () => {
    const settings = { ...daily, amount: 42 };
    const logs = logsOn(upTo(28), 41);
    expect(adviceFor({ settings, startsOn: daysAgo(28), logs })?.evidence["suggested"]).toBe(37);
  });

  it("is still advised when half of the days were excused, not when more were", () => {
    const pausedFor = (days: number) => {
      const pauses: [string, string][] = [[daysAgo(28), daysAgo(28 - days)]];
      return adviceFor({ settings: daily, startsOn: daysAgo(28), pauses })?.kind;
    };
    expect([pausedFor(14), pausedFor(15)]).toEqual(["lowerAmount", undefined]);
  });

  it("names the goal and how sure it is", () => {
    expect(adviceFor({ settings: daily, startsOn: daysAgo(28) })).toMatchObject({
      ...{ goalId: "00000000-0000-7000-8000-000000000001", templateId: null, mark: "" },
      ...{ confidence: 1 },
    });
  });
});

describe("a higher amount", () => {
  const weekly = { period: "week", unit: "times", amount: 5, perDay: 1 };
  /** So many days of each of the last eight weeks, from Monday on. */
  const days = (count: number): Log[] =>
    ["01-12", "01-19", "01-26", "02-02", "02-09", "02-16", "02-23", "03-02"].flatMap((monday) =>
      Array.from({ length: count }, (_, day): Log => {
        const date = new Date(Date.parse(`2026-${monday}`) + day * 86_400_000);
        return [date.toISOString().slice(0, 10), 1];
      }),
    );

  it("may be every day of a week, where seven are done", () => {
    const given = { startsOn: "2026-01-12", logs: days(7) };
    expect(adviceFor({ settings: { ...weekly, amount: 6 }, ...given })).toMatchObject({
      kind: "raiseAmount",
      evidence: { suggested: 7, weeks: 6, asked: 6, met: 6 },
    });
  });

  it("goes by the last six whole weeks, all asked as now", () => {
    const logs = days(6);
    expect(adviceFor({ settings: weekly, startsOn: "2026-01-12", logs })).toMatchObject({
      evidence: { suggested: 6, asked: 6 },
    });
    expect(adviceFor({ settings: weekly, startsOn: "2026-01-26", logs })?.kind).toBe("raiseAmount");
    // The first of six weeks is one that began before the goal.
    const since = logs.filter(([day]) => day >= "2026-01-27");
    expect(adviceFor({ settings: weekly, startsOn: "2026-01-27", logs: since })).toBeUndefined();
    const later = [{ from: "2026-02-02", settings: weekly }];
    const before = { ...weekly, amount: 2 };
    expect(adviceFor({ settings: before, startsOn: "2026-01-12", logs, later })).toBeUndefined();
  });

  it.each([
    // 41 of 42 are 97.6 %: 0.5 + 0.4 × 2.6 / 5.
    [41, 0.71],
    [42, 0.9],
  ])("with %d of 42 days met is that sure", (met, confidence) => {
    const logs = logsOn(upTo(42).slice(42 - met), 40);
    expect(adviceFor({ settings: daily, startsOn: daysAgo(42), logs })?.confidence).toBe(
      confidence,
    );
  });

  it.each([
    ["twice a day, to which once is half", 2, 2, undefined],
    ["twice a day, done three times", 2, 3, 3],
    ["three times a day", 3, 3, 4],
  ])("is advised for %s", (_what, amount, value, suggested) => {
    const settings = { period: "day", unit: "times", amount };
    const logs = logsOn(upTo(42), value);
    const advice = adviceFor({ settings, startsOn: daysAgo(42), logs });
    expect(advice?.evidence["suggested"]).toBe(suggested);
  });
});
