/** The words, numbers and dates of the report. */
import { createFormatter, createTranslator } from "use-intl/core";
import type { LocalDate } from "../../domain/local-date";
import type { PatternName, Settings } from "../../domain/settings";
import "../../messages/app-config";
import { amountWords } from "../../messages/amount-words";
import { en } from "../../messages/en";
import { termsWords } from "../../messages/terms-words";
import { printable } from "./fonts";

/** One English for everybody, as in mails: a link that is opened tells no language. */
const LOCALE = "en-GB";
const UTC = { timeZone: "UTC" } as const;

const formatter = createFormatter({ locale: LOCALE, timeZone: "UTC" });
const goals = createTranslator({ locale: LOCALE, messages: en, namespace: "goals" });

export const texts = createTranslator({ locale: LOCALE, messages: en, namespace: "report" });
export const appName = en.common.name;
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
