/** The texts that a page takes along to the browser: of few screens, and parsed already. */
import compile from "icu-minify/compile";
import { type Language, languageOf } from "../domain/language";
import { catalogs, type Messages } from "./catalogs";

export type Screen = keyof Messages;

/** What the browser is given of a catalog. */
export type BrowserMessages = Partial<Messages>;

interface Branch {
  [key: string]: string | Branch;
}

/** Plain objects all through, since nothing else travels from server to browser. */
function compiled(branch: string | Branch): unknown {
  if (typeof branch === "string") return JSON.parse(JSON.stringify(compile(branch)));
  return Object.fromEntries(Object.entries(branch).map(([key, value]) => [key, compiled(value)]));
}

const known = new Map<string, unknown>();

function screenOf(language: Language, screen: Screen): unknown {
  const name = `${language}/${screen}`;
  if (!known.has(name)) known.set(name, compiled(catalogs[language][screen]));
  return known.get(name);
}

/**
 * The texts of some screens in a locale's language.
 * @returns typed as the catalog it stands for; messages with arguments are parsed
 */
export function browserMessages(locale: string, screens: readonly Screen[]): BrowserMessages {
  const language = languageOf(locale);
  return Object.fromEntries(
    screens.map((screen) => [screen, screenOf(language, screen)]),
  ) as BrowserMessages;
}
