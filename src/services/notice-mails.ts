/** Notices by e-mail: not in quiet hours, not too many a day, and only while they are true. */
import { v7 } from "uuid";
import { countMailsOfDay, insertMail, lockMailsOf, suppressionOf } from "../db/queries/mails";
import { readNotice } from "../db/queries/notices";
import { readPerson } from "../db/queries/profiles";
import { MAILS_A_DAY } from "../domain/mail";
import { quietUntil } from "../domain/quiet-hours";
import { hashOfAddress } from "../email/links";
import { renderNoticeMail } from "../email/notice-mails";
import { env } from "../env";
import { type JobContext, type Scope, workingFor } from "./context";
import { type DueNotice, stillDue } from "./due-notices";

const JOB = "deliver-notice";

interface ToldNotice {
  userId: string;
  noticeId: string;
}

/** `now`, `never`, or the instant at which the person's quiet hours end. */
export type Moment = { when: "now" } | { when: "never" } | { when: "later"; at: string };

/** When a notice may leave the app: a streak at risk does not outlast quiet hours, others wait. */
export async function momentFor(
  ctx: JobContext,
  { userId, noticeId }: ToldNotice,
): Promise<Moment> {
  const moment = await workingFor(ctx, JOB, userId, async (scope): Promise<Moment> => {
    const notice = await readNotice(scope.tx, { userId, noticeId });
    if (notice === null) return { when: "never" };
    const { timeZone, quietHours } = scope.profile;
    const at = quietUntil(scope.now, timeZone, quietHours);
    if (at === null) return { when: "now" };
    return notice.kind === "streakAtRisk" ? { when: "never" } : { when: "later", at };
  });
  return moment ?? { when: "never" };
}

/** What became of a notice as a mail. */
export interface NoticeMailed {
  mail: "queued" | "unwanted" | "suppressed" | "enough for today" | "gone";
}

/** Writes the mail of a notice, once, unless something speaks against it by now. */
export async function mailNotice(
  ctx: JobContext,
  { userId, noticeId }: ToldNotice,
): Promise<NoticeMailed> {
  const mailed = await workingFor(ctx, JOB, userId, async (scope): Promise<NoticeMailed> => {
    const { tx, today } = scope;
    const due = await stillDue(scope, noticeId, "email");
    if (due === null) return { mail: "unwanted" };
    const { email } = await readPerson(tx, { userId });
    if ((await suppressionOf(tx, hashOfAddress(email))) !== null) return { mail: "suppressed" };
    await lockMailsOf(tx, { userId });
    if ((await countMailsOfDay(tx, { userId }, today)) >= MAILS_A_DAY) {
      return { mail: "enough for today" };
    }
    await queueMail(scope, due, email);
    return { mail: "queued" };
  });
  return mailed ?? { mail: "gone" };
}

async function queueMail(scope: Scope, due: DueNotice, recipient: string): Promise<void> {
  const { tx, userId, today, now } = scope;
  const { id: noticeId, kind, goalId, mark, facts } = due.notice;
  const { APP_URL, BETTER_AUTH_SECRET } = env();
  const rendered = await renderNoticeMail(
    { userId, kind, goalId, mark, today, facts, actions: due.actions },
    { appUrl: APP_URL, secret: BETTER_AUTH_SECRET, now },
  );
  const id = v7();
  const dedupeKey = `notice/${noticeId}`;
  const row = { id, userId, kind, dedupeKey, noticeId, recipient, day: today, ...rendered };
  const isNew = await insertMail(tx, { ...row, createdAt: now, updatedAt: now });
  if (isNew) scope.tell({ name: "mail/queued", key: id, data: { mailId: id }, userId });
}
