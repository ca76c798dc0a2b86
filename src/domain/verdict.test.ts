/** Verdicts of single periods: which rule decides, at the edges of each. */
import { describe, expect, it } from "vitest";
import { historyOf, type Log } from "@/testing/histories";
import { toAmount } from "./amount";
import type { LocalDate } from "./local-date";
import { askOf } from "./patterns/registry";
import type { PatternName } from "./settings";
import { enoughOn, isEnough, isInDanger, judge, type PeriodFacts, valueLogged } from "./verdict";

// 9 March 2026 is a Monday.
const monday = "2026-03-09";
const sunday = "2026-03-15";
const glasses = { period: "day", amount: 2, unit: "x" };
const weekly = { period: "week", amount: 3, unit: "x" };
const activeDays = { ...weekly, perDay: 10 };
const cups = { period: "day", max: 2, unit: "cups" };
const weeklyCups = { ...cups, period: "week" };

interface Given {
  pauses?: [from: LocalDate, until: LocalDate | null][];
  neverDays?: LocalDate[];
  period?: Partial<PeriodFacts["period"]>;
  isSkipAllowed?: boolean;
}

function factsOf(pattern: PatternName, settings: object, logs: Log[], given: Given = {}) {
  const { pauses = [], neverDays = [], period, isSkipAllowed = false } = given;
  const history = historyOf({ pattern, settings, startsOn: monday, logs, pauses, neverDays });
  const [terms] = history.terms;
  if (!terms) throw new Error("no terms");
  const unit = "period" in terms.settings ? terms.settings.period : "day";
  const end = unit === "day" ? monday : sunday;
  const facts: PeriodFacts = {
    period: { start: monday, end, from: monday, unit, terms, isPartial: false, ...period },
    ask: askOf(terms.settings),
    days: history.days,
    pauses: history.pauses,
    neverDays: history.neverDays,
    isSkipAllowed,
  };
  return facts;
}

const answers = (facts: PeriodFacts) =>
  [judge(facts, false), judge(facts, true)].map(({ verdict, reason }) => `${verdict}: ${reason}`);

describe("a day", () => {
  const between = { ...glasses, bound: "between", max: 3 };
  it.each<[string, object, Log[], string, string]>([
    ["too little", glasses, [[monday, 1]], "open: running", "missed: fellShort"],
    ["just enough", glasses, [[monday, 2]], "met: reached", "met: reached"],
    ["a word", glasses, [[monday, 0, "completed"]], "met: completed", "met: completed"],
    [
      "exactly enough",
      { ...glasses, bound: "exactly" },
      [[monday, 2]],
      "open: running",
      "met: reached",
    ],
    ["the top of a range", between, [[monday, 3]], "open: running", "met: reached"],
    ["more than a range", between, [[monday, 4]], "missed: over", "missed: over"],
    [
      "less on a day off",
      { ...glasses, daysOfWeek: [2] },
      [[monday, 1]],
      "neutral: unscheduled",
      "neutral: unscheduled",
    ],
    [
      "enough on a day off",
      { ...glasses, daysOfWeek: [2] },
      [[monday, 2]],
      "met: reached",
      "met: reached",
    ],
    [
      "nothing on a day on",
      { ...glasses, daysOfWeek: [1] },
      [],
      "open: running",
      "missed: fellShort",
    ],
  ])("with %s", (_what, settings, logs, open, closed) => {
    expect(answers(factsOf("recurring", settings, logs))).toEqual([open, closed]);
  });

  it.each<[string, Given, string]>([
    ["never lived", { neverDays: [monday] }, "neutral: neverHappened"],
    [
      "never lived before it is paused",
      { neverDays: [monday], pauses: [[monday, null]] },
      "neutral: neverHappened",
    ],
    ["paused", { pauses: [[monday, "2026-03-10"]] }, "neutral: paused"],
    ["paused until this day", { pauses: [["2026-03-01", monday]] }, "missed: fellShort"],
    ["skipped", { isSkipAllowed: true }, "neutral: skipped"],
    ["cut short", { period: { isPartial: true } }, "neutral: partial"],
  ])("that was %s", (_how, given, closed) => {
    expect(answers(factsOf("recurring", glasses, [], given))[1]).toBe(closed);
  });
});

it("a streak's day is met at once, by its amount or by a word, on a day off too", () => {
  const read = { period: "day", length: 9, amount: 2, unit: "pages", daysOfWeek: [2] };
  const told = (...logs: Log[]) => answers(factsOf("streak", read, logs));
  expect(told([monday, 2])).toEqual(["met: reached", "met: reached"]);
  expect(told([monday, 1, "completed"])).toEqual(["met: completed", "met: completed"]);
  expect(told()).toEqual(["neutral: unscheduled", "neutral: unscheduled"]);
});

describe("a week", () => {
  it.each<[string, Given, string, string]>([
    [
      "by its first day",
      { pauses: [["2026-03-01", "2026-03-10"]] },
      "open: running",
      "neutral: touchesPause",
    ],
    ["by its last day", { pauses: [[sunday, null]] }, "open: running", "neutral: touchesPause"],
    [
      "not by one that ends on its first day",
      { pauses: [["2026-03-01", monday]] },
      "open: running",
      "missed: fellShort",
    ],
    [
      "not by one that begins after it",
      { pauses: [["2026-03-16", null]] },
      "open: running",
      "missed: fellShort",
    ],
    ["not by a day never lived", { neverDays: [monday] }, "open: running", "missed: fellShort"],
  ])("is excused by a pause that touches it: %s", (_where, given, open, closed) => {
    expect(answers(factsOf("recurring", weekly, [[monday, 1]], given))).toEqual([open, closed]);
  });

  it("counts the days that have enough, by their own sum or a word", () => {
    const logs: Log[] = [
      [monday, 10],
      ["2026-03-10", 9],
      ["2026-03-11", 1, "completed"],
    ];
    const { ask, days } = factsOf("recurring", activeDays, logs);
    expect(valueLogged(ask, days)).toBe(toAmount(2));
    expect(isEnough(ask, days)).toBe(false);
  });

  it("is completed by a word on any one of its days", () => {
    const logs: Log[] = [
      [monday, 1],
      ["2026-03-11", 2, "completed"],
    ];
    expect(answers(factsOf("recurring", weekly, logs))).toEqual([
      "met: completed",
      "met: completed",
    ]);
  });

  it("has enough on the first day that makes it so", () => {
    const logs: Log[] = [
      [monday, 1],
      ["2026-03-11", 2],
      ["2026-03-12", 5],
    ];
    const { ask, days } = factsOf("recurring", weekly, logs);
    expect(enoughOn(ask, days)).toBe("2026-03-11");
    expect(enoughOn(ask, days.slice(0, 1))).toBeNull();
  });
});

describe("a limit", () => {
  const quiet = { ...cups, unlogged: "neutral" };
  const strict = { ...cups, unlogged: "missed" };
  const all: Given = { pauses: [[monday, "2026-03-16"]] };
  it.each<[string, object, Log[], Given, string, string]>([
    ["held", cups, [[monday, 2]], {}, "open: running", "met: heldToTheEnd"],
    ["broken", cups, [[monday, 3]], {}, "missed: over", "missed: over"],
    ["silent", cups, [], {}, "open: running", "met: heldWithoutLog"],
    ["silent, which counts as nothing", quiet, [], {}, "open: running", "neutral: unloggedNeutral"],
    ["silent, which counts as missed", strict, [], {}, "open: running", "missed: fellShort"],
    [
      "off",
      { ...cups, daysOfWeek: [2] },
      [[monday, 3]],
      {},
      "neutral: unscheduled",
      "neutral: unscheduled",
    ],
    [
      "held on a day off",
      { ...cups, daysOfWeek: [2] },
      [[monday, 1]],
      {},
      "neutral: unscheduled",
      "neutral: unscheduled",
    ],
    ["silent and paused", cups, [], all, "neutral: paused", "neutral: paused"],
    ["silent and paused throughout", weeklyCups, [], all, "open: running", "neutral: touchesPause"],
    [
      "silent and paused but for a day",
      weeklyCups,
      [],
      { pauses: [[monday, sunday]] },
      "open: running",
      "met: heldWithoutLog",
    ],
    [
      "silent, which counts as missed, and paused but for a day",
      { ...weeklyCups, unlogged: "missed" },
      [],
      { pauses: [[monday, sunday]] },
      "open: running",
      "missed: fellShort",
    ],
    [
      "broken in a week of which one day is paused",
      weeklyCups,
      [[monday, 3]],
      { pauses: [[sunday, null]] },
      "open: running",
      "neutral: touchesPause",
    ],
    ["held while paused", weeklyCups, [[monday, 1]], all, "open: running", "met: heldToTheEnd"],
    [
      "broken while paused",
      weeklyCups,
      [[monday, 3]],
      all,
      "open: running",
      "neutral: touchesPause",
    ],
  ])("that is %s", (_how, settings, logs, given, open, closed) => {
    expect(answers(factsOf("limit", settings, logs, given))).toEqual([open, closed]);
  });
});

describe("danger", () => {
  const logs = (...days: LocalDate[]): Log[] => days.map((day) => [day, 10]);
  it.each<[string, object, Log[], LocalDate, boolean]>([
    ["no day after the last", weekly, [], sunday, true],
    ["one whole day left", weekly, [], "2026-03-14", false],
    ["three days to gain in two", activeDays, [], "2026-03-13", true],
    ["three days to gain in three", activeDays, [], "2026-03-12", false],
    ["two to gain in two after one", activeDays, logs(monday), "2026-03-13", false],
    ["a later day that is counted already", activeDays, logs(sunday), "2026-03-13", true],
    ["this day counted, two to gain in two", activeDays, logs("2026-03-13"), "2026-03-13", false],
    ["enough", activeDays, logs(monday, "2026-03-10", "2026-03-11"), sunday, false],
  ])("with %s", (_what, settings, logged, on, isThere) => {
    expect(isInDanger(factsOf("recurring", settings, logged), on)).toBe(isThere);
  });

  it("is none once more than exactly enough is logged: that is missed already", () => {
    const exactly = { ...glasses, bound: "exactly" };
    expect(isInDanger(factsOf("recurring", exactly, [[monday, 1]]), monday)).toBe(true);
    expect(isInDanger(factsOf("recurring", exactly, [[monday, 3]]), monday)).toBe(false);
  });

  it("is none in a period that a pause excuses", () => {
    const facts = factsOf("recurring", weekly, [], { pauses: [[monday, "2026-03-10"]] });
    expect(isInDanger(facts, sunday)).toBe(false);
  });
});
