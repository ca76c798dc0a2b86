/** Texts people type: composed Unicode, trimmed, without NUL or control characters. */
import { z } from "zod";

const isWellFormed = (text: string) =>
  !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text);

function withoutControls(text: string, keepLines: boolean): string {
  let kept = "";
  for (const character of text.normalize("NFC")) {
    const code = character.codePointAt(0) ?? 0;
    const isControl = code < 32 || (code >= 127 && code < 160);
    if (!isControl || (keepLines && (code === 10 || code === 9))) kept += character;
  }
  return kept.trim();
}

function cleaned(max: number, min: number, keepLines: boolean) {
  return z
    .string()
    .max(max * 4)
    .refine((text) => !text.includes("\0") && isWellFormed(text), { message: "invalid_text" })
    .transform((text) => withoutControls(text, keepLines))
    .pipe(z.string().min(min, { message: "too_short" }).max(max, { message: "too_long" }));
}

/** One line of at most `max` characters; `min` defaults to 0. */
export const lineSchema = (max: number, min = 0) => cleaned(max, min, false);

/** Several lines of at most `max` characters. */
export const textSchema = (max: number) => cleaned(max, 0, true);
