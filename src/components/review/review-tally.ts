/** What the reviews say, counted from the verdicts of each goal. */
import type { HistoryPoint } from "../../domain/history";
import type { LocalDate } from "../../domain/local-date";
import type { Period } from "../../domain/period";

export interface Tally {
  met: number;
  missed: number;
  neutral: number;
}

/** A goal as a review reads it. */
export interface ReviewedGoal {
  goalId: string;
  title: string;
  points: readonly HistoryPoint[];
}

/** Verdicts of the periods that end within the range; open ones do not count yet. */
export function tallyOf(points: readonly HistoryPoint[], { start, end }: Period): Tally {
  const within = points.filter((point) => point.end >= start && point.end <= end);
  const count = (verdict: string) => within.filter((point) => point.verdict === verdict).length;
  return { met: count("met"), missed: count("missed"), neutral: count("neutral") };
}

/** All tallies together. */
export function totalOf(tallies: readonly Tally[]): Tally {
  const sum = (of: (tally: Tally) => number) =>
    tallies.reduce((total, each) => total + of(each), 0);
  return {
    met: sum((each) => each.met),
    missed: sum((each) => each.missed),
    neutral: sum((each) => each.neutral),
  };
}

export const askedIn = ({ met, missed }: Tally) => met + missed;

export interface Change {
  goalId: string;
  title: string;
  /** Shares of what was met, 0–1. */
  before: number;
  after: number;
}

/** Of fewer periods a share says little. */
const FEWEST_TO_COMPARE = 3;

/** The goal whose share of met periods moved most; `null` when none moved, or too little is known. */
export function biggestChange(
  goals: readonly ReviewedGoal[],
  range: Period,
  before: Period,
): Change | null {
  const changes = goals.flatMap(({ goalId, title, points }) => {
    const [now, then] = [tallyOf(points, range), tallyOf(points, before)];
    if (Math.min(askedIn(now), askedIn(then)) < FEWEST_TO_COMPARE) return [];
    return [{ goalId, title, before: then.met / askedIn(then), after: now.met / askedIn(now) }];
  });
  const sizeOf = (change: Change) => Math.abs(change.after - change.before);
  return changes
    .filter((change) => sizeOf(change) > 0)
    .reduce<Change | null>(
      (found, each) => (found === null || sizeOf(each) > sizeOf(found) ? each : found),
      null,
    );
}

export interface Together {
  first: string;
  second: string;
  /** Days on which both goals were met or missed. */
  days: number;
  /** Share of days with `second` met, of those with and without `first`. */
  withFirst: number;
  withoutFirst: number;
}

const TOGETHER = { days: 28, daysEachSide: 5, difference: 0.25 };

/**
 * The two daily goals that go together most: days of one are much oftener days of the other. Told
 * only of 28 days and more, when each was met and missed on five of them or more.
 */
export function mostTogether(goals: readonly ReviewedGoal[]): Together | null {
  const daily = goals.map((goal) => ({ goal, days: decidedDays(goal.points) }));
  const pairs = daily.flatMap((first) =>
    daily.flatMap((second) => (first === second ? [] : (pairOf(first, second) ?? []))),
  );
  const sizeOf = (pair: Together) => pair.withFirst - pair.withoutFirst;
  return pairs.reduce<Together | null>(
    (found, each) => (found === null || sizeOf(each) > sizeOf(found) ? each : found),
    null,
  );
}

type Days = ReadonlyMap<LocalDate, boolean>;

/** Day → whether it was met. */
function decidedDays(points: readonly HistoryPoint[]): Days {
  return new Map(
    points
      .filter(
        ({ start, end, verdict }) => start === end && ["met", "missed"].includes(`${verdict}`),
      )
      .map(({ start, verdict }) => [start, verdict === "met"]),
  );
}

interface DailyGoal {
  goal: ReviewedGoal;
  days: Days;
}

function pairOf(first: DailyGoal, second: DailyGoal): Together | null {
  const shared = [...first.days].flatMap(([day, isFirst]) => {
    const isSecond = second.days.get(day);
    return isSecond === undefined ? [] : [{ isFirst, isSecond }];
  });
  const sides = [true, false].map((side) => shared.filter(({ isFirst }) => isFirst === side));
  const [withDays = [], withoutDays = []] = sides;
  if (shared.length < TOGETHER.days) return null;
  const met = shared.filter(({ isSecond }) => isSecond).length;
  const sizes = [withDays.length, withoutDays.length, met, shared.length - met];
  if (Math.min(...sizes) < TOGETHER.daysEachSide) return null;
  const shareOf = (days: typeof shared) =>
    days.filter(({ isSecond }) => isSecond).length / days.length;
  const [withFirst, withoutFirst] = [shareOf(withDays), shareOf(withoutDays)];
  if (withFirst - withoutFirst < TOGETHER.difference) return null;
  const { goal } = first;
  return {
    first: goal.title,
    second: second.goal.title,
    days: shared.length,
    withFirst,
    withoutFirst,
  };
}
