/** The ledger's logs: taken, changed, removed and brought back as the services do it. */
import { civilDayThen, latestDateOnEarth } from "@/domain/calendar";
import { completedValue } from "@/domain/completed-log";
import { dailyTotals } from "@/domain/day-total";
import { AppError } from "@/domain/errors";
import { withPause } from "@/domain/holiday";
import { checkActivity, checkActivityShape } from "@/domain/logging";
import { historyOf, type StoredGoal } from "@/domain/standing";
import type { Deed } from "./deeds";
import { type KeptLog, type Ledger, type Moment, toHistory } from "./ledger";

const RESTORABLE_MILLISECONDS = 30 * 24 * 60 * 60 * 1000;
type Of<Name extends Deed["do"]> = Extract<Deed, { do: Name }>;

const days = ({ now, today }: Moment) => ({ today, latestDate: latestDateOnEarth(now) });

export function log(ledger: Ledger, moment: Moment, deed: Of<"log">): number | null {
  const loaded = ledger.load(deed.goal, { isWhole: true });
  const day = deed.day ?? moment.today;
  checkActivity(loaded.stored, { kind: deed.kind, value: deed.value, day }, days(moment));
  const value =
    deed.kind === "completed" ? completedValue(toHistory(loaded, moment), day) : deed.value;
  const activityId = String(ledger.books.logs.length).padStart(4, "0");
  const { goalId } = loaded.stored;
  const recordedAt = moment.now;
  const { kind } = deed;
  const taken: KeptLog = { activityId, goalId, kind, value, day, recordedAt, removedAt: null };
  ledger.books = { ...ledger.books, logs: [...ledger.books.logs, taken] };
  ledger.recount(deed.goal, [day], moment);
  return value;
}

export function edit(ledger: Ledger, moment: Moment, deed: Of<"edit">): number | null {
  const { before, index, stored } = own(ledger, deed.log);
  if (before.removedAt !== null) throw new AppError("ACTIVITY_NOT_FOUND");
  const { kind = before.kind, day = before.day } = deed.patch;
  const isSameLog = kind === before.kind && day === before.day;
  const hasOwnValue = kind === "progress" || kind === "partial";
  const given = deed.patch.value ?? (hasOwnValue ? before.value : null);
  checkActivityShape(stored, { kind, value: given, day }, days(moment));
  const isWorkedOut = kind === "completed" && !isSameLog;
  const kept = kind === "completed" ? before.value : given;
  const value = isWorkedOut ? lackingWithout(ledger, moment, stored, before, day) : kept;
  ledger.saveLog({ ...before, kind, day, value });
  count(ledger, moment, index, stored, [before.day, day]);
  return value;
}

function lackingWithout(
  ledger: Ledger,
  { neverDays }: Moment,
  stored: StoredGoal,
  log: KeptLog,
  day: string,
): number {
  const others = ledger
    .countedLogs(stored.goalId)
    .filter((each) => each.activityId !== log.activityId);
  return completedValue(historyOf(stored, dailyTotals(others), neverDays), day);
}

export function remove(ledger: Ledger, moment: Moment, deed: { log: number }): number | null {
  const { before, index, stored } = own(ledger, deed.log);
  if (before.removedAt === null) ledger.saveLog({ ...before, removedAt: moment.now });
  count(ledger, moment, index, stored, [before.day]);
  return before.value;
}

export function bringBack(ledger: Ledger, moment: Moment, deed: { log: number }): number | null {
  const { before, index, stored } = own(ledger, deed.log);
  const age = before.removedAt === null ? 0 : Date.parse(moment.now) - Date.parse(before.removedAt);
  if (age > RESTORABLE_MILLISECONDS) throw new AppError("ACTIVITY_NOT_FOUND");
  ledger.saveLog({ ...before, removedAt: null });
  count(ledger, moment, index, stored, [before.day]);
  return before.value;
}

function own(ledger: Ledger, number: number) {
  const before = ledger.books.logs[number];
  if (!before) throw new AppError("ACTIVITY_NOT_FOUND");
  const index = ledger.indexOf(before.goalId);
  const { stored } = ledger.load(index);
  if (stored.archivedAt !== null) throw new AppError("GOAL_ARCHIVED");
  return { before, index, stored };
}

/** Counts the days again; a streak that loses its completion was paused since its last log. */
function count(
  ledger: Ledger,
  moment: Moment,
  index: number,
  before: StoredGoal,
  touched: readonly string[],
): void {
  const after = ledger.recount(index, [...new Set(touched)], moment);
  const isReopened = before.reachedOn !== null && after.reachedOn === null;
  if (!isReopened || after.pattern !== "streak") return;
  const logs = ledger.books.logs.filter(({ goalId }) => goalId === after.goalId);
  const last =
    logs
      .map(({ recordedAt }) => recordedAt)
      .sort()
      .at(-1) ?? null;
  const from = last === null ? moment.today : civilDayThen(last, ledger.books.changes);
  if (from >= moment.today) return;
  const pauses = withPause(after.pauses, { from, until: moment.today, reason: null });
  ledger.saveGoal(index, { stored: { ...after, pauses } });
  ledger.recompute(index, moment);
}
