/** The oracle for recurring, streak and limit goals: every period judged afresh, runs counted by hand. */
import type { LocalDate } from "@/domain/local-date";
import type {
  DayTotal,
  GoalHistory,
  PeriodProgress,
  Standpoint,
  StreakProgress,
  Verdict,
} from "@/domain/patterns/pattern";
import type { OracleAnswer } from "./answer";
import { dayBefore, eachDay } from "./dates";
import { demandsOf, termsInForce } from "./demands";
import { isWithinAllowance, judge, type Logged, loggedIn } from "./judging";
import { isDeclaredBy, type OraclePeriod, periodsUpTo, startOf } from "./periods";
import { fromMillionths, nearest, percentWithin } from "./rational";

interface Judged {
  period: OraclePeriod;
  logged: Logged;
  isClosed: boolean;
  verdict: Verdict;
  /** The run that ends with this period. */
  run: number;
}

/** Judges every period up to the one that holds `at.on`. */
function judgeAll(history: GoalHistory, since: LocalDate, at: Standpoint): Judged[] {
  const closedThrough = at.on < at.today ? at.on : dayBefore(at.today);
  const used: LocalDate[] = [];
  const judged: Judged[] = [];
  for (const period of periodsUpTo(history, since, at.on)) {
    const logged = loggedIn(history.days, period, null);
    const isClosed = period.end <= closedThrough;
    const verdict = judge(history, period, logged, isClosed, () =>
      spendSkip(history.days, period, used),
    );
    const before = judged.at(-1);
    const runBefore = before?.period.demands.unit === period.demands.unit ? before.run : 0;
    judged.push({ period, logged, isClosed, verdict, run: runAfter(runBefore, verdict) });
  }
  return judged;
}

function spendSkip(days: readonly DayTotal[], period: OraclePeriod, used: LocalDate[]): boolean {
  const isSkipped = days.some((total) => total.day === period.start && total.isSkipped);
  if (!isSkipped || !isWithinAllowance(period, used)) return false;
  used.push(period.start);
  return true;
}

function runAfter(run: number, verdict: Verdict): number {
  if (verdict === "met") return run + 1;
  return verdict === "missed" ? 0 : run;
}

/** The longest run since the last change of unit. */
function longestOf(judged: readonly Judged[]): number {
  const unit = judged.at(-1)?.period.demands.unit;
  const change = judged.findLastIndex((one) => one.period.demands.unit !== unit);
  return Math.max(0, ...judged.slice(change + 1).map((one) => one.run));
}

function streakOf(history: GoalHistory, judged: readonly Judged[], at: Standpoint): StreakProgress {
  const last = judged.at(-1);
  const current = last?.run ?? 0;
  const unit =
    last?.period.demands.unit ??
    demandsOf(history.pattern, termsInForce(history.terms, at.on)).unit;
  const isAtRisk = last !== undefined && current > 0 && isThreatened(history, last, at);
  return {
    current,
    longest: longestOf(judged),
    unit,
    state: current === 0 ? "none" : isAtRisk ? "atRisk" : "alive",
  };
}

/** Open, missed if it closed now, and not to be met by what later days alone can bring. */
function isThreatened(
  history: GoalHistory,
  { period, logged, verdict }: Judged,
  at: Standpoint,
): boolean {
  if (verdict !== "open" || at.on < period.start || at.on > period.end) return false;
  if (judge(history, period, logged, true, () => false) !== "missed") return false;
  const later = eachDay(period.start, period.end).filter((day) => day > at.on);
  const { perDay, amount } = period.demands;
  if (perDay === null) return later.length === 0;
  const isReached = (day: LocalDate) =>
    history.days.some((total) => total.day === day && (total.sum >= perDay || total.isCompleted));
  const fresh = later.filter((day) => !isReached(day)).length;
  return logged.value + BigInt(fresh) * 1_000_000n < amount;
}

/** The day's own terms say how long the run must be, unless they count in a unit not yet in use. */
function lengthOn(history: GoalHistory, { demands }: OraclePeriod, day: LocalDate): number {
  const now = demandsOf(history.pattern, termsInForce(history.terms, day));
  const { length } = now.unit === demands.unit ? now : demands;
  if (length === null) throw new Error("only a streak goal has a length");
  return length;
}

/** An open period with days after it, in which the run would end if nothing more were logged. */
function isGap(history: GoalHistory, { period, logged, verdict }: Judged): boolean {
  if (verdict !== "open") return false;
  return judge(history, period, logged, true, () => false) === "missed";
}

/** First day on which a streak goal's run is as long as that day's terms ask. */
function reachedOn(
  history: GoalHistory,
  judged: readonly Judged[],
  at: Standpoint,
): LocalDate | null {
  if (history.pattern !== "streak") return null;
  for (const [index, { period }] of judged.entries()) {
    const before = judged[index - 1];
    if (before !== undefined && isGap(history, before)) return null;
    const run = before?.period.demands.unit === period.demands.unit ? before.run : 0;
    for (const day of eachDay(period.from, period.end)) {
      if (at.on < at.today && day > at.on) continue;
      const isMet = loggedIn(history.days, period, day).isEnough;
      if (run + (isMet ? 1 : 0) >= lengthOn(history, period, day)) return day;
    }
  }
  return null;
}

function percentOf(
  history: GoalHistory,
  current: Judged | undefined,
  run: number,
  isDone: boolean,
  on: LocalDate,
): number {
  if (isDone) return 100;
  if (current === undefined) return 0;
  if (history.pattern === "streak")
    return percentWithin(BigInt(run), BigInt(lengthOn(history, current.period, on)));
  const { amount, isLimit } = current.period.demands;
  const { value, isEnough } = current.logged;
  if (!isLimit) return isEnough ? 100 : percentWithin(value, amount);
  if (amount === 0n) return value === 0n ? 0 : 200;
  return nearest(100n * value, amount);
}

/** Progress of a goal with periods. `history.days` holds only what counts on the day. */
export function answerPeriodic(history: GoalHistory, at: Standpoint): OracleAnswer {
  const since = startOf(history);
  const judged = judgeAll(history, since, at);
  const holding = judged.find(({ period }) => period.start <= at.on && at.on <= period.end);
  const closed = judged.filter((one) => one.isClosed);
  const met = closed.filter((one) => one.verdict === "met").length;
  const missed = closed.filter((one) => one.verdict === "missed").length;
  const streak = streakOf(history, judged, at);
  const reached = reachedOn(history, judged, at);
  const isDeclared = isDeclaredBy(history, at);
  const isEnded = history.endsOn !== null && history.endsOn < at.on;
  const isDone = isDeclared || isEnded || reached !== null;
  return {
    reachedOn: reached,
    progress: {
      goalId: history.goalId,
      pattern: history.pattern,
      on: at.on,
      since,
      percent: percentOf(history, holding, streak.current, isDone, at.on),
      period: holding === undefined ? null : shown(holding),
      total: fromMillionths(sumOf(history.days, judged)),
      streak,
      successRate: met + missed === 0 ? null : nearest(BigInt(met), BigInt(met + missed)),
      projection: null,
    },
  };
}

/** All that was logged in the periods so far; a log for a later period waits for it. */
function sumOf(days: readonly DayTotal[], judged: readonly Judged[]): bigint {
  const counted = days.filter(({ day }) =>
    judged.some(({ period }) => period.from <= day && day <= period.end),
  );
  return counted.reduce((sum, total) => sum + total.sum, 0n);
}

/** A period with its verdict and the first day of the terms that judged it. */
export type ToldPeriod = PeriodProgress & { termsFrom: LocalDate };

/** Every period up to the one that holds `at.on`, with its verdict. */
export function periodsOf(history: GoalHistory, at: Standpoint): ToldPeriod[] {
  const since = startOf(history);
  return judgeAll(history, since, at).map((judged) => ({
    ...shown(judged),
    termsFrom: judged.period.demands.termsFrom ?? since,
  }));
}

/** The period that holds today, judged as it stands. */
export function judgedOn(history: GoalHistory, today: LocalDate): Judged | undefined {
  const judged = judgeAll(history, startOf(history), { on: today, today });
  return judged.find(({ period }) => period.start <= today && today <= period.end);
}

function shown({ period, logged, verdict }: Judged) {
  const { start, end, demands } = period;
  return {
    start,
    end,
    value: fromMillionths(logged.value),
    amount: fromMillionths(demands.amount),
    verdict,
  };
}
