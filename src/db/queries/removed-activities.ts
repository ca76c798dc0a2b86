/** Pages of removed activities: which of them can still be brought back, the last removed first. */
import { and, desc, eq, gte, lt, sql } from "drizzle-orm";
import { z } from "zod";
import type { Activity } from "../../domain/activity";
import { type Page, pageOf, readCursor, writeCursor } from "../../domain/page";
import type { RemovedList } from "../../domain/removed-activity";
import { activities } from "../schema";
import type { Transaction } from "../transaction";
import { activityColumns, toActivity } from "./activities";
import type { Owner } from "./owner";

const LIST = "removed";

/** A removed activity always knows when. */
type Removed = Activity & { removedAt: string };

/** As finely as Postgres keeps it; what answers say has milliseconds. */
const keyText = sql<string>`to_char(${activities.removedAt} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** One page of those removed at `since` or later. */
export async function pageOfRemoved(
  tx: Transaction,
  { userId }: Owner,
  { goalId, cursor, limit }: RemovedList,
  since: string,
): Promise<Page<Removed>> {
  const { id, removedAt } = activities;
  const rows = await tx
    .select({ ...activityColumns, key: keyText })
    .from(activities)
    .where(
      and(
        eq(activities.userId, userId),
        goalId === undefined ? undefined : eq(activities.goalId, goalId),
        gte(removedAt, since),
        afterCursor(cursor),
      ),
    )
    .orderBy(desc(removedAt), desc(id))
    .limit(limit + 1);
  const { items, nextCursor } = pageOf(rows, limit, (last) =>
    writeCursor(LIST, [last.key, last.id]),
  );
  const found = items.map((row) => ({ ...toActivity(row), removedAt: row.removedAt ?? since }));
  return { items: found, nextCursor };
}

function afterCursor(cursor: string | undefined) {
  if (cursor === undefined) return undefined;
  const [instant, activityId] = readCursor(LIST, cursor, z.tuple([z.iso.datetime(), z.uuid()]));
  const { id, removedAt } = activities;
  return lt(sql`(${removedAt}, ${id})`, sql`(${instant}::timestamptz, ${activityId}::uuid)`);
}
