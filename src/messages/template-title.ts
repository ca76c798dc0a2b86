/** Titles of the templates in the reader's language. */
"use client";

import { useTranslations } from "use-intl";
import type { en } from "./en";

type TitleKey = keyof typeof en.templates.titles;

/** A function from a template to its title; one that is not in the catalog keeps its own. */
export function useTemplateTitle(): (template: { templateId: string; title: string }) => string {
  const t = useTranslations("templates.titles");
  return ({ templateId, title }) =>
    isKey(templateId) && t.has(templateId) ? t(templateId) : title;
}

function isKey(templateId: string): templateId is TitleKey {
  return templateId !== "";
}
