/** Days and weeks that have ended: rebuilt day by day they equal progress worked out from scratch. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { storedGoal } from "@/testing/goals";
import { historyOf, type Log } from "@/testing/histories";
import { plusDays } from "@/testing/oracle/dates";
import { randomGoal } from "@/testing/oracle/random-history";
import { runs } from "@/testing/runs";
import { eachDay, keptDays, progressAtEnds, rollupsOf, snapshotOf, weeksEnding } from "./day-end";
import { effectiveStart, progressOf } from "./progress";

describe("progress at the ends of days", () => {
  it("is what each day's progress is from scratch", () => {
    fc.assert(
      fc.property(randomGoal, fc.nat(40), fc.integer({ min: 1, max: 9 }), (goal, back, step) => {
        const { history, at } = goal;
        const last = plusDays(at.today, -1);
        const since = effectiveStart(history);
        const ends: string[] = [];
        for (let day = plusDays(last, -back); day <= last; day = plusDays(day, step)) {
          if (day >= since) ends.push(day);
        }
        const found = [...progressAtEnds(history, ends)];
        expect(found).toEqual(ends.map((on) => progressOf(history, { on, today: at.today })));
      }),
      { numRuns: runs(300) },
    );
  }, 120_000);
});

const logs: Log[] = [
  ["2026-03-02", 1],
  ["2026-03-03", 1],
  ["2026-03-06", 1],
  ["2026-03-10", 1],
];
const settings = {
  period: "day",
  amount: 1,
  unit: "page",
  skipAllowance: { count: 0, per: "week" },
};
const history = historyOf({ pattern: "recurring", settings, startsOn: "2026-03-02", logs });

describe("a snapshot", () => {
  it("says how the period that held the day came out", () => {
    const [first, second] = [...progressAtEnds(history, ["2026-03-03", "2026-03-04"])].map(
      snapshotOf,
    );
    expect(first).toMatchObject({ day: "2026-03-03", verdict: "met", streak: 2, value: 1 });
    expect(second).toMatchObject({ day: "2026-03-04", verdict: "missed", streak: 0, value: 0 });
  });

  it("is kept from the effective start to the day the goal was done", () => {
    const range = { from: "2026-02-01", to: "2026-04-01" };
    const done = storedGoal("recurring", settings, { declaredCompletedOn: "2026-03-08" });
    expect(keptDays(done, history, range)).toEqual({ from: "2026-03-02", to: "2026-03-08" });
    const draft = storedGoal("recurring", settings, { isDraft: true });
    expect(keptDays(draft, history, range)).toBeNull();
  });

  it("is not kept of days on which a goal lay in the archive", () => {
    const archived = storedGoal("recurring", settings, { archivedOn: "2026-03-05" });
    const range = { from: "2026-03-05", to: "2026-03-09" };
    expect(keptDays(archived, history, range)).toBeNull();
  });
});

describe("a rollup", () => {
  const goal = storedGoal("recurring", settings, { startsOn: "2026-03-02" });

  it("counts the periods that ended in the goal's own week", () => {
    const weeks = weeksEnding(goal, { from: "2026-03-02", to: "2026-03-17" });
    expect(weeks).toEqual([
      { from: "2026-03-02", to: "2026-03-08" },
      { from: "2026-03-09", to: "2026-03-15" },
    ]);
    expect(rollupsOf(goal, history, weeks)).toMatchObject([
      { weekStart: "2026-03-02", met: 3, missed: 4, activeDays: 3, sum: 3_000_000n, streak: 0 },
      { weekStart: "2026-03-09", met: 1, missed: 6, activeDays: 1, sum: 1_000_000n, streak: 0 },
    ]);
  });

  it("begins on the weekday of the goal's terms", () => {
    const sunday = storedGoal("recurring", settings, {
      terms: goal.terms.map((terms) => ({ ...terms, weekStart: 7 })),
    });
    const weeks = weeksEnding(sunday, { from: "2026-03-01", to: "2026-03-14" });
    expect(weeks.map(({ from }) => from)).toEqual(["2026-03-01", "2026-03-08"]);
  });

  it("ends with the day on which the goal was done", () => {
    const done = { ...goal, declaredCompletedOn: "2026-03-04" };
    const weeks = weeksEnding(done, { from: "2026-03-02", to: "2026-03-15" });
    expect(rollupsOf(done, history, weeks)).toMatchObject([
      { weekStart: "2026-03-02", weekEnd: "2026-03-08", met: 2, missed: 1 },
    ]);
  });
});

it("walks each day of a range once", () => {
  expect([...eachDay({ from: "2026-02-27", to: "2026-03-02" })]).toEqual([
    "2026-02-27",
    "2026-02-28",
    "2026-03-01",
    "2026-03-02",
  ]);
});
