/** Logging: which activities a goal takes, and on which days. */
import type { ActivityKind } from "./activity";
import { AppError, DomainError, refuse } from "./errors";
import type { LocalDate } from "./local-date";
import type { Settings } from "./settings";
import { type StoredGoal, standingOf } from "./standing";
import { termsOn } from "./terms";

/** What a person wants to log, before the server works out the value of a `completed`. */
export interface LogRequest {
  kind: ActivityKind;
  value: number | null;
  day: LocalDate;
}

/** What day it is: for the person, and at the latest anywhere on Earth. */
export interface LogDays {
  today: LocalDate;
  latestDate: LocalDate;
}

/**
 * Holds a new activity against the goal's status, kind and day.
 * @throws AppError `GOAL_ARCHIVED`, `GOAL_ALREADY_COMPLETED`
 * @throws DomainError `ACTIVITY_VALIDATION`, `INVALID_GOAL_PATTERN`
 */
export function checkActivity(goal: StoredGoal, log: LogRequest, days: LogDays): void {
  const { status } = standingOf(goal, days.today);
  if (status === "archived") throw new AppError("GOAL_ARCHIVED");
  if (status === "draft") refuse("ACTIVITY_VALIDATION", "goalId", "draft");
  const isBackdated = goal.by !== null && log.day <= goal.by;
  if (status === "completed" || (status === "missed" && !isBackdated)) {
    throw new AppError("GOAL_ALREADY_COMPLETED");
  }
  checkActivityShape(goal, log, days);
}

/**
 * Holds an activity's kind, value and day against the goal, whatever its status: for edits too.
 * @throws DomainError `ACTIVITY_VALIDATION`, `INVALID_GOAL_PATTERN`
 */
export function checkActivityShape(goal: StoredGoal, log: LogRequest, days: LogDays): void {
  const { settings } = termsOn(goal.terms, log.day);
  checkKind(log.kind, settings);
  checkValue(log, settings);
  checkDay(goal, log.day, days);
}

function checkKind(kind: ActivityKind, settings: Settings): void {
  if (kind === "progress") return;
  const isRepeating = "bound" in settings || "length" in settings;
  const isAllowed = isRepeating && (kind !== "skipped" || settings.period === "day");
  if (!isAllowed)
    throw new DomainError("INVALID_GOAL_PATTERN", { details: { kind: ["not_for_pattern"] } });
}

function checkValue({ kind, value }: LogRequest, settings: Settings): void {
  const reject = (reason: string) => refuse("ACTIVITY_VALIDATION", "value", reason);
  if (kind === "completed" || kind === "skipped") {
    if (value !== null) reject("not_allowed");
    return;
  }
  if (value === null) refuse("ACTIVITY_VALIDATION", "value", "required");
  if ("end" in settings) {
    if (settings.reading === "sum" && value === 0) reject("must_not_be_zero");
  } else if ("unlogged" in settings) {
    if (value < 0) reject("must_not_be_negative");
  } else if (value <= 0) reject("must_be_positive");
}

function checkDay(goal: StoredGoal, day: LocalDate, { latestDate }: LogDays): void {
  const reject = (reason: string) => refuse("ACTIVITY_VALIDATION", "day", reason);
  if (day > latestDate) reject("day_too_late");
  if (goal.by !== null && day > goal.by) reject("after_deadline");
  if (goal.endsOn !== null && day > goal.endsOn) reject("after_end");
  if (goal.pattern === "limit" && day < goal.startsOn) reject("before_start");
}
