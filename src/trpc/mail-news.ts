/** Takes in what the mail provider tells about bounces and complaints, signed by it. */
import "server-only";
import { database } from "../db/client";
import { instantOf } from "../domain/calendar";
import { readMailNews } from "../email/webhook";
import { env } from "../env";
import { logger } from "../logger";
import type { JobContext } from "../services/context";
import { takeMailNews } from "../services/mail-news";
import { readUpTo } from "./guard";

const MAX_BODY_BYTES = 256 * 1024;

/**
 * Answers 200 for what is taken in, now or before, 401 for what is not signed, 413 for what is too long or
 * nothing at all, 404 without a secret.
 * @param secret of the webhook
 */
export async function answerMailNews(
  request: Request,
  ctx: JobContext = { db: database(), now: () => instantOf(Date.now()), logger },
  secret: string | undefined = env().RESEND_WEBHOOK_SECRET,
): Promise<Response> {
  if (secret === undefined) return Response.json({ code: "NOT_FOUND" }, { status: 404 });
  const body = request.body && (await readUpTo(request.body, MAX_BODY_BYTES));
  if (body === null) return Response.json({ code: "PAYLOAD_TOO_LARGE" }, { status: 413 });
  const news = readMailNews(new TextDecoder().decode(body), request.headers, secret);
  if (news === null) return Response.json({ code: "UNAUTHORIZED" }, { status: 401 });
  await takeMailNews(ctx, news);
  return Response.json({ status: "ok" });
}
