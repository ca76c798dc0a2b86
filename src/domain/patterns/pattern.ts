/** The contract of the five patterns: what progress is made from, and what it says. */
import type { Amount } from "../amount";
import type { Pause } from "../goal";
import type { LocalDate } from "../local-date";
import type { PeriodUnit, SkipAllowance } from "../schedule";
import type { PatternName } from "../settings";
import type { Terms } from "../terms";

export type Verdict = "open" | "met" | "missed" | "neutral";

/** All that was logged on one goal on one civil day, summed. Days without activities have none. */
export interface DayTotal {
  day: LocalDate;
  /** Sum of the values of `progress`, `partial` and `completed` activities. */
  sum: Amount;
  /** Activities of any kind that are not removed. */
  count: number;
  isCompleted: boolean;
  isSkipped: boolean;
  /** The reading recorded last on that day; `null` where nothing with a value was logged. */
  latest: Amount | null;
}

/** A goal with everything its progress follows from. */
export interface GoalHistory {
  goalId: string;
  pattern: PatternName;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
  /** Ordered by `from`, the first from the beginning of time. */
  terms: readonly Terms[];
  pauses: readonly Pause[];
  /** Ordered by day. */
  days: readonly DayTotal[];
  /** Civil days that never happened for the person, such as one flown over. */
  neverDays: ReadonlySet<LocalDate>;
  /** The person's own word that the goal is done, or `null`. */
  declaredCompletedOn: LocalDate | null;
}

/** What a period is held against, the same form for every pattern that has periods. */
export interface Ask {
  /** The value that is enough; `null` where nothing has to be reached (limits). */
  atLeast: Amount | null;
  /** The highest value that still holds; `null`: no top. */
  atMost: Amount | null;
  /** `atOnce`: met as soon as there is enough. `atEnd`: met only when the period has ended. */
  decides: "atOnce" | "atEnd";
  /** With it a period's value is the number of days whose own sum reaches it. */
  perDay: Amount | null;
  /** ISO weekdays asked for; `null`: every day. */
  daysOfWeek: readonly number[] | null;
  skips: SkipAllowance;
  isLimit: boolean;
  /** What a limit's period without any log counts as. */
  unlogged: "met" | "neutral" | "missed";
}

/** Where a milestone or target begins and ends. */
export interface Course {
  start: Amount;
  end: Amount;
  by: LocalDate | null;
  /** `sum`: start plus all amounts. `latest`: the reading of the latest day. */
  reading: "latest" | "sum";
}

/** The day to stand on. `on` is at most the later of `today` and the day of an activity just logged. */
export interface Standpoint {
  on: LocalDate;
  today: LocalDate;
}

/** One period as it stands. `amount` is what it asks: the lower bound, or a limit's `max`. */
export interface PeriodProgress {
  start: LocalDate;
  end: LocalDate;
  value: number;
  amount: number;
  verdict: Verdict;
}

export interface StreakProgress {
  current: number;
  longest: number;
  unit: PeriodUnit;
  state: "none" | "alive" | "atRisk";
}

export interface Projection {
  perDay: number;
  neededPerDay: number | null;
  finishOn: LocalDate | null;
  onTrack: boolean | null;
}

/** How a goal stands on a day, as the API answers it. */
export interface Progress {
  goalId: string;
  pattern: PatternName;
  on: LocalDate;
  /** The effective start. */
  since: LocalDate;
  /** 0–100 (limits may exceed it), not rounded. */
  percent: number;
  /** The period that holds `on`; `null` for milestone and target, and after `endsOn`. */
  period: PeriodProgress | null;
  /** Start + sum, or the latest reading; for period patterns the sum of all. */
  total: number;
  streak: StreakProgress | null;
  /** 0–1; `null` before any period was met or missed. */
  successRate: number | null;
  projection: Projection | null;
}
