/** Addresses of pushes at the edges of what is public, and keys of browsers. */
import { describe, expect, it } from "vitest";
import {
  isPublicAddress,
  isPublicEndpoint,
  publicEndpointSchema,
  pushSubscriptionSchema,
  subscribePushSchema,
  unsubscribePushSchema,
} from "./push-subscription";

describe("isPublicEndpoint", () => {
  it.each([
    "https://push.example.com./a",
    "https://1.push.example.com/a",
    "https://push.example.2x/a",
    "https://localhost.example.com/a",
    "https://mylocal.net/a",
    "https://push.example.com:8443/a",
  ])("takes %s", (endpoint) => {
    expect(isPublicEndpoint(endpoint)).toBe(true);
  });

  it.each([
    "https://user@push.example.com/a",
    "https://:secret@push.example.com/a",
    "https://push.local./a",
    "https://push./a",
    "https://a.onion/a",
    "https://1.0.168.192.in-addr.arpa/a",
    "https://printer.lan/a",
  ])("refuses %s", (endpoint) => {
    expect(isPublicEndpoint(endpoint)).toBe(false);
  });
});

describe("isPublicAddress", () => {
  it.each([
    ["1fff:ffff::1", false],
    ["2000::1", true],
    ["2001:1ff::1", false],
    ["2001:200::1", true],
    ["2001:db7::1", true],
    ["2001:db8::1", false],
    ["2001:db9::1", true],
    ["2003:db8::1", true],
    ["2400:db8::1", true],
    ["2002::1", false],
    ["2003::1", true],
    ["3fff:ffff::1", true],
    ["4000::1", false],
    ["::", false],
    ["192.0.2.1", false],
    ["192.0.3.1", true],
    ["198.19.255.255", false],
    ["198.20.0.0", true],
    ["256.1.1.1", false],
  ])("of %s is %s", (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic);
  });
});

describe("what browsers send", () => {
  const endpoint = "https://push.example.com/a";
  const keys = { p256dh: "B".repeat(87), auth: "a".repeat(22) };
  const reasons = (given: object) =>
    pushSubscriptionSchema
      .safeParse({ endpoint, keys, ...given })
      .error?.issues.map(({ message }) => message);

  it.each([
    [{ p256dh: `${"B".repeat(87)}=`, auth: `${"a".repeat(22)}==` }, undefined],
    [{ ...keys, p256dh: `${"-_".repeat(43)}9` }, undefined],
    [{ ...keys, p256dh: "B".repeat(86) }, ["invalid_key"]],
    [{ ...keys, p256dh: "B".repeat(88) }, ["invalid_key"]],
    [{ ...keys, auth: `${"a".repeat(22)}===` }, ["invalid_key"]],
    [{ ...keys, auth: `.${"a".repeat(22)}` }, ["invalid_key"]],
  ])("has keys of the right length (%#)", (given, said) => {
    expect(reasons({ keys: given })).toEqual(said);
  });

  it("may say when it ends", () => {
    expect(reasons({ expirationTime: 1 })).toBeUndefined();
    expect(reasons({ expirationTime: "soon" })).toHaveLength(1);
  });

  it("is asked for an endpoint on the open internet when pushes are sent there", () => {
    const said = publicEndpointSchema.safeParse({ endpoint: "https://localhost/a" });
    expect(said.error?.issues.map(({ message }) => message)).toEqual(["invalid_endpoint"]);
    expect(publicEndpointSchema.safeParse({ endpoint }).success).toBe(true);
  });

  it("is wrapped to subscribe, and named by its address to unsubscribe", () => {
    expect(subscribePushSchema.safeParse({ subscription: { endpoint, keys } }).success).toBe(true);
    expect(subscribePushSchema.safeParse({ endpoint, keys }).success).toBe(false);
    expect(unsubscribePushSchema.safeParse({ endpoint }).success).toBe(true);
    expect(unsubscribePushSchema.safeParse({ endpoint: "" }).success).toBe(false);
  });
});
