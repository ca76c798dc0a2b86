/** The oracle: progress worked out the slow way, straight from the rules, to hold the engine against. */

import type { GoalHistory, Standpoint } from "@/domain/patterns/pattern";
import type { OracleAnswer } from "./answer";
import { answerCourse } from "./course";
import { answerPeriodic, periodsOf, type ToldPeriod } from "./periodic";

const hasCourse = ({ pattern }: GoalHistory) => pattern === "milestone" || pattern === "target";

/** How the goal stands: as of now on today or later, as the day had just ended on an earlier one. */
export function answer(history: GoalHistory, at: Standpoint): OracleAnswer {
  const known = knownOn(history, at);
  return hasCourse(history) ? answerCourse(known, at) : answerPeriodic(known, at);
}

/** Every period of the goal with its verdict, up to the one that holds `at.on`. */
export function periodsTo(history: GoalHistory, at: Standpoint): ToldPeriod[] {
  return hasCourse(history) ? [] : periodsOf(knownOn(history, at), at);
}

function knownOn(history: GoalHistory, at: Standpoint): GoalHistory {
  if (at.on >= at.today) return history;
  return { ...history, days: history.days.filter((total) => total.day <= at.on) };
}
