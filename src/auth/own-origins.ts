/** Which origins are the app's own, and which requests may therefore change something. */
import type { Env } from "../env";

type Address = Pick<Env, "APP_URL" | "PORT" | "isEmbedded">;

/** Origins whose pages may send changes: `APP_URL`, and in the embedded default this machine's names. */
export function ownOrigins({ APP_URL, PORT, isEmbedded }: Address): string[] {
  const local = [`http://localhost:${PORT}`, `http://127.0.0.1:${PORT}`];
  return isEmbedded ? [...new Set([APP_URL, ...local])] : [APP_URL];
}

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/** Why a request may not change anything. */
export interface Refusal {
  status: 403 | 411 | 413 | 415;
  code: "FOREIGN_ORIGIN" | "LENGTH_REQUIRED" | "BODY_TOO_LARGE" | "JSON_ONLY";
}

/**
 * Holds a request that changes something against the rules for browsers: JSON only, sent by a page
 * of our own, of a stated length. A form on another site can meet none of the first two.
 * @param maxBytes largest body
 * @returns `null` when the request may go on
 */
export function refusalOf(request: Request, address: Address, maxBytes: number): Refusal | null {
  if (SAFE_METHODS.has(request.method)) return null;
  const { headers } = request;
  const origin = headers.get("origin");
  const isOwn = origin === null ? !headers.has("cookie") : ownOrigins(address).includes(origin);
  if (!isOwn) return { status: 403, code: "FOREIGN_ORIGIN" };
  const mediaType = headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (mediaType !== "application/json") return { status: 415, code: "JSON_ONLY" };
  if (headers.has("transfer-encoding")) return { status: 411, code: "LENGTH_REQUIRED" };
  if (Number(headers.get("content-length") ?? 0) > maxBytes) {
    return { status: 413, code: "BODY_TOO_LARGE" };
  }
  return null;
}
