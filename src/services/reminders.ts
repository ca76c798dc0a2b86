/** Reminders at the times people set for their goals. */
import {
  dayRulesInUse,
  type GoalWithReminders,
  goalsWithReminders,
} from "../db/queries/due-people";
import { remindersTold } from "../db/queries/notices";
import { type KeptProfile, readProfiles } from "../db/queries/profiles";
import { type LoadedGoal, loadPeoplesGoals } from "../db/queries/stored-goals";
import { addDays } from "../domain/local-date";
import { clockWindow, type DueReminder, dueReminders, isWorthReminding } from "../domain/reminders";
import { standingOf } from "../domain/standing";
import { todayListOf } from "../domain/today";
import { type JobContext, type JobScope, type Scope, scopeFor, working } from "./context";
import { type Tidings, tellAll } from "./notices";
import { progressNow } from "./progress";

const GOALS_A_PAGE = 2000;
/** A reminder that could not be sent for so long is not sent any more. */
const LATE_MINUTES = 30;

/** Sends the reminders of a page of goals that came due within the last half hour, each once. */
export function sendReminders(
  ctx: JobContext,
  after: string | null,
): Promise<{ next: string | null; count: number }> {
  return working(ctx, "send-reminders", async (scope) => {
    const zones = new Set((await dayRulesInUse(scope.tx)).map(({ timeZone }) => timeZone));
    const windows = [...zones].map((timeZone) => {
      return { timeZone, ...clockWindow(timeZone, scope.now, LATE_MINUTES) };
    });
    const page = await goalsWithReminders(scope.tx, windows, { after, limit: GOALS_A_PAGE });
    const due = page.flatMap((goal) =>
      dueReminders(goal.reminders, goal, scope.now, LATE_MINUTES).map((reminder) => ({
        goal,
        reminder,
      })),
    );
    const count = due.length === 0 ? 0 : await remind(scope, due);
    const next = page.length < GOALS_A_PAGE ? null : (page.at(-1)?.goalId ?? null);
    return { next, count };
  });
}

type Due = { goal: GoalWithReminders; reminder: DueReminder };

async function remind(scope: JobScope, due: readonly Due[]): Promise<number> {
  const { tx, now } = scope;
  const ids = [...new Set(due.map(({ goal }) => goal.goalId))];
  const told = await remindersTold(tx, ids, addDays(now.slice(0, 10), -3));
  const fresh = due.filter(({ goal: { goalId }, reminder: { day, minute } }) => {
    return !told.has(`${goalId} ${day} ${minute}`);
  });
  const people = new Map<string, KeptProfile>();
  const userIds = [...new Set(fresh.map(({ goal }) => goal.userId))];
  for (const profile of await readProfiles(tx, userIds)) people.set(profile.userId, profile);
  const loaded = new Map<string, LoadedGoal>();
  for (const goal of await loadPeoplesGoals(
    tx,
    fresh.map(({ goal: { goalId } }) => goalId),
  )) {
    loaded.set(goal.stored.goalId, goal);
  }
  let count = 0;
  for (const [userId, profile] of people) {
    const own = scopeFor(scope, profile);
    const tidings = fresh.flatMap(({ goal, reminder }) => {
      const goalLoaded = loaded.get(goal.goalId);
      return goal.userId === userId && goalLoaded ? tidingsOf(own, goalLoaded, reminder) : [];
    });
    if (tidings.length > 0) count += await tellAll(own, tidings);
  }
  return count;
}

function tidingsOf(scope: Scope, loaded: LoadedGoal, { minute, day }: DueReminder): Tidings[] {
  const { stored, days } = loaded;
  const { today } = scope;
  const { status } = standingOf(stored, today);
  if (status !== "active") return [];
  const progress = progressNow(scope, loaded);
  const logged = days.find((total) => total.day === today) ?? null;
  const list = todayListOf({ ...stored, isPaused: false, progress, logged }, today);
  if (!isWorthReminding(stored.pattern, list, progress.period)) return [];
  const { goalId, title } = stored;
  return [{ kind: "reminder", goalId, mark: minute, day, facts: { title } }];
}
