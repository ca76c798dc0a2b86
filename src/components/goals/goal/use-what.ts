/** What was logged, in words. */
"use client";

import { useTranslations } from "use-intl";
import type { Activity } from "../../../domain/activity";
import type { GoalWithProgress } from "../../../domain/standing";
import { useAmounts } from "../words/use-amounts";

type What = Pick<Activity, "kind" | "value">;

/** A function from an entry of the goal to what happened. */
export function useWhat({ settings }: Pick<GoalWithProgress, "settings">): (what: What) => string {
  const t = useTranslations("goal.entries");
  const log = useTranslations("goal.log.kinds");
  const { amount } = useAmounts();
  return ({ kind, value }) => {
    if (kind === "skipped") return t("skipped");
    if (value === null) return log(kind);
    const words = amount(value, settings.unit);
    if (kind === "completed") return t("completed", { amount: words });
    return kind === "partial" ? t("partial", { amount: words }) : words;
  };
}
