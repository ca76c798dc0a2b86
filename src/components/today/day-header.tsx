/** The head of a day: its date and tally, the cairn, the days of the week to go to, and what else there is. */
"use client";

import type { ReactNode } from "react";
import { useFormatter } from "use-intl";
import type { LocalDate } from "../../domain/local-date";
import { PageHeader } from "../layout/page-header";
import { DayCairn } from "../progress/cairn-mark";
import { DaySwitcher, SwipedDay } from "./day-switcher";
import classes from "./day-switcher.module.css";

interface DayHeaderProps {
  day: LocalDate;
  today: LocalDate;
  sentence: string;
  /** How many stones are laid, and how many there are. */
  laid: number;
  total: number;
  onDay: (day: LocalDate) => void;
  /** Stands at the end of the line of days. */
  children?: ReactNode;
}

export function DayHeader({ day, today, sentence, laid, total, onDay, children }: DayHeaderProps) {
  const date = useDateTitle()(day);
  return (
    <SwipedDay day={day} today={today} onDay={onDay}>
      <PageHeader title={date} sentence={sentence}>
        {total > 0 && <DayCairn laid={laid} total={total} />}
      </PageHeader>
      <div className={classes.line}>
        <DaySwitcher day={day} today={today} onDay={onDay} />
        {children}
      </div>
    </SwipedDay>
  );
}

/** "Sunday, 22 November", the title of a day. */
export function useDateTitle(): (day: LocalDate) => string {
  const format = useFormatter();
  return (day) =>
    format.dateTime(new Date(`${day}T12:00:00Z`), {
      weekday: "long",
      day: "numeric",
      month: "long",
      timeZone: "UTC",
    });
}
