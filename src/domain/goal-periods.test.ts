/** The periods of a goal: where each begins and ends when terms change, and which are whole. */
import { describe, expect, it } from "vitest";
import { historyOf } from "../testing/histories";
import { goalPeriods } from "./goal-periods";
import type { LocalDate } from "./local-date";

type Change = { from: LocalDate; settings: object; weekStart?: number };
const weekly = { period: "week", amount: 3, unit: "x" };
const daily = { ...weekly, period: "day" };

interface Given {
  settings?: object;
  later?: Change[];
  endsOn?: LocalDate;
  since?: LocalDate;
}

/** Each period up to `through` as `start–end from amount`, with `~` before a partial one. */
function walked(through: LocalDate, given: Given = {}): string[] {
  const { settings = weekly, later = [], since = "2026-03-09", endsOn } = given;
  const goal = { pattern: "recurring" as const, settings, startsOn: since, later };
  const history = historyOf(endsOn === undefined ? goal : { ...goal, endsOn });
  return [...goalPeriods(history, since, since, through)].map((period) => {
    const { amount } = period.terms.settings as { amount: number };
    const days = `${period.start.slice(5)}–${period.end.slice(5)} ${period.from.slice(8)}`;
    return `${period.isPartial ? "~" : ""}${days} ${amount}`;
  });
}

// 9 March 2026 is a Monday.
describe("the periods of a goal", () => {
  it("follow each other up to the one that holds the day", () => {
    expect(walked("2026-03-15")).toEqual(["03-09–03-15 09 3"]);
    expect(walked("2026-03-16")).toEqual(["03-09–03-15 09 3", "03-16–03-22 16 3"]);
  });

  it("begin with one that is partial when the goal begins within it", () => {
    expect(walked("2026-03-16", { since: "2026-03-11" })).toEqual([
      ...["~03-09–03-15 11 3", "03-16–03-22 16 3"],
    ]);
  });

  it("end with endsOn, whole when that is a period's own last day", () => {
    const whole = ["03-09–03-15 09 3"];
    expect(walked("2026-03-31", { endsOn: "2026-03-15" })).toEqual(whole);
    expect(walked("2026-03-31", { endsOn: "2026-03-14" })).toEqual(["~03-09–03-14 09 3"]);
    expect(walked("2026-03-31", { endsOn: "2026-03-16" })).toEqual([...whole, "~03-16–03-16 16 3"]);
  });
});

describe("a new amount", () => {
  const five = (from: LocalDate): Change => ({ from, settings: { ...weekly, amount: 5 } });

  it("that holds from a week's first day is asked in that week", () => {
    expect(walked("2026-03-16", { later: [five("2026-03-16")] })).toEqual([
      ...["03-09–03-15 09 3", "03-16–03-22 16 5"],
    ]);
  });

  it("that holds from a week's second day waits for the next", () => {
    expect(walked("2026-03-23", { later: [five("2026-03-17")] })).toEqual([
      ...["03-09–03-15 09 3", "03-16–03-22 16 3", "03-23–03-29 23 5"],
    ]);
  });

  it("is asked in the first week if it held on its Monday, though the goal began later", () => {
    const since = "2026-03-11";
    expect(walked(since, { since, later: [five("2026-03-09")] })).toEqual(["~03-09–03-15 11 5"]);
    expect(walked(since, { since, later: [five("2026-03-10")] })).toEqual(["~03-09–03-15 11 3"]);
  });
});

describe("a new first day of weeks", () => {
  const sundays: Change = { from: "2026-03-16", settings: weekly, weekStart: 7 };

  it("waits for the end of the week that begins on its very day, and leaves a rest", () => {
    expect(walked("2026-03-22", { later: [sundays] })).toEqual([
      ...["03-09–03-15 09 3", "03-16–03-22 16 3"],
    ]);
    expect(walked("2026-03-29", { later: [sundays] }).slice(2)).toEqual([
      ...["~03-23–03-28 23 3", "03-29–04-04 29 3"],
    ]);
  });
});

describe("a new period", () => {
  it("of weeks begins after the day on which it was set, with the rest of that week", () => {
    const later = [{ from: "2026-03-11", settings: { ...weekly, amount: 4 } }];
    expect(walked("2026-03-16", { settings: daily, later }).slice(1)).toEqual([
      ...["03-10–03-10 10 3", "03-11–03-11 11 3", "~03-12–03-15 12 4", "03-16–03-22 16 4"],
    ]);
  });

  it("of days begins after the week in which it was set", () => {
    const later = [{ from: "2026-03-11", settings: daily }];
    expect(walked("2026-03-17", { later })).toEqual([
      ...["03-09–03-15 09 3", "03-16–03-16 16 3", "03-17–03-17 17 3"],
    ]);
  });
});
