/** The few expressions over an event that the engine understands: a joined key, one comparison. */
import { createHash } from "node:crypto";
import { isRecord, type Json } from "./json";

const path = /^event(\.[A-Za-z_]\w*)+$/;
const literal = /^("[^"\\]*"|'[^'\\]*')$/;

/** Whether a key is paths into the event and quoted texts, joined with `+`. */
export function isKeyExpression(text: string): boolean {
  return partsOf(text).every((part) => path.test(part) || literal.test(part));
}

/** The key's text for an event. */
export function keyOf(text: string, event: Json): string {
  const parts = partsOf(text).map((part) =>
    literal.test(part) ? part.slice(1, -1) : textOf(valueAt(part, event)),
  );
  return storableKey(parts.join(""));
}

/** A key as it is, or its hash where it is too long for an index or holds what Postgres cannot. */
export function storableKey(key: string): string {
  if (key.length <= 200 && !key.includes("\0")) return key;
  return `sha256:${createHash("sha256").update(key).digest("hex")}`;
}

/** Whether a condition has the form `event.a.b == 'text'`. */
export function isCondition(text: string): boolean {
  const [left = "", right = "", ...rest] = sidesOf(text);
  return path.test(left) && literal.test(right) && rest.length === 0;
}

/** Whether the event fulfils such a condition. */
export function isMet(text: string, event: Json): boolean {
  const [left = "", right = ""] = sidesOf(text);
  return valueAt(left, event) === right.slice(1, -1);
}

function partsOf(text: string): string[] {
  return text.split("+").map((part) => part.trim());
}

function sidesOf(text: string): string[] {
  return text.split("==").map((side) => side.trim());
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

function valueAt(text: string, event: Json): unknown {
  let value: unknown = event;
  for (const name of text.split(".").slice(1)) value = isRecord(value) ? value[name] : undefined;
  return value;
}
