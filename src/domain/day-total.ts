/** Daily totals: a goal's activities summed by civil day, the form progress is worked out from. */
import type { ActivityKind } from "./activity";
import { toAmount } from "./amount";
import type { LocalDate } from "./local-date";
import type { DayTotal } from "./patterns/pattern";

/** What a daily total needs to know of an activity; removed ones are left out before. */
export interface CountedActivity {
  activityId: string;
  day: LocalDate;
  kind: ActivityKind;
  value: number | null;
  /** ISO 8601 instant; decides which reading of a day is the latest, the id among equals. */
  recordedAt: string;
}

/**
 * Sums activities by day, in the order of days. The order of the activities does not matter.
 * @example dailyTotals([5 glasses, 3 glasses of one day]) // one total, sum 8
 */
export function dailyTotals(activities: readonly CountedActivity[]): DayTotal[] {
  const byDay = new Map<LocalDate, DayTotal>();
  const ordered = [...activities].sort(byRecording);
  for (const activity of ordered) {
    const total = byDay.get(activity.day) ?? emptyDay(activity.day);
    byDay.set(activity.day, added(total, activity));
  }
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/**
 * The totals with one more activity, recorded after all that they hold.
 * @param totals ordered by day; the answer is too
 */
export function withActivity(totals: readonly DayTotal[], activity: CountedActivity): DayTotal[] {
  const at = totals.findIndex((total) => total.day >= activity.day);
  const index = at === -1 ? totals.length : at;
  const isSameDay = totals[index]?.day === activity.day;
  const total = (isSameDay && totals[index]) || emptyDay(activity.day);
  return [
    ...totals.slice(0, index),
    added(total, activity),
    ...totals.slice(isSameDay ? index + 1 : index),
  ];
}

function emptyDay(day: LocalDate): DayTotal {
  return { day, sum: 0n, count: 0, isCompleted: false, isSkipped: false, latest: null };
}

function added(total: DayTotal, activity: CountedActivity): DayTotal {
  const value = activity.value === null ? null : toAmount(activity.value);
  return {
    day: total.day,
    sum: total.sum + (value ?? 0n),
    count: total.count + 1,
    isCompleted: total.isCompleted || activity.kind === "completed",
    isSkipped: total.isSkipped || activity.kind === "skipped",
    latest: value ?? total.latest,
  };
}

function byRecording(a: CountedActivity, b: CountedActivity): number {
  if (a.recordedAt !== b.recordedAt) return a.recordedAt < b.recordedAt ? -1 : 1;
  return a.activityId < b.activityId ? -1 : 1;
}
