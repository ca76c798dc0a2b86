/** Telling people: which notices follow from a change, each told once. */
import { v7 } from "uuid";
import { insertNotices, type NoticeInsert, streakMarksTold } from "../db/queries/notices";
import { type LoadedGoal, loadGoals } from "../db/queries/stored-goals";
import { type LocalDate, laterOf } from "../domain/local-date";
import {
  choiceOf,
  milestonesCrossed,
  type NoticeFacts,
  type NoticeKind,
  streakMarksCrossed,
} from "../domain/notification";
import type { Progress } from "../domain/patterns/pattern";
import { runStart } from "../domain/run-start";
import { latestTerms, standingOf } from "../domain/standing";
import { termsOn } from "../domain/terms";
import type { StandingBefore } from "../events/catalog";
import { countNotices } from "../metrics";
import { type JobContext, type Scope, workingFor } from "./context";
import { progressNow, toHistory } from "./progress";

/** Something to be told, if it was not told before. */
export interface Tidings {
  kind: NoticeKind;
  goalId: string | null;
  mark?: number;
  day?: LocalDate;
  facts: NoticeFacts;
  /** It counts as told, and nobody hears of it. */
  isSilent?: boolean;
}

/**
 * Tells what a changed goal has reached since it stood as `before`: marks of a milestone or target,
 * marks of a streak, completion.
 * @returns how many notices are new; `null` when the account or goal is gone
 */
export function followGoal(
  ctx: JobContext,
  { userId, goalId, before }: { userId: string; goalId: string; before: StandingBefore },
): Promise<{ told: number } | null> {
  return workingFor(ctx, "follow-goal", userId, async (scope) => {
    const [loaded] = await loadGoals(scope.tx, { userId, goalIds: [goalId] });
    if (!loaded || loaded.stored.archivedAt !== null) return { told: 0 };
    const tidings = [
      ...completion(scope, loaded, before),
      ...milestones(scope, loaded, before),
      ...(await streakMarks(scope, loaded, before)),
    ];
    return { told: await tellAll(scope, tidings) };
  });
}

/** Writes what was not told before, and has it sent on the channels that the person chose. */
export async function tellAll(scope: Scope, tidings: readonly Tidings[]): Promise<number> {
  const { tx, userId, now, profile } = scope;
  const rows = tidings.map((each): NoticeInsert => {
    const { kind, goalId, mark = null, day = null, facts, isSilent = false } = each;
    const isShown = !isSilent && choiceOf(profile.noticeSettings, kind).app;
    return { id: v7(), userId, goalId, kind, mark, day, facts, isShown, createdAt: now };
  });
  const fresh = await insertNotices(tx, rows);
  const silent = new Set(
    rows.filter((_row, index) => tidings[index]?.isSilent).map(({ id }) => id),
  );
  const told = fresh.filter(({ id }) => !silent.has(id));
  countNotices(told.map(({ kind }) => kind));
  for (const { id, kind } of told) {
    const { email, push } = choiceOf(profile.noticeSettings, kind);
    if (!email && !push) continue;
    scope.tell({ name: "notice/told", key: id, data: { userId, noticeId: id }, userId });
  }
  return told.length;
}

function completion(scope: Scope, { stored }: LoadedGoal, before: StandingBefore): Tidings[] {
  if (before.isCompleted || standingOf(stored, scope.today).completedOn === null) return [];
  return [{ kind: "goalCompleted", goalId: stored.goalId, facts: { title: stored.title } }];
}

/** Of several marks the highest is told, unless the goal is complete; all of them count as told. */
function milestones(scope: Scope, loaded: LoadedGoal, before: StandingBefore): Tidings[] {
  const { goalId, title, pattern } = loaded.stored;
  if (pattern !== "milestone" && pattern !== "target") return [];
  const { percent } = progressNow(scope, loaded);
  const marks = milestonesCrossed(before.percent, percent);
  return marks.map((mark) => ({
    kind: "milestone",
    goalId,
    mark,
    facts: { title, mark },
    isSilent: mark !== marks.at(-1) || percent >= 100,
  }));
}

function streakMarks(scope: Scope, loaded: LoadedGoal, before: StandingBefore): Promise<Tidings[]> {
  const { streak } = progressNow(scope, loaded);
  return streakTidings(scope, loaded, before.streak, streak?.current ?? 0, scope.today);
}

/**
 * What the end of a day brings by itself: a goal that is over, and a streak whose periods are met
 * only by their end. All other marks were told when they were logged.
 * @param before progress at the end of the day before, or `null` on the first day
 */
export async function tidingsOfDayEnd(
  scope: Scope,
  loaded: LoadedGoal,
  before: Progress | null,
  after: Progress,
): Promise<Tidings[]> {
  const { stored } = loaded;
  const { goalId, title } = stored;
  const isDone = stored.reachedOn !== null || stored.declaredCompletedOn !== null;
  if (!isDone && stored.by === after.on) return [{ kind: "goalMissed", goalId, facts: { title } }];
  if (!isDone && stored.endsOn === after.on) {
    return [{ kind: "goalCompleted", goalId, facts: { title } }];
  }
  const { settings } = termsOn(stored.terms, after.on);
  const isDecidedAtEnd = "max" in settings || ("bound" in settings && settings.bound !== "atLeast");
  if (!isDecidedAtEnd) return [];
  const [from, to] = [before?.streak?.current ?? 0, after.streak?.current ?? 0];
  return streakTidings(scope, loaded, from, to, after.on);
}

async function streakTidings(
  scope: Scope,
  { stored }: LoadedGoal,
  before: number,
  after: number,
  on: LocalDate,
): Promise<Tidings[]> {
  const marks = streakMarksCrossed(before, after);
  if (marks.length === 0) return [];
  const { goalId, title } = stored;
  const owned = { userId: scope.userId, goalIds: [goalId] };
  const [whole] = await loadGoals(scope.tx, owned, { isWhole: true });
  const at = { on, today: laterOf(on, scope.today) };
  const day = whole ? runStart(toHistory(scope, whole), at) : null;
  if (day === null) return [];
  const told = await streakMarksTold(scope.tx, { userId: scope.userId, goalId }, day);
  const { settings } = latestTerms(stored.terms);
  const unit = "period" in settings ? settings.period : "day";
  return marks
    .filter((mark) => !told.includes(mark))
    .map((mark) => ({
      kind: "streak",
      goalId,
      mark,
      day,
      facts: { title, mark, unit },
      isSilent: mark !== marks.at(-1),
    }));
}
