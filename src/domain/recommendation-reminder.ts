/** A reminder that comes at another hour than the person does the thing. */
import type { Reminder } from "./goal";
import type { LocalDate } from "./local-date";
import { type Advice, type AdvisedGoal, hasHistory, toConfidence } from "./recommendation";

const FEWEST_LOGS = 10;
/** As much as this to either side is the same hour. */
const SAME_HOUR_MINUTES = 60;
const USUAL_FROM_PERCENT = 60;
const MINUTES_A_DAY = 1440;
const QUARTER = 15;

/**
 * Moves the reminder that is nearest to the usual time, when all are more than an hour away from it.
 * @param goal `loggedAt` of the last four weeks
 */
export function reminderAdvice(goal: AdvisedGoal, today: LocalDate): Advice[] {
  const { stored, loggedAt } = goal;
  if (!hasHistory(goal, today) || loggedAt.length < FEWEST_LOGS) return [];
  const usual = usualMinute(loggedAt);
  const near = loggedAt.filter((minute) => distance(minute, usual) <= SAME_HOUR_MINUTES).length;
  if (near * 100 < loggedAt.length * USUAL_FROM_PERCENT) return [];
  const nearest = nearestTo(stored.reminders, usual);
  if (nearest === null || distance(minuteOf(nearest), usual) <= SAME_HOUR_MINUTES) return [];
  const suggested = Math.floor(usual / QUARTER) * QUARTER;
  const reminders = stored.reminders.map((each) =>
    each === nearest ? { ...each, at: timeOf(suggested) } : each,
  );
  const share = near / loggedAt.length;
  return [
    {
      ...{ kind: "moveReminder", goalId: stored.goalId, templateId: null, mark: "" },
      evidence: {
        logs: loggedAt.length,
        share,
        usualMinute: usual,
        reminderMinute: minuteOf(nearest),
        suggestedMinute: suggested,
      },
      confidence: toConfidence(0.9 * share),
      deed: { does: "change", patch: { reminders } },
    },
  ];
}

/** The time among them that lies nearest to all others, round the clock: 23:50 and 0:10 are near. */
function usualMinute(minutes: readonly number[]): number {
  const sumFrom = (at: number) => minutes.reduce((sum, each) => sum + distance(each, at), 0);
  const [first = 0, ...others] = [...minutes].sort((a, b) => a - b);
  return others.reduce((found, each) => (sumFrom(each) < sumFrom(found) ? each : found), first);
}

function distance(a: number, b: number): number {
  const apart = Math.abs(a - b);
  return Math.min(apart, MINUTES_A_DAY - apart);
}

function nearestTo(reminders: readonly Reminder[], minute: number): Reminder | null {
  return reminders.reduce<Reminder | null>((found, each) => {
    const isNearer =
      found === null || distance(minuteOf(each), minute) < distance(minuteOf(found), minute);
    return isNearer ? each : found;
  }, null);
}

function minuteOf({ at }: Reminder): number {
  return Number(at.slice(0, 2)) * 60 + Number(at.slice(3));
}

/** @example timeOf(19 * 60 + 30) // "19:30" */
function timeOf(minute: number): string {
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}
