/** Whether this page came from the browser's own copy, and when that was kept. */
import { KEPT_AT } from "../../service-worker/kept-pages";

/** Milliseconds since 1970; `null` for a page that came over the network. */
export function keptAt(): number | null {
  if (typeof document === "undefined") return null;
  const text = document.documentElement.getAttribute(KEPT_AT);
  return text === null ? null : Number(text);
}
