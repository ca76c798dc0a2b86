/** Amounts to lower and to raise: the thresholds, and what is suggested. */
import { describe, expect, it } from "vitest";
import { advised, daysAgo, logsOn, upTo } from "../testing/advised";
import { toAmount, toNumber } from "./amount";
import { amountAdvice, stepOf } from "./recommendation-amount";

const TODAY = "2026-03-11";
const water = { period: "day", unit: "glasses", amount: 8 };
const adviceFor = (given: Parameters<typeof advised>[0]) => amountAdvice(advised(given), TODAY);
/** Eight glasses on so many of the last days, `else` on the others. */
const drunk = (days: number, met: number, otherwise: number) => [
  ...logsOn(upTo(days).slice(met), otherwise),
  ...logsOn(upTo(met), 8),
];

describe("amountAdvice for too much", () => {
  // 11 of 28 are 39.3 %, 12 of 28 are 42.9 %.
  it.each([
    [11, 1],
    [12, 0],
  ])("with %i of 28 days met gives %i", (met, count) => {
    const found = adviceFor({ settings: water, startsOn: daysAgo(28), logs: drunk(28, met, 5) });
    expect(found).toHaveLength(count);
  });

  it("says nothing at exactly 40 %", () => {
    // Three days paused: 10 of 25.
    const found = adviceFor({
      settings: water,
      startsOn: daysAgo(28),
      logs: logsOn(upTo(10), 8),
      pauses: [[daysAgo(28), daysAgo(25)]],
    });
    expect(found).toEqual([]);
  });

  it("suggests what is reached on a usual day, with the numbers", () => {
    const [advice] = adviceFor({
      settings: water,
      startsOn: daysAgo(40),
      logs: drunk(28, 7, 5),
    });
    expect(advice).toMatchObject({
      kind: "lowerAmount",
      evidence: { weeks: 4, met: 7, asked: 28, rate: 0.25, amount: 8, typical: 5, suggested: 5 },
      // 0.5 + 0.5 × (1 − 0.25 ÷ 0.4) = 0.6875
      confidence: 0.69,
      deed: { does: "change", patch: { settings: { ...water, amount: 5 } } },
    });
  });

  it("never suggests less than half, nor as much as now", () => {
    const suggested = (given: object) =>
      adviceFor({ settings: water, startsOn: daysAgo(28), ...given })[0]?.evidence["suggested"];
    expect(suggested({ logs: [] })).toBe(4);
    const between = { ...water, amount: 0.5 };
    expect(suggested({ settings: between })).toBe(0.2);
    expect(suggested({ settings: { ...water, amount: 1 } })).toBeUndefined();
  });

  it.each([
    ["27 days of history", { startsOn: daysAgo(27) }],
    [
      "an amount that changed within the four weeks",
      {
        startsOn: daysAgo(60),
        later: [{ from: daysAgo(27), settings: water }],
      },
    ],
    [
      "more than half of it paused",
      {
        startsOn: daysAgo(28),
        pauses: [[daysAgo(28), daysAgo(13)]] as [string, string][],
      },
    ],
    [
      "an amount that is exact",
      {
        startsOn: daysAgo(28),
        settings: { ...water, bound: "exactly" },
      },
    ],
    ["months", { startsOn: daysAgo(400), settings: { ...water, period: "month" } }],
    [
      "a limit",
      {
        pattern: "limit" as const,
        startsOn: daysAgo(60),
        settings: { period: "day", max: 1, unit: "cups", unlogged: "missed" },
      },
    ],
  ])("says nothing with %s", (_name, given) => {
    expect(adviceFor({ settings: water, ...given })).toEqual([]);
  });

  it("counts whole weeks of a weekly goal", () => {
    const settings = { period: "week", unit: "min", amount: 3, perDay: 30 };
    // The four weeks from Monday 9 February on; the present one began on 9 March.
    const logs = logsOn([30, 29, 28, 20, 10], 30);
    const [advice] = adviceFor({ settings, startsOn: "2026-02-09", logs });
    expect(advice).toMatchObject({
      kind: "lowerAmount",
      evidence: { met: 1, asked: 4, amount: 3, typical: 1, suggested: 1 },
    });
    expect(adviceFor({ settings, startsOn: "2026-02-10", logs: logsOn([20], 30) })).toEqual([]);
  });
});

describe("amountAdvice for too little", () => {
  // 40 of 42 are 95.2 %, 39 of 42 are 92.9 %.
  it.each([
    [40, 1],
    [39, 0],
  ])("with %i of 42 days met gives %i", (met, count) => {
    const found = adviceFor({ settings: water, startsOn: daysAgo(42), logs: drunk(42, met, 5) });
    expect(found).toHaveLength(count);
  });

  it("says nothing at exactly 95 %, nor with 41 days", () => {
    const two = { pauses: [[daysAgo(42), daysAgo(40)]] as [string, string][] };
    const logs = logsOn(upTo(38), 8);
    expect(adviceFor({ settings: water, startsOn: daysAgo(42), logs, ...two })).toEqual([]);
    const short = { settings: water, startsOn: daysAgo(41), logs: logsOn(upTo(41), 8) };
    expect(adviceFor(short)).toEqual([]);
  });

  it.each([
    // What is reached anyway, at most a quarter more; otherwise one step.
    [{ ...water, amount: 8 }, 9, 9],
    [{ ...water, amount: 8 }, 20, 10],
    [{ ...water, amount: 8 }, 8, 9],
    [{ period: "day", unit: "min", amount: 30 }, 30, 35],
    [{ period: "day", unit: "steps", amount: 10_000 }, 10_000, 11_000],
    [{ period: "day", unit: "times", amount: 1 }, 2, 2],
  ])("for %j with %d a day suggests %d", (settings, value, suggested) => {
    const [advice] = adviceFor({
      settings,
      startsOn: daysAgo(42),
      logs: logsOn(upTo(42), value),
    });
    expect(advice).toMatchObject({ kind: "raiseAmount", evidence: { suggested, met: 42 } });
    expect(advice?.confidence).toBe(0.9);
  });

  it("does not ask twice for what is done or not, nor for an eighth day a week", () => {
    const once = { period: "day", unit: "times", amount: 1 };
    const all = logsOn(upTo(60), 1);
    expect(adviceFor({ settings: once, startsOn: daysAgo(42), logs: all })).toEqual([]);
    const weekly = { period: "week", unit: "times", amount: 7, perDay: 1 };
    expect(adviceFor({ settings: weekly, startsOn: daysAgo(63), logs: all })).toEqual([]);
  });
});

describe("stepOf", () => {
  it.each([
    [1, 1],
    [8, 1],
    [25, 5],
    [30, 5],
    [50, 10],
    [10_000, 1000],
    [0.5, 0.1],
  ])("of %d is %d", (amount, step) => {
    expect(toNumber(stepOf(toAmount(amount)))).toBe(step);
  });
});
