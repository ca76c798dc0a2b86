/** The report's fonts, from a package; nothing is fetched. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Font } from "@react-pdf/renderer";

/** One file a script; a character is set in the first family that has it. */
const scripts = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "vietnamese"] as const;
const weights = [400, 600] as const;

const LATIN = /^[\n\u0020-\u00ff\u2010-\u203a\u20ac\u2212]*$/;

/** Chinese characters and their punctuation; their font is large, so only reports with them load it. */
const HAN = /[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/;
const HAN_FAMILY = "Noto Sans SC";

/** Families in the order in which they are asked for a character; every further one costs time. */
export function familiesFor(text: string): string[] {
  if (LATIN.test(text)) return [familyOf("latin")];
  const families = scripts.map(familyOf);
  return HAN.test(text) ? [...families, HAN_FAMILY] : families;
}

function familyOf(script: string): string {
  return `Inter ${script}`;
}

let isRegistered = false;

/** Makes the fonts known, once; only Chinese words are broken. */
function registerFonts(): void {
  if (isRegistered) return;
  const root = createRequire(join(process.cwd(), "package.json"));
  const filesOf = (name: string) =>
    join(dirname(root.resolve(`@fontsource/${name}/package.json`)), "files");
  for (const script of scripts) {
    const fonts = weights.map((fontWeight) => ({
      src: join(filesOf("inter"), `inter-${script}-${fontWeight}-normal.woff`),
      fontWeight,
    }));
    Font.register({ family: familyOf(script), fonts });
  }
  const hanFonts = weights.map((fontWeight) => ({
    src: join(filesOf("noto-sans-sc"), `noto-sans-sc-chinese-simplified-${fontWeight}-normal.woff`),
    fontWeight,
  }));
  Font.register({ family: HAN_FAMILY, fonts: hanFonts });
  Font.registerHyphenationCallback(breaksIn);
  isRegistered = true;
}

/** What the Chinese font has; empty until a report needs it, for reading the font takes time. */
const hanLetters = new Set<number>();

/** Reads the Chinese font when a text has Chinese characters. */
export async function loadFontsFor(text: string): Promise<void> {
  registerFonts();
  if (hanLetters.size > 0 || !HAN.test(text)) return;
  const font = { fontFamily: HAN_FAMILY, fontWeight: 400 };
  await Font.load(font);
  for (const code of Font.getFont(font).data?.characterSet ?? []) hanLetters.add(code);
}

/** Chinese breaks after any character; the empty parts keep the renderer from adding hyphens. */
function breaksIn(word: string): string[] {
  return HAN.test(word) ? Array.from(word).flatMap((character) => [character, ""]) : [word];
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
    const isCovered = covered.some(([first, last]) => code >= first && code <= last);
    return isCovered || hanLetters.has(code) ? character : "?";
  }).join("");
}
