/** Answers with a person's own photo, to nobody else. */
import "server-only";
import { z } from "zod";
import { readPhoto } from "../services/attachments";
import { createRequestContext, type RequestContext } from "./init";
import { answerError, refused } from "./plain-errors";

/** A picture runs nothing; opened on its own it can do nothing either. */
const FILE_POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'";

/**
 * Answers with the picture, `?size=thumb` with its small copy; 401 for a stranger, 404 for anybody else's.
 * Browsers ask each time whether they may still show their copy: it never changes, but it may be gone.
 * @param createContext who calls, and with what; tests bring their own
 */
export async function answerPhoto(
  request: Request,
  attachmentId: string,
  createContext: (headers: Headers) => Promise<RequestContext> = createRequestContext,
): Promise<Response> {
  const ctx = await createContext(request.headers);
  const { userId } = ctx;
  if (userId === null) return refused(ctx, "UNAUTHORIZED", 401);
  if (!z.uuid().safeParse(attachmentId).success) return refused(ctx, "NOT_FOUND", 404);
  const isThumb = new URL(request.url).searchParams.get("size") === "thumb";
  try {
    const content = await readPhoto({ ...ctx, userId }, { attachmentId, isThumb });
    if (content === null) return refused(ctx, "NOT_FOUND", 404);
    const tag = `"${attachmentId}${isThumb ? "-thumb" : ""}"`;
    const isKnown = request.headers.get("if-none-match") === tag;
    const headers = photoHeaders(attachmentId, tag);
    return isKnown
      ? new Response(null, { status: 304, headers })
      : new Response(new Uint8Array(content), { headers });
  } catch (error) {
    return answerError(ctx, "photos", error);
  }
}

function photoHeaders(attachmentId: string, tag: string): Record<string, string> {
  return {
    "content-type": "image/webp",
    "content-disposition": `inline; filename="cairn-${attachmentId}.webp"`,
    "cache-control": "private, no-cache",
    "content-security-policy": FILE_POLICY,
    "x-content-type-options": "nosniff",
    etag: tag,
  };
}
