/** Attachments as kept: which activity they are on, and which of them are loose. */
import { and, asc, count, desc, eq, inArray, isNotNull, lt, or, type SQL, sql } from "drizzle-orm";
import { type Attachment, photoUrl } from "../../domain/attachment";
import { activities, attachments } from "../schema";
import type { Transaction } from "../transaction";
import type { Owner } from "./owner";

type OwnAttachment = Owner & { attachmentId: string };
type OwnActivity = Owner & { activityId: string };
type AttachmentRow = typeof attachments.$inferSelect;

/** A stored attachment as the API answers it. */
export function toAttachment({ id, kind, url }: Pick<AttachmentRow, "id" | "kind" | "url">) {
  return { attachmentId: id, kind, url: url ?? photoUrl(id) } satisfies Attachment;
}

const isOwn = ({ userId, attachmentId }: OwnAttachment) =>
  and(eq(attachments.userId, userId), eq(attachments.id, attachmentId));

/** Adds a photo whose bytes are still to come. */
export async function addPhoto(
  tx: Transaction,
  { userId, attachmentId }: OwnAttachment,
  now: string,
): Promise<void> {
  const row = { id: attachmentId, userId, kind: "photo", looseSince: now, createdAt: now } as const;
  await tx.insert(attachments).values(row);
}

export async function addLink(
  tx: Transaction,
  { userId, attachmentId, activityId }: OwnAttachment & OwnActivity,
  { url, now }: { url: string; now: string },
): Promise<Attachment> {
  const row = { id: attachmentId, userId, activityId, kind: "link", url, createdAt: now } as const;
  await tx.insert(attachments).values(row);
  return toAttachment(row);
}

/** Says that a photo lies in the store. @returns whether it is still wanted */
export async function notePhotoStored(
  tx: Transaction,
  owned: OwnAttachment,
  now: string,
): Promise<boolean> {
  const noted = await tx.update(attachments).set({ storedAt: now }).where(isOwn(owned));
  return noted.count > 0;
}

export async function deleteAttachment(tx: Transaction, owned: OwnAttachment): Promise<void> {
  await tx.delete(attachments).where(isOwn(owned));
}

/** Removes all but the newest `keep` of the person's loose ones. @returns their ids */
export async function deleteSpareLoose(
  tx: Transaction,
  { userId }: Owner,
  keep: number,
): Promise<string[]> {
  const spare = tx
    .select({ id: attachments.id })
    .from(attachments)
    .where(and(eq(attachments.userId, userId), isNotNull(attachments.looseSince)))
    .orderBy(desc(attachments.looseSince))
    .offset(keep);
  const gone = await tx
    .delete(attachments)
    .where(and(eq(attachments.userId, userId), inArray(attachments.id, spare)))
    .returning({ id: attachments.id });
  return gone.map(({ id }) => id);
}

/** What can be put on an activity or be read: links, and photos that lie in the store. */
const isWhole = or(eq(attachments.kind, "link"), isNotNull(attachments.storedAt));

export async function readAttachment(
  tx: Transaction,
  owned: OwnAttachment,
): Promise<AttachmentRow | null> {
  const [row] = await tx
    .select()
    .from(attachments)
    .where(and(isOwn(owned), isWhole));
  return row ?? null;
}

export async function attachmentsOn(
  tx: Transaction,
  { userId, activityId }: OwnActivity,
): Promise<Attachment[]> {
  const rows = await tx
    .select()
    .from(attachments)
    .where(and(eq(attachments.userId, userId), eq(attachments.activityId, activityId)))
    .orderBy(asc(attachments.id));
  return rows.map(toAttachment);
}

/** Puts a loose one on an activity. */
export async function putOn(
  tx: Transaction,
  { activityId, ...owned }: OwnAttachment & OwnActivity,
): Promise<void> {
  await tx.update(attachments).set({ activityId, looseSince: null }).where(isOwn(owned));
}

/** Takes one off its activity; it can be put back for a day. */
export async function takeOff(tx: Transaction, owned: OwnAttachment, now: string): Promise<void> {
  await tx.update(attachments).set({ activityId: null, looseSince: now }).where(isOwn(owned));
}

/** How many of a person's photos are kept; what they took off lately counts too. */
export async function countPhotos(tx: Transaction, { userId }: Owner): Promise<number> {
  const [row] = await tx
    .select({ photos: count() })
    .from(attachments)
    .where(and(eq(attachments.userId, userId), eq(attachments.kind, "photo")));
  return row?.photos ?? 0;
}

export async function photosOf(tx: Transaction, { userId }: Owner): Promise<string[]> {
  const rows = await tx
    .select({ id: attachments.id })
    .from(attachments)
    .where(and(eq(attachments.userId, userId), eq(attachments.kind, "photo")));
  return rows.map(({ id }) => id);
}

/** Everybody's that are over: loose since before `looseBefore`, or on what was removed before `removedBefore`. */
export async function deleteOverdue(
  tx: Transaction,
  { looseBefore, removedBefore }: { looseBefore: string; removedBefore: string },
  limit: number,
): Promise<number> {
  const removed = tx
    .select({ id: activities.id })
    .from(activities)
    .where(lt(activities.removedAt, removedBefore));
  const isOver = or(
    lt(attachments.looseSince, looseBefore),
    inArray(attachments.activityId, removed),
  );
  const some = tx.select({ id: attachments.id }).from(attachments).where(isOver).limit(limit);
  const gone = await tx.delete(attachments).where(inArray(attachments.id, some));
  return gone.count;
}

/** Those of some ids that are attachments of anybody. */
export async function knownAttachments(
  tx: Transaction,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .select({ id: attachments.id })
    .from(attachments)
    .where(inArray(attachments.id, [...ids]));
  return new Set(rows.map(({ id }) => id));
}

/** A column beside those of an activity's row: what is attached to it, in the order it was added. */
export const attachedColumn: SQL<Pick<AttachmentRow, "id" | "kind" | "url">[]> = sql`coalesce(
  (select json_agg(json_build_object('id', on_it.id, 'kind', on_it.kind, 'url', on_it.url) order by on_it.id)
    from attachments on_it where on_it.activity_id = "activities"."id"), '[]'::json)`;
