/** Writes civil dates in the reader's language. */
"use client";

import { type DateTimeFormatOptions, useFormatter } from "use-intl";
import type { LocalDate } from "../domain/local-date";

const styles = {
  /** Sunday 22 November */
  long: { weekday: "long", day: "numeric", month: "long" },
  /** 22 November */
  short: { day: "numeric", month: "long" },
  /** 22 Nov 2026 */
  full: { day: "numeric", month: "short", year: "numeric" },
  /** Sun 22 */
  weekday: { weekday: "short", day: "numeric" },
} as const satisfies Record<string, DateTimeFormatOptions>;

/** A function from a civil date to its words; a date has no zone, so UTC noon stands for it. */
export function useDateText(): (date: LocalDate, style: keyof typeof styles) => string {
  const format = useFormatter();
  return (date, style) =>
    format.dateTime(new Date(`${date}T12:00:00Z`), { ...styles[style], timeZone: "UTC" });
}
