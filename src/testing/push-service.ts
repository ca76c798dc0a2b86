/** Stands in for a browser's push service, and for the browser that subscribed to it. */
import { createDecipheriv, createECDH, hkdfSync, randomBytes } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { vi } from "vitest";
import { makePushKeys } from "../commands/secrets.mjs";

/** What a push service got for one of its browsers. */
export interface TakenPush {
  path: string;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

export interface PushService {
  url: string;
  taken: TakenPush[];
  /** Asked for each request; 201 takes it in, `null` never answers. */
  answer: (path: string) => number | null;
  /** What it says with a 429. */
  retryAfter: string;
  close(): Promise<void>;
}

export const RETRY_AFTER_SECONDS = 9;

export async function openPushService(): Promise<PushService> {
  const server = http.createServer((request, response) => {
    void take(service, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const service: PushService = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken: [],
    answer: () => 201,
    retryAfter: String(RETRY_AFTER_SECONDS),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return service;
}

async function take(
  service: PushService,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const path = request.url ?? "";
  service.taken.push({ path, headers: request.headers, body: Buffer.concat(chunks) });
  const status = service.answer(path);
  if (status === null) return;
  if (status === 429) response.setHeader("retry-after", service.retryAfter);
  if (status === 302) response.setHeader("location", `${service.url}/elsewhere`);
  response.writeHead(status);
  response.end("what a push service says is not read");
}

/** A new browser's subscription, with keys of its own. */
export function newSubscription(endpoint: string) {
  return newBrowser(endpoint).subscription;
}

/** A new browser, which can read what is sent to its subscription. */
export function newBrowser(endpoint: string) {
  const pair = createECDH("prime256v1");
  const publicKey = pair.generateKeys();
  const secret = randomBytes(16);
  const keys = { p256dh: publicKey.toString("base64url"), auth: secret.toString("base64url") };
  return {
    subscription: { endpoint, expirationTime: null, keys },
    /** Reads a body of one record as RFC 8291 has it; throws when it is for another browser. */
    read(body: Buffer): string {
      const salt = body.subarray(0, 16);
      const sender = body.subarray(21, 21 + body.readUInt8(20));
      const sealed = body.subarray(21 + sender.length, -16);
      const info = Buffer.concat([Buffer.from("WebPush: info\0"), publicKey, sender]);
      const shared = derive(pair.computeSecret(sender), secret, info, 32);
      const key = derive(shared, salt, "Content-Encoding: aes128gcm\0", 16);
      const nonce = derive(shared, salt, "Content-Encoding: nonce\0", 12);
      const cipher = createDecipheriv("aes-128-gcm", key, nonce).setAuthTag(body.subarray(-16));
      const text = Buffer.concat([cipher.update(sealed), cipher.final()]);
      return text.subarray(0, text.lastIndexOf(2)).toString();
    },
  };
}

function derive(key: Buffer, salt: Buffer, info: Buffer | string, length: number): Buffer {
  return Buffer.from(hkdfSync("sha256", key, salt, info, length));
}

/** Gives this Cairn keys, before its settings are read. */
export function usePushKeys({ toPrivate = true } = {}): string {
  const { vapidPublicKey, vapidPrivateKey } = makePushKeys();
  vi.stubEnv("VAPID_PUBLIC_KEY", vapidPublicKey);
  vi.stubEnv("VAPID_PRIVATE_KEY", vapidPrivateKey);
  if (toPrivate) vi.stubEnv("PUSH_TO_PRIVATE", "1");
  return vapidPublicKey;
}
