/** The words of the demo's button, in the reader's language. */
"use client";

import { useLocale, useTranslations } from "use-intl";

export function useDemoWords() {
  const t = useTranslations("common.demo");
  const words = {
    label: t("open"),
    pending: t("opening"),
    busy: t("busy"),
    failed: t("failed"),
  };
  return { words, locale: useLocale() };
}
