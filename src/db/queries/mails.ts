/** Mails as kept, who must not get any, and links from mails that were used. */
import { and, count, eq, gte, isNotNull, ne, sql } from "drizzle-orm";
import type { LocalDate } from "../../domain/local-date";
import type { NoticeKind } from "../../domain/notification";
import { mails, profiles, suppressions, usedLinks, webhookDeliveries } from "../schema";
import type { Transaction } from "../transaction";
import type { Owner } from "./owner";

export type MailInsert = typeof mails.$inferInsert;
export type KeptMail = typeof mails.$inferSelect;

/** Why an address gets no mails. */
export type SuppressionReason = "bounce" | "complaint";

/** Holds the making of one person's mails until the transaction ends, so that they can be counted. */
export async function lockMailsOf(tx: Transaction, { userId }: Owner): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`mails ${userId}`}, 0))`);
}

/** Mails about goals that were made on a person's civil day and were not dropped. */
export async function countMailsOfDay(
  tx: Transaction,
  { userId }: Owner,
  day: LocalDate,
): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(mails)
    .where(
      and(
        eq(mails.userId, userId),
        eq(mails.day, day),
        isNotNull(mails.noticeId),
        ne(mails.status, "dropped"),
      ),
    );
  return row?.count ?? 0;
}

/** Mails of a kind that were made for a person since an instant. */
export async function countMailsSince(
  tx: Transaction,
  { userId }: Owner,
  kind: string,
  since: string,
): Promise<number> {
  const isRecent = and(eq(mails.userId, userId), eq(mails.kind, kind), gte(mails.createdAt, since));
  const [row] = await tx.select({ count: count() }).from(mails).where(isRecent);
  return row?.count ?? 0;
}

/** Writes a mail, unless one about the same is there. @returns whether it is new */
export async function insertMail(tx: Transaction, mail: MailInsert): Promise<boolean> {
  const rows = await tx
    .insert(mails)
    .values(mail)
    .onConflictDoNothing({ target: mails.dedupeKey })
    .returning({ id: mails.id });
  return rows.length > 0;
}

/** One mail, held until the transaction ends; `null` when it went with its account. */
export async function lockMail(tx: Transaction, mailId: string): Promise<KeptMail | null> {
  const [mail] = await tx.select().from(mails).where(eq(mails.id, mailId)).for("update");
  return mail ?? null;
}

export async function changeMail(
  tx: Transaction,
  mailId: string,
  change: Partial<MailInsert>,
  now: string,
): Promise<void> {
  await tx
    .update(mails)
    .set({ ...change, updatedAt: now })
    .where(eq(mails.id, mailId));
}

/** Why an address gets no mails; `null` when nothing speaks against it. */
export async function suppressionOf(
  tx: Transaction,
  addressHash: string,
): Promise<SuppressionReason | null> {
  const [row] = await tx
    .select({ reason: suppressions.reason })
    .from(suppressions)
    .where(eq(suppressions.addressHash, addressHash));
  if (!row) return null;
  return row.reason === "complaint" ? "complaint" : "bounce";
}

/** From now on these addresses get no mails; the first reason stays. */
export async function suppressAddresses(
  tx: Transaction,
  addressHashes: readonly string[],
  reason: SuppressionReason,
  now: string,
): Promise<void> {
  if (addressHashes.length === 0) return;
  const rows = addressHashes.map((addressHash) => ({ addressHash, reason, createdAt: now }));
  await tx.insert(suppressions).values(rows).onConflictDoNothing();
}

/** Takes a webhook delivery in. @returns `false` for one that was taken in before */
export async function takeDelivery(tx: Transaction, id: string, now: string): Promise<boolean> {
  const rows = await tx
    .insert(webhookDeliveries)
    .values({ id, receivedAt: now })
    .onConflictDoNothing()
    .returning({ id: webhookDeliveries.id });
  return rows.length > 0;
}

/** Switches the e-mails of a kind off, in one statement, so that no other choice gets lost. */
export async function switchMailsOff(
  tx: Transaction,
  { userId }: Owner,
  kind: NoticeKind,
  now: string,
): Promise<void> {
  const chosen = profiles.noticeSettings;
  const ofKind = sql`coalesce(${chosen} -> ${kind}, '{}'::jsonb) || '{"email": false}'::jsonb`;
  await tx
    .update(profiles)
    .set({
      noticeSettings: sql`${chosen} || jsonb_build_object(${kind}::text, ${ofKind})`,
      cacheVersion: sql`${profiles.cacheVersion} + 1`,
      updatedAt: now,
    })
    .where(eq(profiles.userId, userId));
}

/** Whether a link was used before. */
export async function isLinkUsed(tx: Transaction, tokenHash: string): Promise<boolean> {
  const rows = await tx
    .select({ tokenHash: usedLinks.tokenHash })
    .from(usedLinks)
    .where(eq(usedLinks.tokenHash, tokenHash));
  return rows.length > 0;
}

/** Notes that a link was used. */
export async function markLinkUsed(
  tx: Transaction,
  { userId }: Owner,
  tokenHash: string,
  now: string,
): Promise<void> {
  await tx.insert(usedLinks).values({ tokenHash, userId, usedAt: now }).onConflictDoNothing();
}
