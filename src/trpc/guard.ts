/** What an HTTP request must be before any procedure runs: our own page's, JSON, and of bounded size. */
import { TRPC_ERROR_CODES_BY_KEY } from "@trpc/server/rpc";
import superjson from "superjson";
import { refusalOf } from "../auth/own-origins";
import type { Env } from "../env";

export const MAX_BODY_BYTES = 1024 * 1024;

type Settings = Pick<Env, "APP_URL" | "PORT" | "isEmbedded">;
type RefusalCode = "FORBIDDEN" | "UNSUPPORTED_MEDIA_TYPE" | "PAYLOAD_TOO_LARGE";

/**
 * Checks a request and reads its body, chunked or not, up to the cap.
 * @returns the request with its body in memory, or the answer that refuses it
 */
export async function guardRequest(
  request: Request,
  settings: Settings,
): Promise<Request | Response> {
  const refusal = refusalOf(request, settings, MAX_BODY_BYTES);
  if (refusal?.code === "FOREIGN_ORIGIN") return refused("FORBIDDEN", 403);
  if (refusal?.code === "JSON_ONLY") return refused("UNSUPPORTED_MEDIA_TYPE", 415);
  if (refusal?.code === "BODY_TOO_LARGE") return refused("PAYLOAD_TOO_LARGE", 413);
  if (request.body === null) return request;
  const body = await readUpTo(request.body, MAX_BODY_BYTES);
  if (body === null) return refused("PAYLOAD_TOO_LARGE", 413);
  const { method, headers, signal } = request;
  return new Request(request.url, { method, headers, signal, body });
}

/** The whole stream, or `null` as soon as it is longer than `maxBytes`. */
export async function readUpTo(
  stream: ReadableStream<Uint8Array>,
  maxBytes: number,
): Promise<ArrayBuffer | null> {
  const reader = stream.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > maxBytes) {
      await reader.cancel();
      return null;
    }
    chunks.push(new Uint8Array(value));
  }
  return new Blob(chunks).arrayBuffer();
}

/** An error in the shape that procedures answer with. */
function refused(code: RefusalCode, httpStatus: number): Response {
  const data = { code, httpStatus, appCode: null, details: {}, requestId: crypto.randomUUID() };
  const error = superjson.serialize({ code: TRPC_ERROR_CODES_BY_KEY[code], message: code, data });
  return Response.json(
    { error },
    { status: httpStatus, headers: { "cache-control": "private, no-store" } },
  );
}
