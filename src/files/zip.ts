/** Archives that people download: texts packed into a zip. */
import { strToU8, zipSync } from "fflate";

/** Packs texts by path; the same texts give the same bytes. */
export function zipTexts(texts: ReadonlyMap<string, string>): Uint8Array {
  const entries = [...texts].map(([path, text]) => [path, strToU8(text)]);
  return zipSync(Object.fromEntries(entries), { mtime: "1980-01-01T12:00:00" });
}
