/** The sentence that tells what was just logged. */
"use client";

import { useTranslations } from "use-intl";
import type { GoalWithProgress, LoggedActivity } from "../../domain/standing";
import { useAmounts } from "../goals/words/use-amounts";
import { useDays } from "../goals/words/use-days";

/** A function from a goal and the server's answer to one sentence. */
export function useTold(): (goal: GoalWithProgress, answer: LoggedActivity) => string {
  const t = useTranslations("today.told");
  const amounts = useAmounts();
  const days = useDays();
  return (goal, { activity, progress, goal: standing }) => {
    const { title, settings } = goal;
    if (standing.status === "completed") return t("finished", { title });
    if (activity.kind === "skipped") return t("skipped", { title });
    const date = days.short(activity.day);
    const isToday = activity.day === progress.on;
    if (activity.kind === "completed") {
      return isToday ? t("completed", { title }) : t("completedOn", { title, date });
    }
    const amount = amounts.amount(activity.value ?? 0, settings.unit);
    return isToday ? t("logged", { amount, title }) : t("loggedOn", { amount, title, date });
  };
}
