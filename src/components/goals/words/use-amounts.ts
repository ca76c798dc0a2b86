/** Amounts with their units in words. */
import { useMemo } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { amountWords } from "../../../messages/amount-words";

/** Writes amounts such as "8 glasses", "1 glass", "$20" and bare numbers. */
export function useAmounts() {
  const format = useFormatter();
  const t = useTranslations("goals");
  return useMemo(() => amountWords(t, format), [format, t]);
}
