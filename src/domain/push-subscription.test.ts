import { describe, expect, it } from "vitest";
import { isPublicAddress, isPublicEndpoint, pushSubscriptionSchema } from "./push-subscription";

describe("isPublicEndpoint", () => {
  it.each([
    "https://fcm.googleapis.com/fcm/send/abc:def",
    "https://updates.push.services.mozilla.com/wpush/v2/gAAA",
    "https://web.push.apple.com/QGu",
    "https://8.8.8.8/push",
    "https://[2a00:1450:4001:81b::200a]/push",
  ])("takes %s", (endpoint) => {
    expect(isPublicEndpoint(endpoint)).toBe(true);
  });

  it.each([
    "http://fcm.googleapis.com/fcm/send/abc",
    "ftp://push.example.com/",
    "https://user:secret@push.example.com/",
    "https://localhost/push",
    "https://LOCALHOST./push",
    "https://push.localhost/",
    "https://redis/push",
    "https://metadata.google.internal/computeMetadata",
    "https://127.0.0.1/push",
    "https://2130706433/push",
    "https://0x7f.1/push",
    "https://0177.0.0.1/push",
    "https://10.1.2.3/push",
    "https://172.31.255.255/push",
    "https://192.168.0.1/push",
    "https://169.254.169.254/latest/meta-data",
    "https://100.64.0.1/push",
    "https://0.0.0.0/push",
    "https://224.0.0.1/push",
    "https://255.255.255.255/push",
    "https://[::1]/push",
    "https://[::]/push",
    "https://[::ffff:127.0.0.1]/push",
    "https://[fe80::1]/push",
    "https://[fd00::1]/push",
    "https://[2002:7f00:1::]/push",
    "https://[2001:0:7f00:1::]/push",
    "https://[64:ff9b::7f00:1]/push",
    "not an address",
  ])("refuses %s", (endpoint) => {
    expect(isPublicEndpoint(endpoint)).toBe(false);
  });
});

describe("isPublicAddress", () => {
  it("knows the edges of a range", () => {
    expect(isPublicAddress("172.15.255.255")).toBe(true);
    expect(isPublicAddress("172.16.0.0")).toBe(false);
    expect(isPublicAddress("172.32.0.0")).toBe(true);
    expect(isPublicAddress("223.255.255.255")).toBe(true);
    expect(isPublicAddress("224.0.0.0")).toBe(false);
  });

  it("takes nothing that is no address", () => {
    expect(isPublicAddress("push.example.com")).toBe(false);
    expect(isPublicAddress("")).toBe(false);
  });
});

describe("pushSubscriptionSchema", () => {
  const good = {
    endpoint: "https://push.example.com/a",
    expirationTime: null,
    keys: { p256dh: "B".repeat(87), auth: "a".repeat(22) },
  };

  it("takes what browsers give", () => {
    expect(pushSubscriptionSchema.safeParse(good).success).toBe(true);
  });

  it.each([
    { ...good, surprise: 1 },
    { ...good, endpoint: "javascript:alert(1)" },
    { ...good, endpoint: `https://push.example.com/${"a".repeat(2000)}` },
    { ...good, keys: { ...good.keys, auth: "short" } },
    { ...good, keys: { ...good.keys, p256dh: `${"B".repeat(86)}+` } },
    { ...good, keys: { auth: good.keys.auth } },
  ])("refuses others", (input) => {
    expect(pushSubscriptionSchema.safeParse(input).success).toBe(false);
  });
});
