/** Which of Cairn's languages a locale asks for. */
import { expect, it } from "vitest";
import { languageNames, languageOf, languages } from "./language";

it.each([
  ["de-AT", "de"],
  ["ES", "es"],
  ["zh-Hans-CN", "zh"],
  ["en", "en"],
  ["fr-FR", "en"],
  ["deutsch", "en"],
  ["", "en"],
])("the locale %j is spoken to in %s", (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

it("each language is named in its own words", () => {
  expect(languages.map((language) => languageNames[language])).toEqual([
    "English",
    "Deutsch",
    "Español",
    "简体中文",
  ]);
});
