/** The oracle: progress worked out the slow way, straight from the rules, to hold the engine against. */

import type { LocalDate } from "@/domain/local-date";
import type { GoalHistory, Progress, Standpoint } from "@/domain/patterns/pattern";
import { answerCourse } from "./course";
import { answerPeriodic } from "./periodic";

export interface OracleAnswer {
  progress: Progress;
  reachedOn: LocalDate | null;
}

/** How the goal stands: as of now on today or later, as the day had just ended on an earlier one. */
export function answer(history: GoalHistory, at: Standpoint): OracleAnswer {
  const isEarlier = at.on < at.today;
  const days = isEarlier ? history.days.filter((total) => total.day <= at.on) : history.days;
  const known = { ...history, days };
  const isCourse = history.pattern === "milestone" || history.pattern === "target";
  return isCourse ? answerCourse(known, at) : answerPeriodic(known, at);
}
