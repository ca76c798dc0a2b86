/** Templates: what the list finds, what each one makes, and what answers may say. */
import { describe, expect, it } from "vitest";
import { en } from "../messages/en";
import { storedGoal } from "../testing/goals";
import { checkGoalDates, createGoalSchema, deadlineOf } from "./goal";
import { latestTerms } from "./standing";
import {
  findTemplates,
  givenTemplates,
  goalFromTemplate,
  startTemplateSchema,
  templateListSchema,
  templateOfGoal,
  writeTemplate,
} from "./template-list";

const north = { today: "2026-03-11", isSouthern: false };
const south = { ...north, isSouthern: true };
const given = givenTemplates.map((each) => writeTemplate(each, north));
const water = given.find((each) => each.templateId === "water") ?? null;
const start = (answers: object) =>
  goalFromTemplate(water, startTemplateSchema.parse({ templateId: "water", answers }).answers);

describe("givenTemplates", () => {
  it("begin with water, exercise, meditate, sleep and walk, each as it always was", () => {
    const settings = [
      { period: "day", unit: "glasses", amount: 8, bound: "atLeast" },
      { period: "week", unit: "min", amount: 3, perDay: 30, bound: "atLeast" },
      { period: "day", unit: "min", amount: 10, bound: "atLeast" },
      { period: "day", unit: "h", amount: 8, bound: "atLeast" },
      { period: "day", unit: "steps", amount: 10_000, bound: "atLeast" },
    ];
    const ids = ["water", "exercise", "meditate", "sleep", "walk"];
    expect(given.slice(0, 5)).toMatchObject(
      ids.map((templateId, index) => ({
        ...{ templateId, category: "health", season: [], pattern: "recurring" },
        settings: settings[index],
      })),
    );
    expect(given.slice(0, 5).map((each) => each.settings)).toEqual(settings);
  });

  it("are at least 30 in six categories, in every pattern and for every month", () => {
    expect(given.length).toBeGreaterThanOrEqual(30);
    expect(new Set(given.map((each) => each.templateId)).size).toBe(given.length);
    const count = (of: (each: (typeof given)[number]) => string) => new Set(given.map(of)).size;
    expect({
      categories: count((each) => each.category),
      patterns: count((each) => each.pattern),
    }).toEqual({ categories: 6, patterns: 5 });
    const months = new Set(given.flatMap((each) => each.season));
    expect([...months].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it.each(given.map((each) => [each.templateId, each] as const))(
    "start %s with its own values, which its questions ask for",
    (_id, template) => {
      const goal = goalFromTemplate(template, {});
      expect(goal.settings).toEqual(template.settings);
      checkGoalDates(
        { startsOn: north.today, endsOn: null, by: deadlineOf(goal.settings) },
        north.today,
      );
      expect(template.questions.length).toBeGreaterThan(0);
      for (const { field } of template.questions) {
        expect(Object.keys(template.settings)).toContain(field.replace("settings.", ""));
      }
      expect(Object.keys(template).sort()).toEqual([
        "category",
        "icon",
        "pattern",
        "questions",
        "season",
        "settings",
        "templateId",
        "title",
      ]);
    },
  );

  it("have their titles in the catalog", () => {
    const titles = Object.fromEntries(given.map(({ templateId, title }) => [templateId, title]));
    expect(en.templates.titles).toEqual(titles);
  });
});

describe("writeTemplate", () => {
  const seasonOf = (templateId: string, reader: typeof north) => {
    const kept = givenTemplates.find((each) => each.templateId === templateId);
    return kept && writeTemplate(kept, reader).season;
  };

  it("turns a season by half a year in the south, but not the new year or a holiday", () => {
    expect(seasonOf("swim", north)).toEqual([6, 7, 8]);
    expect(seasonOf("swim", south)).toEqual([12, 1, 2]);
    expect(seasonOf("books", south)).toEqual([1]);
    expect(seasonOf("gifts", south)).toEqual([11, 12]);
  });

  it("counts the last day from today", () => {
    const kept = givenTemplates.find((each) => each.templateId === "declutter");
    // 60 days after 11 March: 20 left in March, 30 in April, 10 in May.
    expect(kept && writeTemplate(kept, north).settings).toMatchObject({ by: "2026-05-10" });
  });
});

describe("findTemplates", () => {
  it("refuses a category that no goal can have, and a NUL", () => {
    expect(templateListSchema.safeParse({ category: "cooking" }).success).toBe(false);
    expect(templateListSchema.safeParse({ search: "a\0b" }).success).toBe(false);
    expect(startTemplateSchema.safeParse({ templateId: "wa\0ter" }).success).toBe(false);
  });

  it("finds words whatever their case and the blanks around them", () => {
    const filter = templateListSchema.parse({ category: "health", search: " WATER " });
    const found = findTemplates(givenTemplates, filter);
    expect(found.map((template) => template.templateId)).toEqual(["water"]);
  });
});

describe("templateOfGoal", () => {
  const named = { templateId: "own", title: "Mine" };

  it("keeps what the goal asks now, and a last day as days from its start", () => {
    const goal = storedGoal(
      "milestone",
      { total: 50, unit: "km", by: "2026-03-31" },
      { category: "fitness", icon: "run" },
    );
    const kept = templateOfGoal(goal, named);
    expect(kept).toMatchObject({ title: "Mine", category: "fitness", icon: "run", daysAhead: 30 });
    const again = goalFromTemplate(writeTemplate(kept, { ...north, today: "2027-01-01" }), {});
    expect(again.settings).toEqual({ total: 50, start: 0, unit: "km", by: "2027-01-31" });
  });

  it("is whole for a goal without category, icon and last day", () => {
    const goal = storedGoal("recurring", { period: "day", amount: 2, unit: "cups" });
    const template = writeTemplate(templateOfGoal(goal, named), north);
    expect(template).toMatchObject({ category: "other", season: [], questions: [] });
    expect(createGoalSchema.parse(goalFromTemplate(template, {})).settings).toEqual(
      latestTerms(goal.terms).settings,
    );
  });
});

describe("goalFromTemplate", () => {
  it("lays the answers over the template's own values", () => {
    expect(start({ title: "Drink", settings: { amount: 6 } })).toMatchObject({
      title: "Drink",
      pattern: "recurring",
      settings: { period: "day", amount: 6, unit: "glasses" },
    });
  });

  it("refuses a template that there is not", () => {
    expect(() => goalFromTemplate(null, {})).toThrow("NOT_FOUND");
  });

  it.each([
    ["another pattern", { pattern: "limit" }],
    ["settings that are none", { settings: "6" }],
    ["settings that are null", { settings: null }],
    ["a list of settings", { settings: [6] }],
    ["a key that goals lack", { glasses: 6 }],
  ])("refuses %s instead of dropping it", (_name, answers) => {
    expect(() => start(answers)).toThrow();
  });
});
