/** Mails about accounts: written when asked for, sent like all others. */
import { v7 } from "uuid";
import { countMailsSince, insertMail, lockMailsOf } from "../db/queries/mails";
import { readProfiles } from "../db/queries/profiles";
import { instantOf } from "../domain/calendar";
import type { AccountMailKind } from "../domain/mail";
import { renderAccountMail } from "../email/account-mails";
import { plainLocale } from "../messages/reader-locale";
import { speaking } from "../messages/spoken";
import { type JobContext, working } from "./context";

const JOB = "account-mail";
const HOUR_MILLISECONDS = 60 * 60 * 1000;
const MAILS_AN_HOUR = 5;

export interface AccountMail {
  userId: string;
  kind: AccountMailKind;
  /** E-mail address it goes to. */
  recipient: string;
  /** Where its button leads. */
  address: string;
  /** The e-mail address the account is to have, where it is about that. */
  newAddress?: string | undefined;
}

/** Writes a mail about an account, at most five of a kind in an hour: nobody's mailbox is flooded. */
export async function queueAccountMail(ctx: JobContext, mail: AccountMail): Promise<void> {
  const { userId, kind, recipient } = mail;
  await working(ctx, JOB, async ({ tx, now, tell }) => {
    await lockMailsOf(tx, { userId });
    const since = instantOf(Date.parse(now) - HOUR_MILLISECONDS);
    if ((await countMailsSince(tx, { userId }, kind, since)) >= MAILS_AN_HOUR) return;
    const [profile] = await readProfiles(tx, [userId]);
    const locale = plainLocale(profile?.locale ?? "en");
    const rendered = await speaking(locale, () => renderAccountMail(kind, mail));
    const id = v7();
    const row = { id, userId, kind, dedupeKey: `account/${id}`, recipient, ...rendered };
    await insertMail(tx, { ...row, createdAt: now, updatedAt: now });
    tell({ name: "mail/queued", key: id, data: { mailId: id }, userId });
  });
}
