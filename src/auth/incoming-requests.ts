/** What every HTTP request gets before Next sees it: a request id and the address it really comes from. */
import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Env } from "../env";
import { ADDRESS_HEADER, clientAddress, trustedProxies } from "./client-address";

/** Headers only the app itself sets; from outside they would be forgeries. */
const INTERNAL = ["x-nonce", "content-security-policy", "x-real-ip"];

/**
 * Marks each request of this process. Node announces requests on this channel before any handler
 * runs; Next hides the socket from handlers, so nothing later could know the address.
 */
export function markIncomingRequests(settings: Pick<Env, "APP_URL" | "TRUSTED_PROXIES">): void {
  const proxies = trustedProxies(settings.TRUSTED_PROXIES);
  const isSecure = settings.APP_URL.startsWith("https:");
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const { headers, socket } = request;
    for (const name of Object.keys(headers)) {
      if (INTERNAL.includes(name) || name.startsWith("x-middleware-")) delete headers[name];
    }
    const forwarded = headers["x-forwarded-for"];
    const chain = Array.isArray(forwarded) ? forwarded.join(",") : forwarded;
    headers[ADDRESS_HEADER] = clientAddress(socket.remoteAddress ?? "", chain, proxies);
    const requestId = randomUUID();
    headers["x-request-id"] = requestId;
    response.setHeader("x-request-id", requestId);
    if (isSecure) {
      response.setHeader("strict-transport-security", "max-age=31536000; includeSubDomains");
    }
  });
}
