/** Titles of the given templates in the language being spoken. */
import { spokenTexts } from "./spoken";

/** A person's own template, which no catalog names, keeps its title. */
export function spokenTitle(template: { templateId: string; title: string }): string {
  const texts = spokenTexts();
  const key = `templates.titles.${template.templateId}` as Parameters<typeof texts.has>[0];
  return texts.has(key) ? texts(key as never) : template.title;
}
