/** Answers one mail's HTML as a document of its own, for the frame on the operations page. */
import "server-only";
import { z } from "zod";
import { readMailHtml } from "../services/operations";
import { createRequestContext, type RequestContext } from "./init";
import { answerError, refused } from "./plain-errors";

/**
 * Answers administrators; for everybody else there is nothing at any of these addresses.
 * @param createContext who calls, and with what; tests bring their own
 */
export async function answerMailPreview(
  request: Request,
  mailId: string,
  createContext: (headers: Headers) => Promise<RequestContext> = createRequestContext,
): Promise<Response> {
  const ctx = await createContext(request.headers);
  const isAnswered = ctx.role === "administrator" && z.uuid().safeParse(mailId).success;
  try {
    const html = isAnswered ? await readMailHtml(ctx, { mailId }) : null;
    return html === null ? refused(ctx, "NOT_FOUND", 404) : page(html);
  } catch (error) {
    return answerError(ctx, "mails", error);
  }
}

/** What it may do says the policy of these addresses, in next.config.ts. */
function page(html: string): Response {
  return new Response(html, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "private, no-store",
      "x-robots-tag": "noindex",
      "referrer-policy": "no-referrer",
    },
  });
}
