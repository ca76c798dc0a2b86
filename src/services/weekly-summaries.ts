/** Mondays: last week summed up for each person. */
import {
  dayRulesInUse,
  loadGoalsOfPeople,
  markLookedAfter,
  peopleBehind,
} from "../db/queries/due-people";
import { readProfiles } from "../db/queries/profiles";
import { clockInstant, type DayRule } from "../domain/calendar";
import { addDays, type LocalDate, weekdayOf } from "../domain/local-date";
import { weekSummary } from "../domain/week-summary";
import { type JobContext, scopeFor, working } from "./context";
import { tellAll } from "./notices";
import { toHistory } from "./progress";

const PEOPLE_A_PAGE = 100;
const AT = "08:00";
/** After Monday evening the week is not summed up any more. */
const LATE_MILLISECONDS = 12 * 60 * 60 * 1000;

/** Sums up last week for a page of people for whom it is Monday, eight o'clock or a little later. */
export function sumUpWeeks(
  ctx: JobContext,
  after: string | null,
): Promise<{ next: string | null; count: number }> {
  return working(ctx, "weekly-summary", async (scope) => {
    const { tx, now } = scope;
    const rules = await dayRulesInUse(tx);
    const mondays = rules.map((rule) => ({ ...rule, day: lastMonday(rule, now) }));
    const page = { after, limit: PEOPLE_A_PAGE };
    const userIds = await peopleBehind(tx, "summarizedThrough", mondays, page);
    const profiles = await readProfiles(tx, userIds);
    const people = profiles.map((profile) => {
      return { profile, userId: profile.userId, day: lastMonday(profile, now) };
    });
    await markLookedAfter(tx, "summarizedThrough", people);
    const inTime = people.filter(({ profile, day }) => {
      return (
        Date.parse(now) - Date.parse(clockInstant(day, AT, profile.timeZone)) <= LATE_MILLISECONDS
      );
    });
    const weeks = inTime.map(({ userId, day }) => ({ userId, from: addDays(day, -7) }));
    const goals = await loadGoalsOfPeople(tx, weeks, { isWhole: true });
    let count = 0;
    for (const { profile, userId, day } of inTime) {
      const own = scopeFor(scope, profile);
      const summed = (goals.get(userId) ?? []).map((loaded) => {
        return { stored: loaded.stored, history: toHistory(own, loaded) };
      });
      const summary = weekSummary(summed, day);
      if (summary === null) continue;
      count += await tellAll(own, [
        { kind: "weeklySummary", goalId: null, day, facts: { summary } },
      ]);
    }
    return { next: userIds.length < PEOPLE_A_PAGE ? null : (userIds.at(-1) ?? null), count };
  });
}

/** The latest Monday on which it has been eight o'clock on the person's clock. */
function lastMonday({ timeZone }: DayRule, now: string): LocalDate {
  const date = now.slice(0, 10);
  for (let offset = 1; ; offset--) {
    const day = addDays(date, offset);
    if (weekdayOf(day) === 1 && clockInstant(day, AT, timeZone) <= now) return day;
  }
}
