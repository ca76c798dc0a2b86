/** The picture of a goal in a report: its own periods while they fit, else sums, and never too many. */
import { describe, expect, it } from "vitest";
import { historyOf, type Log } from "../testing/histories";
import { addDays, type LocalDate } from "./local-date";
import { reportChart } from "./report-chart";
import type { PatternName } from "./settings";

const glasses = { period: "day", amount: 2, unit: "glasses" };
const START = "2026-01-01";

interface Given {
  pattern?: PatternName;
  settings?: object;
  logs?: Log[];
  from?: LocalDate;
  to: LocalDate;
  later?: { from: LocalDate; settings: object }[];
}

function chartOf({
  pattern = "recurring",
  settings = glasses,
  logs = [],
  from = START,
  ...given
}: Given) {
  const history = historyOf({ pattern, settings, startsOn: from, logs, later: given.later ?? [] });
  const terms = history.terms.at(-1);
  if (!terms) throw new Error("no terms");
  const at = { on: given.to, today: addDays(given.to, 1) };
  return reportChart(history, terms.settings, { from, to: given.to }, at);
}

const shape = (given: Given) => {
  const { kind, grain, points, mark } = chartOf(given);
  return [kind, grain, points.length, mark];
};

describe("a goal with periods", () => {
  it("shows each of them with its verdict, against what it asks", () => {
    const logs: Log[] = [
      ["2026-01-01", 2],
      ["2026-01-02", 1],
    ];
    expect(chartOf({ logs, to: "2026-01-02" })).toEqual({
      ...{ kind: "bars", grain: "day", mark: 2 },
      points: [
        { start: "2026-01-01", end: "2026-01-01", value: 2, verdict: "met" },
        { start: "2026-01-02", end: "2026-01-02", value: 1, verdict: "missed" },
      ],
    });
  });

  // 1 January and the 61 days after it; then weeks from Monday 29 December on; then months.
  it.each<[string, Given, [string, number, number | null]]>([
    ["62 days", { to: "2026-03-03" }, ["day", 62, 2]],
    ["63 days by week", { to: "2026-03-04" }, ["week", 10, null]],
    ["434 days by week, cut at both ends", { to: "2027-03-10" }, ["week", 63, null]],
    ["435 days by month", { to: "2027-03-11" }, ["month", 15, null]],
    ["62 weeks", { settings: { ...glasses, period: "week" }, to: "2027-03-07" }, ["week", 62, 2]],
    [
      "63 months as sums",
      { settings: { ...glasses, period: "month" }, to: "2031-03-31" },
      ["month", 63, null],
    ],
    [
      "62 months with verdicts",
      { settings: { ...glasses, period: "month" }, to: "2031-02-28" },
      ["month", 62, 2],
    ],
    [
      "62 quarters with verdicts",
      { settings: { ...glasses, period: "quarter" }, to: "2041-06-30" },
      ["quarter", 62, 2],
    ],
    ["62 years", { settings: { ...glasses, period: "year" }, to: "2087-12-31" }, ["year", 62, 2]],
  ])("shows %s", (_what, given, [grain, count, mark]) => {
    expect(shape(given)).toEqual(["bars", grain, count, mark]);
  });

  it("gives sums no verdict", () => {
    const logs: Log[] = [
      ["2026-01-05", 2],
      ["2026-01-11", 3],
      ["2026-01-12", 1],
    ];
    expect(chartOf({ logs, to: "2026-03-04" }).points.slice(1, 3)).toEqual([
      { start: "2026-01-05", end: "2026-01-11", value: 5, verdict: null },
      { start: "2026-01-12", end: "2026-01-18", value: 1, verdict: null },
    ]);
  });

  it("draws no line where what it asks has changed, or where days are counted", () => {
    const later = [{ from: "2026-01-02", settings: { ...glasses, amount: 3 } }];
    expect(shape({ later, to: "2026-01-02" })).toEqual(["bars", "day", 2, null]);
    const activeDays = { ...glasses, period: "week", perDay: 30 };
    expect(shape({ settings: activeDays, to: "2026-01-04" })).toEqual(["bars", "week", 1, null]);
  });

  it("draws none before it has a single period", () => {
    const history = historyOf({ pattern: "recurring", settings: glasses, startsOn: "2026-02-01" });
    const [terms] = history.terms;
    if (!terms) throw new Error("no terms");
    const days = { from: "2026-01-01", to: "2026-01-05" };
    const at = { on: "2026-01-05", today: "2026-01-06" };
    expect(reportChart(history, terms.settings, days, at)).toEqual({
      ...{ kind: "bars", grain: "day", points: [], mark: null },
    });
  });
});

describe("a milestone", () => {
  const total = { total: 100, start: 10, unit: "km" };
  const line = { pattern: "milestone", settings: total } as const;

  it("shows where it stood at the end of each day, from its start on", () => {
    const logs: Log[] = [
      ["2026-01-01", 5],
      ["2026-01-03", 7],
    ];
    const { points, ...rest } = chartOf({ ...line, logs, to: "2026-01-04" });
    expect(rest).toEqual({ kind: "line", grain: "day", mark: 100 });
    expect(points.map(({ value }) => value)).toEqual([15, 15, 22, 22]);
    expect(points[2]).toEqual({ start: "2026-01-03", end: "2026-01-03", value: 22, verdict: null });
  });

  it.each<[LocalDate, string, number]>([
    ["2026-03-03", "day", 62],
    ["2026-03-04", "week", 10],
    ["2027-03-10", "week", 63],
    ["2027-03-11", "month", 15],
    ["2036-04-30", "month", 124],
    ["2036-05-31", "several", 63],
  ])("shows up to %s by %s", (to, grain, count) => {
    expect(shape({ ...line, to })).toEqual(["line", grain, count, 100]);
  });

  it("stands where the last of several months ended", () => {
    const logs: Log[] = [
      ["2026-01-15", 5],
      ["2026-02-15", 7],
      ["2036-05-01", 9],
    ];
    const { points } = chartOf({ ...line, logs, to: "2036-05-31" });
    expect(points[0]).toEqual({ start: "2026-01-01", end: "2026-02-28", value: 22, verdict: null });
    expect(points[1]).toMatchObject({ start: "2026-03-01", end: "2026-04-30", value: 22 });
    expect(points[62]).toEqual({
      ...{ start: "2036-05-01", end: "2036-05-31", value: 31, verdict: null },
    });
  });
});

it("ten years of a habit are sums of several months", () => {
  const logs: Log[] = [
    ["2026-01-15", 5],
    ["2026-02-15", 7],
    ["2036-05-01", 9],
  ];
  const chart = chartOf({ logs, to: "2036-05-31" });
  expect([chart.kind, chart.grain, chart.points.length, chart.mark]).toEqual([
    ...["bars", "several", 63, null],
  ]);
  expect(chart.points.map(({ value }) => value).filter((value) => value > 0)).toEqual([12, 9]);
});

it("a target shows its readings, where they stood at the end of each day", () => {
  const settings = { start: 84, end: 78, by: "2026-04-01", unit: "kg" };
  const logs: Log[] = [
    ["2026-01-02", 83],
    ["2026-01-04", 82.5],
  ];
  const { kind, points, mark } = chartOf({
    pattern: "target",
    settings,
    logs,
    from: START,
    to: "2026-01-05",
  });
  expect([kind, mark]).toEqual(["line", 78]);
  expect(points.map(({ value }) => value)).toEqual([84, 83, 83, 82.5, 82.5]);
  expect(points[0]).toEqual({ start: START, end: START, value: 84, verdict: null });
});
