/** Notices as kept: inserting a row is what decides that a thing is told, and by whom. */
import { and, count, desc, eq, gte, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { LocalDate } from "../../domain/local-date";
import type { NoticeList } from "../../domain/notice-list";
import type { NoticeChoices } from "../../domain/notification";
import { type Page, pageOf, readCursor, writeCursor } from "../../domain/page";
import { goals, notices, profiles } from "../schema";
import type { Transaction } from "../transaction";
import type { Owner } from "./owner";

export type NoticeInsert = typeof notices.$inferInsert;
export type KeptNotice = typeof notices.$inferSelect;

/** Writes notices that were not told yet. @returns those that are new, which the caller sends */
export async function insertNotices(
  tx: Transaction,
  rows: readonly NoticeInsert[],
): Promise<KeptNotice[]> {
  if (rows.length === 0) return [];
  return tx
    .insert(notices)
    .values([...rows])
    .onConflictDoNothing({
      target: [notices.userId, notices.kind, notices.goalId, notices.mark, notices.day],
    })
    .returning();
}

/** Which reminders of some goals were told on days from one on, as `goal day minute`. */
export async function remindersTold(
  tx: Transaction,
  goalIds: readonly string[],
  from: LocalDate,
): Promise<Set<string>> {
  const { goalId, day, mark } = notices;
  const rows = await tx
    .select({ goalId, day, mark })
    .from(notices)
    .where(and(inArray(goalId, [...goalIds]), eq(notices.kind, "reminder"), gte(day, from)));
  return new Set(rows.map((row) => `${row.goalId} ${row.day} ${row.mark}`));
}

/** Streak marks of a goal told in runs that began on a day or later, and so inside the run of that day. */
export async function streakMarksTold(
  tx: Transaction,
  { userId, goalId }: Owner & { goalId: string },
  runStart: LocalDate,
): Promise<number[]> {
  const rows = await tx
    .select({ mark: notices.mark })
    .from(notices)
    .where(
      and(
        eq(notices.userId, userId),
        eq(notices.goalId, goalId),
        eq(notices.kind, "streak"),
        gte(notices.day, runStart),
      ),
    );
  return rows.flatMap(({ mark }) => (mark === null ? [] : [mark]));
}

/** One notice; `null` when it is gone. */
export async function readNotice(
  tx: Transaction,
  { userId, noticeId }: Owner & { noticeId: string },
): Promise<KeptNotice | null> {
  const [row] = await tx
    .select()
    .from(notices)
    .where(and(eq(notices.userId, userId), eq(notices.id, noticeId)));
  return row ?? null;
}

const LIST = "notices";

/** One page of the person's list, newest first. */
export async function pageOfNotices(
  tx: Transaction,
  { userId }: Owner,
  { unreadOnly, limit, cursor }: NoticeList,
): Promise<Page<KeptNotice>> {
  const rows = await tx
    // The instant to the last digit: rows may be told within one millisecond.
    .select({ notice: notices, instant: sql<string>`${notices.createdAt}::text` })
    .from(notices)
    .where(and(isShownTo(userId), unreadOnly ? isNull(notices.readAt) : undefined, after(cursor)))
    .orderBy(desc(notices.createdAt), desc(notices.id))
    .limit(limit + 1);
  const page = pageOf(rows, limit, ({ notice, instant }) =>
    writeCursor(LIST, [instant, notice.id]),
  );
  return { ...page, items: page.items.map(({ notice }) => notice) };
}

const cursorKeys = z.tuple([
  z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?[+-]\d{2}(:\d{2})?$/),
  z.uuid(),
]);

function after(cursor: string | undefined): SQL | undefined {
  if (cursor === undefined) return undefined;
  const [instant, id] = readCursor(LIST, cursor, cursorKeys);
  return sql`(${notices.createdAt}, ${notices.id}) < (${instant}::timestamptz, ${id}::uuid)`;
}

function isShownTo(userId: string): SQL | undefined {
  return and(eq(notices.userId, userId), eq(notices.isShown, true));
}

/** The present titles of the person's goals, by id; goals that are gone are left out. */
export async function titlesOf(
  tx: Transaction,
  { userId }: Owner,
  goalIds: readonly string[],
): Promise<Map<string, string>> {
  if (goalIds.length === 0) return new Map();
  const rows = await tx
    .select({ id: goals.id, title: goals.title })
    .from(goals)
    .where(and(eq(goals.userId, userId), inArray(goals.id, [...goalIds])));
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** How many of some notices are in the person's list. */
export async function countNotices(
  tx: Transaction,
  { userId }: Owner,
  ids: readonly string[],
): Promise<number> {
  const isAsked = and(isShownTo(userId), inArray(notices.id, [...ids]));
  const [row] = await tx.select({ count: count() }).from(notices).where(isAsked);
  return row?.count ?? 0;
}

/** Marks some notices, or all, as read; those read before keep their instant. */
export async function markNoticesRead(
  tx: Transaction,
  { userId }: Owner,
  ids: readonly string[] | "all",
  now: string,
): Promise<number> {
  const isAsked = ids === "all" ? undefined : inArray(notices.id, [...ids]);
  const rows = await tx
    .update(notices)
    .set({ readAt: now })
    .where(and(isShownTo(userId), isNull(notices.readAt), isAsked))
    .returning({ id: notices.id });
  return rows.length;
}

/** Keeps what the person chose otherwise than the defaults. */
export async function saveNoticeChoices(
  tx: Transaction,
  { userId }: Owner,
  noticeSettings: NoticeChoices,
  now: string,
): Promise<void> {
  await tx
    .update(profiles)
    .set({ noticeSettings, updatedAt: now })
    .where(eq(profiles.userId, userId));
}
