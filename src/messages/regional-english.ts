/** Which English writes dates and numbers: the reader's own, so that days and months stand in their order. */

/** English without a region reads day before month, as most of the world writes it. */
const PLAIN_ENGLISH = "en-GB";

/**
 * The first regional English of an `Accept-Language` header.
 * @example regionalEnglish("de-DE,de;q=0.9,en-US;q=0.8") // "en-US"
 */
export function regionalEnglish(acceptLanguage: string | null): string {
  const names = (acceptLanguage ?? "").split(",").map((range) => range.split(";")[0]?.trim() ?? "");
  const regional = names.find((name) => /^en-([a-z]{2}|\d{3})$/i.test(name));
  return regional ? (Intl.getCanonicalLocales(regional)[0] ?? PLAIN_ENGLISH) : PLAIN_ENGLISH;
}
