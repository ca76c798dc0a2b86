/** The templates in the groups in which their page shows them. */
import { type Category, categories } from "../../domain/category";
import type { Template } from "../../domain/template";

export type GroupName = "season" | "own" | Category;

export interface TemplateGroup {
  name: GroupName;
  templates: Template[];
}

interface Wanted {
  search: string;
  category: Category | null;
  /** 1–12. */
  month: number;
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-/;
/** Given templates have words for ids, the person's own have UUIDs. */
export const isOwn = ({ templateId }: Template) => UUID.test(templateId);

/**
 * What is searched for, each template in one group: the season's first, then the person's own, then
 * by category. Groups without any are left out.
 */
export function groupsOf(
  templates: readonly Template[],
  { search, category, month }: Wanted,
): TemplateGroup[] {
  const words = search.trim().toLowerCase();
  const found = templates.filter(
    (template) =>
      (category === null || template.category === category) &&
      template.title.toLowerCase().includes(words),
  );
  const groupOf = (template: Template): GroupName => {
    if (isOwn(template)) return "own";
    return template.season.includes(month) ? "season" : template.category;
  };
  const names: GroupName[] = ["season", "own", ...categories];
  return names
    .map((name) => ({ name, templates: found.filter((each) => groupOf(each) === name) }))
    .filter((group) => group.templates.length > 0);
}

/** The categories that have templates, in their usual order. */
export function categoriesIn(templates: readonly Template[]): Category[] {
  return categories.filter((category) => templates.some((each) => each.category === category));
}
