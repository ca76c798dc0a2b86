import { describe, expect, it } from "vitest";
import {
  checkGoalDates,
  completedBy,
  completedOn,
  createGoalSchema,
  deadlineOf,
  type StatusFacts,
  statusOn,
} from "./goal";
import { settingsSchemas } from "./settings";

const today = "2026-11-22";
const facts = (given: Partial<StatusFacts>): StatusFacts => ({
  isDraft: false,
  isArchived: false,
  declaredCompletedOn: null,
  reachedOn: null,
  endsOn: null,
  by: null,
  pauses: [],
  ...given,
});

describe("statusOn", () => {
  it.each([
    [{}, "active"],
    [{ isDraft: true }, "draft"],
    [{ isArchived: true, reachedOn: today }, "archived"],
    [{ reachedOn: "2026-11-01", by: "2026-11-02" }, "completed"],
    [{ declaredCompletedOn: today }, "completed"],
    [{ endsOn: today }, "active"],
    [{ endsOn: "2026-11-21" }, "completed"],
    [{ by: today }, "active"],
    [{ by: "2026-11-21" }, "missed"],
    [{ pauses: [{ from: today, until: null, reason: null }] }, "paused"],
    [{ pauses: [{ from: "2026-11-20", until: today, reason: null }] }, "active"],
    [{ pauses: [{ from: "2026-11-23", until: null, reason: null }] }, "active"],
  ] as const)("%j → %s", (given, status) => {
    expect(statusOn(facts(given as Partial<StatusFacts>), today)).toBe(status);
  });

  it("says a goal that ended on the 20th was completed on the 21st", () => {
    expect(completedOn(facts({ endsOn: "2026-11-20" }), today)).toBe("2026-11-21");
    expect(completedOn(facts({ endsOn: today }), today)).toBeNull();
  });

  it("takes the first of several days of completion", () => {
    const both = facts({ reachedOn: "2026-11-10", declaredCompletedOn: "2026-11-12" });
    expect(completedOn(both, today)).toBe("2026-11-10");
  });
});

describe("completedBy", () => {
  it.each<[Partial<StatusFacts>, string | null]>([
    [{}, null],
    [{ endsOn: today }, null],
    [{ endsOn: "2026-11-21" }, "end"],
    [{ reachedOn: today }, "progress"],
    [{ reachedOn: today, endsOn: "2026-11-21" }, "progress"],
    [{ declaredCompletedOn: today }, "person"],
    [{ declaredCompletedOn: today, reachedOn: "2026-11-01" }, "person"],
  ])("%j → %s", (given, by) => {
    expect(completedBy(facts(given), today)).toBe(by);
  });
});

describe("deadlineOf", () => {
  const milestone = { total: 10, unit: "km" };
  it.each([
    ["milestone", { ...milestone, by: today }, today],
    ["milestone", milestone, null],
    ["recurring", { period: "day", amount: 1, unit: "x" }, null],
  ] as const)("of a %s with %j is %s", (pattern, settings, by) => {
    expect(deadlineOf(settingsSchemas[pattern].parse(settings))).toBe(by);
  });
});

describe("checkGoalDates", () => {
  const check = (by: string | null, endsOn: string | null, startsOn = today) =>
    checkGoalDates({ startsOn, endsOn, by }, today);

  it("takes a deadline today and none at all", () => {
    expect(() => check(today, null)).not.toThrow();
    expect(() => check(null, null)).not.toThrow();
    expect(() => check("2026-11-26", "2026-11-26", "2026-11-26")).not.toThrow();
  });

  it("refuses one before the start or in the past, and names the field", () => {
    expect(() => check("2026-11-25", null, "2026-11-26")).toThrow(
      expect.objectContaining({
        code: "GOAL_VALIDATION",
        facts: { details: { "settings.by": ["before_start"] } },
      }),
    );
    expect(() => check(null, "2026-11-21", "2026-11-01")).toThrow(
      expect.objectContaining({ facts: { details: { endsOn: ["in_the_past"] } } }),
    );
  });
});

describe("createGoalSchema", () => {
  const goal = {
    title: "  Read  ",
    pattern: "streak",
    settings: { length: 30, period: "day", unit: "pages" },
  };

  it("trims the title, fills in defaults, and refuses unknown keys", () => {
    expect(createGoalSchema.parse(goal)).toMatchObject({ title: "Read", status: "active" });
    expect(createGoalSchema.safeParse({ ...goal, userId: "x" }).success).toBe(false);
  });

  it.each([
    ["an empty title", { title: "   " }],
    ["a title over 200 characters", { title: "x".repeat(201) }],
    ["a NUL in a text", { title: "a\0b" }],
    ["a lone surrogate", { title: "a\uD800" }],
    ["endsOn on a streak", { endsOn: "2026-12-31" }],
    ["an unknown category", { category: "sports" }],
    ["a colour by name", { color: "red" }],
    ["a reminder at 24:00", { reminders: [{ at: "24:00" }] }],
    ["settings of another pattern", { settings: { total: 5, unit: "km" } }],
  ])("refuses %s", (_, change) => {
    expect(createGoalSchema.safeParse({ ...goal, ...change }).success).toBe(false);
  });

  it("counts an emoji and a composed letter as people write them", () => {
    expect(createGoalSchema.parse({ ...goal, title: "Cafe\u0301 🚶" }).title).toBe("Café 🚶");
  });
});
