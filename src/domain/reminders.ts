/** Reminders: when they are due on a person's clock, and whether there is still something to remind of. */

import { civilDay, clockInstant, type DayRule, instantOf, timeOnSteadyClock } from "./calendar";
import type { Reminder } from "./goal";
import { addDays, type LocalDate, weekdayOf } from "./local-date";
import type { PeriodProgress } from "./patterns/pattern";
import type { PatternName } from "./settings";
import type { TodayList } from "./today";

/** One reminder that has come due. */
export interface DueReminder {
  /** Minutes after midnight on the person's clock: what tells a goal's reminders of one day apart. */
  minute: number;
  /** The civil day it belongs to. */
  day: LocalDate;
}

const MILLISECONDS_A_MINUTE = 60_000;

/** Times of day that a clock has shown within some minutes, as `HH:MM`. */
export interface ClockWindow {
  /** The first minute that does not belong to it. Later than `through`: midnight lies between. */
  after: string;
  through: string;
}

/**
 * Which times of day came within the last minutes; `null` around a change of clocks, when any may
 * have come.
 */
export function clockWindow(
  timeZone: string,
  now: string,
  withinMinutes: number,
): ClockWindow | null {
  const since = instantOf(Date.parse(now) - withinMinutes * MILLISECONDS_A_MINUTE);
  const after = timeOnSteadyClock(since, timeZone);
  const through = timeOnSteadyClock(now, timeZone);
  return after === null || through === null ? null : { after, through };
}

/**
 * A goal's reminders that came due within the last minutes. A time that a clock change skips comes
 * as much later, one that it doubles comes once, the first time.
 * @param now ISO 8601 instant
 * @param withinMinutes how late one may be and still be worth sending
 */
export function dueReminders(
  reminders: readonly Reminder[],
  rule: DayRule,
  now: string,
  withinMinutes: number,
): DueReminder[] {
  const until = Date.parse(now);
  const from = until - withinMinutes * MILLISECONDS_A_MINUTE;
  const today = civilDay(now, rule);
  const dates = [-1, 0, 1].map((offset) => addDays(today, offset));
  return reminders.flatMap(({ at, days }) =>
    dates.flatMap((date) => {
      const instant = clockInstant(date, at, rule.timeZone);
      const moment = Date.parse(instant);
      if (moment <= from || moment > until) return [];
      const day = civilDay(instant, rule);
      if (days !== undefined && !days.includes(weekdayOf(day))) return [];
      return [{ minute: Number(at.slice(0, 2)) * 60 + Number(at.slice(3)), day }];
    }),
  );
}

/** Whether a reminder of an active goal still helps: something is due, or a limit's period is still open. */
export function isWorthReminding(
  pattern: PatternName,
  list: TodayList,
  period: PeriodProgress | null,
): boolean {
  return list === "due" || (pattern === "limit" && period?.verdict === "open");
}
