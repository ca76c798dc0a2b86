/** The words, numbers and dates of the report. */
import type { LocalDate } from "../../domain/local-date";
import type { PatternName, Settings } from "../../domain/settings";
import { amountWords } from "../../messages/amount-words";
import { spokenFormatter as formatter, spoken, spokenTexts } from "../../messages/spoken";
import { termsWords } from "../../messages/terms-words";
import { printable } from "./fonts";

const UTC = { timeZone: "UTC" } as const;

const goals = spoken("goals");

export const texts = spoken("report");
export const appName = () => spokenTexts()("common.name");
export const amounts = amountWords(goals, formatter);

const noon = (day: LocalDate) => new Date(`${day}T12:00:00Z`);

/** @example dayText("2026-03-11") // "11 March 2026" */
export function dayText(day: LocalDate): string {
  const options = { day: "numeric", month: "long", year: "numeric", ...UTC } as const;
  return formatter.dateTime(noon(day), options);
}

/** @example shortDay("2026-03-11") // "11 Mar 2026" */
export function shortDay(day: LocalDate): string {
  const options = { day: "numeric", month: "short", year: "numeric", ...UTC } as const;
  return formatter.dateTime(noon(day), options);
}

export function rangeText({ from, to }: { from: LocalDate; to: LocalDate }): string {
  return texts("range", { from: dayText(from), to: dayText(to) });
}

/** What a goal asks, in the sentence of its page. */
export function termsText(pattern: PatternName, settings: Settings): string {
  // 1 January 2024 was a Monday.
  const weekday = (number: number) =>
    formatter.dateTime(noon(`2024-01-0${number}`), { weekday: "short", ...UTC });
  const pens = { t: goals, format: formatter, days: { day: dayText, weekday }, amounts };
  return printable(termsWords(pens, pattern, settings));
}
