/** Pages of lists: how many rows, and an opaque cursor that names the last one seen. */
import { z } from "zod";

/** Fields every list input has. */
export const pageFields = {
  limit: z.int().min(1).max(100).default(20),
  cursor: z.string().max(2000).optional(),
};

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** A cursor that no list gave out. */
export class ForeignCursorError extends Error {
  override readonly name = "ForeignCursorError";
}

/** Writes the sort keys of the last row of a page, for the list named `list`, as a cursor. */
export function writeCursor(list: string, keys: readonly string[]): string {
  const bytes = new TextEncoder().encode(JSON.stringify([list, ...keys]));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/**
 * Reads the sort keys back.
 * @throws ForeignCursorError when the text is not a cursor of this list, or its keys do not pass `schema`
 */
export function readCursor<T>(list: string, cursor: string, schema: z.ZodType<T>): T {
  try {
    const binary = atob(cursor.replaceAll("-", "+").replaceAll("_", "/"));
    const text = new TextDecoder("utf-8", { fatal: true }).decode(
      Uint8Array.from(binary, (c) => c.charCodeAt(0)),
    );
    const parsed = z.tuple([z.literal(list)], z.unknown()).parse(JSON.parse(text));
    return schema.parse(parsed.slice(1));
  } catch {
    throw new ForeignCursorError("foreign_cursor");
  }
}

/** Cuts `limit + 1` rows read ahead to a page. */
export function pageOf<T>(
  rows: readonly T[],
  limit: number,
  cursorOf: (last: T) => string,
): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? cursorOf(last) : null };
}
