/** Resend: sends one mail within a time limit, and sorts the answer by what there is to do about it. */
import { Resend } from "resend";
import { env } from "../env";

const TIMEOUT_MILLISECONDS = 10_000;

/** A mail as it goes out; every try of one mail is the same, byte for byte. */
export interface OutgoingMail {
  /** The same for the same mail: whatever was taken in under it is not sent twice. */
  key: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
}

/** `failed`: it is refused for good. `unknown`: the key stands for other bytes, so nobody knows. */
export type Delivery =
  | { outcome: "sent"; providerId: string }
  | { outcome: "failed" | "unknown"; reason: string };

/** Another try may do. */
export class TryAgainError extends Error {
  override readonly name = "TryAgainError";
  constructor(
    readonly reason: string,
    /** What the provider asked for. */
    readonly retryAfterSeconds: number | null,
  ) {
    super(reason);
  }
}

export const RATE_LIMITED = "rate limited";

/** @throws TryAgainError */
export type Deliver = (mail: OutgoingMail) => Promise<Delivery>;

export interface Provider {
  apiKey: string;
  from: string;
  /** Resend's own if left out. */
  baseUrl?: string | undefined;
  timeoutMilliseconds?: number;
}

/** The provider of the environment; `null` when there is none. */
export function configuredDelivery(): Deliver | null {
  const { RESEND_API_KEY, RESEND_BASE_URL, MAIL_FROM } = env();
  if (RESEND_API_KEY === undefined || MAIL_FROM === undefined) return null;
  return resendDelivery({ apiKey: RESEND_API_KEY, from: MAIL_FROM, baseUrl: RESEND_BASE_URL });
}

export function resendDelivery({ apiKey, from, baseUrl, timeoutMilliseconds }: Provider): Deliver {
  const resend = new Resend(apiKey, baseUrl === undefined ? {} : { baseUrl });
  const limit = timeoutMilliseconds ?? TIMEOUT_MILLISECONDS;
  return async ({ key, ...mail }) => {
    // The library hands these on to fetch, which knows the signal.
    const options = { idempotencyKey: key, signal: AbortSignal.timeout(limit) };
    const { data, error, headers } = await resend.emails.send({ from, ...mail }, options);
    if (error === null) return { outcome: "sent", providerId: data.id };
    const reason = `${error.statusCode ?? "no answer"} ${error.name}`;
    if (isWorthAnotherTry(error)) {
      const wait = secondsIn(headers?.["retry-after"]);
      throw new TryAgainError(error.statusCode === 429 ? RATE_LIMITED : reason, wait);
    }
    const outcome = error.name === "invalid_idempotent_request" ? "unknown" : "failed";
    return { outcome, reason };
  };
}

/** Without a status it is not Resend's own answer but that of something in front of it. */
function isWorthAnotherTry(error: { statusCode?: number | null; name: string }): boolean {
  const { statusCode = null, name } = error;
  if (statusCode === null || statusCode === 408 || statusCode === 429) return true;
  return statusCode >= 500 || name === "concurrent_idempotent_requests";
}

/** Seconds of a `retry-after` header, which may also be a date; `null` when it says neither. */
function secondsIn(header: string | undefined): number | null {
  if (header === undefined || header.trim() === "") return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - Date.now()) / 1000));
}
