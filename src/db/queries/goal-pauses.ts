/** Pauses of many goals at once. */
import { and, eq, gt, inArray, isNull, or, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Pause } from "../../domain/goal";
import type { KeptPause } from "../../domain/holiday";
import type { LocalDate } from "../../domain/local-date";
import { goals, pauses } from "../schema";
import type { Transaction } from "../transaction";
import type { Owner } from "./owner";

/** Ids of the person's goals that have a share in a holiday which is not over. */
export async function goalIdsOnHoliday(
  tx: Transaction,
  { userId }: Owner,
  today: LocalDate,
): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ goalId: pauses.goalId })
    .from(pauses)
    .where(
      and(
        eq(pauses.userId, userId),
        eq(pauses.isHoliday, true),
        or(isNull(pauses.untilDay), gt(pauses.untilDay, today)),
      ),
    );
  return rows.map((row) => row.goalId);
}

/** The shares in holidays that these goals have. */
export function holidaysOf(
  tx: Transaction,
  { userId }: Owner,
  goalIds: readonly string[],
): Promise<Pause[]> {
  return tx
    .select({ from: pauses.fromDay, until: pauses.untilDay, reason: pauses.reason })
    .from(pauses)
    .where(
      and(
        eq(pauses.userId, userId),
        inArray(pauses.goalId, [...goalIds]),
        eq(pauses.isHoliday, true),
      ),
    );
}

export async function raiseVersions(
  tx: Transaction,
  { userId }: Owner,
  goalIds: readonly string[],
  now: string,
): Promise<void> {
  await tx
    .update(goals)
    .set({ updatedAt: now, version: sql`${goals.version} + 1` })
    .where(and(eq(goals.userId, userId), inArray(goals.id, [...goalIds])));
}

/** Puts the goals' pauses in place of those they had. */
export async function replacePausesOf(
  tx: Transaction,
  { userId }: Owner,
  changes: readonly { goalId: string; pauses: readonly KeptPause[] }[],
  now: string,
): Promise<void> {
  const goalIds = changes.map(({ goalId }) => goalId);
  await tx.delete(pauses).where(and(eq(pauses.userId, userId), inArray(pauses.goalId, goalIds)));
  const rows = changes.flatMap(({ goalId, pauses: ranges }) =>
    ranges.map(({ from, until, reason, isHoliday }) => ({
      ...{ id: v7(), userId, goalId, reason, isHoliday, createdAt: now },
      ...{ fromDay: from, untilDay: until },
    })),
  );
  if (rows.length > 0) await tx.insert(pauses).values(rows);
}
