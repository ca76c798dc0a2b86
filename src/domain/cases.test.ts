/** Situations in which other trackers lost people's streaks, and their neighbours, where a rule decides. */
import { describe, expect, it } from "vitest";
import { historyOf, type Log } from "@/testing/histories";
import { civilDay } from "./calendar";
import { dailyTotals } from "./day-total";
import { historyPoints } from "./history";
import { addDays, type LocalDate } from "./local-date";
import { progressOf } from "./progress";

const daily = { period: "day", amount: 1, unit: "times" };

/** One log on each of `count` days from `first` on. */
const everyDay = (first: LocalDate, count: number): Log[] =>
  Array.from({ length: count }, (_, index) => [addDays(first, index), 1]);

const given = (logs: Log[], settings: object = daily, startsOn = "2026-03-01") =>
  historyOf({ pattern: "recurring", settings, startsOn, logs });

const streakOn = (today: LocalDate, logs: Log[], settings?: object) =>
  progressOf(given(logs, settings), { on: today, today }).streak;

describe("a civil day", () => {
  it.each([
    ["spring", ["2026-03-28T23:00:00Z", "2026-03-29T00:59:59Z", "2026-03-29T01:00:00Z"]],
    ["spring, its evening", ["2026-03-29T21:59:59Z"]],
    ["autumn", ["2026-10-24T22:00:00Z", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"]],
    ["autumn, its evening", ["2026-10-25T22:59:59Z"]],
  ])("is one date from midnight to midnight over the clock change in %s", (name, instants) => {
    const day = name.startsWith("spring") ? "2026-03-29" : "2026-10-25";
    const berlin = { timeZone: "Europe/Berlin", dayStartHour: 0 };
    expect(instants.map((instant) => civilDay(instant, berlin))).toEqual(instants.map(() => day));
  });

  it.each([
    ["Pacific/Kiritimati", "2026-06-15T10:00:00Z"],
    ["Pacific/Chatham", "2026-06-15T11:15:00Z"],
    ["Asia/Kathmandu", "2026-06-15T18:15:00Z"],
    ["Pacific/Pago_Pago", "2026-06-16T11:00:00Z"],
  ])("of %s begins at its own midnight", (timeZone, midnight) => {
    const rule = { timeZone, dayStartHour: 0 };
    const before = new Date(Date.parse(midnight) - 1).toISOString();
    expect([civilDay(before, rule), civilDay(midnight, rule)]).toEqual([
      "2026-06-15",
      "2026-06-16",
    ]);
  });

  it("is yesterday at 01:30 and today at 03:00 when the day starts at 03:00", () => {
    const rule = { timeZone: "Europe/Berlin", dayStartHour: 3 };
    expect(civilDay("2026-06-15T23:30:00Z", rule)).toBe("2026-06-15");
    expect(civilDay("2026-06-16T00:59:59Z", rule)).toBe("2026-06-15");
    expect(civilDay("2026-06-16T01:00:00Z", rule)).toBe("2026-06-16");
  });

  it("comes twice for somebody who flies west, under the same date", () => {
    const auckland = { timeZone: "Pacific/Auckland", dayStartHour: 0 };
    const honolulu = { timeZone: "Pacific/Honolulu", dayStartHour: 0 };
    expect(civilDay("2026-06-15T00:00:00Z", auckland)).toBe("2026-06-15");
    expect(civilDay("2026-06-15T20:00:00Z", honolulu)).toBe("2026-06-15");
  });
});

describe("a streak", () => {
  it.each([
    ["spring", "2026-03-27"],
    ["autumn", "2026-10-23"],
  ])(
    "counts each date once over the clock change in %s, and history shows each once",
    (_, first) => {
      const today = addDays(first, 4);
      expect(streakOn(today, everyDay(first, 5))?.current).toBe(5);
      const points = historyPoints(
        given(everyDay(first, 5)),
        { from: first, to: today },
        undefined,
        { on: today, today },
      );
      expect(points.map((point) => point.start)).toEqual(everyDay(first, 5).map(([day]) => day));
    },
  );

  it("becomes one when a backdated log fills the gap between two", () => {
    const logs = [...everyDay("2026-03-02", 3), ...everyDay("2026-03-06", 4)];
    expect(streakOn("2026-03-09", logs)).toMatchObject({ current: 4, longest: 4 });
    expect(streakOn("2026-03-09", [...logs, ["2026-03-05", 1]])).toMatchObject({
      current: 8,
      longest: 8,
    });
  });

  it("splits when its middle log goes, and the longest falls", () => {
    const logs = everyDay("2026-03-02", 7);
    const left = logs.filter(([day]) => day !== "2026-03-05");
    expect(streakOn("2026-03-08", logs)).toMatchObject({ current: 7, longest: 7 });
    expect(streakOn("2026-03-08", left)).toMatchObject({ current: 3, longest: 3 });
  });

  it("counts days, not the moments at which they were written down", () => {
    const at = (recordedAt: string, day: LocalDate, index: number) =>
      ({ activityId: String(index), day, kind: "progress", value: 1, recordedAt }) as const;
    const days = everyDay("2026-03-05", 5).map(([day]) => day);
    const inTime = dailyTotals(days.map((day, index) => at(`${day}T20:00:00.000Z`, day, index)));
    const inOneSitting = dailyTotals(
      days.map((day, index) => at(`2026-03-10T08:00:0${index}.000Z`, day, index)).reverse(),
    );
    const standpoint = { on: "2026-03-10", today: "2026-03-10" };
    const progress = progressOf({ ...given([]), days: inOneSitting }, standpoint);
    expect(progress).toEqual(progressOf({ ...given([]), days: inTime }, standpoint));
    expect(progress.streak).toMatchObject({ current: 5, state: "atRisk" });
  });

  it("is over after weeks without a log, stays in the longest, and does not nag", () => {
    expect(streakOn("2026-03-30", everyDay("2026-03-02", 5))).toEqual({
      current: 0,
      longest: 5,
      unit: "day",
      state: "none",
    });
  });

  it.each([
    ["yes or no", 1],
    ["numbers", 8],
  ])("steps over a skip within the allowance and breaks on one beyond it, with %s", (_, amount) => {
    const settings = { ...daily, amount };
    const met = (day: LocalDate): Log => [day, amount];
    const skip = (day: LocalDate): Log => [day, null, "skipped"];
    const before = [met("2026-03-09"), met("2026-03-10"), skip("2026-03-11")];
    expect(
      streakOn("2026-03-13", [...before, met("2026-03-12"), met("2026-03-13")], settings),
    ).toMatchObject({ current: 4, longest: 4 });
    expect(
      streakOn("2026-03-13", [...before, skip("2026-03-12"), met("2026-03-13")], settings),
    ).toMatchObject({ current: 1, longest: 2 });
    expect(
      streakOn(
        "2026-03-16",
        [
          ...everyDay("2026-03-09", 6).map(([day]) => met(day)),
          skip("2026-03-15"),
          skip("2026-03-16"),
        ],
        settings,
      ),
    ).toMatchObject({ current: 6, state: "alive" });
  });

  it("does not spend the allowance on a day that was met all the same", () => {
    const logs: Log[] = [
      ["2026-03-09", 1],
      ["2026-03-10", 1],
      ["2026-03-10", null, "skipped"],
      ["2026-03-11", null, "skipped"],
      ["2026-03-12", 1],
    ];
    expect(streakOn("2026-03-12", logs)?.current).toBe(3);
  });

  it("is at risk when a week lacks as many days as are left, not before", () => {
    const weekly = { period: "week", amount: 3, perDay: 30, unit: "min" };
    const logs: Log[] = [
      ["2026-03-02", 30],
      ["2026-03-03", 30],
      ["2026-03-04", 30],
      ["2026-03-09", 30],
    ];
    const history = historyOf({
      pattern: "recurring",
      settings: weekly,
      startsOn: "2026-03-02",
      logs,
    });
    const stateOn = (today: LocalDate) => progressOf(history, { on: today, today }).streak?.state;
    expect([stateOn("2026-03-13"), stateOn("2026-03-14")]).toEqual(["alive", "atRisk"]);
  });
});

describe("pauses", () => {
  const met = everyDay("2026-03-02", 3);
  const paused = (pauses: [LocalDate, LocalDate | null][], logs: Log[]) => {
    const goal = { pattern: "recurring", settings: daily, startsOn: "2026-03-02" } as const;
    return progressOf(historyOf({ ...goal, logs, pauses }), {
      on: "2026-03-09",
      today: "2026-03-09",
    });
  };

  it("in the past carry a streak over the gap", () => {
    const logs = [...met, ...everyDay("2026-03-08", 2)];
    expect(paused([], logs).streak).toMatchObject({ current: 2, longest: 3 });
    expect(paused([["2026-03-05", "2026-03-08"]], logs).streak).toMatchObject({ current: 5 });
  });

  it("that end today ask for today again", () => {
    const { streak, period } = paused([["2026-03-05", "2026-03-09"]], met);
    expect(period?.verdict).toBe("open");
    expect(streak).toMatchObject({ current: 3, state: "atRisk" });
  });

  it("that hold today put nothing at risk", () => {
    const { streak, period } = paused([["2026-03-05", null]], met);
    expect(period?.verdict).toBe("neutral");
    expect(streak).toMatchObject({ current: 3, state: "alive" });
  });

  it("count a log inside them when it meets the day", () => {
    const { streak } = paused([["2026-03-05", null]], [...met, ["2026-03-06", 1]]);
    expect(streak?.current).toBe(4);
  });
});

describe("weeks and months", () => {
  it.each([
    ["Monday", 1, [["2026-03-02", 3]]],
    [
      "Saturday",
      6,
      [
        ["2026-02-28", 1],
        ["2026-03-07", 2],
      ],
    ],
    [
      "Sunday",
      7,
      [
        ["2026-03-01", 2],
        ["2026-03-08", 1],
      ],
    ],
  ])("that begin on %s hold the same logs differently", (_, weekStart, weeks) => {
    const logs: Log[] = [
      ["2026-03-06", 1],
      ["2026-03-07", 1],
      ["2026-03-08", 1],
    ];
    const settings = { period: "week", amount: 3, unit: "times" };
    const goal = { pattern: "recurring", settings, startsOn: "2026-02-09", weekStart } as const;
    const points = historyPoints(
      historyOf({ ...goal, logs }),
      { from: "2026-02-28", to: "2026-03-20" },
      undefined,
      { on: "2026-03-20", today: "2026-03-20" },
    );
    const filled = points.filter((point) => point.value > 0);
    expect(filled.map((point) => [point.start, point.value])).toEqual(weeks);
    expect(filled.filter((point) => point.verdict === "met")).toHaveLength(weekStart === 1 ? 1 : 0);
  });

  it.each([
    ["2026", "2026-02-28"],
    ["2028", "2028-02-29"],
  ])("of a goal begun on the 31st are calendar months in %s", (year, lastOfFebruary) => {
    const logs: Log[] = [
      [`${year}-01-31`, 1],
      [lastOfFebruary, 1],
      [`${year}-03-31`, 1],
    ];
    const settings = { period: "month", amount: 1, unit: "times" };
    const history = given(logs, settings, `${year}-01-31`);
    const at = { on: `${year}-04-30`, today: `${year}-04-30` };
    const points = historyPoints(history, { from: `${year}-01-01`, to: at.on }, undefined, at);
    expect(
      points.map(({ start, end, verdict }) => [start.slice(5), end.slice(5), verdict]),
    ).toEqual([
      ["01-01", "01-31", "met"],
      ["02-01", lastOfFebruary.slice(5), "met"],
      ["03-01", "03-31", "met"],
      ["04-01", "04-30", "open"],
    ]);
    expect(progressOf(history, at).streak).toMatchObject({ current: 3, state: "atRisk" });
  });
});

describe("amounts", () => {
  it("add up exactly: 0.1 and 0.2 meet 0.3, and hold a limit of 0.3", () => {
    const logs: Log[] = [
      ["2026-03-09", 0.1],
      ["2026-03-09", 0.2],
    ];
    const at = { on: "2026-03-10", today: "2026-03-10" };
    const amount = given(logs, { ...daily, amount: 0.3 }, "2026-03-09");
    expect(progressOf(amount, at).successRate).toBe(1);
    const limit = { period: "day", max: 0.3, unit: "l" };
    const held = historyOf({ pattern: "limit", settings: limit, startsOn: "2026-03-09", logs });
    expect(progressOf(held, at).successRate).toBe(1);
  });

  it("of a limit without a log are fine so far, and count when the day has ended", () => {
    const settings = { period: "day", max: 2, unit: "cups" };
    const limit = historyOf({ pattern: "limit", settings, startsOn: "2026-03-09" });
    const first = progressOf(limit, { on: "2026-03-09", today: "2026-03-09" });
    expect(first).toMatchObject({ period: { verdict: "open" }, streak: { current: 0 } });
    const next = progressOf(limit, { on: "2026-03-10", today: "2026-03-10" });
    expect(next).toMatchObject({ period: { verdict: "open" }, streak: { current: 1 } });
  });
});
