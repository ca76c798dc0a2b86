/** Looks at all goals of a person over a range: how much was logged, and the best streaks. */
import { entries } from "../cache/keys";
import { activityCounts, type GoalDayCount } from "../db/queries/activity-counts";
import { currentGoalIds } from "../db/queries/goal-status";
import { loadGoals } from "../db/queries/stored-goals";
import type { Category } from "../domain/category";
import { checkDateRange } from "../domain/date-range";
import type { LocalDate } from "../domain/local-date";
import type { StreakProgress } from "../domain/patterns/pattern";
import type { PatternName } from "../domain/settings";
import { cached, type Scope, type ServiceContext } from "./context";
import { viewOf } from "./progress";

/** Goals with activities in the range, and how many activities they had. */
interface Totals {
  goals: number;
  activities: number;
}

export interface Overview {
  patterns: (Totals & { pattern: PatternName })[];
  categories: (Totals & { category: Category | null })[];
  /** Of goals going now, longest present run first; at most 5. */
  bestStreaks: (StreakProgress & { goalId: string; title: string })[];
  /** Days with at least one activity, in order. */
  days: (Totals & { day: LocalDate })[];
}

const BEST = 5;

/** @throws DomainError `INVALID_DATE_RANGE` */
export function getOverview(
  ctx: ServiceContext,
  range: { from: LocalDate; to: LocalDate },
): Promise<Overview> {
  checkDateRange(range);
  const entryOf = (today: LocalDate) => entries.overview(range, today);
  return cached(ctx, entryOf, async (scope) => {
    const counts = await activityCounts(scope.tx, { userId: scope.userId }, range);
    return {
      patterns: totalsBy(counts, (count) => count.pattern).map(([pattern, totals]) => ({
        pattern,
        ...totals,
      })),
      categories: totalsBy(counts, (count) => count.category).map(([category, totals]) => ({
        category,
        ...totals,
      })),
      bestStreaks: await bestStreaks(scope),
      days: totalsBy(counts, (count) => count.day).map(([day, totals]) => ({ day, ...totals })),
    };
  });
}

function totalsBy<Key>(
  counts: readonly GoalDayCount[],
  keyOf: (count: GoalDayCount) => Key,
): [Key, Totals][] {
  const groups = new Map<Key, { goalIds: Set<string>; activities: number }>();
  for (const count of counts) {
    const group = groups.get(keyOf(count)) ?? { goalIds: new Set(), activities: 0 };
    group.goalIds.add(count.goalId);
    group.activities += count.activities;
    groups.set(keyOf(count), group);
  }
  return [...groups].map(([key, { goalIds, activities }]) => [
    key,
    { goals: goalIds.size, activities },
  ]);
}

async function bestStreaks(scope: Scope): Promise<Overview["bestStreaks"]> {
  const { tx, userId, today } = scope;
  const goalIds = await currentGoalIds(tx, { userId }, today);
  const loaded = await loadGoals(tx, { userId, goalIds }, { today });
  const goals = loaded.map((goal) => viewOf(scope, goal));
  return goals
    .flatMap(({ goalId, title, progress }) =>
      progress.streak === null ? [] : [{ goalId, title, ...progress.streak }],
    )
    .filter((streak) => streak.longest > 0)
    .sort((a, b) => b.current - a.current || b.longest - a.longest)
    .slice(0, BEST);
}
