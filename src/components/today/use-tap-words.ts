/** What a row's big button does in one tap, and the words that say so. */
"use client";

import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../domain/standing";
import { type QuickLog, quickLog } from "../goals/words/units";
import { useAmounts } from "../goals/words/use-amounts";

/** What one tap logs; where a period asks for just one, it is completed. */
export function oneTap({ pattern, settings, progress }: GoalWithProgress): QuickLog | null {
  const isPeriodic = pattern === "recurring" || pattern === "streak";
  if (isPeriodic && progress.period?.amount === 1) return { kind: "completed", value: null };
  return quickLog(pattern, settings);
}

/** A function from a goal to "Log 1 glass for Water", "Complete Read" or "Log an amount for Weight". */
export function useTapWords(): (goal: GoalWithProgress) => string {
  const t = useTranslations("today.action");
  const amounts = useAmounts();
  return (goal) => {
    const { title } = goal;
    const tap = oneTap(goal);
    if (!tap) return t("open", { title });
    if (tap.kind === "completed") return t("complete", { title });
    return t("add", { title, amount: amounts.amount(tap.value ?? 1, goal.settings.unit) });
  };
}
