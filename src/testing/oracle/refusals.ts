/** Which deeds the oracle expects to be refused, and with which code. */
import type { ActivityKind } from "@/domain/activity";
import type { AppCode } from "@/domain/errors";
import type { Status } from "@/domain/goal";
import type { LocalDate } from "@/domain/local-date";
import { eachDay } from "./dates";
import { termsInForce } from "./demands";
import { deadlineTold, type ToldGoal, termsToldLast } from "./told-goal";

/** A deed that the rules do not allow. */
export class Refusal extends Error {
  constructor(readonly code: AppCode) {
    super(code);
  }
}

export function refuseIf(isRefused: boolean, code: AppCode): void {
  if (isRefused) throw new Refusal(code);
}

interface AskedLog {
  kind: ActivityKind;
  value: number | null;
  day: LocalDate;
}

/** A new log is held against the goal's status first. */
export function holdNewLog(goal: ToldGoal, status: Status, log: AskedLog, latest: LocalDate): void {
  const by = deadlineTold(termsToldLast(goal).settings);
  refuseIf(status === "archived", "GOAL_ARCHIVED");
  refuseIf(status === "draft", "ACTIVITY_VALIDATION");
  refuseIf(status === "completed", "GOAL_ALREADY_COMPLETED");
  refuseIf(status === "missed" && (by === null || log.day > by), "GOAL_ALREADY_COMPLETED");
  holdLog(goal, log, latest);
}

/** The kind, value and day of a log, new or edited. */
export function holdLog(goal: ToldGoal, log: AskedLog, latest: LocalDate): void {
  const { settings } = termsInForce(goal.terms, log.day);
  const takesKinds = goal.pattern === "recurring" || goal.pattern === "streak";
  const isDaily = "period" in settings && settings.period === "day";
  refuseIf(!takesKinds && log.kind !== "progress", "INVALID_GOAL_PATTERN");
  refuseIf(log.kind === "skipped" && !isDaily, "INVALID_GOAL_PATTERN");
  const needsValue = log.kind === "progress" || log.kind === "partial";
  refuseIf(needsValue !== (log.value !== null), "ACTIVITY_VALIDATION");
  if (log.value !== null) {
    const isReading = "reading" in settings && settings.reading === "latest";
    const isSum = "reading" in settings && settings.reading === "sum";
    const isFine =
      isReading || (isSum && log.value !== 0) || (goal.pattern === "limit" && log.value === 0);
    refuseIf(!(isFine || log.value > 0), "ACTIVITY_VALIDATION");
  }
  const by = deadlineTold(termsToldLast(goal).settings);
  const last = [latest, by, goal.endsOn].filter((day) => day !== null).sort()[0] ?? latest;
  refuseIf(log.day > last, "ACTIVITY_VALIDATION");
  refuseIf(goal.pattern === "limit" && log.day < goal.startsOn, "ACTIVITY_VALIDATION");
}

/** Only what is going can be paused or completed. */
export function holdGoing(status: Status): void {
  refuseIf(status === "archived", "GOAL_ARCHIVED");
  refuseIf(status === "draft", "GOAL_VALIDATION");
  refuseIf(status === "completed" || status === "missed", "GOAL_ALREADY_COMPLETED");
}

/** `by` and `endsOn` may lie neither before the start nor in the past. */
export function holdDates(
  dates: (LocalDate | null)[],
  startsOn: LocalDate,
  today: LocalDate,
): void {
  for (const day of dates) {
    refuseIf(day !== null && (day < startsOn || day < today), "GOAL_VALIDATION");
  }
}

export function holdRange(from: LocalDate, to: LocalDate): void {
  refuseIf(from > to || eachDay(from, to).length > 3660, "INVALID_DATE_RANGE");
}
