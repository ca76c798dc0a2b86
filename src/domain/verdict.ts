/** Verdicts: what a period came to, by the first rule that holds, and the reason why. */
import { type Amount, toAmount } from "./amount";
import { isPausedOn, type Pause } from "./goal";
import type { GoalPeriod } from "./goal-periods";
import { addDays, daysBetween, type LocalDate, weekdayOf } from "./local-date";
import type { Ask, DayTotal, Verdict } from "./patterns/pattern";

/** Why a period has its verdict; keys of the `because` message catalog. */
export const reasons = [
  "reached",
  "completed",
  "heldToTheEnd",
  "heldWithoutLog",
  "paused",
  "unscheduled",
  "skipped",
  "neverHappened",
  "unloggedNeutral",
  "touchesPause",
  "partial",
  "over",
  "fellShort",
  "running",
] as const;
export type Reason = (typeof reasons)[number];

/** A period's facts, gathered before it is judged. */
export interface PeriodFacts {
  period: GoalPeriod;
  ask: Ask;
  /** The period's own days with activities, in order. */
  days: readonly DayTotal[];
  pauses: readonly Pause[];
  neverDays: ReadonlySet<LocalDate>;
  /** A skip was logged on this day and the allowance still covers one. */
  isSkipAllowed: boolean;
}

export interface Judgement {
  verdict: Verdict;
  reason: Reason;
}

const ONE = toAmount(1);

/** A period's value: the sum of its days, or with `perDay` the number of days that reach it. */
export function valueLogged(ask: Ask, days: readonly DayTotal[]): Amount {
  if (ask.perDay === null) return days.reduce((sum, day) => sum + day.sum, 0n);
  return days.reduce((count, day) => (isDayEnough(ask, day) ? count + ONE : count), 0n);
}

function isDayEnough(ask: Ask, day: DayTotal): boolean {
  return day.isCompleted || (ask.perDay !== null && day.sum >= ask.perDay);
}

/** Whether the period has what it asks for, by its value or by a `completed` log. */
export function isEnough(ask: Ask, days: readonly DayTotal[]): boolean {
  if (ask.atLeast === null) return true;
  if (ask.perDay === null && days.some((day) => day.isCompleted)) return true;
  return valueLogged(ask, days) >= ask.atLeast;
}

/** The day on which a period had enough, or `null`: the first day whose log made it so. */
export function enoughOn(ask: Ask, days: readonly DayTotal[]): LocalDate | null {
  for (let count = 1; count <= days.length; count++) {
    if (isEnough(ask, days.slice(0, count))) return days[count - 1]?.day ?? null;
  }
  return null;
}

/** Judges one period. `isClosed`: its last day is before today. */
export function judge(facts: PeriodFacts, isClosed: boolean): Judgement {
  return (
    asUnscheduledLimit(facts) ??
    asMet(facts, isClosed) ??
    asExcusedDay(facts) ??
    asUnlogged(facts, isClosed) ??
    asIncomplete(facts, isClosed) ??
    asOver(facts) ??
    (isClosed ? { verdict: "missed", reason: "fellShort" } : { verdict: "open", reason: "running" })
  );
}

const isDaily = ({ period }: PeriodFacts) => period.unit === "day";
const hasLog = ({ days }: PeriodFacts) => days.length > 0;
const isScheduled = ({ ask, period }: PeriodFacts) =>
  ask.daysOfWeek === null || ask.daysOfWeek.includes(weekdayOf(period.start));

function asUnscheduledLimit(facts: PeriodFacts): Judgement | null {
  const isOff = facts.ask.isLimit && isDaily(facts) && !isScheduled(facts);
  return isOff ? { verdict: "neutral", reason: "unscheduled" } : null;
}

function asMet(facts: PeriodFacts, isClosed: boolean): Judgement | null {
  const { ask, days } = facts;
  if (ask.decides === "atEnd" && !isClosed) return null;
  if (!isEnough(ask, days) || isOver(facts)) return null;
  if (!ask.isLimit)
    return {
      verdict: "met",
      reason: days.some((day) => day.isCompleted) ? "completed" : "reached",
    };
  if (hasLog(facts)) return { verdict: "met", reason: "heldToTheEnd" };
  const holdsSilently = ask.unlogged === "met" && !isExcusedThroughout(facts);
  return holdsSilently ? { verdict: "met", reason: "heldWithoutLog" } : null;
}

function asExcusedDay(facts: PeriodFacts): Judgement | null {
  if (!isDaily(facts)) return null;
  const day = facts.period.start;
  if (facts.neverDays.has(day)) return { verdict: "neutral", reason: "neverHappened" };
  if (isPausedOn(facts.pauses, day)) return { verdict: "neutral", reason: "paused" };
  if (!isScheduled(facts)) return { verdict: "neutral", reason: "unscheduled" };
  return facts.isSkipAllowed ? { verdict: "neutral", reason: "skipped" } : null;
}

function asUnlogged(facts: PeriodFacts, isClosed: boolean): Judgement | null {
  const isSilent =
    facts.ask.isLimit && isClosed && !hasLog(facts) && facts.ask.unlogged === "neutral";
  return isSilent ? { verdict: "neutral", reason: "unloggedNeutral" } : null;
}

function asIncomplete(facts: PeriodFacts, isClosed: boolean): Judgement | null {
  const isSilentLimit = facts.ask.isLimit && !hasLog(facts);
  const isPaused =
    !isDaily(facts) && (isSilentLimit ? isExcusedThroughout(facts) : touchesPause(facts));
  if (!isPaused && !facts.period.isPartial) return null;
  const reason = isPaused ? "touchesPause" : "partial";
  return isClosed ? { verdict: "neutral", reason } : { verdict: "open", reason: "running" };
}

function asOver(facts: PeriodFacts): Judgement | null {
  return isOver(facts) ? { verdict: "missed", reason: "over" } : null;
}

function isOver({ ask, days }: PeriodFacts): boolean {
  return ask.atMost !== null && valueLogged(ask, days) > ask.atMost;
}

function touchesPause({ period, pauses }: PeriodFacts): boolean {
  return pauses.some(
    (pause) => pause.from <= period.end && (pause.until === null || pause.until > period.from),
  );
}

/** Whether no day of the period was there to be lived: each paused, or skipped by a change of zone. */
function isExcusedThroughout({ period, pauses, neverDays }: PeriodFacts): boolean {
  for (let day = period.from; day <= period.end; day = addDays(day, 1)) {
    if (!neverDays.has(day) && !isPausedOn(pauses, day)) return false;
  }
  return true;
}

/**
 * Whether an open period would be missed if it closed now and no later day alone could still meet it.
 * A goal that counts days can gain one on each later day that has not counted yet.
 */
export function isInDanger(facts: PeriodFacts, on: LocalDate): boolean {
  if (judge(facts, false).verdict !== "open" || judge(facts, true).verdict !== "missed")
    return false;
  const laterDays = Math.max(0, daysBetween(on, facts.period.end));
  const { ask, days } = facts;
  if (ask.perDay === null || ask.atLeast === null) return laterDays === 0;
  const counted = days.filter((day) => day.day > on && isDayEnough(ask, day)).length;
  return ask.atLeast - valueLogged(ask, days) > ONE * BigInt(laterDays - counted);
}
