/** What the reviews say, counted from the verdicts of each goal. */
import type { HistoryPoint } from "../../domain/history";
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
