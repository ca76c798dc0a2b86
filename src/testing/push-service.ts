/** Stands in for a browser's push service, and for the browser that subscribed to it. */
import { createECDH, randomBytes } from "node:crypto";
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
  if (status === 429) response.setHeader("retry-after", String(RETRY_AFTER_SECONDS));
  if (status === 302) response.setHeader("location", `${service.url}/elsewhere`);
  response.writeHead(status);
  response.end("what a push service says is not read");
}

/** A new browser's subscription, with keys of its own. */
export function newSubscription(endpoint: string) {
  const p256dh = createECDH("prime256v1").generateKeys("base64url");
  return {
    endpoint,
    expirationTime: null,
    keys: { p256dh, auth: randomBytes(16).toString("base64url") },
  };
}

/** Gives this Cairn keys, before its settings are read. */
export function usePushKeys({ toPrivate = true } = {}): string {
  const { vapidPublicKey, vapidPrivateKey } = makePushKeys();
  vi.stubEnv("VAPID_PUBLIC_KEY", vapidPublicKey);
  vi.stubEnv("VAPID_PRIVATE_KEY", vapidPrivateKey);
  if (toPrivate) vi.stubEnv("PUSH_TO_PRIVATE", "1");
  return vapidPublicKey;
}
