/** Texts, amounts and tables of foreign files, brought into the form Cairn keeps. */
import { z } from "zod";
import { noteSchema } from "../activity";
import { isAmount } from "../amount";
import { refuseFile } from "../refused-file";
import { lineSchema } from "../text";

/** One record of a table with the line on which it begins. */
export interface TableRecord {
  line: number;
  cells: string[];
}

/** A text split into records. */
export interface Table {
  /** Its name inside an archive; `null` when it stands alone. */
  file: string | null;
  records: TableRecord[];
}

const TITLE = lineSchema(200, 1);
const UNIT = lineSchema(50, 1);

/** A title that fits: cut to 200 characters, `fallback` where nothing readable is left. */
export function titleOf(text: string, fallback: string): string {
  const parsed = TITLE.safeParse(cut(text, 200));
  return parsed.success ? parsed.data : fallback;
}

export function unitOf(text: string | null | undefined, fallback: string): string {
  const parsed = UNIT.safeParse(cut(text ?? "", 50));
  return parsed.success ? parsed.data : fallback;
}

/** A description or note that fits in 1,000 characters, or `null` where there is none. */
export function noteOf(text: string | null | undefined): string | null {
  const parsed = noteSchema.safeParse(cut((text ?? "").replaceAll("\0", ""), 1000));
  return parsed.success && parsed.data !== "" ? parsed.data : null;
}

/** Whether {@link noteOf} leaves something of the text out. */
export function isNoteCut(text: string | null | undefined): boolean {
  return (text ?? "").trim().length > 1000;
}

/** Cuts before `max` code units, never inside a character. */
function cut(text: string, max: number): string {
  const trimmed = text.trim();
  if (trimmed.length <= max) return trimmed;
  const end = /[\uD800-\uDBFF]/.test(trimmed.charAt(max - 1)) ? max - 1 : max;
  return trimmed.slice(0, end);
}

/** The number to 6 places, or `null` when it is none or too large. */
export function amountOf(value: number): number | null {
  const rounded = Number(value.toFixed(6));
  return isAmount(rounded) ? rounded : null;
}

/**
 * Reads JSON.
 * @throws DomainError `ATTACHMENT_UPLOAD` with the line and column where it breaks off
 */
export function readJson(text: string, file: string | null): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const place = file === null ? {} : { in: file };
    const end = brokenAt(text, error instanceof Error ? error.message : "");
    if (end === null) return refuseFile("json_broken", place);
    const before = text.slice(0, end);
    const line = before.split("\n").length;
    const column = before.length - before.lastIndexOf("\n");
    return refuseFile("json_broken", { ...place, line, column });
  }
}

/** Of a longer text the place would take too long to find. */
const MAX_SEARCHED = 1_000_000;
const UNEXPECTED = /^Unexpected token/;

/** How much of a text is JSON, `null` where that is not known: about a wrong token nothing else is said. */
function brokenAt(text: string, message: string): number | null {
  if (!UNEXPECTED.test(message)) {
    const said = /at position (\d+)/.exec(message)?.[1];
    return said === undefined ? text.length : Number(said);
  }
  if (text.length > MAX_SEARCHED) return null;
  let fits = 0;
  let breaks = text.length;
  while (breaks - fits > 1) {
    const middle = Math.floor((fits + breaks) / 2);
    if (hasWrongToken(text.slice(0, middle))) breaks = middle;
    else fits = middle;
  }
  return fits;
}

function hasWrongToken(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch (error) {
    return error instanceof Error && UNEXPECTED.test(error.message);
  }
}

/**
 * Holds a JSON value against the form a format has.
 * @throws DomainError `ATTACHMENT_UPLOAD` with the path of the first field that does not fit
 */
export function fitted<T>(schema: z.ZodType<T>, value: unknown, file: string | null): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.join(".") ?? "";
  const place = [file, path].filter((part) => part !== null && part !== "").join(": ");
  return refuseFile("field_wrong", place === "" ? {} : { in: place });
}

/** A text column that may be missing. */
export const optionalText = z
  .string()
  .nullish()
  .transform((text) => text ?? null);
