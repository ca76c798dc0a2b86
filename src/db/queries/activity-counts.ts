/** Counts of activities: by goal and day from the daily totals, by weekday and hour from themselves. */
import { and, asc, between, count, eq, gte, isNull, ne, sql } from "drizzle-orm";
import type { Category } from "../../domain/category";
import type { LocalDate } from "../../domain/local-date";
import type { RhythmRow } from "../../domain/rhythm";
import type { PatternName } from "../../domain/settings";
import { activities, dailyTotals, goals } from "../schema";
import type { Transaction } from "../transaction";
import { clockThere, isOnItsDay, type LoggedSince } from "./logged-clock";
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

/**
 * How often a goal was logged since a day, by weekday of the civil day and hour on the clock of the
 * place: at most 175 rows. What was logged later or imported tells no hour; skips are not counted.
 */
export function logsByWeekdayAndHour(
  tx: Transaction,
  { userId, goalId }: Owner & { goalId: string },
  { from, dayStartHour }: LoggedSince,
): Promise<RhythmRow[]> {
  const isTimed = sql`${activities.source} <> 'import' and ${isOnItsDay(dayStartHour)}`;
  const weekday = sql<number>`extract(isodow from ${activities.day})::int`;
  const hour = sql<
    number | null
  >`case when ${isTimed} then extract(hour from ${clockThere})::int end`;
  return tx
    .select({ weekday, hour, logs: count() })
    .from(activities)
    .where(
      and(
        eq(activities.userId, userId),
        eq(activities.goalId, goalId),
        gte(activities.day, from),
        isNull(activities.removedAt),
        ne(activities.kind, "skipped"),
      ),
    )
    .groupBy(sql`1`, sql`2`);
}
