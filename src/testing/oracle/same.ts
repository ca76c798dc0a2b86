/** Whether two values say the same, whatever the order of their fields; a field left out is not there. */
import { isDeepStrictEqual } from "node:util";

export function isSame(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(a, b) || plain(a) === plain(b);
}

function plain(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([x], [y]) => (x < y ? -1 : 1)));
  });
}
