/** The first four weeks of a goal that has not begun: which days and periods will ask for what. */
import { toNumber } from "./amount";
import { type GoalPeriod, goalPeriods } from "./goal-periods";
import { addDays, daysBetween, earlierOf, type LocalDate, laterOf } from "./local-date";
import { askOf, courseOf, isPeriodic } from "./patterns/registry";
import { periodHolding } from "./period";
import type { PeriodUnit } from "./schedule";
import type { PatternName, Settings } from "./settings";
import { judge } from "./verdict";

export const PREVIEW_WEEKS = 4;

/** A goal as far as its days are concerned. */
export interface PlannedGoal {
  pattern: PatternName;
  settings: Settings;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
  /** ISO weekday 1–7. */
  weekStart: number;
}

/** What a stretch of days asks for together; `null`s where the pattern has no such number. */
export interface PlannedStretch {
  from: LocalDate;
  to: LocalDate;
  /** A period, or `null` on the way to a total or a number. */
  unit: PeriodUnit | null;
  /** Days on which nothing is asked, such as weekdays that were not chosen. */
  isFree: boolean;
  /** A part of a period, which counts when it is met and never against the person. */
  isPartial: boolean;
}

/** One of the four weeks, from its first weekday to its last. */
export interface PlannedWeek {
  start: LocalDate;
  end: LocalDate;
  /** In order, cut to the week, without overlap; days before the start and after the end are in none. */
  stretches: PlannedStretch[];
}

export interface FirstWeeks {
  weeks: PlannedWeek[];
  /** Of each period: enough, the most, and what makes a day count. */
  atLeast: number | null;
  atMost: number | null;
  perDay: number | null;
  /** What a total or a number needs a week to be there in time; `null` without a last day. */
  perWeek: number | null;
  /** The last day: of the goal, for a total or a number, or of a run without a gap; if it lies within. */
  lastDay: LocalDate | null;
}

/**
 * Lays out the four calendar weeks from the one that holds the later of the start and `today`.
 * @example daily from Wednesday 2026-03-11, weeks from Monday // first week: 5 stretches of a day, from the 11th to the 15th
 */
export function firstWeeks(goal: PlannedGoal, today: LocalDate): FirstWeeks {
  const first = laterOf(goal.startsOn, today);
  const { start } = periodHolding(first, "week", goal.weekStart);
  const end = addDays(start, 7 * PREVIEW_WEEKS - 1);
  const facts = isPeriodic(goal.pattern) ? ofPeriods(goal, end) : ofCourse(goal, end);
  const weeks = Array.from({ length: PREVIEW_WEEKS }, (_, index) => {
    const week = { start: addDays(start, 7 * index), end: addDays(start, 7 * index + 6) };
    const from = laterOf(week.start, first);
    return { ...week, stretches: cutTo(facts.stretches, from, week.end) };
  });
  const { stretches: _whole, lastDay, ...rest } = facts;
  return { ...rest, weeks, lastDay: lastDay !== null && lastDay <= end ? lastDay : null };
}

type Facts = Omit<FirstWeeks, "weeks"> & { stretches: PlannedStretch[] };

function cutTo(stretches: readonly PlannedStretch[], from: LocalDate, to: LocalDate) {
  return stretches
    .filter((stretch) => stretch.to >= from && stretch.from <= to)
    .map((stretch) => ({
      ...stretch,
      from: laterOf(stretch.from, from),
      to: earlierOf(stretch.to, to),
    }));
}

function ofPeriods({ settings, startsOn, endsOn, weekStart }: PlannedGoal, end: LocalDate): Facts {
  const terms = [{ from: null, settings, weekStart }];
  const periods = [...goalPeriods({ terms, endsOn }, startsOn, startsOn, end)];
  const ask = askOf(settings);
  const number = (amount: bigint | null) => (amount === null ? null : toNumber(amount));
  const stretches = periods.map((period) => ({
    from: period.from,
    to: period.end,
    unit: period.unit,
    isFree: isFree(period),
    isPartial: period.isPartial,
  }));
  const length = "length" in settings ? settings.length : null;
  return {
    stretches,
    atLeast: number(ask.atLeast),
    atMost: number(ask.atMost),
    perDay: number(ask.perDay),
    perWeek: null,
    lastDay: endsOn ?? (length === null ? null : (runOf(stretches)[length - 1]?.to ?? null)),
  };
}

/** The periods that a run is made of, when each is met. */
const runOf = (stretches: readonly PlannedStretch[]) => stretches.filter(({ isFree }) => !isFree);

/** Whether nothing is asked of the period; the engine says so of one that closes without a log. */
function isFree(period: GoalPeriod): boolean {
  const ask = askOf(period.terms.settings);
  const nothing = { days: [], pauses: [], neverDays: new Set<LocalDate>(), isSkipAllowed: false };
  return judge({ period, ask, ...nothing }, true).reason === "unscheduled";
}

function ofCourse({ settings, startsOn }: PlannedGoal, end: LocalDate): Facts {
  const { start, end: goal, by } = courseOf(settings);
  const days = by === null ? null : daysBetween(startsOn, by) + 1;
  const distance = toNumber(goal - start);
  return {
    stretches: [{ from: startsOn, to: by ?? end, unit: null, isFree: false, isPartial: false }],
    atLeast: null,
    atMost: null,
    perDay: null,
    perWeek: days === null || days < 1 ? null : (distance * 7) / days,
    lastDay: by,
  };
}
