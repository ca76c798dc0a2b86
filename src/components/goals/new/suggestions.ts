/** Which templates a new goal is offered: those for this month first. */
import type { Category } from "../../../domain/category";
import type { Template } from "../../../domain/template";

export interface Suggestions {
  name: "season" | "common" | "category";
  templates: Template[];
}

/** The most common ones; the others are found by their kind, or on a page of their own. */
const COMMON = 5;
/** More would push the common ones out of sight. */
const SEASONAL = 3;

/**
 * Without a category this month's and the common ones; with one all of it, this month's first.
 * @param month 1–12
 */
export function suggestionsOf(
  templates: readonly Template[],
  category: Category | null,
  month: number,
): Suggestions[] {
  const isNow = ({ season }: Template) => season.includes(month);
  if (category !== null) {
    const found = templates.filter((each) => each.category === category);
    const sorted = [...found.filter(isNow), ...found.filter((each) => !isNow(each))];
    return [{ name: "category", templates: sorted }];
  }
  const seasonal = templates.filter(isNow).slice(0, SEASONAL);
  const common = templates.filter((each) => !isNow(each)).slice(0, COMMON);
  const groups: Suggestions[] = [
    { name: "season", templates: seasonal },
    { name: "common", templates: common },
  ];
  return groups.filter((group) => group.templates.length > 0);
}
