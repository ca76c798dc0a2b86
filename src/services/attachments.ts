/** Photos and links on activities: taking them in, putting them on, taking them off, and reading them. */
import { v7 } from "uuid";
import { lockActivity } from "../db/queries/activities";
import {
  addLink,
  addPhoto,
  attachmentsOn,
  countPhotos,
  deleteAttachment,
  deleteSpareLoose,
  notePhotoStored,
  putOn,
  readAttachment,
  takeOff,
  toAttachment,
} from "../db/queries/attachments";
import { asUser, type Transaction } from "../db/transaction";
import { type Attachment, MAX_ATTACHMENTS } from "../domain/attachment";
import type { Attach } from "../domain/attachment-schema";
import { AppError, refuse } from "../domain/errors";
import { refuseFile } from "../domain/refused-file";
import { photoNames } from "../files/attachments/names";
import { preparePhoto } from "../files/attachments/photo";
import { fileStore } from "../files/attachments/store";
import { changing, type Scope, type ServiceContext } from "./context";
import { loadGoal } from "./progress";

/** Photos a person may have; by far more than anybody takes of their goals. */
const MAX_PHOTOS = 5000;
/** Photos that are on no activity yet, or no more. */
const KEPT_LOOSE = 20;

/**
 * Keeps a photo, which can be attached for a day. Its row comes first, so that every file is known.
 * @throws DomainError `ATTACHMENT_UPLOAD` when it is no photo, damaged, or larger than 5 MB
 */
export async function keepPhoto(
  ctx: ServiceContext,
  content: Uint8Array,
): Promise<{ fileId: string }> {
  const { whole, thumb } = await preparePhoto(content);
  const owned = { userId: ctx.userId, attachmentId: v7() };
  const names = photoNames(owned.attachmentId);
  const write = <T>(work: (tx: Transaction) => Promise<T>) => asUser(ctx.db, ctx.userId, work);
  await write(async (tx) => {
    await deleteSpareLoose(tx, owned, KEPT_LOOSE - 1);
    if ((await countPhotos(tx, owned)) >= MAX_PHOTOS) refuseFile("too_many");
    await addPhoto(tx, owned, ctx.now());
  });
  try {
    await fileStore().write(names.thumb, thumb);
    await fileStore().write(names.whole, whole);
  } catch (error) {
    await write((tx) => deleteAttachment(tx, owned));
    throw error;
  }
  if (!(await write((tx) => notePhotoStored(tx, owned, ctx.now()))))
    throw new AppError("NOT_FOUND");
  return { fileId: owned.attachmentId };
}

/**
 * Puts a photo or a link on an activity; what is on it already stays as it is.
 * @throws AppError `ACTIVITY_NOT_FOUND`, `NOT_FOUND` (the file), `GOAL_ARCHIVED`
 * @throws DomainError `ATTACHMENT_UPLOAD` when there are {@link MAX_ATTACHMENTS} already
 */
export function attach(
  ctx: ServiceContext,
  { activityId, fileId, url }: Attach,
): Promise<{ attachment: Attachment }> {
  const work = async (scope: Scope) => {
    const { tx, userId, now } = scope;
    const owned = { userId, activityId };
    await holdActivity(scope, activityId);
    const there = await attachmentsOn(tx, owned);
    const same = there.find((each) =>
      fileId === undefined ? each.url === url : each.attachmentId === fileId,
    );
    if (same) return { attachment: same };
    if (there.length >= MAX_ATTACHMENTS) {
      refuse("ATTACHMENT_UPLOAD", "activityId", "attachments_full");
    }
    if (url !== undefined) {
      const attachmentId = v7();
      return { attachment: await addLink(tx, { ...owned, attachmentId }, { url, now }) };
    }
    const file = { userId, attachmentId: fileId ?? "" };
    const row = await readAttachment(tx, file);
    if (row === null || row.activityId !== null) throw new AppError("NOT_FOUND");
    await putOn(tx, { ...file, activityId });
    return { attachment: toAttachment(row) };
  };
  return changing(ctx, work, { isKeyed: true });
}

/**
 * Takes a photo or link off its activity. For a day `attach` with its id puts it back.
 * @throws AppError `NOT_FOUND`, `GOAL_ARCHIVED`
 */
export function detach(
  ctx: ServiceContext,
  { attachmentId }: { attachmentId: string },
): Promise<{ removed: true }> {
  const work = async (scope: Scope) => {
    const owned = { userId: scope.userId, attachmentId };
    const row = await readAttachment(scope.tx, owned);
    if (row === null) throw new AppError("NOT_FOUND");
    if (row.activityId !== null) {
      await holdActivity(scope, row.activityId);
      await takeOff(scope.tx, owned, scope.now);
    }
    return { removed: true as const };
  };
  return changing(ctx, work, { isKeyed: true });
}

async function holdActivity(scope: Scope, activityId: string): Promise<void> {
  const activity = await lockActivity(scope.tx, { userId: scope.userId, activityId });
  if (activity === null || activity.removedAt !== null) throw new AppError("ACTIVITY_NOT_FOUND");
  const { stored } = await loadGoal(scope, activity.goalId);
  if (stored.archivedAt !== null) throw new AppError("GOAL_ARCHIVED");
}

/** The bytes of a person's own photo; `null` when they have none of this id. */
export async function readPhoto(
  ctx: ServiceContext,
  { attachmentId, isThumb }: { attachmentId: string; isThumb: boolean },
): Promise<Uint8Array | null> {
  const owned = { userId: ctx.userId, attachmentId };
  const row = await asUser(ctx.db, ctx.userId, (tx) => readAttachment(tx, owned), { retry: true });
  if (row?.kind !== "photo") return null;
  const names = photoNames(attachmentId);
  const content = await fileStore().read(isThumb ? names.thumb : names.whole);
  if (content === null) ctx.logger.error({ attachmentId }, "a photo's file is gone");
  return content;
}
