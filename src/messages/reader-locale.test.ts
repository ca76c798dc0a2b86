import { describe, expect, it } from "vitest";
import { languageAsked, plainLocale, readerLocale } from "./reader-locale";

describe("readerLocale", () => {
  it.each([
    [null, null, "en-GB"],
    [null, "", "en-GB"],
    [null, "fr-FR,fr;q=0.9", "en-GB"],
    [null, "de-AT,de;q=0.9,en;q=0.8", "de-AT"],
    [null, "de", "de-DE"],
    [null, "fr,es-MX;q=0.5,de;q=0.7", "de-DE"],
    [null, "en;q=0,es", "es-ES"],
    [null, "zh-CN,zh;q=0.9", "zh-CN"],
    [null, "zh", "zh-Hans"],
    ["en", "de-DE,de;q=0.9,en-US;q=0.8", "en-US"],
    ["en", "de-DE,de;q=0.9", "en-GB"],
    ["de", "en-US,en", "de-DE"],
    ["de", "de-ch", "de-CH"],
    ["xx", "de", "en-GB"],
    [null, "*;q=0.5, ../../etc, en-AU", "en-AU"],
  ])("of %o, asked for %o, is %s", (language, accept, locale) => {
    expect(readerLocale(language, accept)).toBe(locale);
  });
});

it("takes the first language that is spoken, by how much it is wanted", () => {
  expect(languageAsked("fr;q=0.9,zh-TW;q=0.2,es;q=0.4")).toBe("es");
});

it("gives words that no browser asked for the usual region", () => {
  expect(["en", "de", "es", "zh", "tlh"].map(plainLocale)).toEqual([
    "en-GB",
    "de-DE",
    "es-ES",
    "zh-Hans",
    "en-GB",
  ]);
});
