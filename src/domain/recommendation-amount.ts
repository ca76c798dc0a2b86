/** Asking less where little is met, and more where nearly all is. */
import { type Amount, toAmount, toNumber } from "./amount";
import { addDays, type LocalDate } from "./local-date";
import { type PeriodOutcome, valueOfOutcome } from "./period-fold";
import { type Advice, type AdvisedGoal, tally, toConfidence } from "./recommendation";
import type { RecurringSettings, Settings, StreakSettings } from "./settings";

const ONE = toAmount(1);
const LOWER = { weeks: 4, belowPercent: 40 };
const RAISE = { weeks: 6, abovePercent: 95 };
const DAYS_A_WEEK = toAmount(7);
const LARGEST = toAmount(999_999_999);

/** Goals that ask for at least an amount: the only ones of which more or less can be asked. */
export function asksForAmount(settings: Settings): settings is RecurringSettings | StreakSettings {
  return "amount" in settings && (!("bound" in settings) || settings.bound === "atLeast");
}

/** At most one of the two: an amount to lower or an amount to raise. */
export function amountAdvice(goal: AdvisedGoal, today: LocalDate): Advice[] {
  if (!asksForAmount(goal.settings)) return [];
  return [lower(goal, goal.settings, today), raise(goal, goal.settings, today)].flatMap(
    (advice) => advice ?? [],
  );
}

type Amounts = RecurringSettings | StreakSettings;

/** Met less than 40 % over four weeks: what is reached on a usual day, but no less than half. */
function lower(goal: AdvisedGoal, settings: Amounts, today: LocalDate): Advice | null {
  const seen = periodsOf(goal, settings, LOWER.weeks, today);
  if (seen === null || seen.met * 100 >= seen.asked * LOWER.belowPercent) return null;
  const amount = toAmount(settings.amount);
  const step = stepOf(amount);
  const reached = seen.typical > amount / 2n ? seen.typical : amount / 2n;
  const suggested = smaller(roundedDown(reached, step), amount - step);
  if (suggested < step) return null;
  const missing = 1 - seen.rate / (LOWER.belowPercent / 100);
  return adviceOf("lowerAmount", goal, settings, seen, suggested, 0.5 + 0.5 * missing);
}

/** Met more than 95 % over six weeks: what is reached on a usual day, but at most a quarter more. */
function raise(goal: AdvisedGoal, settings: Amounts, today: LocalDate): Advice | null {
  const seen = periodsOf(goal, settings, RAISE.weeks, today);
  if (seen === null || seen.met * 100 <= seen.asked * RAISE.abovePercent) return null;
  const amount = toAmount(settings.amount);
  const step = stepOf(amount);
  // "Once a day" is done or not: twice is another goal, unless it is what the person does anyway.
  if (step * 2n >= amount && seen.typical < amount + step) return null;
  const reached = roundedDown(smaller(seen.typical, (amount * 5n) / 4n), step);
  const suggested = reached > amount ? reached : amount + step;
  const most = settings.perDay === undefined ? LARGEST : DAYS_A_WEEK;
  if (suggested > most) return null;
  const above = (seen.rate * 100 - RAISE.abovePercent) / (100 - RAISE.abovePercent);
  return adviceOf("raiseAmount", goal, settings, seen, suggested, 0.5 + 0.4 * above);
}

interface Seen {
  weeks: number;
  met: number;
  asked: number;
  rate: number;
  /** The middle value of the periods that counted. */
  typical: Amount;
}

/**
 * The days or whole weeks of the last weeks, all of which asked what is asked now.
 * @returns `null` when they are too few, or fewer than half of them counted
 */
function periodsOf(
  { closed, heldSince }: AdvisedGoal,
  { period }: Amounts,
  weeks: number,
  today: LocalDate,
): Seen | null {
  const first = addDays(today, -7 * weeks);
  const days = closed.filter(({ facts }) => facts.period.start >= first);
  const wholeWeeks = closed.filter(({ facts }) => !facts.period.isPartial).slice(-weeks);
  const [outcomes, from, enough] =
    period === "day"
      ? [days, first, days.length > 0]
      : [wholeWeeks, wholeWeeks[0]?.facts.period.start, wholeWeeks.length === weeks];
  const isKnown = period === "day" || period === "week";
  if (!isKnown || !enough || from === undefined || heldSince > from) return null;
  const { met, asked } = tally(outcomes);
  if (asked === 0 || asked * 2 < outcomes.length) return null;
  return { weeks, met, asked, rate: met / asked, typical: middleOf(outcomes) };
}

function middleOf(outcomes: readonly PeriodOutcome[]): Amount {
  const values = outcomes
    .filter(({ verdict }) => verdict === "met" || verdict === "missed")
    .map(valueOfOutcome)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return values[Math.floor((values.length - 1) / 2)] ?? 0n;
}

/**
 * A step people would take: 1 or 5 times a power of ten, at most a fifth of the amount. Whole
 * amounts stay whole.
 * @example stepOf(toAmount(30)) // toAmount(5)
 */
export function stepOf(amount: Amount): Amount {
  const smallest = amount % ONE === 0n ? ONE : 1n;
  let step = smallest;
  for (let next = step * 5n, isFive = true; next * 5n <= amount; isFive = !isFive) {
    step = next;
    next *= isFive ? 2n : 5n;
  }
  return step;
}

const smaller = (a: Amount, b: Amount) => (a < b ? a : b);
export const roundedDown = (amount: Amount, step: Amount) => (amount / step) * step;

function adviceOf(
  kind: "lowerAmount" | "raiseAmount",
  { stored: { goalId } }: AdvisedGoal,
  settings: Amounts,
  { typical, ...seen }: Seen,
  suggested: Amount,
  confidence: number,
): Advice {
  const amount = toNumber(suggested);
  return {
    ...{ kind, goalId, templateId: null, mark: "" },
    evidence: {
      ...seen,
      amount: settings.amount,
      typical: toNumber(typical),
      suggested: amount,
    },
    confidence: toConfidence(confidence),
    deed: { does: "change", patch: { settings: { ...settings, amount } } },
  };
}
