/** Who reads the page, and in which language. */
import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { currentPerson } from "../auth/session";
import { readerLocale } from "../messages/reader-locale";
import { speaking, spokenTexts } from "../messages/spoken";

/** The person's own language, or else the one their browser asks for. */
export const localeOfReader = cache(async (): Promise<string> => {
  const asked = await headers();
  const person = await currentPerson(asked);
  return readerLocale(person?.profile.locale ?? null, asked.get("accept-language"));
});

/** A translator over the whole catalog in the reader's language. */
export async function readerTexts() {
  return speaking(await localeOfReader(), spokenTexts);
}

/** What the response's content security policy lets style and script elements carry. */
export async function nonceOfRequest(): Promise<string> {
  return (await headers()).get("x-nonce") ?? "";
}
