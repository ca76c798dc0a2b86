/** The last seven days as one line: pressed, swiped over or walked with the arrow keys. */
"use client";

import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { useTranslations } from "use-intl";
import { addDays, type LocalDate, weekdayOf } from "../../domain/local-date";
import { useDays } from "../goals/words/use-days";
import classes from "./day-switcher.module.css";
import { useSwipe } from "./use-swipe";

const DAYS = 7;

interface DaySwitcherProps {
  day: LocalDate;
  today: LocalDate;
  onDay: (day: LocalDate) => void;
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

export function DaySwitcher({ day, today, onDay }: DaySwitcherProps) {
  const t = useTranslations("today.days");
  const days = useDays();
  const line = useRef<HTMLFieldSetElement>(null);
  const first = addDays(today, 1 - DAYS);
  const shown = Array.from({ length: DAYS }, (_, index) => addDays(first, index));
  const walk = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = addDays(day, step);
    if (next < first || next > today) return;
    onDay(next);
    line.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  };
  return (
    <fieldset ref={line} className={classes.days} aria-label={t("label")} onKeyDown={walk}>
      {shown.map((each) => (
        <button
          key={each}
          type="button"
          className={classes.day}
          data-day={each}
          aria-pressed={each === day}
          aria-current={each === today ? "date" : undefined}
          aria-label={t("pick", { date: days.near(each, today) })}
          // One stop for the tab key; the arrows go on from there.
          tabIndex={each === day || (day < first && each === today) ? 0 : -1}
          onClick={() => onDay(each)}
        >
          <span>{days.weekday(weekdayOf(each), "narrow")}</span>
          <strong>{Number(each.slice(8))}</strong>
        </button>
      ))}
    </fieldset>
  );
}

/** What can be swiped to go a day back or on. */
export function SwipedDay(props: DaySwitcherProps & { children: ReactNode }) {
  const { day, today, onDay, children } = props;
  const swipe = useSwipe((way) => {
    const next = addDays(day, -way);
    if (next <= today) onDay(next);
  });
  return (
    <div className={classes.swiped} {...swipe}>
      {children}
    </div>
  );
}
