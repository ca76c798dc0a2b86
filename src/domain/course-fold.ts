/** Folds a milestone's or target's days in order into its total and the day it reached its end. */
import type { Amount } from "./amount";
import type { FoldState } from "./checkpoint";
import { addDays, type LocalDate } from "./local-date";
import type { Course, DayTotal, GoalHistory } from "./patterns/pattern";
import { courseOf } from "./patterns/registry";
import { termsOn } from "./terms";

/** Where the goal stands: start + sum, or the latest reading; the start before the first. */
export function currentOf(course: Course, state: FoldState): Amount {
  if (course.reading === "sum") return course.start + state.sum;
  return state.latest ?? course.start;
}

/** Whether the end is reached or passed, whichever way it lies. */
function isReached(course: Course, current: Amount): boolean {
  return course.end >= course.start ? current >= course.end : current <= course.end;
}

/** The course under the terms in force on a day. */
export function courseOn(history: GoalHistory, day: LocalDate): Course {
  return courseOf(termsOn(history.terms, day).settings);
}

/**
 * Folds the days up to and including `through`. Terms that begin without a log on their day are
 * looked at too: a lower end can be reached by them alone.
 */
export function foldDays(
  history: GoalHistory,
  since: LocalDate,
  state: FoldState,
  through: LocalDate,
): FoldState {
  let folded = state;
  for (const step of stepsOf(history, state.nextDay, through)) {
    const sum = folded.sum + (step.total?.sum ?? 0n);
    const next = { ...folded, sum, latest: step.total?.latest ?? folded.latest };
    const course = courseOn(history, step.day);
    const isThere = isReached(course, currentOf(course, next));
    folded = { ...next, reachedOn: folded.reachedOn ?? (isThere ? step.day : null) };
  }
  return { ...folded, since, nextDay: addDays(through, 1) };
}

interface Step {
  day: LocalDate;
  total: DayTotal | null;
}

function stepsOf(history: GoalHistory, from: LocalDate, through: LocalDate): Step[] {
  const logged = history.days.filter((total) => total.day >= from && total.day <= through);
  const steps: Step[] = logged.map((total) => ({ day: total.day, total }));
  for (const terms of history.terms) {
    const isOwnStep = terms.from !== null && terms.from >= from && terms.from <= through;
    if (isOwnStep && !logged.some((total) => total.day === terms.from))
      steps.push({ day: terms.from ?? from, total: null });
  }
  return steps.sort((a, b) => (a.day < b.day ? -1 : 1));
}
