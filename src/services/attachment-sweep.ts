/** What nobody can reach any more goes: rows first, then the files that have none. */
import { deleteOverdue, knownAttachments } from "../db/queries/attachments";
import { instantOf } from "../domain/calendar";
import { photoOf } from "../files/attachments/names";
import { fileStore } from "../files/attachments/store";
import { type JobContext, working } from "./context";

const JOB = "prune-snapshots";
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
/** As long as a removed activity can be restored. */
const REMOVED_DAYS = 30;
const ROWS_A_PAGE = 1000;
const FILES_A_PAGE = 200;

interface JobPage {
  next: string | null;
  count: number;
}

/** Deletes attachments that were loose for a day, and those of activities that cannot be restored. */
export function deleteOverdueAttachments(ctx: JobContext, _after: string | null): Promise<JobPage> {
  return working(ctx, JOB, async ({ tx, now }) => {
    const ago = (days: number) => instantOf(Date.parse(now) - days * DAY_MILLISECONDS);
    const before = { looseBefore: ago(1), removedBefore: ago(REMOVED_DAYS) };
    const count = await deleteOverdue(tx, before, ROWS_A_PAGE);
    return { next: count < ROWS_A_PAGE ? null : "more", count };
  });
}

/**
 * Removes files whose row is gone, with their goal, their account or on its own. A row is there
 * before its file, so a file without one is wanted by nobody, however new it is.
 */
export async function removeFilesOfNobody(ctx: JobContext, after: string | null): Promise<JobPage> {
  const names = await fileStore().list(after, FILES_A_PAGE);
  const photos = names.map((name) => ({ name, attachmentId: photoOf(name) }));
  const ids = photos.flatMap(({ attachmentId }) => attachmentId ?? []);
  const known = await working(ctx, JOB, ({ tx }) => knownAttachments(tx, [...new Set(ids)]));
  const ofNobody = photos.filter(
    ({ attachmentId }) => attachmentId !== null && !known.has(attachmentId),
  );
  for (const { name } of ofNobody) await fileStore().remove(name);
  const last = names.at(-1);
  const isEnd = last === undefined || names.length < FILES_A_PAGE;
  return { next: isEnd ? null : last, count: ofNobody.length };
}
