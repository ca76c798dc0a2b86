/** The engine's door on loopback: events in, and a list of runs for the operations page. */
import http from "node:http";
import type { AddressInfo } from "node:net";
import type { Catalog } from "./catalog";
import { acceptEvents, EventRefusal } from "./events";
import { type Json, parseJson } from "./json";
import { countRuns, listRuns } from "./run-list";
import { isSameText } from "./signature";
import type { Sql } from "./store";

export interface DoorParts {
  sql: Sql;
  catalog: Catalog;
  eventKey: string;
  signingKey: string;
  now: () => number;
  /** Called after events have come in. */
  nudge: () => void;
  trouble: (what: string, error: unknown) => void;
}

interface Answer {
  status: number;
  body: unknown;
}

const bodyLimit = 4 * 1024 * 1024;
const loopback = new Set(["127.0.0.1", "::1", "localhost"]);

/**
 * Listens on a loopback address.
 * @throws Error for any other address: the engine trusts its machine, not a network
 */
export async function openDoor(parts: DoorParts, host: string, port: number): Promise<http.Server> {
  if (!loopback.has(host)) throw new Error(`The job engine listens on loopback only, not ${host}.`);
  const server = http.createServer((request, response) => {
    void answer(parts, request)
      .catch((error: unknown) => {
        parts.trouble("A request was not answered", error);
        return refusal(500, "Internal error");
      })
      .then(({ status, body }) => {
        response.writeHead(status, { "content-type": "application/json", connection: "close" });
        response.end(JSON.stringify(body));
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return server;
}

/** The address a server came to listen on. */
export function urlOf(server: http.Server): string {
  const { address, port, family } = server.address() as AddressInfo;
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
}

async function answer(parts: DoorParts, request: http.IncomingMessage): Promise<Answer> {
  const url = new URL(request.url ?? "/", "http://engine");
  const [, first = "", second = ""] = url.pathname.split("/");
  if (request.method === "POST" && first === "e") return takeEvents(parts, request, second);
  if (request.method !== "GET") return refusal(405, "Method not allowed");
  if (first === "health") return { status: 200, body: { ok: true } };
  const bearer = request.headers.authorization ?? "";
  if (!isSameText(bearer, `Bearer ${parts.signingKey}`)) return refusal(401, "Unauthorized");
  if (first === "runs") return { status: 200, body: await readRuns(parts, url.searchParams) };
  return refusal(404, "Not found");
}

async function takeEvents(
  parts: DoorParts,
  request: http.IncomingMessage,
  key: string,
): Promise<Answer> {
  if (!isSameText(decodeURIComponent(key), parts.eventKey))
    return refusal(401, "Event key not found");
  if (!parts.catalog.isKnown()) return refusal(503, "The app has not been synced yet");
  const body = await readBody(request);
  if (body === null) return refusal(413, "The request is too large");
  if (body === undefined) return refusal(400, "The body is no JSON");
  const header = request.headers["x-inngest-event-id-seed"];
  const seed = Array.isArray(header) ? header[0] : header;
  try {
    const ids = await acceptEvents(parts.sql, parts.catalog, body, { seed, now: parts.now() });
    parts.nudge();
    return { status: 200, body: { ids, status: 200 } };
  } catch (error) {
    if (error instanceof EventRefusal) return refusal(400, error.message);
    throw error;
  }
}

/** The JSON sent; `undefined` where it is none, `null` where it is too long. */
async function readBody(request: http.IncomingMessage): Promise<Json | undefined | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyLimit) return null;
    chunks.push(chunk);
  }
  const body = parseJson(Buffer.concat(chunks).toString("utf8"));
  return body === null ? undefined : body;
}

async function readRuns({ sql, catalog }: DoorParts, query: URLSearchParams) {
  const limit = Math.min(Math.max(1, Number(query.get("limit")) || 50), 200);
  const list = await listRuns(sql, {
    limit,
    before: query.get("before"),
    status: query.get("status"),
    functionId: query.get("function"),
  });
  const functions = catalog.current().map(({ id, name, triggers }) => ({ id, name, triggers }));
  return { ...list, counts: await countRuns(sql), functions };
}

function refusal(status: number, error: string): Answer {
  return { status, body: { error, status } };
}
