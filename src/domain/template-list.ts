/** The templates that there are: Cairn's own and the person's, and how one becomes a goal. */
import { z } from "zod";
import { categories } from "./category";
import { AppError } from "./errors";
import { type CreateGoal, createGoalSchema } from "./goal";
import { addDays, daysBetween, type LocalDate } from "./local-date";
import type { Settings } from "./settings";
import { latestTerms, type StoredGoal } from "./standing";
import type { KeptTemplate, Template } from "./template";
import { fitnessTemplates } from "./templates/fitness";
import { healthTemplates } from "./templates/health";
import { homeTemplates } from "./templates/home";
import { learningTemplates } from "./templates/learning";
import { mindTemplates } from "./templates/mind";
import { moneyTemplates } from "./templates/money";
import { lineSchema } from "./text";

/** Those that come with Cairn, in the order in which they are offered. */
export const givenTemplates: readonly KeptTemplate[] = [
  ...healthTemplates,
  ...fitnessTemplates,
  ...mindTemplates,
  ...learningTemplates,
  ...moneyTemplates,
  ...homeTemplates,
];

/** Input of `templates.list`. */
export const templateListSchema = z.strictObject({
  category: z.enum(categories).optional(),
  search: lineSchema(200).optional(),
});
export type TemplateList = z.infer<typeof templateListSchema>;

/** Input of `templates.start`; `answers` is part of what `goals.create` takes. */
export const startTemplateSchema = z.strictObject({
  templateId: lineSchema(100, 1),
  answers: z.record(z.string(), z.unknown()).default({}),
});
export type StartTemplate = z.infer<typeof startTemplateSchema>;

/** Input of `templates.save`. */
export const saveTemplateSchema = z.strictObject({ goalId: z.uuid(), title: lineSchema(200, 1) });
export type SaveTemplate = z.infer<typeof saveTemplateSchema>;

/** For whom templates are written out. */
export interface Reader {
  today: LocalDate;
  isSouthern: boolean;
}

/** Half a year on, as seasons are on the other half of the Earth. */
const opposite = (month: number) => ((month + 5) % 12) + 1;

/**
 * A template as the API answers it: its season where the person lives, its last day counted from today.
 * @example writeTemplate(90 days ahead, { today: "2026-03-11", isSouthern: true }) // by "2026-06-09"
 */
export function writeTemplate(kept: KeptTemplate, { today, isSouthern }: Reader): Template {
  const { daysAhead, isWorldwide = false, settings, season, ...rest } = kept;
  const by = daysAhead === undefined ? {} : { by: addDays(today, daysAhead) };
  return {
    ...rest,
    season: isSouthern && !isWorldwide ? season.map(opposite) : [...season],
    settings: { ...settings, ...by } as Settings,
  };
}

/** Templates of a category whose title holds the words searched for. */
export function findTemplates(
  templates: readonly KeptTemplate[],
  filter: TemplateList,
): KeptTemplate[] {
  const search = filter.search?.toLocaleLowerCase("en") ?? "";
  return templates.filter(
    (template) =>
      (filter.category === undefined || template.category === filter.category) &&
      template.title.toLocaleLowerCase("en").includes(search),
  );
}

/** A template made of what a goal asks now; a last day becomes a number of days. */
export function templateOfGoal(
  goal: StoredGoal,
  { templateId, title }: Pick<Template, "templateId" | "title">,
): KeptTemplate {
  const { by, ...settings } = latestTerms(goal.terms).settings as Settings & { by?: LocalDate };
  const { category, icon, pattern, startsOn } = goal;
  return {
    templateId,
    title,
    category: category ?? "other",
    season: [],
    pattern,
    settings: settings as KeptTemplate["settings"],
    icon: icon ?? "star",
    questions: [],
    ...(by !== undefined && { daysAhead: Math.max(1, daysBetween(startsOn, by)) }),
  };
}

/**
 * The goal that a template makes, with the person's answers laid over its own values;
 * `answers.settings` may name only the settings that differ.
 * @param template `null`: there is none of that id
 * @throws AppError `NOT_FOUND`
 * @throws ZodError when an answer breaks the schema of goals
 */
export function goalFromTemplate(
  template: Template | null,
  answers: StartTemplate["answers"],
): CreateGoal {
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
