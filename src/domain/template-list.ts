/** The templates that come with Cairn, and how one becomes a goal. */
import { z } from "zod";
import { AppError } from "./errors";
import { type CreateGoal, categories, createGoalSchema } from "./goal";
import type { Template } from "./template";
import { lineSchema } from "./text";

/** The first five, in the order in which they are offered. Settings are whole, defaults filled in. */
export const templates: readonly Template[] = [
  {
    templateId: "water",
    title: "Drink 8 glasses of water daily",
    category: "health",
    season: [],
    pattern: "recurring",
    settings: { period: "day", unit: "glasses", amount: 8, bound: "atLeast" },
    icon: "droplet",
    questions: [{ field: "settings.amount", text: "How many glasses a day?" }],
  },
  {
    templateId: "exercise",
    title: "Exercise 30 minutes 3×/week",
    category: "health",
    season: [],
    pattern: "recurring",
    settings: { period: "week", unit: "min", amount: 3, perDay: 30, bound: "atLeast" },
    icon: "run",
    questions: [
      { field: "settings.amount", text: "On how many days a week?" },
      { field: "settings.perDay", text: "For how many minutes each time?" },
    ],
  },
  {
    templateId: "meditate",
    title: "Meditate 10 minutes daily",
    category: "health",
    season: [],
    pattern: "recurring",
    settings: { period: "day", unit: "min", amount: 10, bound: "atLeast" },
    icon: "yoga",
    questions: [{ field: "settings.amount", text: "How many minutes a day?" }],
  },
  {
    templateId: "sleep",
    title: "Sleep 8 hours nightly",
    category: "health",
    season: [],
    pattern: "recurring",
    settings: { period: "day", unit: "h", amount: 8, bound: "atLeast" },
    icon: "moon",
    questions: [{ field: "settings.amount", text: "How many hours a night?" }],
  },
  {
    templateId: "walk",
    title: "Walk 10,000 steps daily",
    category: "health",
    season: [],
    pattern: "recurring",
    settings: { period: "day", unit: "steps", amount: 10_000, bound: "atLeast" },
    icon: "walk",
    questions: [{ field: "settings.amount", text: "How many steps a day?" }],
  },
];

/** Input of `templates.list`. */
export const templateListSchema = z.strictObject({
  category: z.enum(categories).optional(),
  search: lineSchema(200).optional(),
});

/** Input of `templates.start`; `answers` is part of what `goals.create` takes. */
export const startTemplateSchema = z.strictObject({
  templateId: lineSchema(100, 1),
  answers: z.record(z.string(), z.unknown()).default({}),
});
export type StartTemplate = z.infer<typeof startTemplateSchema>;

/** Templates of a category whose title holds the words searched for. */
export function listTemplates(filter: z.infer<typeof templateListSchema>): Template[] {
  const search = filter.search?.toLocaleLowerCase("en") ?? "";
  return templates.filter(
    (template) =>
      (filter.category === undefined || template.category === filter.category) &&
      template.title.toLocaleLowerCase("en").includes(search),
  );
}

/**
 * The goal that a template makes, with the person's answers laid over its own values;
 * `answers.settings` may name only the settings that differ.
 * @throws AppError `NOT_FOUND` for an unknown template
 * @throws ZodError when an answer breaks the schema of goals
 */
export function goalFromTemplate({ templateId, answers }: StartTemplate): CreateGoal {
  const template = templates.find((each) => each.templateId === templateId);
  if (!template) throw new AppError("NOT_FOUND");
  const { settings = {}, ...rest } = answers;
  const isPart = typeof settings === "object" && settings !== null && !Array.isArray(settings);
  return createGoalSchema.parse({
    title: template.title,
    category: template.category,
    icon: template.icon,
    pattern: template.pattern,
    ...rest,
    settings: isPart ? { ...template.settings, ...settings } : settings,
  });
}
