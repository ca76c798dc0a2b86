import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import { languages } from "../domain/language";
import { catalogs } from "./catalogs";
import { plainLocale } from "./reader-locale";

interface Branch {
  [key: string]: string | Branch;
}

/** The messages of a catalog by their paths. */
function messagesOf(branch: Branch, path = ""): Map<string, string> {
  const entries = Object.entries(branch).flatMap(([key, value]) => {
    const here = path === "" ? key : `${path}.${key}`;
    return typeof value === "string"
      ? [[here, value] as const]
      : [...messagesOf(value, here).entries()];
  });
  return new Map(entries);
}

/** What a message takes: arguments with their kinds, choices of a select, tags. */
function takenBy(elements: MessageFormatElement[], found = new Set<string>()): Set<string> {
  for (const element of elements) {
    if (element.type === TYPE.argument) found.add(`{${element.value}}`);
    if (element.type === TYPE.number) found.add(`{${element.value}}`);
    if (element.type === TYPE.date || element.type === TYPE.time) found.add(`{${element.value}}`);
    if (element.type === TYPE.tag) {
      found.add(`<${element.value}>`);
      takenBy(element.children, found);
    }
    if (element.type === TYPE.select) found.add(`{${element.value}}`);
    if (element.type === TYPE.plural) found.add(`{${element.value}}`);
    if (element.type === TYPE.select || element.type === TYPE.plural) {
      for (const { value } of Object.values(element.options)) takenBy(value, found);
    }
  }
  return found;
}

/** Plural categories that are written but never chosen in a language, such as "one" in Chinese. */
function uselessPlurals(elements: MessageFormatElement[], rules: Intl.PluralRules): string[] {
  const chosen: string[] = rules.resolvedOptions().pluralCategories;
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return uselessPlurals(element.children, rules);
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [];
    const names = Object.keys(element.options);
    const useless =
      element.type === TYPE.plural
        ? names.filter((name) => !name.startsWith("=") && !chosen.includes(name))
        : [];
    const nested = Object.values(element.options).flatMap(({ value }) =>
      uselessPlurals(value, rules),
    );
    return [...useless, ...nested];
  });
}

const english = messagesOf(catalogs.en);
const keysBeside = (known: Map<string, string>, other: Map<string, string>) =>
  [...other.keys()].filter((key) => !known.has(key));

describe.each(languages.filter((language) => language !== "en"))(
  "the catalog of %s",
  (language) => {
    const messages = messagesOf(catalogs[language]);

    test("has every English message", () => {
      expect(keysBeside(messages, english)).toEqual([]);
    });

    test("has no message that English lacks", () => {
      expect(keysBeside(english, messages)).toEqual([]);
    });

    test("takes the arguments and tags that the English message takes", () => {
      const different = [...messages].flatMap(([key, message]) => {
        const own = [...takenBy(parse(message))].sort();
        const asked = [...takenBy(parse(english.get(key) ?? ""))].sort();
        return own.join() === asked.join() ? [] : [{ key, own, asked }];
      });
      expect(different).toEqual([]);
    });

    test("counts with the plurals of its language only", () => {
      const rules = new Intl.PluralRules(plainLocale(language));
      const useless = [...messages].filter(
        ([, message]) => uselessPlurals(parse(message), rules).length > 0,
      );
      expect(useless).toEqual([]);
    });

    test("leaves no message empty", () => {
      expect([...messages].filter(([, message]) => message.trim() === "")).toEqual([]);
    });
  },
);
