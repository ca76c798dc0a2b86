/** A goal's status in SQL; it says the same as `statusOn` in the domain. */
import { and, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import type { Status } from "../../domain/goal";
import type { LocalDate } from "../../domain/local-date";
import { goals, pauses, progress } from "../schema";
import type { Transaction } from "../transaction";
import type { Owner } from "./owner";

/** The status on `today`, for queries that join goals with progress. */
export function statusSql(today: LocalDate): SQL<Status> {
  const day = sql`${today}::date`;
  const isPaused = sql`exists (select 1 from ${pauses} where ${pauses.goalId} = ${goals.id}
    and ${pauses.fromDay} <= ${day} and (${pauses.untilDay} is null or ${day} < ${pauses.untilDay}))`;
  return sql<Status>`case
    when ${goals.archivedAt} is not null then 'archived'
    when ${goals.isDraft} then 'draft'
    when ${goals.declaredCompletedOn} is not null or ${progress.reachedOn} is not null
      or ${goals.endsOn} < ${day} then 'completed'
    when ${goals.by} < ${day} then 'missed'
    when ${isPaused} then 'paused'
    else 'active' end`;
}

/** Titles of the person's goals that are active or paused, but for one. */
export async function titlesOfActiveGoals(
  tx: Transaction,
  { userId, exceptGoalId }: Owner & { exceptGoalId: string | null },
  today: LocalDate,
): Promise<string[]> {
  const rows = await tx
    .select({ title: goals.title })
    .from(goals)
    .leftJoin(progress, eq(progress.goalId, goals.id))
    .where(
      and(
        eq(goals.userId, userId),
        exceptGoalId === null ? undefined : ne(goals.id, exceptGoalId),
        inArray(statusSql(today), ["active", "paused"]),
      ),
    );
  return rows.map((row) => row.title);
}

/** Ids of the person's goals that are active or paused, oldest first. */
export async function currentGoalIds(
  tx: Transaction,
  { userId }: Owner,
  today: LocalDate,
): Promise<string[]> {
  const rows = await tx
    .select({ goalId: goals.id })
    .from(goals)
    .leftJoin(progress, eq(progress.goalId, goals.id))
    .where(and(eq(goals.userId, userId), inArray(statusSql(today), ["active", "paused"])))
    .orderBy(goals.createdAt, goals.id);
  return rows.map((row) => row.goalId);
}
