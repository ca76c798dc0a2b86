/** Answers links from mails: opening one only asks, sending its form does what it says. */
import "server-only";
import { database } from "../db/client";
import { instantOf } from "../domain/calendar";
import { AppError, DomainError } from "../domain/errors";
import { addDays } from "../domain/local-date";
import { type ActionLink, isExpired, PAUSE_DAYS } from "../domain/mail-link";
import { clientKeyOfToken, hashOfToken, readActionLink, readUnsubscribeLink } from "../email/links";
import { dayText, mailTexts } from "../email/texts";
import { env } from "../env";
import { logger } from "../logger";
import { logActivity } from "../services/activities";
import type { JobContext, ServiceContext } from "../services/context";
import { pauseGoal } from "../services/goal-states";
import { type LinkState, lookAtLink, noteLinkUsed, unsubscribe } from "../services/links";
import { answerPage, type LinkPage } from "./link-page";

type Ready = Exclude<LinkState, { state: "gone" }>;

/** Mail programs post here by themselves (RFC 8058), so a POST needs no cookie, no form and no origin. */
export function answerUnsubscribe(
  request: Request,
  token: string,
  ctx: JobContext = appContext(),
): Promise<Response> {
  return answering(request, ctx, async () => {
    const link = readUnsubscribeLink(token, env().BETTER_AUTH_SECRET);
    if (link === null) return said(404, "unknown");
    const kind = mailTexts(`kinds.${link.kind}`);
    const texts = "links.unsubscribe";
    if (request.method !== "POST") {
      const submit = mailTexts(`${texts}.submit`);
      const sentence = mailTexts(`${texts}.sentence`, { kind });
      return { status: 200, title: mailTexts(`${texts}.title`), sentence, submit };
    }
    await unsubscribe(ctx, link);
    const way = { href: "/settings", text: mailTexts("links.settings") };
    const sentence = mailTexts(`${texts}.done`, { kind });
    return { status: 200, title: mailTexts(`${texts}.doneTitle`), sentence, way };
  });
}

/** Does one thing to a goal, once; the link itself says who asks. */
export function answerAction(
  request: Request,
  token: string,
  ctx: JobContext = appContext(),
): Promise<Response> {
  return answering(request, ctx, async () => {
    const link = readActionLink(token, env().BETTER_AUTH_SECRET);
    if (link === null) return said(404, "unknown");
    if (isExpired(link, ctx.now())) return said(410, "expired");
    const hash = hashOfToken(token);
    const found = await lookAtLink(ctx, link, hash);
    if (found.state === "gone") return said(410, "gone");
    if (found.state === "used") return said(200, "used");
    if (request.method !== "POST") return question(link, found);
    const refused = await act({ ...ctx, userId: link.userId }, link, found, token);
    if (refused) return said(409, "refused", found.title);
    await noteLinkUsed(ctx, link, hash);
    return answer(link, found);
  });
}

/** What is done twice at once, or again after a crash, is the same as once: the token is its key. */
async function act(
  ctx: ServiceContext,
  { action, goalId, day }: ActionLink,
  { today }: Ready,
  token: string,
): Promise<boolean> {
  const clientKey = clientKeyOfToken(token);
  try {
    if (action === "pause") {
      await pauseGoal(ctx, { goalId, from: today, until: addDays(today, PAUSE_DAYS) });
    } else if (action === "skip") {
      await logActivity(ctx, { goalId, clientKey, kind: "skipped", day }, "email");
    } else {
      await logActivity(ctx, { goalId, clientKey, kind: "progress", value: 1, day }, "email");
    }
    return false;
  } catch (error) {
    if (error instanceof DomainError || error instanceof AppError) return true;
    throw error;
  }
}

function question({ action, day }: ActionLink, { title }: Ready): LinkPage {
  const facts = { title, day: dayText(day) };
  return {
    status: 200,
    title: mailTexts(`links.${action}.title`, facts),
    sentence: mailTexts(`links.${action}.sentence`, facts),
    submit: mailTexts(`links.${action}.submit`),
  };
}

function answer({ action, day, goalId }: ActionLink, { title }: Ready): LinkPage {
  const sentence = mailTexts(`links.${action}.done`, { title, day: dayText(day) });
  const way = { href: `/goals/${goalId}`, text: mailTexts("seeGoal") };
  return { status: 200, title: mailTexts("links.doneTitle"), sentence, way };
}

type Saying = "unknown" | "expired" | "gone" | "used" | "refused" | "failed";

function said(status: number, what: Saying, title = ""): LinkPage {
  const way = { href: "/today", text: mailTexts("links.open") };
  const sentence = mailTexts(`links.${what}`, { title });
  return { status, title: mailTexts(`links.${what}Title`), sentence, way };
}

async function answering(
  request: Request,
  ctx: JobContext,
  pageOf: () => Promise<LinkPage>,
): Promise<Response> {
  const nonce = request.headers.get("x-nonce") ?? "";
  try {
    return answerPage(await pageOf(), nonce);
  } catch (error) {
    ctx.logger.error({ error, code: "MAIL_LINK_FAILED" }, "a link from a mail failed");
    return answerPage(said(500, "failed"), nonce);
  }
}

function appContext(): JobContext {
  return { db: database(), now: () => instantOf(Date.now()), logger };
}
