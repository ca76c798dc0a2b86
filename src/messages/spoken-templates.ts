/** The given templates, with their titles in the language being spoken. */
import type { KeptTemplate } from "../domain/template";
import { givenTemplates } from "../domain/template-list";
import { spokenTexts } from "./spoken";

export function spokenTemplates(): KeptTemplate[] {
  const texts = spokenTexts();
  return givenTemplates.map((template) => ({
    ...template,
    title: texts(`templates.titles.${template.templateId}` as "templates.titles.water"),
  }));
}
