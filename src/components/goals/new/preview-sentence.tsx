/** The sentence that says what the goal will ask, while it is being typed. */
"use client";

import { useTranslations } from "use-intl";
import type { PatternName } from "../../../domain/settings";
import { PatternIcon } from "../../progress/pattern-icon";
import { ProgressRing } from "../../progress/progress-ring";
import classes from "../form/form.module.css";
import { type GoalDraft, mayEnd, sketchOf } from "../form/goal-draft";
import { useDays } from "../words/use-days";
import { useTerms } from "../words/use-terms";

export function PreviewSentence({ pattern, draft }: { pattern: PatternName; draft: GoalDraft }) {
  const t = useTranslations("goals.preview");
  const days = useDays();
  const terms = useTerms();
  const begins = draft.startsOn
    ? t("startOn", { date: days.day(draft.startsOn) })
    : t("startToday");
  const ends = mayEnd(pattern) ? draft.endsOn : "";
  const start = ends ? t("startUntil", { start: begins, date: days.day(ends) }) : begins;
  return (
    <section className={classes.preview} aria-label={t("label")} aria-live="polite">
      <ProgressRing pattern={pattern} percent={0} size={40} stroke={4}>
        <PatternIcon pattern={pattern} icon={draft.icon} />
      </ProgressRing>
      <p>{t(pattern, { terms: terms(pattern, sketchOf(pattern, draft.settings)), start })}</p>
    </section>
  );
}
