/** A goal's runs of met periods over time, for the calendar that shows them. */
import { FIRST_DATE, type LocalDate } from "./local-date";
import type { GoalHistory, Standpoint } from "./patterns/pattern";
import type { PeriodOutcome } from "./period-fold";
import { outcomesIn } from "./progress";

/** Met periods in a row, from the first day of the first to the last day of the last. */
export interface Run {
  start: LocalDate;
  end: LocalDate;
  /** Met periods in it; neutral ones between them are stepped over. */
  length: number;
  /** Whether it still goes on. */
  isCurrent: boolean;
}

/** The runs to show, oldest first, and the longest of all in the present unit. */
export interface Runs {
  runs: Run[];
  longest: Run | null;
}

/**
 * Every run that reaches into the days from `from` on, and the longest there is. Of two as long the
 * later counts. As in the fold, a change of the period's unit begins a new run and a new longest.
 * @param history whole
 * @example met, met, missed, met of days // runs of 2 and 1, the second current; longest 2
 */
export function runsOf(history: GoalHistory, from: LocalDate, at: Standpoint): Runs {
  const { runs, current, unitSince } = foldRuns(
    outcomesIn(history, { from: FIRST_DATE, to: at.on }, at),
  );
  const all = runs.map((run) => ({ ...run, isCurrent: run === current }));
  const longest = all
    .filter((run) => run.start >= unitSince)
    .reduce<Run | null>((best, run) => (best && best.length > run.length ? best : run), null);
  return { runs: all.filter((run) => run.end >= from), longest };
}

type PlainRun = Omit<Run, "isCurrent">;

function foldRuns(outcomes: readonly PeriodOutcome[]) {
  const runs: PlainRun[] = [];
  let current: PlainRun | null = null;
  let unit: string | null = null;
  let unitSince: LocalDate = FIRST_DATE;
  for (const { facts, verdict } of outcomes) {
    const { period } = facts;
    if (period.unit !== unit) {
      current = null;
      unit = period.unit;
      unitSince = period.start;
    }
    if (verdict === "missed") current = null;
    if (verdict !== "met") continue;
    if (current === null) {
      current = { start: period.start, end: period.end, length: 0 };
      runs.push(current);
    }
    current.end = period.end;
    current.length += 1;
  }
  return { runs, current, unitSince };
}
