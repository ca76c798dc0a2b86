/** Web push: encrypts one message for one browser and hands it to that browser's push service. */
import type { OutgoingHttpHeaders } from "node:http";
import { generateRequestDetails } from "web-push";
import { isPublicEndpoint } from "../domain/push-subscription";
import { env } from "../env";
import { post } from "./post";

const TIMEOUT_MILLISECONDS = 10_000;
/** Whoever subscribes names the push service, so it cannot keep us waiting as long as it likes. */
const MOST_WAIT_SECONDS = 60 * 60;

/** A browser that asked for pushes. */
export interface PushDevice {
  endpoint: string;
  publicKey: string;
  secret: string;
}

/** What is told, and how long a push service keeps it for a browser that is away. */
export interface PushMessage {
  /** The same for the same message; at most 32 of `A–Z a–z 0–9 - _`. The service keeps only the last. */
  topic: string;
  text: string;
  ttlSeconds: number;
}

/**
 * `gone`: the browser wants no more pushes. `failed`: its push service does not take this one, now
 * or later. `refused`: it may not be sent there at all. `unsigned`: our own keys sign nothing.
 */
export type Pushed = "sent" | "gone" | "failed" | "refused" | "unsigned";

/** Another try may do. */
export class PushAgainError extends Error {
  override readonly name = "PushAgainError";
  constructor(
    /** What the push service answered; `null` when it did not. */
    readonly status: number | null,
    /** What the push service asked for. */
    readonly retryAfterSeconds: number | null,
  ) {
    super(`push service: ${status ?? "no answer"}`);
  }
}

/** @throws PushAgainError */
export type DeliverPush = (device: PushDevice, message: PushMessage) => Promise<Pushed>;

/** The keys this Cairn signs with, and where it may send. */
export interface PushSettings {
  publicKey: string;
  privateKey: string;
  /** How push services reach whoever runs this Cairn: a mailto: or https: address. */
  subject: string;
  /** Endpoints within the own network, and plain http; for tests. */
  allowsPrivate: boolean;
  timeoutMilliseconds?: number;
}

/** The settings of the environment; `null` when there are no keys. */
export function pushSettings(): PushSettings | null {
  const { VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY, VAPID_SUBJECT, PUSH_TO_PRIVATE } = env();
  if (VAPID_PUBLIC_KEY === undefined || VAPID_PRIVATE_KEY === undefined) return null;
  return {
    publicKey: VAPID_PUBLIC_KEY,
    privateKey: VAPID_PRIVATE_KEY,
    subject: VAPID_SUBJECT,
    allowsPrivate: PUSH_TO_PRIVATE,
  };
}

export function pushDelivery(settings: PushSettings): DeliverPush {
  const { allowsPrivate, timeoutMilliseconds = TIMEOUT_MILLISECONDS } = settings;
  return async (device, message) => {
    if (!allowsPrivate && !isPublicEndpoint(device.endpoint)) return "refused";
    const sealed = seal(settings, device, message);
    // Where an empty message can be signed, its keys are none: there is nothing this browser would read.
    if (sealed === null)
      return seal(settings, device, { ...message, text: "" }) ? "gone" : "unsigned";
    const answer = await post(sealed.endpoint, sealed, { allowsPrivate, timeoutMilliseconds });
    if (answer === "private") return "refused";
    const { status, retryAfterSeconds } = answer;
    if (status !== null && status >= 200 && status < 300) return "sent";
    if (status === 404 || status === 410) return "gone";
    if (!isWorthAnotherTry(status)) return "failed";
    const wait = retryAfterSeconds && Math.min(retryAfterSeconds, MOST_WAIT_SECONDS);
    throw new PushAgainError(status, wait);
  };
}

/** No answer, too busy, too early or out of order; what else is said of a push stays true of it. */
function isWorthAnotherTry(status: number | null): boolean {
  return status === null || status >= 500 || [408, 425, 429].includes(status);
}

interface Sealed {
  endpoint: string;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

function seal(
  { publicKey, privateKey, subject }: PushSettings,
  device: PushDevice,
  { topic, text, ttlSeconds }: PushMessage,
): Sealed | null {
  const { endpoint } = device;
  const subscription = { endpoint, keys: { p256dh: device.publicKey, auth: device.secret } };
  const vapidDetails = { subject, publicKey, privateKey };
  try {
    const { headers, body } = generateRequestDetails(subscription, text, {
      vapidDetails,
      TTL: ttlSeconds,
      topic,
      contentEncoding: "aes128gcm",
    });
    return { endpoint, headers: headers as OutgoingHttpHeaders, body };
  } catch {
    return null;
  }
}
