/** Notices as kept: inserting a row is what decides that a thing is told, and by whom. */
import { and, count, desc, eq, gte, inArray, isNull, sql } from "drizzle-orm";
import type { LocalDate } from "../../domain/local-date";
import { goals, notices } from "../schema";
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

/** A notice in the person's list, with its goal's present title. */
export interface ListedNotice extends KeptNotice {
  goalTitle: string | null;
}

/** The person's list, newest first; one more than `limit` says that there are others. */
export async function listNotices(
  tx: Transaction,
  { userId }: Owner,
  page: { unreadOnly: boolean; before: { createdAt: string; id: string } | null; limit: number },
): Promise<ListedNotice[]> {
  const { before } = page;
  const isOlder =
    before === null
      ? undefined
      : sql`(${notices.createdAt}, ${notices.id}) < (${before.createdAt}::timestamptz, ${before.id}::uuid)`;
  const rows = await tx
    .select({ notice: notices, goalTitle: goals.title })
    .from(notices)
    .leftJoin(goals, eq(goals.id, notices.goalId))
    .where(
      and(
        eq(notices.userId, userId),
        eq(notices.isShown, true),
        page.unreadOnly ? isNull(notices.readAt) : undefined,
        isOlder,
      ),
    )
    .orderBy(desc(notices.createdAt), desc(notices.id))
    .limit(page.limit);
  return rows.map(({ notice, goalTitle }) => ({ ...notice, goalTitle }));
}

/** Marks some notices, or all, as read; those read before keep their instant. */
export async function markNoticesRead(
  tx: Transaction,
  { userId }: Owner,
  ids: readonly string[] | "all",
  now: string,
): Promise<number> {
  const rows = await tx
    .update(notices)
    .set({ readAt: now })
    .where(
      and(
        eq(notices.userId, userId),
        eq(notices.isShown, true),
        isNull(notices.readAt),
        ids === "all" ? undefined : inArray(notices.id, [...ids]),
      ),
    )
    .returning({ id: notices.id });
  return rows.length;
}

export async function countUnread(tx: Transaction, { userId }: Owner): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(notices)
    .where(and(eq(notices.userId, userId), eq(notices.isShown, true), isNull(notices.readAt)));
  return row?.count ?? 0;
}
