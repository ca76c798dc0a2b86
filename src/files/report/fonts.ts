/** The report's fonts, from a package; nothing is fetched. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Font } from "@react-pdf/renderer";

/** One file a script; a character is set in the first family that has it. */
const scripts = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "vietnamese"] as const;
const weights = [400, 600] as const;

const LATIN = /^[\n\u0020-\u00ff\u2010-\u203a\u20ac\u2212]*$/;

/** Families in the order in which they are asked for a character; every further one costs time. */
export function familiesFor(text: string): string[] {
  return LATIN.test(text) ? [familyOf("latin")] : scripts.map(familyOf);
}

function familyOf(script: string): string {
  return `Inter ${script}`;
}

let isRegistered = false;

/** Makes the fonts known, once; words are not broken. */
export function registerFonts(): void {
  if (isRegistered) return;
  const root = createRequire(join(process.cwd(), "package.json"));
  const folder = join(dirname(root.resolve("@fontsource/inter/package.json")), "files");
  for (const script of scripts) {
    const fonts = weights.map((fontWeight) => ({
      src: join(folder, `inter-${script}-${fontWeight}-normal.woff`),
      fontWeight,
    }));
    Font.register({ family: familyOf(script), fonts });
  }
  Font.registerHyphenationCallback((word) => [word]);
  isRegistered = true;
}

/** The first and last characters of what the scripts above, their punctuation and signs take up. */
const covered = [
  [0x0a, 0x0a],
  [0x20, 0x24f],
  [0x259, 0x259],
  [0x2b0, 0x36f],
  [0x370, 0x52f],
  [0x1e00, 0x1fff],
  [0x2010, 0x203a],
  [0x20a0, 0x20bf],
  [0x2116, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2215],
] as const;

/** What no font here has is shown as a question mark instead of as something else. */
export function printable(text: string): string {
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return covered.some(([first, last]) => code >= first && code <= last) ? character : "?";
  }).join("");
}
