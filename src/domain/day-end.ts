/** The end of days and weeks: what is kept of a goal once they are over. Projections, all of it. */
import type { Checkpoint } from "./checkpoint";
import { addDays, earlierOf, type LocalDate, laterOf } from "./local-date";
import type { GoalHistory, Progress, Verdict } from "./patterns/pattern";
import { periodHolding } from "./period";
import { type Evaluation, effectiveStart, evaluate, outcomesIn } from "./progress";
import { latestTerms, type StoredGoal } from "./standing";

/** Days for which a goal's snapshots are kept. */
export const SNAPSHOT_DAYS = 90;

/** A goal's progress at the end of a civil day. */
export interface Snapshot {
  day: LocalDate;
  percent: number;
  total: number;
  value: number | null;
  verdict: Verdict | null;
  streak: number | null;
  longestStreak: number | null;
  successRate: number | null;
}

/** How many periods ended, by verdict. */
export interface Tally {
  met: number;
  missed: number;
  neutral: number;
}

/** A goal's week, from its own first weekday. */
export interface Rollup extends Tally {
  weekStart: LocalDate;
  weekEnd: LocalDate;
  /** Days with an activity. */
  activeDays: number;
  /** Of what was logged in the week. */
  sum: bigint;
  percent: number;
  streak: number | null;
  longestStreak: number | null;
}

export function snapshotOf(progress: Progress): Snapshot {
  const { on, percent, total, period, streak, successRate } = progress;
  return {
    day: on,
    percent,
    total,
    value: period?.value ?? null,
    verdict: period?.verdict ?? null,
    streak: streak?.current ?? null,
    longestStreak: streak?.longest ?? null,
    successRate,
  };
}

/** The last day of which something is kept: a goal that is put away, done or over has no later ones. */
export function lastKeptDay(stored: StoredGoal): LocalDate | null {
  const { archivedOn, declaredCompletedOn, reachedOn, endsOn, by } = stored;
  const lastBeforeArchive = archivedOn === null ? null : addDays(archivedOn, -1);
  const days = [lastBeforeArchive, declaredCompletedOn, reachedOn, endsOn, by];
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

/** A stretch of civil days, both ends among them. */
export interface Days {
  from: LocalDate;
  to: LocalDate;
}

/** Of some days those that are kept for a goal; `null` when there are none. A draft has none. */
export function keptDays(stored: StoredGoal, history: GoalHistory, days: Days): Days | null {
  if (stored.isDraft) return null;
  const from = laterOf(days.from, effectiveStart(history));
  const last = lastKeptDay(stored);
  const to = last === null ? days.to : earlierOf(days.to, last);
  return from <= to ? { from, to } : null;
}

/**
 * Progress as each of some days had just ended, in order. Going on from day to day costs a week of
 * days each, not the whole history.
 * @param history whole, unless `checkpoint` says what the days before it came to
 * @param ends ascending
 */
export function* progressAtEnds(
  history: GoalHistory,
  ends: Iterable<LocalDate>,
  checkpoint: Checkpoint | null = null,
): Generator<Progress> {
  for (const { progress } of evaluationsAtEnds(history, ends, checkpoint)) yield progress;
}

/** The same with what may be kept of each; see {@link progressAtEnds}. */
export function* evaluationsAtEnds(
  history: GoalHistory,
  ends: Iterable<LocalDate>,
  checkpoint: Checkpoint | null = null,
): Generator<Evaluation> {
  let reached = checkpoint;
  let next = 0;
  for (const on of ends) {
    if (reached !== null && reached.nextDay > on) reached = null;
    const first = reached?.nextDay;
    while (first !== undefined && (history.days[next]?.day ?? first) < first) next++;
    const days = reached === null ? history.days : history.days.slice(next);
    const found = evaluate({ ...history, days }, { on, today: addDays(on, 1) }, reached);
    yield found;
    reached = found.checkpoint;
  }
}

export function* eachDay({ from, to }: Days): Generator<LocalDate> {
  for (let day = from; day <= to; day = addDays(day, 1)) yield day;
}

/** Counts a verdict of a period that has ended. */
export function tallied(tally: Tally, verdict: Verdict | null | undefined): Tally {
  if (verdict !== "met" && verdict !== "missed" && verdict !== "neutral") return tally;
  return { ...tally, [verdict]: tally[verdict] + 1 };
}

export const NO_PERIODS: Tally = { met: 0, missed: 0, neutral: 0 };

/** The weeks of a goal that ended within some days, each by the goal's own first weekday. */
export function weeksEnding(stored: StoredGoal, { from, to }: Days): Days[] {
  const { weekStart } = latestTerms(stored.terms);
  const weeks: Days[] = [];
  for (let first = from; first <= to; ) {
    const { end } = periodHolding(first, "week", weekStart);
    if (end > to) break;
    weeks.push({ from: first, to: end });
    first = addDays(end, 1);
  }
  return weeks;
}

/**
 * A row for each of some weeks.
 * @param history whole
 */
export function rollupsOf(
  stored: StoredGoal,
  history: GoalHistory,
  weeks: readonly Days[],
): Rollup[] {
  const first = weeks[0];
  const last = weeks.at(-1);
  const kept = first && last && keptDays(stored, history, { from: first.from, to: last.to });
  if (!kept) return [];
  const lived = weeks.filter((week) => week.to >= kept.from && week.from <= kept.to);
  const ends = lived.map(({ to }) => earlierOf(to, kept.to));
  const standings = progressAtEnds(history, ends);
  const at = { on: kept.to, today: addDays(kept.to, 1) };
  const outcomes = outcomesIn(history, kept, at);
  return lived.flatMap((week) => {
    const { value: progress } = standings.next();
    if (!progress) return [];
    const to = earlierOf(week.to, kept.to);
    const isIn = (day: LocalDate) => day >= week.from && day <= to;
    const tally = outcomes
      .filter(({ facts }) => isIn(facts.period.end))
      .reduce((sum, { verdict }) => tallied(sum, verdict), NO_PERIODS);
    const logged = history.days.filter(({ day }) => isIn(day));
    return [
      {
        weekStart: week.from,
        weekEnd: week.to,
        ...tally,
        activeDays: logged.length,
        sum: logged.reduce((sum, day) => sum + day.sum, 0n),
        percent: progress.percent,
        streak: progress.streak?.current ?? null,
        longestStreak: progress.streak?.longest ?? null,
      },
    ];
  });
}
