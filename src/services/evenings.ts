/** Evenings: streaks that would break with the day are told of while there is time. */
import {
  eveningRulesInUse,
  loadGoalsOfPeople,
  markLookedAfter,
  peopleBehind,
} from "../db/queries/due-people";
import { readProfiles } from "../db/queries/profiles";
import type { LoadedGoal } from "../db/queries/stored-goals";
import { civilDay, type DayRule, eveningOf } from "../domain/calendar";
import { addDays, type LocalDate } from "../domain/local-date";
import { standingOf } from "../domain/standing";
import { type JobContext, type Scope, scopeFor, working } from "./context";
import { tellAll } from "./notices";
import { progressNow } from "./progress";

const PEOPLE_A_PAGE = 200;
/** Later in the evening than this nothing is told any more. */
const LATE_MILLISECONDS = 3 * 60 * 60 * 1000;
const LEAST_STREAK = 2;

/** Tells a page of people, whose evening hour has come, which of their streaks are at risk. */
export function warnStreaks(
  ctx: JobContext,
  after: string | null,
): Promise<{ next: string | null; count: number }> {
  return working(ctx, "warn-streaks", async (scope) => {
    const { tx, now } = scope;
    const rules = await eveningRulesInUse(tx);
    const evenings = rules.map((rule) => ({ ...rule, day: lastEvening(rule, now) }));
    const userIds = await peopleBehind(tx, "warnedThrough", evenings, {
      after,
      limit: PEOPLE_A_PAGE,
    });
    const profiles = (await readProfiles(tx, userIds)).map((profile) => {
      const day = lastEvening(profile, now);
      return { profile, userId: profile.userId, day };
    });
    await markLookedAfter(tx, "warnedThrough", profiles);
    const inTime = profiles.filter(({ profile, day }) => isStillEvening(profile, day, now));
    const people = inTime.map(({ userId, day }) => ({ userId, from: day }));
    const goals = await loadGoalsOfPeople(tx, people);
    let count = 0;
    for (const { profile, userId, day } of inTime) {
      count += await warn(scopeFor(scope, profile), day, goals.get(userId) ?? []);
    }
    return { next: userIds.length < PEOPLE_A_PAGE ? null : (userIds.at(-1) ?? null), count };
  });
}

type Evening = DayRule & { eveningHour: number };

/** The latest civil day whose evening hour has come. */
function lastEvening(rule: Evening, now: string): LocalDate {
  const today = civilDay(now, rule);
  return eveningOf(today, rule.eveningHour, rule) <= now ? today : addDays(today, -1);
}

function isStillEvening(rule: Evening, day: LocalDate, now: string): boolean {
  const isToday = civilDay(now, rule) === day;
  const since = Date.parse(now) - Date.parse(eveningOf(day, rule.eveningHour, rule));
  return isToday && since <= LATE_MILLISECONDS;
}

async function warn(scope: Scope, day: LocalDate, goals: readonly LoadedGoal[]): Promise<number> {
  const atRisk = goals.flatMap((loaded) => {
    const { goalId, title } = loaded.stored;
    if (standingOf(loaded.stored, scope.today).status !== "active") return [];
    const { streak } = progressNow(scope, loaded);
    if (streak?.state !== "atRisk" || streak.current < LEAST_STREAK) return [];
    return [{ goalId, title, streak: streak.current, unit: streak.unit }];
  });
  if (atRisk.length === 0) return 0;
  return tellAll(scope, [{ kind: "streakAtRisk", goalId: null, day, facts: { goals: atRisk } }]);
}
