/** Templates: the given ones and the person's own, and saving a goal as one. */
import { v7 } from "uuid";
import { countTemplates, insertTemplate, readTemplates } from "../db/queries/templates";
import { refuse } from "../domain/errors";
import { isSouthern } from "../domain/hemisphere";
import type { KeptTemplate, Template } from "../domain/template";
import {
  findTemplates,
  type Reader,
  type SaveTemplate,
  type TemplateList,
  templateOfGoal,
  writeTemplate,
} from "../domain/template-list";
import { spokenTemplates } from "../messages/spoken-templates";
import { changing, reading, type Scope, type ServiceContext } from "./context";
import { loadGoal } from "./progress";

/** More would be a list nobody reads to its end. */
const MAX_OWN_TEMPLATES = 100;

/** The templates that come with Cairn, then the person's own in the order in which they were saved. */
export function listTemplates(ctx: ServiceContext, filter: TemplateList): Promise<Template[]> {
  return reading(ctx, async (scope) => {
    const own = await readTemplates(scope.tx, { userId: scope.userId });
    return findTemplates([...spokenTemplates(), ...own], filter).map((each) =>
      written(scope, each),
    );
  });
}

/**
 * Saves what a goal asks as a template of the person's own.
 * @throws AppError `GOAL_NOT_FOUND`
 * @throws DomainError `GOAL_VALIDATION` when there are too many
 */
export function saveTemplate(
  ctx: ServiceContext,
  { goalId, title }: SaveTemplate,
): Promise<Template> {
  return changing(ctx, async (scope) => {
    const { tx, userId, now } = scope;
    const { stored } = await loadGoal(scope, goalId);
    if ((await countTemplates(tx, { userId })) >= MAX_OWN_TEMPLATES)
      refuse("GOAL_VALIDATION", "title", "too_many");
    const template = templateOfGoal(stored, { templateId: v7(), title });
    await insertTemplate(tx, { userId }, template, now);
    return written(scope, template);
  });
}

function written({ today, profile }: Scope, template: KeptTemplate): Template {
  const reader: Reader = { today, isSouthern: isSouthern(profile.timeZone) };
  return writeTemplate(template, reader);
}
