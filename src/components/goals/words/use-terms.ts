/** What a goal asks, in one sentence: on rows, on its page and while it is being made. */
import { useMemo } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { PatternName } from "../../../domain/settings";
import { type SettingsSketch, termsWords } from "../../../messages/terms-words";
import { useAmounts } from "./use-amounts";
import { useDays } from "./use-days";

/** Writes terms sentences from settings that may still be incomplete. */
export function useTerms() {
  const t = useTranslations("goals");
  const format = useFormatter();
  const days = useDays();
  const amounts = useAmounts();
  return useMemo(() => {
    const pens = { t, format, days, amounts };
    return (pattern: PatternName, sketch: SettingsSketch) => termsWords(pens, pattern, sketch);
  }, [t, format, days, amounts]);
}
