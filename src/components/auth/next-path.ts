/** Where to go after signing in: only ever to a path of this app. */

const START = "/today";

/**
 * The path in `?next=`, or Today when it is missing or leads elsewhere.
 * @example nextPath("//evil.example") // "/today"
 */
export function nextPath(asked: string | string[] | undefined): string {
  if (typeof asked !== "string" || !/^\/(?![/\\])/.test(asked)) return START;
  const base = "http://cairn.invalid";
  const address = URL.canParse(asked, base) ? new URL(asked, base) : null;
  if (!address || address.origin !== base) return START;
  const path = address.pathname + address.search + address.hash;
  return path.startsWith("//") ? START : path;
}
