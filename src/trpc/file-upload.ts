/** Takes files in over plain HTTP: the body is the file. */
import "server-only";
import { ownOrigins } from "../auth/own-origins";
import { env } from "../env";
import { keepImportFile, MAX_IMPORT_BYTES } from "../services/files";
import { createRequestContext, type RequestContext } from "./init";
import { answerError, refused } from "./plain-errors";

/**
 * Keeps the file and answers its id; 401 for a stranger, 403 for a page that is not ours.
 * @param createContext who calls, and with what; tests bring their own
 */
export async function answerUpload(
  request: Request,
  createContext: (headers: Headers) => Promise<RequestContext> = createRequestContext,
): Promise<Response> {
  const ctx = await createContext(request.headers);
  const { userId } = ctx;
  if (!isOwnPage(request.headers)) return refused(ctx, "FORBIDDEN", 403);
  if (userId === null) return refused(ctx, "UNAUTHORIZED", 401);
  if (new URL(request.url).searchParams.get("for") !== "import") {
    return refused(ctx, "BAD_REQUEST", 400);
  }
  if (Number(request.headers.get("content-length") ?? 0) > MAX_IMPORT_BYTES) {
    const details = { file: ["file_too_large"] };
    return refused(ctx, "BAD_REQUEST", 400, { appCode: "ATTACHMENT_UPLOAD", details });
  }
  try {
    const kept = await keepImportFile({ ...ctx, userId }, request.body);
    return Response.json(kept, { headers: { "cache-control": "private, no-store" } });
  } catch (cause) {
    return answerError(ctx, "files", cause);
  }
}

/** A form on another site may send a file with the person's cookie, but never our origin. */
function isOwnPage(headers: Headers): boolean {
  const origin = headers.get("origin");
  return origin === null ? !headers.has("cookie") : ownOrigins(env()).includes(origin);
}
