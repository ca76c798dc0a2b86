/** Takes files in over plain HTTP: the body is the file. */
import "server-only";
import { ownOrigins } from "../auth/own-origins";
import { MAX_PHOTO_BYTES } from "../domain/attachment";
import { refuseFile } from "../domain/refused-file";
import { env } from "../env";
import { keepPhoto } from "../services/attachments";
import type { ServiceContext } from "../services/context";
import { keepImportFile, MAX_IMPORT_BYTES } from "../services/files";
import { readUpTo } from "./guard";
import { createRequestContext, type RequestContext } from "./init";
import { checkLimit } from "./limits";
import { answerError, refused } from "./plain-errors";

/** What a file may be for: the largest one taken, what refuses a larger one, and who keeps it. */
interface Purpose {
  maxBytes: number;
  tooLarge: string;
  keep(ctx: ServiceContext, body: Request["body"]): Promise<{ fileId: string }>;
}

const purposes = new Map<string | null, Purpose>([
  ["import", { maxBytes: MAX_IMPORT_BYTES, tooLarge: "file_too_large", keep: keepImportFile }],
  ["attachment", { maxBytes: MAX_PHOTO_BYTES, tooLarge: "photo_too_large", keep: keepWholePhoto }],
]);

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
  const purpose = purposes.get(new URL(request.url).searchParams.get("for"));
  if (!purpose) return refused(ctx, "BAD_REQUEST", 400);
  if (Number(request.headers.get("content-length") ?? 0) > purpose.maxBytes) {
    const details = { file: [purpose.tooLarge] };
    return refused(ctx, "BAD_REQUEST", 400, { appCode: "ATTACHMENT_UPLOAD", details });
  }
  try {
    if (purpose.keep === keepWholePhoto) await checkLimit(ctx, "photos", userId);
    const kept = await purpose.keep({ ...ctx, userId }, request.body);
    return Response.json(kept, { headers: { "cache-control": "private, no-store" } });
  } catch (cause) {
    return answerError(ctx, "files", cause);
  }
}

/** A picture is unpacked as a whole, so it is read as a whole, as far as it may be long. */
async function keepWholePhoto(ctx: ServiceContext, body: Request["body"]) {
  const content = body === null ? new ArrayBuffer(0) : await readUpTo(body, MAX_PHOTO_BYTES);
  return keepPhoto(ctx, content === null ? refuseFile("photo_too_large") : new Uint8Array(content));
}

/** A form on another site may send a file with the person's cookie, but never our origin. */
function isOwnPage(headers: Headers): boolean {
  const origin = headers.get("origin");
  return origin === null ? !headers.has("cookie") : ownOrigins(env()).includes(origin);
}
