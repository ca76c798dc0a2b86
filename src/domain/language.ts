/** The languages that Cairn speaks, as BCP 47 names them. */
export const languages = ["en", "de", "es", "zh"] as const;
export type Language = (typeof languages)[number];

/** Each language in its own words, for people who can read no other. */
export const languageNames: Record<Language, string> = {
  en: "English",
  de: "Deutsch",
  es: "Español",
  zh: "简体中文",
};

/** The language of a locale such as `de-AT`; English where Cairn does not speak it. */
export function languageOf(locale: string): Language {
  const [language = ""] = locale.toLowerCase().split("-");
  return languages.find((each) => each === language) ?? "en";
}
