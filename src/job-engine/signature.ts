/** Inngest's signatures: an HMAC over the body and a time, good for five minutes. */
import { createHmac, timingSafeEqual } from "node:crypto";

const toleranceSeconds = 5 * 60;

/** The header value that proves `body` was sent by a holder of the signing key at that second. */
export function sign(body: string, signingKey: string, seconds: number): string {
  return `t=${seconds}&s=${mac(body, signingKey, String(seconds))}`;
}

/** Whether the header is a true signature of `body`, not older or newer than five minutes. */
export function isSigned(
  header: string | undefined,
  body: string,
  signingKey: string,
  seconds: number,
): boolean {
  const fields = new URLSearchParams(header ?? "");
  const time = fields.get("t") ?? "";
  if (!/^\d{1,12}$/.test(time)) return false;
  if (Math.abs(seconds - Number(time)) > toleranceSeconds) return false;
  return isSameText(fields.get("s") ?? "", mac(body, signingKey, time));
}

/** Compares two secrets in a time that tells nothing about where they differ. */
export function isSameText(given: string, expected: string): boolean {
  const digest = (text: string) => createHmac("sha256", "compare").update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

/** The wall clock in whole seconds; signatures are checked against it by the other side too. */
export function wallSeconds(): number {
  return Math.floor(Date.now() / 1000);
}

function mac(body: string, signingKey: string, time: string): string {
  const key = signingKey.replace(/^signkey-\w+-/, "");
  return createHmac("sha256", key).update(body).update(time).digest("hex");
}
