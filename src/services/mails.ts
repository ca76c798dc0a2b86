/** Sending mails: each is taken in by the provider once, and its fate is kept. */
import {
  changeMail,
  type KeptMail,
  lockMail,
  type SuppressionReason,
  suppressionOf,
} from "../db/queries/mails";
import { readProfiles } from "../db/queries/profiles";
import type { MailStatus } from "../db/schema";
import { isAccountMail } from "../domain/mail";
import { type Deliver, type Delivery, RATE_LIMITED, TryAgainError } from "../email/client";
import { hashOfAddress } from "../email/links";
import { type JobContext, type JobScope, scopeFor, working } from "./context";
import { stillDue } from "./due-notices";

const JOB = "send-mail";
const MAX_TRIES = 5;
/** The provider remembers a key for so long; later the same key could make a second mail. */
const KEY_MILLISECONDS = 24 * 60 * 60 * 1000;
const waiting: readonly MailStatus[] = ["queued", "sending"];

/** What became of a try. */
export type Sending =
  | { status: MailStatus | "gone" }
  /** `tryAgainSeconds`: what the provider asked for. */
  | { status: "waiting"; tryAgainSeconds: number | null };

/**
 * Tries once to send a mail that waits; one that does not stays as it is. The provider is asked
 * outside any transaction. A try whose end nobody saw is made again under the same key.
 * @param deliver `null`: there is no provider, and the mail is kept to be read
 */
export async function sendMail(
  ctx: JobContext,
  { mailId }: { mailId: string },
  deliver: Deliver | null,
): Promise<Sending> {
  const claimed = await working(ctx, JOB, (scope) => claim(scope, mailId, deliver !== null));
  if ("status" in claimed && claimed.status === "unknown") alert(ctx, claimed.status);
  if (deliver === null || "status" in claimed) return statusOf(claimed);
  const { dedupeKey: key, recipient: to, subject, html, text, headers } = claimed.mail;
  try {
    const delivery = await deliver({ key, to, subject, html, text, headers });
    return { status: await keepDelivery(ctx, claimed.mail, delivery) };
  } catch (error) {
    if (!(error instanceof TryAgainError)) throw error;
    return keepFailedTry(ctx, claimed.mail, error);
  }
}

/** Ends a mail that nobody tries any more, so that it does not seem to wait. */
export async function giveUpMail(
  ctx: JobContext,
  { mailId }: { mailId: string },
): Promise<Sending> {
  const status = await working(ctx, JOB, async ({ tx, now }) => {
    const mail = await lockMail(tx, mailId);
    if (mail === null) return "gone";
    if (!waiting.includes(mail.status)) return mail.status;
    const end = mail.attempts === 0 ? { status: "failed" as const } : outOfTries(mail);
    const lastError = mail.lastError ?? "the tries ended early";
    await changeMail(tx, mailId, { ...end, lastError }, now);
    alert(ctx, end.status);
    return end.status;
  });
  return { status };
}

type Claim = { mail: KeptMail } | { status: MailStatus | "gone" };

function statusOf(claimed: Claim): Sending {
  return "status" in claimed ? claimed : { status: claimed.mail.status };
}

/** Counts the try before it is made, or ends what must not be tried. */
async function claim(scope: JobScope, mailId: string, hasProvider: boolean): Promise<Claim> {
  const { tx, now } = scope;
  const mail = await lockMail(tx, mailId);
  if (mail === null) return { status: "gone" };
  if (!waiting.includes(mail.status)) return { status: mail.status };
  const end = await endOf(scope, mail, hasProvider);
  if (end !== null) {
    await changeMail(tx, mailId, end, now);
    return { status: end.status };
  }
  const tried = {
    status: "sending" as const,
    attempts: mail.attempts + 1,
    firstTriedAt: mail.firstTriedAt ?? now,
  };
  await changeMail(tx, mailId, tried, now);
  return { mail: { ...mail, ...tried } };
}

interface End {
  status: MailStatus;
  lastError?: string;
}

async function endOf(scope: JobScope, mail: KeptMail, hasProvider: boolean): Promise<End | null> {
  if (mail.attempts >= MAX_TRIES) return outOfTries(mail);
  if (mail.firstTriedAt !== null) {
    const age = Date.parse(scope.now) - Date.parse(mail.firstTriedAt);
    if (age >= KEY_MILLISECONDS) return { status: "unknown", lastError: "the key has expired" };
  }
  const reason = await suppressionOf(scope.tx, hashOfAddress(mail.recipient));
  if (reason !== null && isStopped(mail, reason)) return { status: "dropped", lastError: reason };
  // What was tried may have arrived, so only a first try asks whether it is still wanted.
  if (mail.attempts === 0 && !(await isWanted(scope, mail))) return { status: "dropped" };
  return hasProvider ? null : { status: "kept" };
}

/** Who calls our notes spam may still need a new password; an address that bounces gets nothing. */
function isStopped({ kind }: KeptMail, reason: SuppressionReason): boolean {
  return reason === "bounce" || !isAccountMail(kind);
}

async function isWanted(scope: JobScope, { noticeId, userId }: KeptMail): Promise<boolean> {
  if (noticeId === null || userId === null) return true;
  const [profile] = await readProfiles(scope.tx, [userId]);
  if (!profile) return false;
  return (await stillDue(scopeFor(scope, profile), noticeId, "email")) !== null;
}

/** Refused each time: it did not go out. Otherwise one of the tries may have been taken in. */
function outOfTries({ lastError }: KeptMail): End {
  return { status: lastError === RATE_LIMITED ? "failed" : "unknown" };
}

async function keepDelivery(
  ctx: JobContext,
  mail: KeptMail,
  delivery: Delivery,
): Promise<MailStatus> {
  const status = delivery.outcome;
  const change =
    delivery.outcome === "sent"
      ? { status, providerId: delivery.providerId, lastError: null, ...withoutSecrets(mail) }
      : { status, lastError: delivery.reason };
  await working(ctx, JOB, ({ tx, now }) => changeMail(tx, mail.id, change, now));
  if (status !== "sent") alert(ctx, status);
  return status;
}

/** Whoever reads sent mails on the operations page must not find a way into an account there. */
function withoutSecrets({ kind }: KeptMail): { html?: string; text?: string } {
  return isAccountMail(kind) ? { html: "", text: "" } : {};
}

/** A reason that leaves the mail's fate open stays, even when a later try was plainly refused. */
async function keepFailedTry(
  ctx: JobContext,
  mail: KeptMail,
  { reason, retryAfterSeconds }: TryAgainError,
): Promise<Sending> {
  const lastError = reason === RATE_LIMITED ? (mail.lastError ?? reason) : reason;
  const isLast = mail.attempts >= MAX_TRIES;
  const change = { lastError, ...(isLast && outOfTries({ ...mail, lastError })) };
  await working(ctx, JOB, ({ tx, now }) => changeMail(tx, mail.id, change, now));
  if (!isLast) return { status: "waiting", tryAgainSeconds: retryAfterSeconds };
  const { status } = outOfTries({ ...mail, lastError });
  alert(ctx, status);
  return { status };
}

/** An operator looks at what did not go out, or may not have. */
function alert(ctx: JobContext, status: MailStatus): void {
  const code = status === "unknown" ? "MAIL_UNKNOWN" : "MAIL_FAILED";
  ctx.logger.error({ code }, "a mail was not taken in");
}
