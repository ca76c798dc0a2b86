/** Pages of activities: the filters and the keyset of `activities.list`. */
import {
  and,
  asc,
  desc,
  eq,
  gt,
  gte,
  ilike,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  type SQL,
  sql,
} from "drizzle-orm";
import { z } from "zod";
import type { Activity } from "../../domain/activity";
import type { ActivityList } from "../../domain/activity-list";
import type { ExportFilter } from "../../domain/export";
import { localDateSchema } from "../../domain/local-date-schema";
import { type Page, pageOf, readCursor, writeCursor } from "../../domain/page";
import { activities } from "../schema";
import type { Transaction } from "../transaction";
import { activityColumns, toActivity } from "./activities";
import type { Owner } from "./owner";
import { containing } from "./search";

const LIST = "activities";

/** One page, newest day first. */
export async function pageOfActivities(
  tx: Transaction,
  { userId }: Owner,
  list: ActivityList,
): Promise<Page<Activity>> {
  const rows = await tx
    .select(activityColumns)
    .from(activities)
    .where(and(eq(activities.userId, userId), filterOf(list), afterCursor(list.cursor)))
    .orderBy(desc(activities.day), desc(activities.id))
    .limit(list.limit + 1);
  return pageOf(rows.map(toActivity), list.limit, (last) =>
    writeCursor(LIST, [last.day, last.activityId]),
  );
}

function filterOf({ goalId, from, to, kind, search, removed }: ActivityList): SQL | undefined {
  return and(
    goalId === undefined ? undefined : eq(activities.goalId, goalId),
    from === undefined ? undefined : gte(activities.day, from),
    to === undefined ? undefined : lte(activities.day, to),
    kind?.length ? inArray(activities.kind, kind) : undefined,
    search ? ilike(activities.note, containing(search)) : undefined,
    removed ? isNotNull(activities.removedAt) : isNull(activities.removedAt),
  );
}

function afterCursor(cursor: string | undefined): SQL | undefined {
  if (cursor === undefined) return undefined;
  const [day, activityId] = readCursor(LIST, cursor, z.tuple([localDateSchema, z.uuid()]));
  return lt(sql`(${activities.day}, ${activities.id})`, sql`(${day}::date, ${activityId}::uuid)`);
}

/** The next activities of an export, removed ones too, oldest day first. */
export async function activitiesAfter(
  tx: Transaction,
  { userId }: Owner,
  { from, to, goalIds }: ExportFilter,
  last: Activity | undefined,
  limit: number,
): Promise<Activity[]> {
  const key = sql`(${activities.day}, ${activities.id})`;
  const rows = await tx
    .select(activityColumns)
    .from(activities)
    .where(
      and(
        eq(activities.userId, userId),
        goalIds.length === 0 ? undefined : inArray(activities.goalId, [...goalIds]),
        from === undefined ? undefined : gte(activities.day, from),
        to === undefined ? undefined : lte(activities.day, to),
        last === undefined
          ? undefined
          : gt(key, sql`(${last.day}::date, ${last.activityId}::uuid)`),
      ),
    )
    .orderBy(asc(activities.day), asc(activities.id))
    .limit(limit);
  return rows.map(toActivity);
}
