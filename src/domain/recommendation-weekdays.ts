/** Days of the week to drop or to add, by how they go. */
import { addDays, type LocalDate, laterOf, weekdayOf } from "./local-date";
import type { PeriodOutcome } from "./period-fold";
import { type Advice, type AdvisedGoal, tally, toConfidence } from "./recommendation";
import { asksForAmount } from "./recommendation-amount";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
/** Looked at, when the goal has asked the same for so long; four weeks at least. */
const DAYS = { atMost: 56, atLeast: 28 };
const FEWEST_OF_A_WEEKDAY = 4;
const DROP = { belowPercent: 40, othersFromPercent: 70, scheduledFrom: 3 };
const ADD = { fromPercent: 75 };

interface Counted {
  weekday: number;
  met: number;
  asked: number;
}

/** At most one day to drop and one to add. */
export function weekdayAdvice(goal: AdvisedGoal, today: LocalDate): Advice[] {
  const { settings, closed, heldSince } = goal;
  if (!asksForAmount(settings) || settings.period !== "day") return [];
  if (heldSince > addDays(today, -DAYS.atLeast)) return [];
  const from = laterOf(heldSince, addDays(today, -DAYS.atMost));
  const days = closed.filter(({ facts }) => facts.period.start >= from);
  const scheduled = settings.daysOfWeek ?? WEEKDAYS;
  const isOn = (weekday: number) => scheduled.includes(weekday);
  const on = WEEKDAYS.filter(isOn).map((weekday) => askedOn(days, weekday));
  const off = WEEKDAYS.filter((weekday) => !isOn(weekday)).map((weekday) => freeOn(days, weekday));
  return [dayToDrop(on), dayToAdd(off)].flatMap((found) => {
    if (found === null) return [];
    const { kind, confidence, evidence } = found;
    const { weekday } = evidence;
    const next =
      kind === "dropDay"
        ? scheduled.filter((each) => each !== weekday)
        : [...scheduled, weekday].sort((a, b) => a - b);
    const { daysOfWeek: _before, ...rest } = settings;
    const changed = next.length === WEEKDAYS.length ? rest : { ...rest, daysOfWeek: next };
    return {
      ...{ kind, goalId: goal.stored.goalId, templateId: null, mark: String(weekday) },
      evidence,
      confidence: toConfidence(confidence),
      deed: { does: "change" as const, patch: { settings: changed } },
    };
  });
}

/** Less than 40 % on a day of the week, where the others together go at 70 % or better. */
function dayToDrop(on: readonly Counted[]) {
  if (on.length < DROP.scheduledFrom) return null;
  const worst = best(on.filter(isOften), (day) => 1 - rateOf(day));
  if (worst === null || worst.met * 100 >= worst.asked * DROP.belowPercent) return null;
  const others = on.filter((day) => day !== worst);
  const met = others.reduce((sum, day) => sum + day.met, 0);
  const asked = others.reduce((sum, day) => sum + day.asked, 0);
  if (met * 100 < asked * DROP.othersFromPercent) return null;
  const evidence = {
    ...{ weekday: worst.weekday, met: worst.met, asked: worst.asked, rate: rateOf(worst) },
    othersRate: met / asked,
  };
  return { kind: "dropDay" as const, evidence, confidence: met / asked - rateOf(worst) };
}

/** Done in three of four weeks or more on a day that is not asked for. */
function dayToAdd(off: readonly Counted[]) {
  const found = best(off.filter(isOften), rateOf);
  if (found === null || found.met * 100 < found.asked * ADD.fromPercent) return null;
  const { weekday, met, asked } = found;
  const evidence = { weekday, met, asked, rate: rateOf(found) };
  return { kind: "addDay" as const, evidence, confidence: 0.8 * rateOf(found) };
}

const rateOf = ({ met, asked }: Counted) => met / asked;
const isOften = ({ asked }: Counted) => asked >= FEWEST_OF_A_WEEKDAY;

function onWeekday(days: readonly PeriodOutcome[], weekday: number): PeriodOutcome[] {
  return days.filter(({ facts }) => weekdayOf(facts.period.start) === weekday);
}

function askedOn(days: readonly PeriodOutcome[], weekday: number): Counted {
  return { weekday, ...tally(onWeekday(days, weekday)) };
}

/** On a free day nothing is asked: it is met, or simply free. */
function freeOn(days: readonly PeriodOutcome[], weekday: number): Counted {
  const own = onWeekday(days, weekday);
  const { met } = tally(own);
  return { weekday, met, asked: met + own.filter((day) => day.reason === "unscheduled").length };
}

/** The first of those with the highest score; `null` of none. */
function best(counted: readonly Counted[], scoreOf: (day: Counted) => number): Counted | null {
  return counted.reduce<Counted | null>(
    (found, day) => (found === null || scoreOf(day) > scoreOf(found) ? day : found),
    null,
  );
}
