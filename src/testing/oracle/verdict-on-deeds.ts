/** What the rules make of each deed: refused with a code, or remembered as it was told. */
import type { LocalDate } from "@/domain/local-date";
import type { GoalHistory } from "@/domain/patterns/pattern";
import type { Deed } from "../life/deeds";
import { answer } from "./oracle";
import { holdingPeriod, startOf } from "./periods";
import { fromMillionths } from "./rational";
import {
  holdDates,
  holdGoing,
  holdLog,
  holdNewLog,
  holdRange,
  Refusal,
  refuseIf,
} from "./refusals";
import { isSame } from "./same";
import {
  deadlineTold,
  endOfPause,
  isToldPaused,
  type ToldLog,
  type ToldTerms,
  termsToldLast,
} from "./told-goal";
import { Witness } from "./witness";

type Of<Name extends Deed["do"]> = Extract<Deed, { do: Name }>;
const THIRTY_DAYS = 30 * 24 * 3600 * 1000;

/** A witness of somebody who has done nothing yet. */
export function openWitness(timeZone: string, at: number): Witness {
  const rules = [{ timeZone, dayStartHour: 0, at }];
  return new Witness({ weekStart: 1, rules, goals: [], logs: [] }, at, judge);
}

function judge(witness: Witness, deed: Deed): number | null {
  switch (deed.do) {
    case "create":
      return create(witness, deed);
    case "change":
      return change(witness, deed);
    case "profile":
      return changeProfile(witness, deed);
    case "log":
      return takeLog(witness, deed);
    case "edit":
      return editLog(witness, deed);
    case "remove":
      return setRemoved(witness, deed.log, witness.now);
    case "bringBack":
      return setRemoved(witness, deed.log, null);
    default:
      return changeState(witness, deed);
  }
}

function create(witness: Witness, { new: asked }: Of<"create">): null {
  const { title, pattern, settings, endsOn, isDraft } = asked;
  const startsOn = asked.startsOn ?? witness.today();
  holdDates([deadlineTold(settings), endsOn], startsOn, witness.today());
  const weekStart = asked.weekStart ?? witness.memory.weekStart;
  const goal = {
    ...{ title, pattern, startsOn, endsOn, isDraft, archivedOn: null, declaredOn: null },
    ...{ terms: [{ from: null, settings, weekStart }], pauses: [] },
  };
  witness.memory = { ...witness.memory, goals: [...witness.memory.goals, goal] };
  witness.holdRoom(witness.memory.goals.length - 1, false);
  return null;
}

function change(witness: Witness, { goal: index, change: asked, effective }: Of<"change">): null {
  const goal = witness.goal(index);
  const today = witness.today();
  const last = termsToldLast(goal);
  const { status } = witness.stand(index);
  const wasGoing = witness.isGoing(index);
  const settings = asked.settings ?? last.settings;
  const weekStart = asked.weekStart ?? last.weekStart;
  const endsOn = asked.endsOn === undefined ? goal.endsOn : asked.endsOn;
  refuseIf(status === "archived", "GOAL_ARCHIVED");
  const mayMoveBy = status === "missed" && "by" in settings && "by" in last.settings;
  const held =
    mayMoveBy && "by" in last.settings ? { ...settings, by: last.settings.by } : settings;
  const isUntouched =
    isSame(held, last.settings) && weekStart === last.weekStart && endsOn === goal.endsOn;
  const isFinished = status === "completed" || status === "missed";
  refuseIf(isFinished && !isUntouched, "GOAL_ALREADY_COMPLETED");
  const isStarted = goal.isDraft && asked.isStarted === true;
  const startsOn = isStarted && goal.startsOn < today ? today : goal.startsOn;
  const by = deadlineTold(settings);
  const isNew = (now: LocalDate | null, then: LocalDate | null) => isStarted || now !== then;
  const dates = [
    isNew(by, deadlineTold(last.settings)) ? by : null,
    isNew(endsOn, goal.endsOn) ? endsOn : null,
  ];
  holdDates(dates, startsOn, today);
  const isTold = asked.settings !== undefined || asked.weekStart !== undefined;
  const told = { settings, weekStart };
  const terms = isTold
    ? [...goal.terms, ...termsTold(witness, index, told, effective)]
    : goal.terms;
  const isDraft = goal.isDraft && !isStarted;
  witness.replaceGoal(index, { terms, startsOn, endsOn, isDraft });
  witness.holdRoom(index, wasGoing);
  return null;
}

/** The new terms with the day they hold from; none when today's terms say the same already. */
function termsTold(
  witness: Witness,
  index: number,
  told: Omit<ToldTerms, "from">,
  effective: Of<"change">["effective"],
): ToldTerms[] {
  const today = witness.today();
  if (effective === "always") return [{ from: null, ...told }];
  if (effective === "today") {
    const last = termsToldLast(witness.goal(index));
    const holdsToday = last.from === null || last.from <= today;
    const saysTheSame = isSame(last.settings, told.settings) && last.weekStart === told.weekStart;
    return holdsToday && saysTheSame ? [] : [{ from: today, ...told }];
  }
  const { period } = answer(witness.history(index), { on: today, today }).progress;
  return [{ from: period?.start ?? today, ...told }];
}

function changeProfile(witness: Witness, { change: asked }: Of<"profile">): null {
  const { memory, now } = witness;
  const rule = witness.rule();
  const { timeZone = rule.timeZone, dayStartHour = rule.dayStartHour } = asked;
  const { weekStart = memory.weekStart } = asked;
  const isNew = timeZone !== rule.timeZone || dayStartHour !== rule.dayStartHour;
  const rules = isNew ? [...memory.rules, { timeZone, dayStartHour, at: now }] : memory.rules;
  witness.memory = { ...memory, weekStart, rules };
  return null;
}

function takeLog(witness: Witness, deed: Of<"log">): number | null {
  const goal = witness.goal(deed.goal);
  const { status } = witness.stand(deed.goal);
  const day = deed.day ?? witness.today();
  const { kind } = deed;
  holdNewLog(goal, status, { kind, value: deed.value, day }, witness.latestDay());
  const value = kind === "completed" ? lackingOn(witness.history(deed.goal), day) : deed.value;
  const log: ToldLog = { goal: deed.goal, kind, value, day, takenAt: witness.now, removedAt: null };
  witness.memory = { ...witness.memory, logs: [...witness.memory.logs, log] };
  return value;
}

/** What the period of a day still lacks, or with `perDay` the day itself. */
function lackingOn(history: GoalHistory, day: LocalDate): number {
  const start = startOf(history);
  const period = holdingPeriod(history, day < start ? day : start, day);
  if (period === null) return 0;
  const { perDay, amount } = period.demands;
  const first = perDay === null ? period.start : day;
  const last = perDay === null ? period.end : day;
  const inIt = history.days.filter((total) => first <= total.day && total.day <= last);
  const lacking = (perDay ?? amount) - inIt.reduce((sum, total) => sum + total.sum, 0n);
  return lacking > 0n ? fromMillionths(lacking) : 0;
}

function editLog(witness: Witness, { log: number, patch }: Of<"edit">): number | null {
  const before = logToTouch(witness, number);
  refuseIf(before.removedAt !== null, "ACTIVITY_NOT_FOUND");
  const { kind = before.kind, day = before.day } = patch;
  const isWorth = kind === "progress" || kind === "partial";
  const asked = patch.value ?? (isWorth ? before.value : null);
  holdLog(witness.goal(before.goal), { kind, value: asked, day }, witness.latestDay());
  const isMoved = kind !== before.kind || day !== before.day;
  const worth = () =>
    isMoved ? lackingOn(witness.historyWithout(before.goal, before), day) : before.value;
  const value = kind === "completed" ? worth() : asked;
  keepLog(witness, number, { ...before, kind, day, value });
  return value;
}

function setRemoved(witness: Witness, number: number, removedAt: number | null): number | null {
  const before = logToTouch(witness, number);
  const isTooLate =
    removedAt === null && before.removedAt !== null && witness.now - before.removedAt > THIRTY_DAYS;
  refuseIf(isTooLate, "ACTIVITY_NOT_FOUND");
  const isAgain = removedAt !== null && before.removedAt !== null;
  keepLog(witness, number, isAgain ? before : { ...before, removedAt });
  return before.value;
}

function logToTouch(witness: Witness, number: number): ToldLog {
  const log = witness.memory.logs[number];
  if (!log) throw new Refusal("ACTIVITY_NOT_FOUND");
  refuseIf(witness.goal(log.goal).archivedOn !== null, "GOAL_ARCHIVED");
  return log;
}

/**
 * Keeps a log as it is now. A streak that is no longer complete was done since the last log was taken;
 * those days count as paused.
 */
function keepLog(witness: Witness, number: number, log: ToldLog): void {
  const wasReached = witness.reachedOn(log.goal) !== null;
  const logs = witness.memory.logs.map((each, at) => (at === number ? log : each));
  witness.memory = { ...witness.memory, logs };
  if (!wasReached || witness.goal(log.goal).pattern !== "streak") return;
  if (witness.reachedOn(log.goal) !== null) return;
  const last = Math.max(...witness.logsOf(log.goal).map(({ takenAt }) => takenAt));
  witness.pauseDays(log.goal, witness.dayThen(last), witness.today());
}

type StateDeed = Exclude<
  Deed,
  { do: "create" | "change" | "profile" | "log" | "edit" | "remove" | "bringBack" }
>;

function changeState(witness: Witness, deed: StateDeed): null {
  const wasGoing = witness.isGoing(deed.goal);
  const isRoomNeeded = applyState(witness, deed);
  witness.holdRoom(deed.goal, wasGoing && !isRoomNeeded);
  return null;
}

/** Changes the goal; answers whether it needs a place although it had one while paused. */
function applyState(witness: Witness, deed: StateDeed): boolean {
  const { goal: index } = deed;
  const goal = witness.goal(index);
  const today = witness.today();
  const { status } = witness.stand(index);
  switch (deed.do) {
    case "archive":
      refuseIf(status === "archived", "GOAL_ARCHIVED");
      witness.replaceGoal(index, { archivedOn: today });
      return false;
    case "restore":
      if (goal.archivedOn === null) return false;
      if (!goal.isDraft) witness.pauseDays(index, goal.archivedOn, today);
      witness.replaceGoal(index, { archivedOn: null });
      return false;
    case "reopen":
      refuseIf(status === "archived", "GOAL_ARCHIVED");
      if (goal.declaredOn === null) {
        refuseIf(status === "completed" || status === "missed", "GOAL_ALREADY_COMPLETED");
        return false;
      }
      witness.pauseDays(index, goal.declaredOn, today);
      witness.replaceGoal(index, { declaredOn: null });
      return false;
  }
  holdGoing(status);
  switch (deed.do) {
    case "complete":
      witness.replaceGoal(index, { declaredOn: today });
      return false;
    case "pause": {
      const from = deed.from ?? today;
      if (deed.until !== null) holdRange(from, deed.until);
      refuseIf(deed.until === from, "INVALID_DATE_RANGE");
      witness.pauseDays(index, from, deed.until);
      return false;
    }
    case "removePause":
      if (deed.until !== null) holdRange(deed.from, deed.until);
      witness.pauseDays(index, deed.from, deed.until, false);
      return false;
    case "resume":
      if (!isToldPaused(goal, today)) return false;
      witness.pauseDays(index, today, endOfPause(goal, today), false);
      return true;
  }
}
