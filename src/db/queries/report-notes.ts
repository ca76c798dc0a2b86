/** The notes that a report shows. */
import { and, desc, eq, gte, inArray, isNotNull, isNull, lte } from "drizzle-orm";
import type { ReportNote, ReportPeriod } from "../../domain/report";
import { activities } from "../schema";
import type { Transaction } from "../transaction";
import type { Owner } from "./owner";

/** Notes on the goals within the period, the latest first. */
export async function notesIn(
  tx: Transaction,
  { userId }: Owner,
  goalIds: readonly string[],
  { from, to }: ReportPeriod,
  limit: number,
): Promise<ReportNote[]> {
  if (goalIds.length === 0) return [];
  const { goalId, day, note } = activities;
  const rows = await tx
    .select({ goalId, day, note })
    .from(activities)
    .where(
      and(
        eq(activities.userId, userId),
        inArray(goalId, [...goalIds]),
        isNull(activities.removedAt),
        isNotNull(note),
        gte(day, from),
        lte(day, to),
      ),
    )
    .orderBy(desc(day), desc(activities.id))
    .limit(limit);
  return rows.map((row) => ({ ...row, note: row.note ?? "" })).filter(({ note }) => note !== "");
}
