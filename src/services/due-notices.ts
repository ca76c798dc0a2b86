/** Notices on their way out of the app: whether one is still wanted there, and still true. */
import { type KeptNotice, readNotice } from "../db/queries/notices";
import { type LoadedGoal, loadGoals } from "../db/queries/stored-goals";
import { actionsOf, type MailAction } from "../domain/mail-link";
import { type Channel, choiceOf } from "../domain/notification";
import { isWorthReminding } from "../domain/reminders";
import { latestTerms, standingOf } from "../domain/standing";
import { todayListOf } from "../domain/today";
import type { Scope } from "./context";
import { progressNow } from "./progress";

/** A notice as it is still true, with what one tap can do about it. */
export interface DueNotice {
  notice: KeptNotice;
  /** By goal, for notices that ask for something. */
  actions: Map<string, MailAction[]>;
}

/**
 * Looks at a notice when it is sent: whether the person wants its kind on the channel by now, and
 * whether a streak is still at risk, or a reminder still reminds of something.
 * @returns `null` when it is not to be sent
 */
export async function stillDue(
  scope: Scope,
  noticeId: string,
  channel: Channel,
): Promise<DueNotice | null> {
  const { tx, userId, profile } = scope;
  const notice = await readNotice(tx, { userId, noticeId });
  if (notice === null || !choiceOf(profile.noticeSettings, notice.kind)[channel]) return null;
  if (notice.kind === "reminder") return reminderStillDue(scope, notice);
  if (notice.kind === "streakAtRisk") return riskStillDue(scope, notice);
  return { notice, actions: new Map() };
}

async function reminderStillDue(scope: Scope, notice: KeptNotice): Promise<DueNotice | null> {
  if (notice.goalId === null || notice.day !== scope.today) return null;
  const [loaded] = await activeGoals(scope, [notice.goalId]);
  if (!loaded) return null;
  const { stored, days } = loaded;
  const { today } = scope;
  const progress = progressNow(scope, loaded);
  const logged = days.find((total) => total.day === today) ?? null;
  const list = todayListOf({ ...stored, isPaused: false, progress, logged }, today);
  if (!isWorthReminding(stored.pattern, list, progress.period)) return null;
  return { notice, actions: actionsFor([loaded]) };
}

/** Goals whose streak is safe by now are left out; when none is at risk there is nothing to say. */
async function riskStillDue(scope: Scope, notice: KeptNotice): Promise<DueNotice | null> {
  if (notice.day !== scope.today) return null;
  const named = notice.facts.goals ?? [];
  const loaded = await activeGoals(
    scope,
    named.map(({ goalId }) => goalId),
  );
  const atRisk = loaded.filter((goal) => progressNow(scope, goal).streak?.state === "atRisk");
  if (atRisk.length === 0) return null;
  const ids = new Set(atRisk.map(({ stored }) => stored.goalId));
  const goals = named.filter(({ goalId }) => ids.has(goalId));
  return { notice: { ...notice, facts: { ...notice.facts, goals } }, actions: actionsFor(atRisk) };
}

async function activeGoals(scope: Scope, goalIds: readonly string[]): Promise<LoadedGoal[]> {
  const loaded = await loadGoals(scope.tx, { userId: scope.userId, goalIds });
  return loaded.filter(({ stored }) => standingOf(stored, scope.today).status === "active");
}

function actionsFor(goals: readonly LoadedGoal[]): Map<string, MailAction[]> {
  return new Map(
    goals.map(({ stored }) => [stored.goalId, actionsOf(latestTerms(stored.terms).settings)]),
  );
}
