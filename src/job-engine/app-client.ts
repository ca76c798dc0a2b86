/** Calls the app over HTTP: signed requests out, replies back as they came, within a time limit. */
import http from "node:http";
import { sign, wallSeconds } from "./signature";

export interface App {
  /** Where the app serves its functions. */
  url: URL;
  signingKey: string;
  timeoutMilliseconds: number;
}

export interface Reply {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}

/** Nobody listens at the app's address: nothing was sent, so nothing can have run. */
export class AppAbsent extends Error {
  override name = "AppAbsent";
}

const replyLimit = 32 * 1024 * 1024;

/**
 * Sends one signed request.
 * @throws AppAbsent, or the error of the connection
 */
export async function callApp(
  app: App,
  {
    method,
    query,
    headers,
    body,
  }: {
    method: "PUT" | "POST";
    query?: Record<string, string>;
    headers?: Record<string, string>;
    body: string;
  },
): Promise<Reply> {
  const url = new URL(app.url);
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
  const request = http.request(url, {
    method,
    agent: false,
    signal: AbortSignal.timeout(app.timeoutMilliseconds),
    headers: {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
      "x-inngest-server-kind": "cloud",
      "x-inngest-signature": sign(body, app.signingKey, wallSeconds()),
      ...headers,
    },
  });
  return new Promise((resolve, reject) => {
    request.on("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "ECONNREFUSED" ? new AppAbsent("The app is not there.") : error),
    );
    request.on("response", (response) => readReply(response).then(resolve, reject));
    request.end(body);
  });
}

/** One header of a reply as a text. */
export function headerOf(reply: Reply, name: string): string | undefined {
  const value = reply.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

async function readReply(response: http.IncomingMessage): Promise<Reply> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > replyLimit) throw new Error("The app's reply is too long.");
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks).toString("utf8");
  return { status: response.statusCode ?? 0, headers: response.headers, body };
}
