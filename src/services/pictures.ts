/** What a goal's page draws beside its history: its runs, its rhythm and its terms over time. */
import { logsByWeekdayAndHour } from "../db/queries/activity-counts";
import { checkDateRange } from "../domain/date-range";
import { addDays, earlierOf, type LocalDate } from "../domain/local-date";
import { type Rhythm, rhythmOf } from "../domain/rhythm";
import { type Runs, runsOf } from "../domain/runs";
import { type TermsInForce, termsInForce } from "../domain/terms";
import { reading, type ServiceContext } from "./context";
import { loadGoal, toHistory } from "./progress";

/** A year, so that the answer costs the same however long a goal has lived. */
const RHYTHM_DAYS = 365;

/** Twelve years, as many as the picture of long periods has rows. */
const MOST_DAYS_OF_RUNS = 12 * 366;

/**
 * The goal's runs of met periods that reach into the days from `from` on, and its longest.
 * @throws AppError `GOAL_NOT_FOUND`
 * @throws DomainError `INVALID_DATE_RANGE` when `from` lies further back than twelve years
 */
export function getRuns(
  ctx: ServiceContext,
  { goalId, from }: { goalId: string; from: LocalDate },
): Promise<Runs> {
  return reading(ctx, async (scope) => {
    const { today } = scope;
    checkDateRange({ from: earlierOf(from, today), to: today }, MOST_DAYS_OF_RUNS);
    const loaded = await loadGoal(scope, goalId, { isWhole: true });
    return runsOf(toHistory(scope, loaded), from, { on: today, today });
  });
}

/**
 * How often the goal was logged on each weekday and in each hour of the last year.
 * @throws AppError `GOAL_NOT_FOUND`
 */
export function getRhythm(
  ctx: ServiceContext,
  { goalId }: { goalId: string },
): Promise<Rhythm & { from: LocalDate }> {
  return reading(ctx, async (scope) => {
    const { tx, userId, today, profile } = scope;
    await loadGoal(scope, goalId, { today });
    const from = addDays(today, 1 - RHYTHM_DAYS);
    const { dayStartHour } = profile;
    const rows = await logsByWeekdayAndHour(tx, { userId, goalId }, { from, dayStartHour });
    return { from, ...rhythmOf(rows) };
  });
}

/**
 * What the goal has asked since when, the latest first.
 * @throws AppError `GOAL_NOT_FOUND`
 */
export function getTerms(
  ctx: ServiceContext,
  { goalId }: { goalId: string },
): Promise<{ terms: TermsInForce[] }> {
  return reading(ctx, async (scope) => {
    const { stored } = await loadGoal(scope, goalId, { today: scope.today });
    return { terms: termsInForce(stored.terms) };
  });
}
