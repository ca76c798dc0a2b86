/** The ledger's goals and profile: begun, changed, paused, finished and put away as the services do it. */
import { checkDateRange } from "@/domain/date-range";
import { AppError, DomainError, refuse } from "@/domain/errors";
import { checkGoalDates, deadlineOf, type GoalPatch, type Status } from "@/domain/goal";
import { editGoal } from "@/domain/goal-edit";
import { withPause } from "@/domain/holiday";
import { cutPause, endPause } from "@/domain/pause";
import { type StoredGoal, standingOf } from "@/domain/standing";
import type { Deed } from "./deeds";
import type { Ledger, Moment } from "./ledger";

type Of<Name extends Deed["do"]> = Extract<Deed, { do: Name }>;

export function create(ledger: Ledger, moment: Moment, { new: asked }: Of<"create">): null {
  const { title, pattern, settings, endsOn, isDraft } = asked;
  const startsOn = asked.startsOn ?? moment.today;
  const by = deadlineOf(settings);
  checkGoalDates({ startsOn, endsOn, by }, moment.today);
  const weekStart = asked.weekStart ?? ledger.books.weekStart;
  const index = ledger.books.goals.length;
  const stored: StoredGoal = {
    ...{ goalId: `goal ${index}`, clientKey: null, description: null, category: null },
    ...{ icon: null, color: null, reminders: [], isPinned: false, position: null, version: 1 },
    ...{ createdAt: moment.now, updatedAt: moment.now, archivedAt: null, archivedOn: null },
    ...{ declaredCompletedOn: null, reachedOn: null, pauses: [] },
    ...{ title, pattern, startsOn, endsOn, by, isDraft },
    terms: [{ from: null, settings, weekStart }],
  };
  const goals = [...ledger.books.goals, { stored, days: [], checkpoint: null }];
  ledger.books = { ...ledger.books, goals };
  ledger.recompute(index, moment);
  ledger.checkRoomFor(index, false, moment);
  return null;
}

export function change(ledger: Ledger, moment: Moment, deed: Of<"change">): null {
  const loaded = ledger.load(deed.goal);
  const { stored } = loaded;
  const { status } = standingOf(stored, moment.today);
  const { isStarted, settings, ...rest } = deed.change;
  const patch: GoalPatch = {
    ...rest,
    ...(settings && { settings: { ...settings } }),
    ...(isStarted && { status: "active" as const }),
  };
  const periodStart = ledger.progress(loaded, moment).period?.start ?? null;
  const { today } = moment;
  const edited = editGoal(stored, patch, { today, status, effective: deed.effective, periodStart });
  const { startsOn, endsOn, by, isDraft } = edited;
  const terms = edited.terms ?? stored.terms;
  return changed(ledger, moment, deed.goal, { startsOn, endsOn, by, isDraft, terms });
}

/** Keeps what changed of a goal, works it out from scratch and holds it against the others. */
function changed(
  ledger: Ledger,
  moment: Moment,
  index: number,
  fields: Partial<StoredGoal>,
  isRoomChecked = false,
): null {
  const { stored } = ledger.load(index);
  const { status } = standingOf(stored, moment.today);
  ledger.saveGoal(index, { stored: { ...stored, ...fields } });
  ledger.recompute(index, moment);
  const wasGoing = status === "active" || status === "paused";
  ledger.checkRoomFor(index, wasGoing, moment, isRoomChecked);
  return null;
}

function checkGoing(status: Status): void {
  if (status === "archived") throw new AppError("GOAL_ARCHIVED");
  if (status === "draft") refuse("GOAL_VALIDATION", "status", "draft");
  if (status === "completed" || status === "missed") throw new AppError("GOAL_ALREADY_COMPLETED");
}

export function pause(ledger: Ledger, moment: Moment, deed: Of<"pause">): null {
  const { pauses } = going(ledger, moment, deed.goal);
  const { until } = deed;
  const from = deed.from ?? moment.today;
  if (until !== null) checkDateRange({ from, to: until });
  if (until === from) throw new DomainError("INVALID_DATE_RANGE");
  const merged = withPause(pauses, { from, until, reason: null });
  return changed(ledger, moment, deed.goal, { pauses: merged });
}

export function removePause(ledger: Ledger, moment: Moment, deed: Of<"removePause">): null {
  const { pauses } = going(ledger, moment, deed.goal);
  const { from, until } = deed;
  if (until !== null) checkDateRange({ from, to: until });
  return changed(ledger, moment, deed.goal, { pauses: cutPause(pauses, { from, until }) });
}

export function resume(ledger: Ledger, moment: Moment, deed: { goal: number }): null {
  const stored = going(ledger, moment, deed.goal);
  if (standingOf(stored, moment.today).status === "active") return null;
  const pauses = endPause(stored.pauses, moment.today);
  return changed(ledger, moment, deed.goal, { pauses }, true);
}

function going(ledger: Ledger, { today }: Moment, index: number): StoredGoal {
  const { stored } = ledger.load(index);
  checkGoing(standingOf(stored, today).status);
  return stored;
}

export function archive(ledger: Ledger, moment: Moment, deed: { goal: number }): null {
  const { stored } = ledger.load(deed.goal);
  if (stored.archivedAt !== null) throw new AppError("GOAL_ARCHIVED");
  const { now, today } = moment;
  return changed(ledger, moment, deed.goal, { archivedAt: now, archivedOn: today });
}

export function restore(ledger: Ledger, moment: Moment, deed: { goal: number }): null {
  const { stored } = ledger.load(deed.goal);
  if (stored.archivedOn === null) return null;
  const fields = { archivedAt: null, archivedOn: null };
  if (stored.isDraft) return changed(ledger, moment, deed.goal, fields);
  const away = { from: stored.archivedOn, until: moment.today, reason: null };
  const pauses = withPause(stored.pauses, away);
  return changed(ledger, moment, deed.goal, { ...fields, pauses });
}

export function complete(ledger: Ledger, moment: Moment, deed: { goal: number }): null {
  going(ledger, moment, deed.goal);
  return changed(ledger, moment, deed.goal, { declaredCompletedOn: moment.today });
}

export function reopen(ledger: Ledger, moment: Moment, deed: { goal: number }): null {
  const { stored } = ledger.load(deed.goal);
  const { status } = standingOf(stored, moment.today);
  if (status === "archived") throw new AppError("GOAL_ARCHIVED");
  if (stored.declaredCompletedOn === null) {
    if (status === "completed" || status === "missed") {
      throw new AppError("GOAL_ALREADY_COMPLETED");
    }
    return null;
  }
  const done = { from: stored.declaredCompletedOn, until: moment.today, reason: null };
  const pauses = withPause(stored.pauses, done);
  return changed(ledger, moment, deed.goal, { declaredCompletedOn: null, pauses });
}

export function changeProfile(ledger: Ledger, moment: Moment, deed: Of<"profile">): null {
  const { changedAt: _before, ...rule } = ledger.rule();
  const { timeZone = rule.timeZone, dayStartHour = rule.dayStartHour } = deed.change;
  const { weekStart = ledger.books.weekStart } = deed.change;
  ledger.books = { ...ledger.books, weekStart };
  if (timeZone === rule.timeZone && dayStartHour === rule.dayStartHour) return null;
  ledger.books = {
    ...ledger.books,
    changes: [...ledger.books.changes, { timeZone, dayStartHour, changedAt: moment.now }],
    goals: ledger.books.goals.map((kept) => ({ ...kept, checkpoint: null })),
  };
  return null;
}
