/** Activities as kept: adding, changing and reading them. */
import { and, asc, desc, eq, getTableColumns, gte, inArray, isNull, sql } from "drizzle-orm";
import type { Activity } from "../../domain/activity";
import type { CountedActivity } from "../../domain/day-total";
import type { LocalDate } from "../../domain/local-date";
import { activities } from "../schema";
import type { Transaction } from "../transaction";
import { attachedColumn, toAttachment } from "./attachments";
import type { Owner } from "./owner";

/** What is read of an activity: its row, and what is attached to it. */
export const activityColumns = { ...getTableColumns(activities), attached: attachedColumn };

export type ActivityRow = typeof activities.$inferSelect & {
  attached: Parameters<typeof toAttachment>[0][];
};

/** A stored activity as the API answers it. */
export function toActivity(row: ActivityRow): Activity {
  const {
    goalId,
    clientKey,
    kind,
    day,
    recordedAt,
    timeZone,
    note,
    context,
    source,
    version,
    removedAt,
  } = row;
  return {
    activityId: row.id,
    goalId,
    clientKey,
    kind,
    value: row.value === null ? null : Number(row.value),
    day,
    recordedAt,
    timeZone,
    note,
    context,
    source,
    version,
    removedAt,
    attachments: row.attached.map(toAttachment),
  };
}

/** Adds an activity; `null` when the person has used its key before. */
export async function insertActivity(
  tx: Transaction,
  row: typeof activities.$inferInsert,
): Promise<Activity | null> {
  const [inserted] = await tx
    .insert(activities)
    .values(row)
    .onConflictDoNothing({ target: [activities.userId, activities.clientKey] })
    .returning();
  return inserted ? toActivity({ ...inserted, attached: [] }) : null;
}

/** What is inserted, each with the fields an API answer needs. */
export type ActivityInsert = typeof activities.$inferInsert & {
  id: string;
  createdAt: string;
  updatedAt: string;
};

/** An activity as it will be answered once its row is inserted. */
export function activityOf(row: ActivityInsert): Activity {
  return toActivity({
    value: null,
    note: null,
    context: null,
    version: 1,
    removedAt: null,
    importId: null,
    attached: [],
    ...row,
  });
}

/** Adds many activities whose keys are known to be new, in one statement. */
export async function insertActivities(
  tx: Transaction,
  rows: readonly ActivityInsert[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(activities).values([...rows]);
}

export async function activitiesByClientKeys(
  tx: Transaction,
  { userId, clientKeys }: Owner & { clientKeys: readonly string[] },
): Promise<Activity[]> {
  const rows = await tx
    .select(activityColumns)
    .from(activities)
    .where(and(eq(activities.userId, userId), inArray(activities.clientKey, [...clientKeys])));
  return rows.map(toActivity);
}

export async function activityByClientKey(
  tx: Transaction,
  { userId, clientKey }: Owner & { clientKey: string },
): Promise<Activity | null> {
  const [row] = await tx
    .select(activityColumns)
    .from(activities)
    .where(and(eq(activities.userId, userId), eq(activities.clientKey, clientKey)));
  return row ? toActivity(row) : null;
}

/** The person's own activity, held until the transaction ends; `null` if there is none. */
export async function lockActivity(
  tx: Transaction,
  { userId, activityId }: Owner & { activityId: string },
): Promise<Activity | null> {
  const [row] = await tx
    .select(activityColumns)
    .from(activities)
    .where(and(eq(activities.userId, userId), eq(activities.id, activityId)))
    .for("update");
  return row ? toActivity(row) : null;
}

/** Changes fields of an activity and raises its version. */
export async function changeActivity(
  tx: Transaction,
  { userId, activityId }: Owner & { activityId: string },
  changes: Partial<typeof activities.$inferInsert>,
  now: string,
): Promise<Activity> {
  const [row] = await tx
    .update(activities)
    .set({ ...changes, updatedAt: now, version: sql`${activities.version} + 1` })
    .where(and(eq(activities.userId, userId), eq(activities.id, activityId)))
    .returning(activityColumns);
  if (!row) throw new Error("a locked activity is gone");
  return toActivity(row);
}

/** Activities of a goal on some days that are not removed. */
export async function countedActivities(
  tx: Transaction,
  { userId, goalId }: Owner & { goalId: string },
  days?: readonly LocalDate[],
): Promise<CountedActivity[]> {
  const { id, day, kind, value, recordedAt } = activities;
  const rows = await tx
    .select({ activityId: id, day, kind, value, recordedAt })
    .from(activities)
    .where(
      and(
        eq(activities.userId, userId),
        eq(activities.goalId, goalId),
        days === undefined ? undefined : inArray(activities.day, [...days]),
        isNull(activities.removedAt),
      ),
    );
  return rows.map((row) => ({ ...row, value: row.value === null ? null : Number(row.value) }));
}

/** Ids of a goal's activities that are not removed, from a day on, in the order of days. */
export function activityDays(
  tx: Transaction,
  { userId, goalId }: Owner & { goalId: string },
  from: LocalDate,
): Promise<{ activityId: string; day: LocalDate }[]> {
  return tx
    .select({ activityId: activities.id, day: activities.day })
    .from(activities)
    .where(
      and(
        eq(activities.userId, userId),
        eq(activities.goalId, goalId),
        gte(activities.day, from),
        isNull(activities.removedAt),
      ),
    )
    .orderBy(asc(activities.day), asc(activities.id));
}

/** The instant of a goal's latest log, removed ones too; `null` when nothing was ever logged. */
export async function lastRecordedAt(
  tx: Transaction,
  { userId, goalId }: Owner & { goalId: string },
): Promise<string | null> {
  const [row] = await tx
    .select({ recordedAt: activities.recordedAt })
    .from(activities)
    .where(and(eq(activities.userId, userId), eq(activities.goalId, goalId)))
    .orderBy(desc(activities.recordedAt))
    .limit(1);
  return row?.recordedAt ?? null;
}
