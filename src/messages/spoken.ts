/** The language in which one request or one job writes: that of the person it is for. */
import { AsyncLocalStorage } from "node:async_hooks";
import { createFormatter, createTranslator } from "use-intl/core";
import "./app-config";
import { catalogOf, type Messages } from "./catalogs";
import { plainLocale } from "./reader-locale";

const speech = new AsyncLocalStorage<string>();

/** Does the work, and whatever it awaits, in a locale's language. */
export function speaking<T>(locale: string, work: () => T): T {
  return speech.run(locale, work);
}

/** The locale being spoken; the usual English where nobody said. */
export const spokenLocale = (): string => speech.getStore() ?? plainLocale("en");

type Formatter = ReturnType<typeof createFormatter>;

/** Whole-catalog texts; keys are paths such as `landing.title`. */
export type Texts = ReturnType<typeof createTranslator<Messages>>;

interface Pen {
  texts: Texts;
  formatter: Formatter;
}
const pens = new Map<string, Pen>();

function pen(): Pen {
  const locale = spokenLocale();
  const known = pens.get(locale);
  if (known) return known;
  const made = {
    texts: createTranslator({ locale, messages: catalogOf(locale) }),
    formatter: createFormatter({ locale, timeZone: "UTC" }),
  };
  pens.set(locale, made);
  return made;
}

/** A translator over the whole catalog. */
export const spokenTexts = (): Texts => pen().texts;

type Translator<Namespace extends keyof Messages> = ReturnType<
  typeof createTranslator<Messages, Namespace>
>;

/** A translator of one screen's texts that follows the language being spoken. */
export function spoken<Namespace extends keyof Messages>(namespace: Namespace) {
  const write = (key: string, values?: Record<string, string | number | Date>) =>
    pen().texts(`${namespace}.${key}` as never, values as never);
  return write as unknown as Translator<Namespace>;
}

/** Numbers and dates in the language being spoken. */
export const spokenFormatter: Formatter = {
  dateTime: (...given: [never]) => pen().formatter.dateTime(...given),
  dateTimeRange: (...given: [never, never]) => pen().formatter.dateTimeRange(...given),
  number: (...given: [never]) => pen().formatter.number(...given),
  relativeTime: (...given: [never]) => pen().formatter.relativeTime(...given),
  list: (...given: [never]) => pen().formatter.list(...given),
} as unknown as Formatter;
