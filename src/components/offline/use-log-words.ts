/** An unsent log in words, such as "1 glass for Drink water". */
"use client";

import { useTranslations } from "use-intl";
import { useAmounts } from "../goals/words/use-amounts";
import type { UnsentLog } from "./unsent-logs";

export function useLogWords(): (log: UnsentLog) => string {
  const t = useTranslations("offline.log");
  const amounts = useAmounts();
  return ({ kind, value, unit, title }) => {
    if (kind === "completed" || kind === "skipped") return t(kind, { title });
    return t("amount", { amount: amounts.amount(value ?? 0, unit), title });
  };
}
