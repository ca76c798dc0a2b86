/** Stands in for Resend: takes mails in under its rules for idempotency keys, and fails as it is told. */
import { createHash } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";

/**
 * `lost`: taken in, but the answer never arrives. `slow`: taken in, and answered after any patience.
 * `html`, `gateway`: something in front of it answers, in HTML or in JSON of its own.
 * `busy`: another request with the same key is being worked on.
 */
export type ResendFault =
  | "429"
  | "500"
  | "reset"
  | "lost"
  | "html"
  | "gateway"
  | "slow"
  | "busy"
  | "422"
  | null;

export interface TakenMail {
  id: string;
  key: string | null;
  to: string;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
}

export interface ResendServer {
  url: string;
  /** Mails that would reach somebody. */
  taken: TakenMail[];
  /** Requests by key. */
  tries: Map<string, number>;
  /** Asked for each request. @param attempt of its key, the first is 1 */
  fault: (key: string, attempt: number) => ResendFault;
  /** Milliseconds since 1970; keys are remembered for 24 hours of it. */
  now: () => number;
  close(): Promise<void>;
}

const KEY_MILLISECONDS = 24 * 60 * 60 * 1000;
export const RETRY_AFTER_SECONDS = 7;

interface KnownKey {
  id: string;
  bytes: string;
  at: number;
}

export async function openResendServer(): Promise<ResendServer> {
  const keys = new Map<string, KnownKey>();
  const server = http.createServer((request, response) => {
    void answer(resend, keys, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const resend: ResendServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken: [],
    tries: new Map(),
    fault: () => null,
    now: () => Date.now(),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return resend;
}

async function answer(
  resend: ResendServer,
  keys: Map<string, KnownKey>,
  request: http.IncomingMessage,
  response: http.ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString("utf8");
  if (request.method !== "POST" || request.url !== "/emails")
    return refuse(response, 404, "not_found");
  if (!request.headers.authorization?.startsWith("Bearer re_")) {
    return refuse(response, 401, "missing_api_key");
  }
  const given = request.headers["idempotency-key"];
  const key = typeof given === "string" ? given : null;
  const attempt = (resend.tries.get(key ?? "") ?? 0) + 1;
  resend.tries.set(key ?? "", attempt);
  const fault = resend.fault(key ?? "", attempt);
  if (fault === "reset") return void request.socket.destroy();
  if (fault === "429") {
    response.setHeader("retry-after", String(RETRY_AFTER_SECONDS));
    return refuse(response, 429, "rate_limit_exceeded");
  }
  if (fault === "500") return refuse(response, 500, "internal_server_error");
  if (fault === "busy") return refuse(response, 409, "concurrent_idempotent_requests");
  if (fault === "422") return refuse(response, 422, "validation_error");
  if (fault === "html") {
    response.writeHead(502, { "content-type": "text/html" });
    return void response.end("<html><h1>502 Bad Gateway</h1></html>");
  }
  if (fault === "gateway") {
    response.writeHead(502, { "content-type": "application/json" });
    return void response.end(JSON.stringify({ message: "Bad Gateway" }));
  }
  const id = takeIn(resend, keys, key, body);
  if (id === null) return refuse(response, 409, "invalid_idempotent_request");
  if (fault === "lost") return void request.socket.destroy();
  // The line stays open until the one who asked gives up.
  if (fault === "slow") return;
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify({ id }));
}

/** A key seen within the last 24 hours answers as before; `null` when it came with other bytes. */
function takeIn(
  resend: ResendServer,
  keys: Map<string, KnownKey>,
  key: string | null,
  body: string,
): string | null {
  const bytes = createHash("sha256").update(body).digest("hex");
  const known = key === null ? undefined : keys.get(key);
  if (known && resend.now() - known.at < KEY_MILLISECONDS) {
    return known.bytes === bytes ? known.id : null;
  }
  const id = `mail-${resend.taken.length + 1}`;
  const { to, subject, html, text, headers = {} } = JSON.parse(body);
  resend.taken.push({ id, key, to, subject, html, text, headers });
  if (key !== null) keys.set(key, { id, bytes, at: resend.now() });
  return id;
}

function refuse(response: http.ServerResponse, statusCode: number, name: string): void {
  response.writeHead(statusCode, { "content-type": "application/json" });
  response.end(JSON.stringify({ statusCode, name, message: name }));
}
