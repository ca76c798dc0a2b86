/** Where the present pace leads, in one or two sentences. */
"use client";

import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../../domain/standing";
import { useAmounts } from "../words/use-amounts";
import { useDays } from "../words/use-days";
import classes from "./goal.module.css";

export function ProjectionLine({ goal }: { goal: GoalWithProgress }) {
  const t = useTranslations("goal.projection");
  const sentence = useProjection();
  const text = sentence(goal);
  if (text === null) return null;
  return (
    <section aria-label={t("label")}>
      <p className={classes.pace}>{text}</p>
    </section>
  );
}

function useProjection(): (goal: GoalWithProgress) => string | null {
  const t = useTranslations("goal.projection");
  const days = useDays();
  const { rate } = useAmounts();
  return ({ progress, settings, status }) => {
    const { projection, on } = progress;
    if (!projection || (status !== "active" && status !== "paused")) return null;
    if (progress.percent >= 100) return t("done");
    const dayOf = (date: string | null | undefined) => (date ? days.day(date, on) : "");
    const by = "by" in settings ? settings.by : undefined;
    const words = {
      by: dayOf(by),
      finish: dayOf(projection.finishOn),
      needed: rate(Math.abs(projection.neededPerDay ?? 0), settings.unit),
      pace: rate(Math.abs(projection.perDay), settings.unit),
    };
    if (by && projection.neededPerDay === null) return t("onDay", words);
    if (!projection.finishOn) return by ? t("standing", words) : t("standingOpen");
    if (!by) return t("finish", words);
    return t(projection.onTrack ? "onPace" : "behind", words);
  };
}
