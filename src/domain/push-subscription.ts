/** What a browser gives when it asks for pushes, and which addresses pushes may be sent to. */
import { z } from "zod";

const MAX_ADDRESS = 2000;
const PUBLIC_KEY_BYTES = 65;
const SECRET_BYTES = 16;

/** So many bytes in URL-safe base64, with or without padding. */
const bytes = (count: number) =>
  z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((count * 4) / 3)}}={0,2}$`), {
    message: "invalid_key",
  });

/** A browser's `PushSubscription` as JSON. */
export const pushSubscriptionSchema = z.strictObject({
  endpoint: z.url({ protocol: /^https?$/ }).max(MAX_ADDRESS),
  expirationTime: z.number().nullish(),
  keys: z.strictObject({ p256dh: bytes(PUBLIC_KEY_BYTES), auth: bytes(SECRET_BYTES) }),
});
export type PushSubscription = z.infer<typeof pushSubscriptionSchema>;

/** Input of `notifications.subscribePush`. */
export const subscribePushSchema = z.strictObject({ subscription: pushSubscriptionSchema });

/** Input of `notifications.unsubscribePush`. */
export const unsubscribePushSchema = z.strictObject({
  endpoint: z.string().min(1).max(MAX_ADDRESS),
});

/** An endpoint on the open internet; what a name stands for is looked at again when it is called. */
export const publicEndpointSchema = z.strictObject({
  endpoint: z.string().refine(isPublicEndpoint, { message: "invalid_endpoint" }),
});

/** Names that never leave the house. */
const PRIVATE_NAME =
  /(^|\.)(localhost|local|localdomain|internal|intranet|lan|home|corp|arpa|onion)$/;

/** Whether an address is https on a public host, with nothing else hidden in it. */
export function isPublicEndpoint(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, username, password, hostname } = new URL(endpoint);
  if (protocol !== "https:" || username !== "" || password !== "") return false;
  if (hostname.startsWith("[")) return isPublicAddress(hostname.slice(1, -1));
  if (/^[\d.]+$/.test(hostname)) return isPublicAddress(hostname);
  const name = hostname.replace(/\.$/, "");
  return name.includes(".") && !PRIVATE_NAME.test(name);
}

/** First and last address of IPv4 ranges that are nobody's on the open internet. */
const PRIVATE_RANGES = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const;

/**
 * Whether an IP address is one of the open internet. Of IPv6 only global unicast is, without the
 * ranges that carry an IPv4 address within them.
 * @example isPublicAddress("169.254.169.254") // false
 */
export function isPublicAddress(address: string): boolean {
  if (z.ipv4().safeParse(address).success) {
    return !PRIVATE_RANGES.some(([base, bits]) => prefixOf(address, bits) === prefixOf(base, bits));
  }
  if (!z.ipv6().safeParse(address).success) return false;
  const [first = 0, second = 0] = address
    .split(":")
    .map((part) => Number.parseInt(part || "0", 16));
  if (first < 0x2000 || first > 0x3fff) return false;
  const carriesIpv4 = first === 0x2002 || (first === 0x2001 && second < 0x200);
  return !carriesIpv4 && !(first === 0x2001 && second === 0xdb8);
}

/** The first bits of an IPv4 address, as a number. */
function prefixOf(address: string, bits: number): number {
  const number = address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
  return Math.floor(number / 2 ** (32 - bits));
}
