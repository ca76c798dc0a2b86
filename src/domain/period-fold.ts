/** Folds a goal's periods in order into runs, verdict counts and the day its streak was complete. */
import type { FoldState } from "./checkpoint";
import { type GoalPeriod, goalPeriods } from "./goal-periods";
import { addDays, earlierOf, type LocalDate } from "./local-date";
import type { DayTotal, GoalHistory, Standpoint } from "./patterns/pattern";
import { askOf } from "./patterns/registry";
import { periodHolding } from "./period";
import { termsOn } from "./terms";
import { enoughOn, type Judgement, judge, type PeriodFacts, valueLogged } from "./verdict";

/** A judged period. */
export interface PeriodOutcome extends Judgement {
  facts: PeriodFacts;
  isClosed: boolean;
}

/** The last day whose periods are closed when standing on a day: yesterday, or an earlier day just ended. */
export function closedThrough(at: Standpoint): LocalDate {
  return at.on < at.today ? at.on : addDays(at.today, -1);
}

/** Met periods in a row before a period; those of another unit do not count. */
const runBefore = (state: FoldState, { unit }: GoalPeriod): number =>
  state.unit === unit ? state.run : 0;

/**
 * Judges the goal's periods from where the state stands to the one that holds `at.on`, each with
 * the state after it. Days before `state.nextDay` need not be in the history. A log for tomorrow does
 * not complete a streak over a today that still lacks something: it would end with today.
 */
export function* foldPeriods(
  history: GoalHistory,
  since: LocalDate,
  state: FoldState,
  at: Standpoint,
): Generator<{ outcome: PeriodOutcome; state: FoldState }> {
  const days = new DayCursor(history.days);
  const closed = closedThrough(at);
  const cursor = state.since === null ? since : state.nextDay;
  let folded = state;
  let isGapless = true;
  for (const period of goalPeriods(history, since, cursor, at.on)) {
    const facts = factsOf(history, period, days.through(period.end), folded);
    const isClosed = period.end <= closed;
    const outcome = { facts, isClosed, ...judge(facts, isClosed) };
    const mayReach = isGapless && folded.reachedOn === null;
    const reachedOn = mayReach ? reachedIn(history, facts, runBefore(folded, period), at.on) : null;
    folded = advanced(folded, outcome, since, reachedOn);
    isGapless &&= outcome.verdict !== "open" || judge(facts, true).verdict !== "missed";
    yield { outcome, state: folded };
  }
}

function factsOf(
  history: GoalHistory,
  period: GoalPeriod,
  days: DayTotal[],
  state: FoldState,
): PeriodFacts {
  const ask = askOf(period.terms.settings);
  const counted = days.filter((day) => day.day >= period.from);
  const isSkipped = period.unit === "day" && counted.some((day) => day.isSkipped);
  return {
    period,
    ask,
    days: counted,
    pauses: history.pauses,
    neverDays: history.neverDays,
    isSkipAllowed: isSkipped && skipsUsed(state, period, ask.skips.per) < ask.skips.count,
  };
}

/** Skips used up in the week or month that holds the period's day. */
function skipsUsed(state: FoldState, period: GoalPeriod, per: "week" | "month"): number {
  const { start } = periodHolding(period.start, per, period.terms.weekStart);
  return state.skipDays.filter((day) => day >= start).length;
}

function advanced(
  state: FoldState,
  outcome: PeriodOutcome,
  since: LocalDate,
  reachedOn: LocalDate | null,
): FoldState {
  const { period } = outcome.facts;
  const isNewUnit = state.unit !== period.unit;
  const before = runBefore(state, period);
  const run = outcome.verdict === "met" ? before + 1 : outcome.verdict === "missed" ? 0 : before;
  const added = outcome.facts.days.reduce((sum, day) => sum + day.sum, 0n);
  // Field by field: this is made for every period there ever was, and a spread takes ten times as long.
  return {
    nextDay: addDays(period.end, 1),
    since,
    unit: period.unit,
    run,
    longest: Math.max(isNewUnit ? 0 : state.longest, run),
    met: state.met + (outcome.isClosed && outcome.verdict === "met" ? 1 : 0),
    missed: state.missed + (outcome.isClosed && outcome.verdict === "missed" ? 1 : 0),
    sum: state.sum + added,
    latest: state.latest,
    reachedOn: state.reachedOn ?? reachedOn,
    skipDays: keptSkips(state, outcome),
  };
}

/**
 * Periods in a row that a streak goal asks for on a day of the period. A length that came with another
 * unit waits, like the unit itself, until this period has ended.
 */
export function lengthOn(
  history: GoalHistory,
  { unit, terms }: GoalPeriod,
  day: LocalDate,
): number | null {
  const { settings } = termsOn(history.terms, day);
  const isInForce = "length" in settings && settings.period === unit;
  const asked = isInForce ? settings : terms.settings;
  return "length" in asked ? asked.length : null;
}

/** The day of a period on which a streak goal's run, or a shorter length, completed it; or `null`. */
function reachedIn(
  history: GoalHistory,
  { period, ask, days }: PeriodFacts,
  before: number,
  on: LocalDate,
): LocalDate | null {
  if (history.pattern !== "streak") return null;
  const metOn = enoughOn(ask, days);
  const changes = history.terms
    .map(({ from }) => from)
    .filter((from) => from !== null && from > period.from && from <= earlierOf(period.end, on));
  const steps = [period.from, metOn, ...changes].filter((day) => day !== null).sort();
  for (const day of steps) {
    const run = metOn !== null && metOn <= day ? before + 1 : before;
    const length = lengthOn(history, period, day);
    if (length !== null && run >= length) return day;
  }
  return null;
}

/** Skip days that a later day's week or month can still hold. */
function keptSkips(state: FoldState, { reason, facts }: PeriodOutcome): readonly LocalDate[] {
  if (state.skipDays.length === 0 && reason !== "skipped") return state.skipDays;
  const day = facts.period.start;
  const kept = state.skipDays.filter((skipped) => skipped > addDays(day, -31));
  return reason === "skipped" ? [...kept, day] : kept;
}

/** Value of a period in millionths, as its pattern counts it. */
export const valueOfOutcome = ({ facts }: PeriodOutcome): bigint =>
  valueLogged(facts.ask, facts.days);

/** Hands out ordered days stretch by stretch. */
class DayCursor {
  private next = 0;

  constructor(private readonly days: readonly DayTotal[]) {}

  /** The days not handed out yet, up to and including `end`. */
  through(end: LocalDate): DayTotal[] {
    const from = this.next;
    while ((this.days[this.next]?.day ?? "9999") <= end) this.next++;
    return this.days.slice(from, this.next);
  }
}
