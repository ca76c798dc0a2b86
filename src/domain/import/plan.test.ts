import { describe, expect, it } from "vitest";
import { createGoalSchema } from "../goal";
import type { StoredGoal } from "../standing";
import type { ImportRow } from "./history";
import { type ImportSurroundings, planImport } from "./plan";
import { type KeyedGoal, storedGoalOf } from "./planned-goal";

const TODAY = "2026-03-11";
const NOW = "2026-03-11T12:00:00.000Z";
const surroundings: ImportSurroundings = {
  goals: [],
  knownKeys: new Set(),
  today: TODAY,
  latestDate: "2026-03-12",
  now: NOW,
  weekStart: 1,
  maxActive: 50,
};
const daily = { pattern: "recurring", settings: { period: "day", amount: 1, unit: "x" } };
const limit = { pattern: "limit", settings: { period: "day", max: 1, unit: "x" } };

/** A goal with a log of 1 on each day; row 0 is its own, its logs' rows follow. */
function goal(title: string, days: string[] = [], asked: object = daily, start = 0): KeyedGoal {
  return {
    key: title,
    clientKey: `goal-${title}-${start}`,
    create: createGoalSchema.parse({ title, startsOn: "2026-03-01", ...asked }),
    isArchived: false,
    row: start,
    activities: days.map((day, index) => ({
      day,
      kind: "progress",
      value: 1,
      note: null,
      key: day,
      clientKey: `log-${title}-${day}`,
      recordedAt: null,
      row: start + 1 + index,
    })),
  };
}

function plan(goals: KeyedGoal[], more: Partial<ImportSurroundings> = {}) {
  const count = goals.reduce((sum, each) => sum + 1 + each.activities.length, 0);
  const row = { file: null, goal: null, day: null, outcome: "accepted" } as const;
  const rows: ImportRow[] = Array.from({ length: count }, (_, line) => ({ ...row, line }));
  return planImport({ goals, rows }, { ...surroundings, ...more });
}

const stored = (source: KeyedGoal): StoredGoal => ({
  ...storedGoalOf(
    { source, existing: null, title: source.create.title, startsOn: "2026-03-01" },
    surroundings,
  ),
  goalId: "own",
});
const told = (rows: readonly ImportRow[]) => rows.map((row) => row.because ?? row.outcome);

describe("planImport", () => {
  it("leaves out days that have not begun, and a limit's days before its start", () => {
    expect(told(plan([goal("Run", ["2026-03-12", "2026-03-13"])]).rows)).toEqual([
      "accepted",
      "accepted",
      "day_too_late",
    ]);
    expect(told(plan([goal("Tea", ["2026-02-28", "2026-03-01"], limit)]).rows)).toEqual([
      "accepted",
      "before_start",
      "accepted",
    ]);
  });

  it("puts logs into an active goal of the same title and pattern", () => {
    const own = stored({ ...goal("run"), clientKey: "made by hand" });
    const planned = plan([goal("Run", [TODAY])], { goals: [own] });
    expect(planned.goals).toMatchObject([{ existing: { goalId: "own" }, title: "run" }]);
    expect(planned.counts).toMatchObject({ goals: 0, activities: 1, adapted: 1 });
  });

  it("numbers a title that a goal of another pattern, or the file itself, has taken", () => {
    const own = stored({ ...goal("Run", [], limit), clientKey: "made by hand" });
    const planned = plan([goal("Run"), goal("run", [], daily, 1)], { goals: [own] });
    expect(planned.goals.map(({ title }) => title)).toEqual(["Run (2)", "run (3)"]);
    expect(told(planned.rows)).toEqual(["title_numbered", "title_numbered"]);
  });

  it("leaves out goals beyond the quota with all their rows; archived ones need no room", () => {
    const third = { ...goal("C", [TODAY], daily, 4), isArchived: true };
    const planned = plan([goal("A", [TODAY]), goal("B", [TODAY], daily, 2), third], {
      maxActive: 1,
    });
    expect(planned.goals.map(({ title }) => title)).toEqual(["A", "C"]);
    const full = "too_many_active_goals";
    expect(told(planned.rows)).toEqual([
      "accepted",
      "accepted",
      full,
      full,
      "accepted",
      "accepted",
    ]);
  });

  it("takes no log twice", () => {
    const knownKeys = new Set([`log-Run-${TODAY}`]);
    const planned = plan([goal("Run", [TODAY, "2026-03-10"])], { knownKeys });
    expect(told(planned.rows)).toEqual(["accepted", "already_there", "accepted"]);
    expect(planned.counts).toEqual({
      accepted: 2,
      adapted: 0,
      refused: 1,
      goals: 1,
      activities: 1,
    });
  });
});
