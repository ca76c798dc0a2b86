/** The first four weeks of the goal being typed, as they will ask; always as high, whatever is typed. */
"use client";

import { VisuallyHidden } from "@mantine/core";
import { useId } from "react";
import { useTranslations } from "use-intl";
import { addDays, type LocalDate, weekdayOf } from "../../../domain/local-date";
import type { PatternName } from "../../../domain/settings";
import type { GoalDraft } from "../form/goal-draft";
import { useDays } from "../words/use-days";
import { type DraftPlan, planOf } from "./plan-of-draft";
import { useClock } from "./use-clock";
import { useWeekWords } from "./use-week-words";
import { type Band, bandsOf } from "./week-bands";
import classes from "./weeks-preview.module.css";

interface WeeksPreviewProps {
  pattern: PatternName;
  draft: GoalDraft;
}

export function WeeksPreview({ pattern, draft }: WeeksPreviewProps) {
  const t = useTranslations("goals.weeks");
  const clock = useClock();
  const title = useId();
  const plan = planOf(pattern, draft, clock);
  return (
    <section className={classes.preview} aria-labelledby={title} data-pattern={pattern}>
      <h2 id={title}>{t("title")}</h2>
      {plan ? <Weeks plan={plan} draft={draft} /> : <div className={classes.nothing} />}
    </section>
  );
}

interface WeeksProps {
  plan: DraftPlan;
  draft: GoalDraft;
}

function Weeks({ plan, draft }: WeeksProps) {
  const { weekday } = useDays();
  const { ofBand, notes, spoken } = useWeekWords(plan, draft);
  const bands = bandsOf(plan.weeks);
  const [first] = plan.weeks;
  const heads = first ? Array.from({ length: 7 }, (_, index) => addDays(first.start, index)) : [];
  return (
    <>
      <div className={classes.grid} aria-hidden="true">
        <div className={classes.heads}>
          {heads.map((day) => (
            <span key={day}>{weekday(weekdayOf(day), "narrow")}</span>
          ))}
        </div>
        {plan.weeks.map(({ start }, index) => (
          <Week
            key={start}
            start={start}
            bands={bands[index] ?? []}
            lastDay={plan.lastDay}
            words={ofBand}
          />
        ))}
      </div>
      <p className={classes.notes}>{notes().join(" ")}</p>
      <VisuallyHidden component="ul">
        {plan.weeks.map((week, index) => (
          <li key={week.start}>
            {spoken(
              week,
              (bands[index] ?? []).map((band) => ofBand(band)),
            )}
          </li>
        ))}
      </VisuallyHidden>
    </>
  );
}

interface WeekProps {
  start: LocalDate;
  bands: readonly Band[];
  lastDay: LocalDate | null;
  words: (band: Band) => string;
}

function Week({ start, bands, lastDay, words }: WeekProps) {
  const days = useDays();
  const asked = (day: LocalDate) =>
    bands.some(({ from, to, isFree }) => !isFree && from <= day && day <= to);
  return (
    <div className={classes.week}>
      {Array.from({ length: 7 }, (_, index) => addDays(start, index)).map((day) => (
        <span key={day} className={classes.date} data-asked={asked(day)}>
          {day.endsWith("-01") ? days.shortest(day) : Number(day.slice(8))}
        </span>
      ))}
      {bands.map((band) => (
        <span
          key={band.from}
          className={classes.band}
          data-free={band.isFree}
          data-partial={band.isPartial}
          data-last={lastDay !== null && band.to === lastDay}
          style={{ gridColumn: `${band.column} / span ${band.columns}` }}
        >
          {band.hasWords && words(band)}
        </span>
      ))}
    </div>
  );
}
