import { createPublicKey, verify } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makePushKeys } from "../commands/secrets.mjs";
import {
  newBrowser,
  newSubscription,
  openPushService,
  type PushService,
  RETRY_AFTER_SECONDS,
} from "../testing/push-service";
import { PushAgainError, type PushSettings, pushDelivery } from "./client";

let service: PushService;
beforeAll(async () => {
  service = await openPushService();
});
afterAll(() => service.close());
beforeEach(() => {
  service.taken = [];
  service.answer = () => 201;
  service.retryAfter = String(RETRY_AFTER_SECONDS);
});

const { vapidPublicKey: publicKey, vapidPrivateKey: privateKey } = makePushKeys();
const settings: PushSettings = {
  publicKey,
  privateKey,
  subject: "mailto:ann@example.com",
  allowsPrivate: true,
};
const message = { topic: "0190a5f0000070008000000000000000", text: "{}", ttlSeconds: 14_400 };

function deviceAt(endpoint: string) {
  const { keys } = newSubscription(endpoint);
  return { endpoint, publicKey: keys.p256dh, secret: keys.auth };
}
const device = () => deviceAt(`${service.url}/browser`);

describe("pushDelivery", () => {
  it("hands an encrypted message over, with how long to keep it", async () => {
    expect(await pushDelivery(settings)(device(), { ...message, text: "a secret" })).toBe("sent");
    const [push] = service.taken;
    expect(push?.headers).toMatchObject({
      ttl: "14400",
      topic: message.topic,
      "content-encoding": "aes128gcm",
      "content-type": "application/octet-stream",
    });
    expect(push?.body.length).toBeGreaterThan(80);
    expect(push?.body.toString("latin1")).not.toContain("a secret");
  });

  it("can be read by the browser that subscribed, and by no other", async () => {
    const [browser, other] = [0, 1].map(() => newBrowser(`${service.url}/browser`));
    const { endpoint, keys } = browser?.subscription ?? newSubscription("");
    const subscribed = { endpoint, publicKey: keys.p256dh, secret: keys.auth };
    const text = JSON.stringify({ title: "Read at night 🪨" });
    await pushDelivery(settings)(subscribed, { ...message, text });
    const body = service.taken[0]?.body ?? Buffer.alloc(0);
    expect(browser?.read(body)).toBe(text);
    expect(() => other?.read(body)).toThrow();
  });

  it("signs for the push service's origin with the key that browsers subscribed with", async () => {
    await pushDelivery(settings)(device(), message);
    const words = /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), k=([\w-]+)$/.exec(
      service.taken[0]?.headers.authorization ?? "",
    );
    const [, head = "", claims = "", signature = "", key = ""] = words ?? [];
    expect(key).toBe(publicKey);
    const { aud, sub, exp } = JSON.parse(Buffer.from(claims, "base64url").toString());
    expect({ aud, sub }).toEqual({ aud: service.url, sub: "mailto:ann@example.com" });
    expect(exp * 1000 - Date.now()).toBeLessThanOrEqual(24 * 60 * 60 * 1000);
    const point = Buffer.from(key, "base64url");
    const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((b) => b.toString("base64url"));
    const jwk = { kty: "EC", crv: "P-256", x: x ?? "", y: y ?? "" };
    const signer = createPublicKey({ key: jwk, format: "jwk" });
    const signed = Buffer.from(`${head}.${claims}`);
    const isGood = verify(
      "sha256",
      signed,
      { key: signer, dsaEncoding: "ieee-p1363" },
      Buffer.from(signature, "base64url"),
    );
    expect(isGood).toBe(true);
  });

  it.each([404, 410])("knows from %i that the browser is gone", async (status) => {
    service.answer = () => status;
    expect(await pushDelivery(settings)(device(), message)).toBe("gone");
  });

  it.each([302, 400, 403, 413])("tries no more after %i", async (status) => {
    service.answer = () => status;
    expect(await pushDelivery(settings)(device(), message)).toBe("failed");
    expect(service.taken.map(({ path }) => path)).toEqual(["/browser"]);
  });

  it.each([408, 425, 500, 503])("asks for another try after %i", async (status) => {
    service.answer = () => status;
    await expect(pushDelivery(settings)(device(), message)).rejects.toMatchObject({ status });
    expect(service.taken.map(({ path }) => path)).toEqual(["/browser"]);
  });

  it("asks for another try as late as it is told", async () => {
    service.answer = () => 429;
    const wait = { status: 429, retryAfterSeconds: RETRY_AFTER_SECONDS };
    await expect(pushDelivery(settings)(device(), message)).rejects.toMatchObject(wait);
  });

  it("comes back within the hour, however long it is told to wait", async () => {
    service.answer = () => 429;
    service.retryAfter = "9".repeat(300);
    const wait = { status: 429, retryAfterSeconds: 60 * 60 };
    await expect(pushDelivery(settings)(device(), message)).rejects.toMatchObject(wait);
  });

  it("waits no longer than it may", async () => {
    service.answer = () => null;
    const deliver = pushDelivery({ ...settings, timeoutMilliseconds: 50 });
    await expect(deliver(device(), message)).rejects.toBeInstanceOf(PushAgainError);
  });

  it("forgets a browser whose keys are none", async () => {
    const broken = { ...device(), publicKey: "B".repeat(87) };
    expect(await pushDelivery(settings)(broken, message)).toBe("gone");
    expect(service.taken).toEqual([]);
  });

  it("says when its own keys sign nothing, instead of forgetting the browser", async () => {
    const broken = { ...settings, privateKey: "AAAA" };
    expect(await pushDelivery(broken)(device(), message)).toBe("unsigned");
    expect(service.taken).toEqual([]);
  });

  it("goes nowhere into the own network, not under a name either", async () => {
    const deliver = pushDelivery({ ...settings, allowsPrivate: false });
    const port = new URL(service.url).port;
    for (const host of ["127.0.0.1", "[::1]", "localhost", "169.254.169.254"]) {
      expect(await deliver(deviceAt(`https://${host}:${port}/`), message)).toBe("refused");
    }
    expect(await deliver(device(), message)).toBe("refused");
    expect(service.taken).toEqual([]);
  });
});
