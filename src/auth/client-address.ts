/** The address a request really comes from, whatever its headers claim. */
import { BlockList, isIP } from "node:net";

/** Carries the trusted address inside the process; what the outside sends under this name is overwritten. */
export const ADDRESS_HEADER = "x-cairn-address";

/** The addresses and ranges (`10.0.0.0/8`) whose `x-forwarded-for` is believed. */
export function trustedProxies(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = "", prefix] = range.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return list;
}

/**
 * The nearest address that is no proxy of ours: the socket's, or behind a trusted proxy the last
 * entry of `x-forwarded-for` that is not one itself. Entries left of it are the sender's invention.
 */
export function clientAddress(
  socketAddress: string,
  forwardedFor: string | undefined,
  proxies: BlockList,
): string {
  const hops = (forwardedFor ?? "").split(",").map((hop) => hop.trim());
  let nearest = plain(socketAddress);
  while (isListed(nearest, proxies)) {
    const next = plain(hops.pop() ?? "");
    if (isIP(next) === 0) break;
    nearest = next;
  }
  return nearest;
}

/** IPv4 in IPv6 clothes (`::ffff:10.0.0.1`) as plain IPv4. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}

function isListed(address: string, proxies: BlockList): boolean {
  return proxies.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}
