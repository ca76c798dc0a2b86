/** Reads the words of a report back, as whoever opens the PDF would. */
import { inflateSync } from "node:zlib";

/**
 * The text of a PDF as our reports write it: glyph numbers, for which each font says what they stand for.
 * @param pdf the whole file
 */
export function textOfPdf(pdf: Buffer): string {
  const source = pdf.toString("latin1");
  const streams = new Map<string, string>();
  for (const [, id, body] of source.matchAll(/(\d+) 0 obj\n([\s\S]*?)endobj/g)) {
    const at = body?.indexOf("stream\n") ?? -1;
    if (!id || !body || at < 0) continue;
    const packed = Buffer.from(body.slice(at + 7, body.lastIndexOf("\nendstream")), "latin1");
    try {
      streams.set(id, inflateSync(packed).toString("latin1"));
    } catch {
      streams.set(id, "");
    }
  }
  const maps = new Map<string, string[]>();
  for (const [, id, body] of source.matchAll(/(\d+) 0 obj\n([\s\S]*?)endobj/g)) {
    const unicode = /\/ToUnicode (\d+) 0 R/.exec(body ?? "")?.[1];
    if (id && unicode) maps.set(id, glyphs(streams.get(unicode) ?? ""));
  }
  const names = new Map<string, string>();
  for (const [, name, id] of source.matchAll(/\/(F\d+) (\d+) 0 R/g))
    if (name && id) names.set(name, id);
  let text = "";
  for (const content of streams.values()) {
    let map: string[] = [];
    for (const [, font, shown] of content.matchAll(
      /\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]*>|[\s\d.-])*)\] TJ/g,
    )) {
      if (font) map = maps.get(names.get(font) ?? "") ?? [];
      for (const [, digits] of (shown ?? "").matchAll(/<([0-9a-f]*)>/g)) {
        for (const [code] of (digits ?? "").matchAll(/.{4}/g))
          text += map[Number.parseInt(code, 16)] ?? "";
      }
      if (shown !== undefined) text += "\n";
    }
  }
  return text.replace(/\s+/g, " ");
}

function glyphs(map: string): string[] {
  const texts: string[] = [];
  for (const [, first, , list] of map.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/g)) {
    [...(list ?? "").matchAll(/<([0-9a-f]+)>/g)].forEach(([, code], at) => {
      const units = [...(code ?? "").matchAll(/.{4}/g)].map(([unit]) => Number.parseInt(unit, 16));
      texts[Number.parseInt(first ?? "0", 16) + at] = String.fromCharCode(...units);
    });
  }
  return texts;
}
