/** Progress: how a goal stands on a day. The one door to the patterns, for every surface. */
import { nearestQuotient, toAmount, toNumber } from "./amount";
import {
  type Checkpoint,
  emptyFold,
  type FoldState,
  fromCheckpoint,
  type KeptCheckpoint,
  toCheckpoint,
} from "./checkpoint";
import { courseOn, currentOf, foldDays } from "./course-fold";
import { addDays, earlierOf, type LocalDate, laterOf } from "./local-date";
import { percentOfLimit } from "./patterns/limit";
import type {
  Course,
  GoalHistory,
  PeriodProgress,
  Progress,
  Standpoint,
  StreakProgress,
} from "./patterns/pattern";
import { isPeriodic } from "./patterns/registry";
import { foldPeriods, lengthOn, type PeriodOutcome, valueOfOutcome } from "./period-fold";
import { project } from "./projection";
import type { PeriodUnit } from "./schedule";
import { termsOn } from "./terms";
import { isEnough, isInDanger } from "./verdict";

/** Progress with what is stored beside it. */
export interface Evaluation {
  progress: Progress;
  /** First day on which progress reached the end; `null` for recurring and limit goals. */
  reachedOn: LocalDate | null;
  checkpoint: KeptCheckpoint;
}

/** Days behind today that a checkpoint leaves unfolded, so that a log for last week stays cheap. */
const OPEN_DAYS = 7;

/**
 * Works out how a goal stands.
 * @param checkpoint an earlier evaluation's, or its `recent`; then `history.days` needs only days from its `nextDay` on,
 *   and nothing before that day may have changed. Without it the history must be whole.
 * @example 8 glasses a day, 5 logged today, 12 days met before // percent 62.5, streak.current 12
 */
export function evaluate(
  history: GoalHistory,
  at: Standpoint,
  checkpoint: Checkpoint | null = null,
): Evaluation {
  const known = untilNow(history, at);
  const start = checkpoint === null ? emptyFold : fromCheckpoint(checkpoint);
  const since = start.since ?? effectiveStart(known);
  return isPeriodic(history.pattern)
    ? ofPeriods(known, since, start, at)
    : ofCourse(known, since, start, at);
}

/** Progress alone; see {@link evaluate}. */
export function progressOf(history: GoalHistory, at: Standpoint): Progress {
  return evaluate(history, at).progress;
}

/** Periods that touch [`range.from`, `range.to`], from the effective start to the one that holds `at.on`. */
export function outcomesIn(
  history: GoalHistory,
  range: { from: LocalDate; to: LocalDate },
  at: Standpoint,
): PeriodOutcome[] {
  const known = untilNow(history, at);
  if (!isPeriodic(history.pattern)) return [];
  const outcomes: PeriodOutcome[] = [];
  for (const { outcome } of foldPeriods(known, effectiveStart(known), emptyFold, at)) {
    const { start, end } = outcome.facts.period;
    if (end >= range.from && start <= range.to) outcomes.push(outcome);
  }
  return outcomes;
}

/** A judged period in the API's form. */
export function toPeriodProgress(outcome: PeriodOutcome): PeriodProgress {
  const { period, ask } = outcome.facts;
  return {
    start: period.start,
    end: period.end,
    value: toNumber(valueOfOutcome(outcome)),
    amount: toNumber(ask.atLeast ?? ask.atMost ?? 0n),
    verdict: outcome.verdict,
  };
}

/**
 * The effective start: the earlier of `startsOn` and the first day with an activity; a limit's is `startsOn`.
 */
export function effectiveStart(history: GoalHistory): LocalDate {
  const first = history.days[0]?.day;
  if (history.pattern === "limit" || first === undefined) return history.startsOn;
  return earlierOf(history.startsOn, first);
}

/**
 * The latest day there is something to say of: today, or one ahead, which a phone in another zone
 * logged on, or on which terms set before a flight west begin to hold.
 */
export function latestDayKnown(
  { days, terms }: Pick<GoalHistory, "days" | "terms">,
  today: LocalDate,
): LocalDate {
  const lastLog = days.at(-1)?.day ?? today;
  const lastTerms = terms.at(-1)?.from ?? today;
  return [lastLog, lastTerms].reduce(laterOf, today);
}

/** On an earlier day only what was logged for days up to it counts. */
function untilNow(history: GoalHistory, at: Standpoint): GoalHistory {
  if (at.on >= at.today) return history;
  return { ...history, days: history.days.filter((total) => total.day <= at.on) };
}

/** Today the person's own word holds also when a flight west has put its day ahead. */
function isDeclaredDone({ endsOn, declaredCompletedOn }: GoalHistory, at: Standpoint): boolean {
  const isEnded = endsOn !== null && endsOn < at.on;
  const isSaid = declaredCompletedOn !== null;
  return isEnded || (isSaid && (at.on >= at.today || declaredCompletedOn <= at.on));
}

function ofPeriods(
  history: GoalHistory,
  since: LocalDate,
  start: FoldState,
  at: Standpoint,
): Evaluation {
  const settledBefore = addDays(at.today, -OPEN_DAYS);
  let state = start;
  let settled = start;
  let recent = start;
  let last: PeriodOutcome | null = null;
  for (const step of foldPeriods(history, since, start, at)) {
    state = step.state;
    last = step.outcome;
    if (step.outcome.isClosed) recent = state;
    if (step.outcome.isClosed && state.nextDay <= settledBefore) settled = state;
  }
  const current = last !== null && last.facts.period.end >= at.on ? last : null;
  return {
    progress: {
      goalId: history.goalId,
      pattern: history.pattern,
      on: at.on,
      since,
      percent: percentOf(history, state, current, at),
      period: current === null ? null : toPeriodProgress(current),
      total: toNumber(state.sum),
      streak: streakOf(history, state, current, at),
      successRate: state.met + state.missed === 0 ? null : state.met / (state.met + state.missed),
      projection: null,
    },
    reachedOn: state.reachedOn,
    checkpoint: toCheckpoint(settled, recent),
  };
}

function percentOf(
  history: GoalHistory,
  state: FoldState,
  current: PeriodOutcome | null,
  at: Standpoint,
): number {
  if (state.reachedOn !== null || isDeclaredDone(history, at)) return 100;
  if (current === null) return 0;
  const length = lengthOn(history, current.facts.period, at.on);
  if (length !== null) return Math.min(100, (100 * state.run) / length);
  const { ask, days } = current.facts;
  const value = valueOfOutcome(current);
  if (ask.isLimit) return percentOfLimit(value, ask.atMost ?? 0n);
  if (isEnough(ask, days)) return 100;
  return Math.min(100, nearestQuotient(100n * value, ask.atLeast ?? toAmount(1)));
}

function streakOf(
  history: GoalHistory,
  state: FoldState,
  current: PeriodOutcome | null,
  at: Standpoint,
): StreakProgress {
  const isAtRisk = state.run >= 1 && current !== null && isInDanger(current.facts, at.on);
  return {
    current: state.run,
    longest: state.longest,
    unit: state.unit ?? unitOn(history, at.on),
    state: state.run === 0 ? "none" : isAtRisk ? "atRisk" : "alive",
  };
}

function unitOn(history: GoalHistory, day: LocalDate): PeriodUnit {
  const { settings } = termsOn(history.terms, day);
  return "period" in settings ? settings.period : "day";
}

function ofCourse(
  history: GoalHistory,
  since: LocalDate,
  start: FoldState,
  at: Standpoint,
): Evaluation {
  const closed = (from: FoldState, through: LocalDate) =>
    from.nextDay <= through && through < at.on && since <= through
      ? foldDays(history, since, from, through)
      : from;
  const settled = closed(start, addDays(at.today, -OPEN_DAYS - 1));
  const recent = closed(settled, addDays(at.today, -1));
  const state = foldDays(
    history,
    since,
    recent,
    at.on < at.today ? at.on : lastLogged(history, at.on),
  );
  const course = courseOn(history, at.on);
  const current = currentOf(course, state);
  return {
    progress: {
      goalId: history.goalId,
      pattern: history.pattern,
      on: at.on,
      since,
      percent: percentOfCourse(
        course,
        current,
        state.reachedOn !== null || isDeclaredDone(history, at),
      ),
      period: null,
      total: toNumber(current),
      streak: null,
      successRate: null,
      projection: project(course, current, since, at.on, state.reachedOn),
    },
    reachedOn: state.reachedOn,
    checkpoint: toCheckpoint(settled, recent),
  };
}

/** Milestone and target totals count a log for a later day at once. */
function lastLogged(history: GoalHistory, on: LocalDate): LocalDate {
  const last = history.days.at(-1)?.day;
  return last !== undefined && last > on ? last : on;
}

function percentOfCourse(course: Course, current: bigint, isDone: boolean): number {
  if (isDone) return 100;
  const percent = nearestQuotient(100n * (current - course.start), course.end - course.start);
  return Math.min(100, Math.max(0, percent));
}
