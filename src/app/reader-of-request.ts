/** The language of plain routes, which nobody need be signed in for. */
import { readerLocale } from "../messages/reader-locale";
import { speaking } from "../messages/spoken";

/** Answers in the language that the browser asks for. */
export function speakingToReader<T>(request: Request, work: () => T): T {
  return speaking(readerLocale(null, request.headers.get("accept-language")), work);
}
