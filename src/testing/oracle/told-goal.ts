/** One goal as the oracle remembers it: what was said and done, in the order it was said. */
import type { ActivityKind } from "@/domain/activity";
import type { Pause, Status } from "@/domain/goal";
import type { LocalDate } from "@/domain/local-date";
import type { DayTotal, GoalHistory } from "@/domain/patterns/pattern";
import type { PatternName, Settings } from "@/domain/settings";
import type { OracleAnswer } from "./answer";
import { dayBefore, nextDay, plusDays } from "./dates";
import { answer } from "./oracle";
import { millionths } from "./rational";

/** Terms as they were told: from a day on, or for all days; what is told later wins. */
export interface ToldTerms {
  from: LocalDate | null;
  settings: Settings;
  weekStart: number;
}

/** A stretch of days, `until` not among them, told to be paused or not; what is told later wins. */
export interface ToldPause {
  from: LocalDate;
  until: LocalDate | null;
  isPaused: boolean;
}

/** A log as it stands after its edits; logs are kept in the order in which they were taken. */
export interface ToldLog {
  goal: number;
  kind: ActivityKind;
  value: number | null;
  day: LocalDate;
  takenAt: number;
  removedAt: number | null;
}

export interface ToldGoal {
  title: string;
  pattern: PatternName;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
  isDraft: boolean;
  archivedOn: LocalDate | null;
  declaredOn: LocalDate | null;
  terms: readonly ToldTerms[];
  pauses: readonly ToldPause[];
}

/** The terms told last, which say what the goal asks from now on. */
export function termsToldLast(goal: ToldGoal): ToldTerms {
  const last = goal.terms.at(-1);
  if (!last) throw new Error("a goal without terms");
  return last;
}

/** The last day of a milestone or target, or `null`. */
export function deadlineTold(settings: Settings): LocalDate | null {
  return "by" in settings ? (settings.by ?? null) : null;
}

export function isToldPaused({ pauses }: ToldGoal, day: LocalDate): boolean {
  const told = pauses.findLast(({ from, until }) => from <= day && (until === null || day < until));
  return told?.isPaused ?? false;
}

/** The first day after a paused one that is not; `null` when none ever is. */
export function endOfPause(goal: ToldGoal, paused: LocalDate): LocalDate | null {
  const ends = goal.pauses.flatMap(({ from, until }) => [from, until ?? from]).sort();
  for (let day = paused; day <= (ends.at(-1) ?? day); day = nextDay(day)) {
    if (!isToldPaused(goal, day)) return day;
  }
  return null;
}

/** The paused days as ranges, as long as they can be. */
export function stretchesPaused(goal: ToldGoal): Pause[] {
  const starts = goal.pauses.flatMap(({ from, until }) => [from, until ?? from]).sort();
  const stretches: Pause[] = [];
  for (const from of new Set(starts)) {
    const isStart = isToldPaused(goal, from) && !isToldPaused(goal, dayBefore(from));
    if (isStart) stretches.push({ from, until: endOfPause(goal, from), reason: null });
  }
  return stretches;
}

/** What was logged day by day; of a day's readings the one taken last counts. */
export function totalsOf(logs: readonly ToldLog[]): DayTotal[] {
  const counted = logs.filter(({ removedAt }) => removedAt === null);
  const days = [...new Set(counted.map(({ day }) => day))].sort();
  return days.map((day) => {
    const own = counted.filter((log) => log.day === day);
    const values = own.flatMap(({ value }) => (value === null ? [] : [millionths(value)]));
    return {
      day,
      sum: values.reduce((sum, value) => sum + value, 0n),
      count: own.length,
      isCompleted: own.some(({ kind }) => kind === "completed"),
      isSkipped: own.some(({ kind }) => kind === "skipped"),
      latest: values.at(-1) ?? null,
    };
  });
}

/** The goal in the form that the oracle of progress reads. */
export function historyTold(
  goal: ToldGoal,
  days: DayTotal[],
  neverDays: ReadonlySet<LocalDate>,
): GoalHistory {
  const { pattern, startsOn, endsOn, terms, declaredOn } = goal;
  const pauses = stretchesPaused(goal);
  const declaredCompletedOn = declaredOn;
  const goalId = "";
  return { goalId, pattern, startsOn, endsOn, terms, pauses, days, neverDays, declaredCompletedOn };
}

/**
 * First day on which progress reaches the end, with logs for days to come, and with terms of days that
 * a flight west has put ahead again; some patterns have no end.
 */
export function reachedBy(history: GoalHistory, today: LocalDate): OracleAnswer["reachedOn"] {
  if (history.pattern === "recurring" || history.pattern === "limit") return null;
  const ahead = [history.days.at(-1)?.day ?? today, history.terms.at(-1)?.from ?? today, today];
  return answer(history, { on: ahead.sort().at(-1) ?? today, today }).reachedOn;
}

export interface Stand {
  status: Status;
  completedOn: LocalDate | null;
}

/** Status and day of completion, by the words for them. */
export function standOf(goal: ToldGoal, reachedOn: LocalDate | null, today: LocalDate): Stand {
  const isEnded = goal.endsOn !== null && today > goal.endsOn;
  const dayAfterEnd = isEnded && goal.endsOn !== null ? plusDays(goal.endsOn, 1) : null;
  const by = deadlineTold(termsToldLast(goal).settings);
  const done = [goal.declaredOn, reachedOn, dayAfterEnd].filter((day) => day !== null).sort();
  const completedOn = done[0] ?? null;
  return { status: statusOf(goal, completedOn !== null, by, today), completedOn };
}

function statusOf(
  goal: ToldGoal,
  isCompleted: boolean,
  by: LocalDate | null,
  today: LocalDate,
): Status {
  if (goal.archivedOn !== null) return "archived";
  if (goal.isDraft) return "draft";
  if (isCompleted) return "completed";
  if (by !== null && today > by) return "missed";
  return isToldPaused(goal, today) ? "paused" : "active";
}
