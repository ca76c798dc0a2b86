/** The words of mails, and numbers and dates among them. */
import type { LocalDate } from "../domain/local-date";
import { en } from "../messages/en";
import { spokenFormatter as formatter, spoken } from "../messages/spoken";

const UTC = { timeZone: "UTC" } as const;

export const mailTexts = spoken("mails");

const units = Object.keys(en.mails.unit) as (keyof typeof en.mails.unit)[];

/** @example lengthText(12, "week") // "12 weeks" */
export function lengthText(count: number, unit: string | undefined): string {
  const known = units.find((each) => each === unit) ?? "day";
  return mailTexts(`unit.${known}`, { count });
}

/** @example rangeText("2026-03-02", "2026-03-08") // "2–8 March" */
export function rangeText(from: LocalDate, to: LocalDate): string {
  const options = { day: "numeric", month: "long", ...UTC } as const;
  const range = formatter.dateTimeRange(noon(from), noon(to), options);
  // Versions of the runtime differ in the spaces around the dash.
  return range.replace(/\s+/gu, " ").replace(/(\d) ?– ?(\d)/u, "$1–$2");
}

/** @example dayText("2026-03-11") // "Wednesday 11 March" */
export function dayText(day: LocalDate): string {
  const options = { weekday: "long", day: "numeric", month: "long", ...UTC } as const;
  return formatter.dateTime(noon(day), options);
}

/** @example timeText(19 * 60 + 30) // "19:30" */
export function timeText(minuteOfDay: number): string {
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${pad(Math.floor(minuteOfDay / 60))}:${pad(minuteOfDay % 60)}`;
}

/** A number with at most one decimal. */
export function numberText(value: number): string {
  return formatter.number(value, { maximumFractionDigits: 1 });
}

function noon(day: LocalDate): Date {
  return new Date(`${day}T12:00:00Z`);
}
