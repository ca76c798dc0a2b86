/** Every catalog by language; the server's, for the browser gets the one it shows. */
import { type Language, languageOf } from "../domain/language";
import { de } from "./de";
import { en } from "./en";
import { es } from "./es";
import { zh } from "./zh";

export type Messages = typeof en;

export const catalogs: Record<Language, Messages> = { en, de, es, zh };

/** The catalog that a locale is written from. */
export const catalogOf = (locale: string): Messages => catalogs[languageOf(locale)];
