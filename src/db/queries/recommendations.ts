/** What recommendations are made of beside goals, and which of them were sent away. */
import { and, eq, gte, inArray, isNull, ne, sql } from "drizzle-orm";
import { activities, dismissals } from "../schema";
import type { Transaction } from "../transaction";
import { clockThere, isOnItsDay, type LoggedSince } from "./logged-clock";
import type { Owner } from "./owner";

/**
 * When things were logged on their own day, by goal, in minutes after midnight on the clock of the
 * place they were logged in. What was logged later or imported says nothing of the hour.
 */
export async function loggedMinutes(
  tx: Transaction,
  { userId, goalIds }: Owner & { goalIds: readonly string[] },
  { from, dayStartHour }: LoggedSince,
): Promise<Map<string, number[]>> {
  if (goalIds.length === 0) return new Map();
  const part = (name: string) => sql`extract(${sql.raw(name)} from ${clockThere})`;
  const rows = await tx
    .select({
      goalId: activities.goalId,
      minute: sql<number>`(${part("hour")} * 60 + ${part("minute")})::int`,
    })
    .from(activities)
    .where(
      and(
        eq(activities.userId, userId),
        inArray(activities.goalId, [...goalIds]),
        gte(activities.day, from),
        isNull(activities.removedAt),
        ne(activities.kind, "skipped"),
        ne(activities.source, "import"),
        isOnItsDay(dayStartHour),
      ),
    );
  const minutes = new Map<string, number[]>(goalIds.map((goalId) => [goalId, []]));
  for (const { goalId, minute } of rows) minutes.get(goalId)?.push(minute);
  return minutes;
}

/** Ids of recommendations that were sent away at `since` or later. */
export async function dismissedSince(
  tx: Transaction,
  { userId }: Owner,
  since: string,
): Promise<string[]> {
  const rows = await tx
    .select({ recommendationId: dismissals.recommendationId })
    .from(dismissals)
    .where(and(eq(dismissals.userId, userId), gte(dismissals.dismissedAt, since)));
  return rows.map((row) => row.recommendationId);
}

/** Sends a recommendation away; doing it again begins the time anew. */
export async function saveDismissal(
  tx: Transaction,
  { userId }: Owner,
  dismissal: { recommendationId: string; reason: string | null; dismissedAt: string },
): Promise<void> {
  const { reason, dismissedAt } = dismissal;
  await tx
    .insert(dismissals)
    .values({ ...dismissal, userId })
    .onConflictDoUpdate({
      target: [dismissals.userId, dismissals.recommendationId],
      set: { reason, dismissedAt },
    });
}
