/** Counts of activities by goal and day, from the daily totals. */
import { and, asc, between, eq } from "drizzle-orm";
import type { Category } from "../../domain/goal";
import type { LocalDate } from "../../domain/local-date";
import type { PatternName } from "../../domain/settings";
import { dailyTotals, goals } from "../schema";
import type { Transaction } from "../transaction";
import type { Owner } from "./owner";

export interface GoalDayCount {
  goalId: string;
  pattern: PatternName;
  category: Category | null;
  day: LocalDate;
  activities: number;
}

/** Every goal and day of the range on which something is logged, in the order of days. */
export function activityCounts(
  tx: Transaction,
  { userId }: Owner,
  { from, to }: { from: LocalDate; to: LocalDate },
): Promise<GoalDayCount[]> {
  return tx
    .select({
      goalId: goals.id,
      pattern: goals.pattern,
      category: goals.category,
      day: dailyTotals.day,
      activities: dailyTotals.count,
    })
    .from(dailyTotals)
    .innerJoin(goals, eq(goals.id, dailyTotals.goalId))
    .where(and(eq(dailyTotals.userId, userId), between(dailyTotals.day, from, to)))
    .orderBy(asc(dailyTotals.day), asc(goals.id));
}
