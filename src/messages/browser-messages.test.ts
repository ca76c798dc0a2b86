import compile from "icu-minify/compile";
import { describe, expect, test } from "vitest";
import { languages } from "../domain/language";
import { browserMessages, type Screen } from "./browser-messages";
import { catalogs } from "./catalogs";

const screens = Object.keys(catalogs.en) as Screen[];

/** Every text that is one, and every text between arguments. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe("browserMessages", () => {
  test("brings the screens that were asked for, in the locale's language, parsed", () => {
    const messages = browserMessages("de-AT", ["common"]);
    expect(Object.keys(messages)).toEqual(["common"]);
    expect(messages.common?.undo).toBe(catalogs.de.common.undo);
    expect(messages.common?.palette.open).toEqual([["title"], " öffnen"]);
  });

  test.each(languages)(
    "writes numbers in %s in no style by name, which nobody would know",
    (language) => {
      const named = textsIn(catalogs[language]).filter((text) => /, *number, *[^: ]/.test(text));
      expect(named).toEqual([]);
    },
  );

  test.each(languages)(
    "travels as it is in %s, and no text of it reads otherwise when read twice",
    (language) => {
      const messages = browserMessages(language, screens);
      expect(JSON.parse(JSON.stringify(messages))).toEqual(messages);
      const changed = textsIn(messages).filter(
        (text) => /['{<]/.test(text) && compile(text) !== text,
      );
      expect(changed).toEqual([]);
    },
  );
});
