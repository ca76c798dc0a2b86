/** A goal as recommendations read it, on Wednesday 11 March 2026, with logs written as short tuples. */
import type { Reminder } from "@/domain/goal";
import { addDays, type LocalDate } from "@/domain/local-date";
import { type AdvisedGoal, advisedGoal } from "@/domain/recommendation";
import type { PatternName } from "@/domain/settings";
import { storedGoal } from "./goals";
import { historyOf, type Log } from "./histories";

const ON: LocalDate = "2026-03-11";

interface Given {
  pattern?: PatternName;
  settings: object;
  startsOn: LocalDate;
  logs?: Log[];
  later?: { from: LocalDate; settings: object }[];
  pauses?: [from: LocalDate, until: LocalDate | null][];
  reminders?: Reminder[];
  loggedAt?: number[];
}

export function advised({
  pattern = "recurring",
  settings,
  startsOn,
  ...given
}: Given): AdvisedGoal {
  const { logs = [], later = [], pauses = [], reminders = [], loggedAt = [] } = given;
  const history = historyOf({ pattern, settings, startsOn, logs, later, pauses });
  const stored = storedGoal(pattern, settings, {
    startsOn,
    reminders,
    terms: [...history.terms],
    pauses: history.pauses.map((pause) => ({ ...pause, isHoliday: false })),
  });
  return advisedGoal(stored, history, loggedAt, ON);
}

/** The day so many days before. @example daysAgo(1) // 10 March 2026 */
export const daysAgo = (days: number): LocalDate => addDays(ON, -days);

/** A log of `value` on each of the last `count` days before today, the latest first. */
export function logsOn(ago: readonly number[], value: number): Log[] {
  return [...ago].sort((a, b) => b - a).map((days): Log => [daysAgo(days), value]);
}

/** @example upTo(3) // [1, 2, 3] */
export const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
