/** The locale a reader is written for: their language, and their region's order of days and months. */
import { type Language, languageOf, languages } from "../domain/language";

/** Without a region English writes day before month, as most of the world does. */
const plain: Record<Language, string> = { en: "en-GB", de: "de-DE", es: "es-ES", zh: "zh-Hans" };

/** Locales of an `Accept-Language` header, most wanted first. */
function asked(acceptLanguage: string | null): string[] {
  const ranges = (acceptLanguage ?? "").split(",").map((range) => {
    const [name = "", ...parameters] = range.trim().split(";");
    const quality = parameters.find((each) => each.trim().startsWith("q="))?.split("=")[1];
    return { name, quality: quality === undefined ? 1 : Number(quality) };
  });
  return ranges
    .filter(({ name, quality }) => /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(name) && quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .map(({ name }) => Intl.getCanonicalLocales(name)[0] ?? name);
}

/** The first language of an `Accept-Language` header that Cairn speaks, or else English. */
export function languageAsked(acceptLanguage: string | null): Language {
  const found = asked(acceptLanguage).find((name) => isSpoken(name));
  return languageOf(found ?? "en");
}

/**
 * The reader's language with the region that their browser asks for in it.
 * @param language the person's own; `null` for a stranger, whose browser decides
 * @example readerLocale("en", "de-DE,de;q=0.9,en-US;q=0.8") // "en-US"
 */
export function readerLocale(language: string | null, acceptLanguage: string | null): string {
  const spoken = language === null ? languageAsked(acceptLanguage) : languageOf(language);
  const regional = asked(acceptLanguage).find(
    (name) => hasRegion(name) && primary(name) === spoken,
  );
  return regional ?? plain[spoken];
}

/** The locale for mails and other words that no browser asked for. */
export const plainLocale = (language: string): string => plain[languageOf(language)];

const primary = (name: string) => name.toLowerCase().split("-")[0] ?? "";
const isSpoken = (name: string) => languages.some((each) => each === primary(name));
const hasRegion = (name: string) => new Intl.Locale(name).region !== undefined;
