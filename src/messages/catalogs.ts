/** Every catalog by language; the server's, for the browser gets the one it shows. */
import { type Language, languageOf } from "../domain/language";
import { en } from "./en";

export type Messages = typeof en;

export const catalogs: Record<Language, Messages> = { en, de: en, es: en, zh: en };

/** The catalog that a locale is written from. */
export const catalogOf = (locale: string): Messages => catalogs[languageOf(locale)];
