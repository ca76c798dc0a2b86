/** Logging: which goal takes which activity on which day. */
import { describe, expect, it } from "vitest";
import { storedGoal } from "@/testing/goals";
import type { ActivityKind } from "./activity";
import type { DomainError } from "./errors";
import { checkActivity, checkActivityShape } from "./logging";
import type { StoredGoal } from "./standing";

const days = { today: "2026-03-11", latestDate: "2026-03-12" };
const by = "2026-03-20";
const daily = { period: "day", amount: 8, unit: "x" };
const weekly = { ...daily, period: "week" };
const run = { length: 5, period: "day", unit: "x" };
const reading = { start: 84, end: 78, by, unit: "kg" };
const sum = { ...reading, reading: "sum" };
const limit = { period: "day", max: 2, unit: "x" };
const total = { total: 10, by, unit: "km" };

const goals = {
  daily: storedGoal("recurring", daily),
  weekly: storedGoal("recurring", weekly),
  run: storedGoal("streak", run),
  milestone: storedGoal("milestone", total),
  reading: storedGoal("target", reading),
  sum: storedGoal("target", sum),
  limit: storedGoal("limit", limit),
};
type Name = keyof typeof goals;

function answerTo(goal: StoredGoal, kind: ActivityKind, value: number | null, day = days.today) {
  try {
    checkActivity(goal, { kind, value, day }, days);
    return "taken";
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe("checkActivityShape", () => {
  it.each<[Name, ActivityKind, number | null, string]>([
    ["daily", "progress", 1, "taken"],
    ["daily", "progress", 0, "ACTIVITY_VALIDATION"],
    ["daily", "progress", -1, "ACTIVITY_VALIDATION"],
    ["daily", "progress", null, "ACTIVITY_VALIDATION"],
    ["daily", "completed", null, "taken"],
    ["daily", "completed", 3, "ACTIVITY_VALIDATION"],
    ["daily", "partial", 0.000001, "taken"],
    ["daily", "partial", 0, "ACTIVITY_VALIDATION"],
    ["daily", "skipped", null, "taken"],
    ["daily", "skipped", 1, "ACTIVITY_VALIDATION"],
    ["weekly", "completed", null, "taken"],
    ["weekly", "skipped", null, "INVALID_GOAL_PATTERN"],
    ["run", "skipped", null, "taken"],
    ["run", "partial", 1, "taken"],
    ["milestone", "progress", 1, "taken"],
    ["milestone", "progress", 0, "ACTIVITY_VALIDATION"],
    ["milestone", "completed", null, "INVALID_GOAL_PATTERN"],
    ["milestone", "partial", 1, "INVALID_GOAL_PATTERN"],
    ["reading", "progress", 0, "taken"],
    ["reading", "progress", -1, "taken"],
    ["reading", "skipped", null, "INVALID_GOAL_PATTERN"],
    ["sum", "progress", -1, "taken"],
    ["sum", "progress", 0, "ACTIVITY_VALIDATION"],
    ["limit", "progress", 0, "taken"],
    ["limit", "progress", -1, "ACTIVITY_VALIDATION"],
    ["limit", "completed", null, "INVALID_GOAL_PATTERN"],
  ])("answers a %s goal's %s of %j: %s", (name, kind, value, answer) => {
    expect(answerTo(goals[name], kind, value)).toBe(answer);
  });

  it.each<[Name, string, string]>([
    ["daily", "2026-03-12", "taken"],
    ["daily", "2026-03-13", "ACTIVITY_VALIDATION"],
    ["daily", "2026-02-28", "taken"],
    ["milestone", "2026-02-28", "taken"],
    ["limit", "2026-03-01", "taken"],
    ["limit", "2026-02-28", "ACTIVITY_VALIDATION"],
  ])("answers a %s goal's log for %s: %s", (name, day, answer) => {
    expect(answerTo(goals[name], "progress", 1, day)).toBe(answer);
  });

  it("goes by the terms of the day", () => {
    const [first] = goals.daily.terms;
    const [later] = goals.weekly.terms;
    if (!first || !later) throw new Error("no terms");
    const goal = { ...goals.daily, terms: [first, { ...later, from: "2026-03-09" }] };
    expect(answerTo(goal, "skipped", null, "2026-03-08")).toBe("taken");
    expect(answerTo(goal, "skipped", null, "2026-03-09")).toBe("INVALID_GOAL_PATTERN");
  });

  it("does not ask for the status, so that logs of finished goals can be edited", () => {
    const done = { ...goals.milestone, reachedOn: "2026-03-05" };
    const edit = { kind: "progress", value: 2, day: "2026-03-05" } as const;
    expect(() => checkActivityShape(done, edit, days)).not.toThrow();
  });
});

describe("checkActivity", () => {
  it.each<[string, Partial<StoredGoal>, string]>([
    ["archived", { archivedAt: "2026-03-10T00:00:00.000Z" }, "GOAL_ARCHIVED"],
    ["a draft", { isDraft: true }, "ACTIVITY_VALIDATION"],
    ["completed", { reachedOn: "2026-03-10" }, "GOAL_ALREADY_COMPLETED"],
    ["declared done", { declaredCompletedOn: "2026-03-10" }, "GOAL_ALREADY_COMPLETED"],
    ["missed", { by: "2026-03-10" }, "GOAL_ALREADY_COMPLETED"],
    [
      "paused",
      { pauses: [{ from: "2026-03-10", until: null, reason: null, isHoliday: false }] },
      "taken",
    ],
    ["in its last day", { by: "2026-03-11" }, "taken"],
  ])("answers when the goal is %s", (_status, given, answer) => {
    expect(answerTo({ ...goals.milestone, ...given }, "progress", 1)).toBe(answer);
  });

  it("takes a backdated log on a missed goal, up to its last day", () => {
    const missed = { ...goals.milestone, by: "2026-03-09" };
    expect(answerTo(missed, "progress", 1, "2026-03-09")).toBe("taken");
    expect(answerTo(missed, "progress", 1, "2026-03-10")).toBe("GOAL_ALREADY_COMPLETED");
  });

  it("takes nothing after the last day of a goal that goes on", () => {
    const last = { ...goals.milestone, by: "2026-03-11" };
    expect(answerTo(last, "progress", 1, "2026-03-12")).toBe("ACTIVITY_VALIDATION");
    const ending = { ...goals.daily, endsOn: "2026-03-11" };
    expect(answerTo(ending, "progress", 1, "2026-03-12")).toBe("ACTIVITY_VALIDATION");
  });
});

describe("a refusal", () => {
  const refusalOf = (goal: StoredGoal, kind: ActivityKind, value: number | null, day: string) => {
    try {
      checkActivity(goal, { kind, value, day }, days);
      return "taken";
    } catch (error) {
      return (error as DomainError).facts.details;
    }
  };
  const ending = { ...goals.daily, endsOn: "2026-03-11" };
  const due = { ...goals.milestone, by: "2026-03-11" };

  it.each<[string, string, StoredGoal, ActivityKind, number | null, string]>([
    ["goalId", "draft", { ...goals.daily, isDraft: true }, "progress", 1, days.today],
    ["kind", "not_for_pattern", goals.weekly, "skipped", null, days.today],
    ["value", "not_allowed", goals.daily, "completed", 3, days.today],
    ["value", "not_allowed", goals.daily, "skipped", 1, days.today],
    ["value", "required", goals.daily, "partial", null, days.today],
    ["value", "must_not_be_zero", goals.sum, "progress", 0, days.today],
    ["value", "must_not_be_negative", goals.limit, "progress", -1, days.today],
    ["value", "must_be_positive", goals.daily, "progress", 0, days.today],
    ["day", "day_too_late", goals.daily, "progress", 1, "2026-03-13"],
    ["day", "after_deadline", due, "progress", 1, "2026-03-12"],
    ["day", "after_end", ending, "progress", 1, "2026-03-12"],
    ["day", "before_start", goals.limit, "progress", 1, "2026-02-28"],
  ])("names the field %s and the reason %s", (field, reason, goal, kind, value, day) => {
    expect(refusalOf(goal, kind, value, day)).toEqual({ [field]: [reason] });
  });

  it("takes a log on the last day itself, whether a deadline or an end", () => {
    expect(refusalOf(ending, "progress", 1, "2026-03-11")).toBe("taken");
    expect(refusalOf(due, "progress", 1, "2026-03-11")).toBe("taken");
  });
});
