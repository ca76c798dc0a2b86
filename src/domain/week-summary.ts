/** Last week in numbers, as the weekly summary tells it. */

import { NO_PERIODS, tallied } from "./day-end";
import { addDays, type LocalDate } from "./local-date";
import type { WeekSummary } from "./notification";
import type { GoalHistory } from "./patterns/pattern";
import { evaluate, outcomesIn } from "./progress";
import { latestTerms, type StoredGoal, standingOf } from "./standing";

/** A goal with its whole history. */
export interface SummedGoal {
  stored: StoredGoal;
  history: GoalHistory;
}

/**
 * Sums up the seven days before a Monday.
 * @param goals that the person had in that week
 * @returns `null` when no goal had anything to say about it
 */
export function weekSummary(goals: readonly SummedGoal[], monday: LocalDate): WeekSummary | null {
  const week = { from: addDays(monday, -7), to: addDays(monday, -1) };
  const before = { from: addDays(monday, -14), to: addDays(monday, -8) };
  const told = goals.map((goal) => ({
    ...goal,
    now: tallyOf(goal, week),
    before: tallyOf(goal, before),
    progress: evaluate(goal.history, { on: week.to, today: monday }).progress,
  }));
  const counted = told.filter(({ now }) => now.met + now.missed + now.neutral > 0);
  const pace = told.flatMap(({ stored, progress }) => paceOf(stored, progress, monday));
  if (counted.length === 0 && pace.length === 0) return null;
  const streaks = told.flatMap(({ stored, progress }) => {
    const { current = 0, unit = "day" } = progress.streak ?? {};
    return current === 0 ? [] : [{ title: stored.title, length: current, unit }];
  });
  const changes = counted
    .filter(({ now, before: past }) => past.met + past.missed > 0 && now.met !== past.met)
    .map(({ stored, now, before: past }) => ({
      title: stored.title,
      before: past.met,
      after: now.met,
    }));
  return {
    weekStart: week.from,
    weekEnd: week.to,
    goals: counted.map(({ stored: { goalId, title }, now }) => ({ goalId, title, ...now })),
    bestStreak: largest(streaks, ({ length }) => length),
    biggestChange: largest(changes, ({ before: from, after }) => Math.abs(after - from)),
    pace,
  };
}

/** Verdicts of the goal's periods that ended within the days. */
function tallyOf({ history }: SummedGoal, week: { from: LocalDate; to: LocalDate }) {
  const at = { on: week.to, today: addDays(week.to, 1) };
  return outcomesIn(history, week, at)
    .filter(({ facts: { period } }) => period.end >= week.from && period.end <= week.to)
    .reduce((sum, { verdict }) => tallied(sum, verdict), NO_PERIODS);
}

/** What a goal with an end needs a day from now on. */
function paceOf(
  stored: StoredGoal,
  { projection }: ReturnType<typeof evaluate>["progress"],
  today: LocalDate,
): WeekSummary["pace"] {
  if (standingOf(stored, today).status !== "active") return [];
  const needed = projection?.neededPerDay ?? null;
  if (needed === null || needed === 0) return [];
  const { settings } = latestTerms(stored.terms);
  return [{ title: stored.title, neededPerDay: needed, unit: settings.unit }];
}

/** The first of those with the largest size; `null` of none. */
function largest<T>(all: readonly T[], sizeOf: (one: T) => number): T | null {
  return all.reduce<T | null>(
    (best, one) => (best === null || sizeOf(one) > sizeOf(best) ? one : best),
    null,
  );
}
