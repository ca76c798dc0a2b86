/** Editing goals: what may change, and from when new terms hold. */
import { describe, expect, it } from "vitest";
import { storedGoal } from "@/testing/goals";
import type { Effective, GoalPatch, Status } from "./goal";
import { type EditMoment, editGoal } from "./goal-edit";
import type { StoredGoal } from "./standing";

const week = { period: "week", amount: 3, unit: "x" };
const goal = storedGoal("recurring", week);
const thursday: EditMoment = {
  today: "2026-03-12",
  status: "active",
  effective: "today",
  periodStart: "2026-03-09",
};
const raised = { settings: { ...week, amount: 5 } };

function codeOf(stored: StoredGoal, patch: GoalPatch, status: Status = "active") {
  try {
    editGoal(stored, patch, { ...thursday, status });
    return "taken";
  } catch (error) {
    return (error as { code: string }).code;
  }
}

const amounts = (stored: StoredGoal, patch: GoalPatch, effective: Effective) =>
  editGoal(stored, patch, { ...thursday, effective }).terms?.map(({ from, settings }) => [
    from,
    "amount" in settings ? settings.amount : null,
  ]) ?? null;

describe("new terms", () => {
  it.each<[Effective, unknown]>([
    [
      "today",
      [
        [null, 3],
        ["2026-03-12", 5],
      ],
    ],
    [
      "thisPeriod",
      [
        [null, 3],
        ["2026-03-09", 5],
      ],
    ],
    ["always", [[null, 5]]],
  ])("hold from %s on", (effective, terms) => {
    expect(amounts(goal, raised, effective)).toEqual(terms);
  });

  it("leave those that held before as they were", () => {
    const [first] = goal.terms;
    if (!first) throw new Error("no terms");
    const twice = { ...goal, terms: [first, { ...first, from: "2026-03-08" }] };
    const dates = editGoal(twice, raised, thursday).terms?.map(({ from }) => from);
    expect(dates).toEqual([null, "2026-03-08", "2026-03-12"]);
  });

  it("take the place of those that would have begun later", () => {
    const [first] = goal.terms;
    if (!first) throw new Error("no terms");
    const later = { ...goal, terms: [first, { ...first, from: "2026-03-10" }] };
    expect(amounts(later, raised, "thisPeriod")).toEqual([
      [null, 3],
      ["2026-03-09", 5],
    ]);
  });

  it("are none when nothing that counts changed, but replace all earlier ones when always", () => {
    expect(amounts(goal, { title: "Write", color: "#112233" }, "always")).toBeNull();
    expect(
      amounts(goal, { settings: { unit: "x", amount: 3, period: "week" } }, "today"),
    ).toBeNull();
    const twice = editGoal(goal, raised, thursday);
    const changed = { ...goal, terms: twice.terms ?? [] };
    expect(amounts(changed, raised, "always")).toEqual([[null, 5]]);
  });

  it("hold from this period on though today's are the same", () => {
    const raisedToday = editGoal(goal, raised, thursday).terms ?? [];
    expect(amounts({ ...goal, terms: raisedToday }, raised, "thisPeriod")).toEqual([
      [null, 3],
      ["2026-03-09", 5],
    ]);
  });

  it("hold from today where no period is, and take the place of today's own", () => {
    const without = editGoal(goal, raised, {
      ...thursday,
      effective: "thisPeriod",
      periodStart: null,
    });
    expect(without.terms?.map(({ from }) => from)).toEqual([null, "2026-03-12"]);
    const [first] = goal.terms;
    if (!first) throw new Error("no terms");
    const today = { ...goal, terms: [first, { ...first, from: "2026-03-12" }] };
    expect(amounts(today, raised, "today")).toEqual([
      [null, 3],
      ["2026-03-12", 5],
    ]);
  });

  it("hold a new week start", () => {
    const { terms, weekStart } = editGoal(goal, { weekStart: 7 }, thursday);
    expect(weekStart).toBe(7);
    expect(terms?.map((each) => each.weekStart)).toEqual([1, 7]);
  });
});

describe("what may change", () => {
  const milestone = { total: 10, by: "2026-03-10", unit: "km" };
  const run = storedGoal("milestone", milestone);
  const done = { ...run, reachedOn: "2026-03-08" };

  it.each<[Status, StoredGoal, GoalPatch, string]>([
    ["archived", goal, { title: "Write" }, "GOAL_ARCHIVED"],
    ["completed", done, { title: "Write", color: "#112233", reminders: [] }, "taken"],
    ["completed", done, { settings: { ...milestone, start: 0 } }, "taken"],
    ["completed", done, { settings: { ...milestone, total: 11 } }, "GOAL_ALREADY_COMPLETED"],
    ["completed", done, { settings: { ...milestone, by: "2026-03-20" } }, "GOAL_ALREADY_COMPLETED"],
    ["completed", done, { startsOn: "2026-02-01" }, "GOAL_ALREADY_COMPLETED"],
    ["missed", run, { title: "Write" }, "taken"],
    ["missed", run, { settings: { ...milestone, by: "2026-03-12" } }, "taken"],
    ["missed", run, { settings: { ...milestone, by: "2026-03-11" } }, "GOAL_VALIDATION"],
    [
      "missed",
      run,
      { settings: { ...milestone, by: "2026-03-12", total: 5 } },
      "GOAL_ALREADY_COMPLETED",
    ],
    ["active", goal, { settings: { ...week, amount: 0 } }, "GOAL_VALIDATION"],
    ["active", goal, { settings: milestone }, "GOAL_VALIDATION"],
    ["active", goal, { endsOn: "2026-03-11" }, "GOAL_VALIDATION"],
    ["active", goal, { endsOn: "2026-03-12" }, "taken"],
    ["active", goal, { endsOn: null }, "taken"],
    ["active", run, { endsOn: "2026-03-20" }, "GOAL_VALIDATION"],
    ["active", { ...goal, endsOn: "2026-03-20" }, { startsOn: "2026-03-21" }, "GOAL_VALIDATION"],
  ])("on a goal that is %s", (status, stored, patch, answer) => {
    expect(codeOf(stored, patch, status)).toBe(answer);
  });

  it("names the field that a setting is wrong in", () => {
    const broken = () => editGoal(goal, { settings: { ...week, amount: -1 } }, thursday);
    expect(broken).toThrow(
      expect.objectContaining({ facts: { details: { "settings.amount": ["must_be_positive"] } } }),
    );
  });

  it("names each wrong field, by the rule's own code where no reason was written", () => {
    const settings = {
      period: "hour",
      amount: "5",
      unit: "x",
      skipAllowance: { count: -1, per: "week" },
    };
    expect(() => editGoal(goal, { settings }, thursday)).toThrow(
      expect.objectContaining({
        code: "GOAL_VALIDATION",
        facts: {
          details: {
            "settings.period": ["invalid_value"],
            "settings.amount": ["invalid_type"],
            "settings.skipAllowance.count": ["too_small"],
          },
        },
      }),
    );
  });

  it.each<[string, string, StoredGoal, GoalPatch]>([
    ["endsOn", "not_for_pattern", run, { endsOn: "2026-03-20" }],
    [
      "endsOn",
      "not_for_pattern",
      storedGoal("streak", { ...week, length: 5 }),
      { endsOn: "2026-03-20" },
    ],
    ["endsOn", "in_the_past", goal, { endsOn: "2026-03-11" }],
    ["settings.by", "in_the_past", run, { settings: { ...milestone, by: "2026-03-11" } }],
  ])("names %s with the reason %s", (field, reason, stored, patch) => {
    expect(() => editGoal(stored, patch, thursday)).toThrow(
      expect.objectContaining({ facts: { details: { [field]: [reason] } } }),
    );
  });

  it("is the end of a limit, too, and no end that stays as it was is checked again", () => {
    const limit = storedGoal("limit", { period: "day", max: 2, unit: "x" });
    expect(editGoal(limit, { endsOn: "2026-03-20" }, thursday).endsOn).toBe("2026-03-20");
    const ended = { ...goal, endsOn: "2026-03-05" };
    expect(editGoal(ended, { title: "Write" }, thursday).endsOn).toBe("2026-03-05");
    expect(editGoal(ended, { endsOn: null }, thursday).endsOn).toBeNull();
    expect(editGoal(run, { title: "Write" }, thursday).by).toBe("2026-03-10");
  });
});

describe("a draft", () => {
  const draft = { ...goal, isDraft: true };
  const start = (startsOn: string) =>
    editGoal({ ...draft, startsOn }, { status: "active" }, { ...thursday, status: "draft" });

  it("starts today when its first day is over, and on that day otherwise", () => {
    expect(start("2026-03-01")).toMatchObject({ isDraft: false, startsOn: "2026-03-12" });
    expect(start("2026-03-20")).toMatchObject({ isDraft: false, startsOn: "2026-03-20" });
  });

  it("stays one until it is started", () => {
    expect(editGoal(draft, { title: "Write" }, { ...thursday, status: "draft" })).toMatchObject({
      isDraft: true,
      startsOn: "2026-03-01",
      fields: { title: "Write" },
    });
  });
});
