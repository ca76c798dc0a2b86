/** Templates: what the list finds, and what answers may say. */
import { describe, expect, it } from "vitest";
import {
  goalFromTemplate,
  listTemplates,
  startTemplateSchema,
  templateListSchema,
} from "./template-list";

const start = (answers: object) =>
  goalFromTemplate(startTemplateSchema.parse({ templateId: "water", answers }));

describe("templateListSchema", () => {
  it("refuses a category that no goal can have, and a NUL", () => {
    expect(templateListSchema.safeParse({ category: "cooking" }).success).toBe(false);
    expect(templateListSchema.safeParse({ search: "a\0b" }).success).toBe(false);
    expect(startTemplateSchema.safeParse({ templateId: "wa\0ter" }).success).toBe(false);
  });

  it("finds words whatever their case and the blanks around them", () => {
    const found = listTemplates(
      templateListSchema.parse({ category: "health", search: " WATER " }),
    );
    expect(found.map((template) => template.templateId)).toEqual(["water"]);
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
