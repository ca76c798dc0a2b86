/** A report: what goals came to in a stretch of days, summed up so that ten years fit on a page. */
import { toAmount, toNumber } from "./amount";
import { keptDays, NO_PERIODS, type Tally, tallied } from "./day-end";
import type { Status } from "./goal";
import { addDays, daysBetween, earlierOf, type LocalDate } from "./local-date";
import type { GoalHistory, StreakProgress } from "./patterns/pattern";
import { outcomesIn, progressOf } from "./progress";
import { type ReportChart, reportChart } from "./report-chart";
import type { PatternName, Settings } from "./settings";
import { goalOf, type StoredGoal } from "./standing";

/** Both ends among them. */
export interface ReportPeriod {
  from: LocalDate;
  to: LocalDate;
}

/** A note that a person chose to show. */
export interface ReportNote {
  goalId: string;
  day: LocalDate;
  note: string;
}

/** What a goal came to in the period. */
export interface ReportGoal {
  goalId: string;
  title: string;
  pattern: PatternName;
  settings: Settings;
  /** As of today, which a report of the past says beside its own numbers. */
  status: Status;
  /** The days of the period on which the goal was going. */
  days: ReportPeriod;
  /** Periods of the goal that ended within those days. */
  verdicts: Tally;
  /** met ÷ (met + missed) of those; `null` while there is neither. */
  successRate: number | null;
  /** At the end of the days; `null` for a milestone or target. */
  streak: StreakProgress | null;
  /** The longest run within the days; `null` for a milestone or target. */
  longestRun: number | null;
  /** Sum of what was logged within the days. */
  logged: number;
  /** Days with a log, and all of them. */
  activeDays: number;
  allDays: number;
  /** Where a milestone or target stood before and at the end; `null` for the others. */
  course: { before: number; after: number; end: number; percent: number } | null;
  chart: ReportChart;
}

/** A whole report. */
export interface Report {
  name: string;
  madeOn: LocalDate;
  period: ReportPeriod;
  goals: ReportGoal[];
  notes: ReportNote[];
  /** Whether there are more notes than fit. */
  isCut: boolean;
}

/**
 * What a goal came to in the period, or `null` where it was not going on any of its days.
 * @param history whole
 */
export function reportGoalOf(
  stored: StoredGoal,
  history: GoalHistory,
  period: ReportPeriod,
  today: LocalDate,
): ReportGoal | null {
  const asked = { from: period.from, to: earlierOf(period.to, today) };
  const days = asked.from > asked.to ? null : keptDays(stored, history, asked);
  if (days === null) return null;
  // A goal that ended before today is told as the last of its days had just ended.
  const at = { on: days.to, today: days.to < today ? addDays(days.to, 1) : today };
  const { goalId, title, pattern, settings, status } = goalOf(stored, today);
  const outcomes = outcomesIn(history, days, at);
  const closed = outcomes.filter((each) => each.isClosed && each.facts.period.end <= days.to);
  const verdicts = closed.reduce((sum, { verdict }) => tallied(sum, verdict), NO_PERIODS);
  const judged = verdicts.met + verdicts.missed;
  const logged = history.days.filter(({ day }) => day >= days.from && day <= days.to);
  const { streak } = progressOf(history, at);
  return {
    goalId,
    title,
    pattern,
    settings,
    status,
    days,
    verdicts,
    successRate: judged === 0 ? null : verdicts.met / judged,
    streak,
    longestRun: streak === null ? null : longestIn(outcomes.map(({ verdict }) => verdict)),
    logged: toNumber(logged.reduce((sum, day) => sum + day.sum, toAmount(0))),
    activeDays: logged.length,
    allDays: daysBetween(days.from, days.to) + 1,
    course: courseIn(history, settings, days, at),
    chart: reportChart(history, settings, days, at),
  };
}

/** The longest run of met periods; neutral and open ones are stepped over. */
function longestIn(verdicts: readonly string[]): number {
  let run = 0;
  let longest = 0;
  for (const verdict of verdicts) {
    if (verdict === "met") run += 1;
    if (verdict === "missed") run = 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

function courseIn(
  history: GoalHistory,
  settings: Settings,
  { from }: ReportPeriod,
  at: { on: LocalDate; today: LocalDate },
): ReportGoal["course"] {
  if ("period" in settings) return null;
  const end = "total" in settings ? settings.total : settings.end;
  const before = progressOf(history, { on: addDays(from, -1), today: at.today }).total;
  const { total: after, percent } = progressOf(history, at);
  return { before, after, end, percent };
}

/** All goals together. */
export interface ReportTotals extends Omit<Tally, "neutral"> {
  goals: number;
  successRate: number | null;
  /** The longest run that stood at the end. */
  best: { title: string; streak: StreakProgress } | null;
}

export function reportTotals(goals: readonly ReportGoal[]): ReportTotals {
  const met = goals.reduce((sum, { verdicts }) => sum + verdicts.met, 0);
  const missed = goals.reduce((sum, { verdicts }) => sum + verdicts.missed, 0);
  const best = goals.reduce<ReportTotals["best"]>((found, { title, streak }) => {
    const isBetter = streak !== null && streak.current > (found?.streak.current ?? 0);
    return isBetter ? { title, streak } : found;
  }, null);
  const judged = met + missed;
  return {
    goals: goals.length,
    met,
    missed,
    successRate: judged === 0 ? null : met / judged,
    best,
  };
}
