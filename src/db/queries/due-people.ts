/** Whom a job works for next: people by what day it is for them. For jobs, which see everybody's rows. */
import { and, asc, eq, gt, isNull, lt, or, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { DayRule } from "../../domain/calendar";
import type { Reminder } from "../../domain/goal";
import type { LocalDate } from "../../domain/local-date";
import type { ClockWindow } from "../../domain/reminders";
import { goals, profiles, progress, sweeps } from "../schema";
import type { Transaction } from "../transaction";
import type { Owner } from "./owner";
import { type LoadedGoal, type LoadOptions, loadPeoplesGoals } from "./stored-goals";

export interface OwnGoal extends Owner {
  goalId: string;
}

/** Every pair of zone and day start that somebody lives by. */
export function dayRulesInUse(tx: Transaction): Promise<DayRule[]> {
  const { timeZone, dayStartHour } = profiles;
  return tx.selectDistinct({ timeZone, dayStartHour }).from(profiles);
}

/** A day rule with an evening hour, as somebody lives by it. */
export interface EveningRule extends DayRule {
  eveningHour: number;
}

export function eveningRulesInUse(tx: Transaction): Promise<EveningRule[]> {
  const { timeZone, dayStartHour, eveningHour } = profiles;
  return tx.selectDistinct({ timeZone, dayStartHour, eveningHour }).from(profiles);
}

/** A day rule with a civil day, for a query that asks people by what day it is for them. */
export interface RuleDay extends DayRule {
  /** Only people with this evening hour; everybody if left out. */
  eveningHour?: number;
  day: LocalDate;
}

/** Ids of people, in order, whose `column` lies before their rule's day or is empty. */
export async function peopleBehind(
  tx: Transaction,
  column: "closedThrough" | "warnedThrough" | "summarizedThrough",
  rules: readonly RuleDay[],
  { after, limit }: { after: string | null; limit: number },
): Promise<string[]> {
  if (rules.length === 0) return [];
  const zones = JSON.stringify(rules);
  const wanted = sql`jsonb_to_recordset(${zones}::jsonb)
    as wanted("timeZone" text, "dayStartHour" int, "eveningHour" int, day date)`;
  const rows = await tx
    .select({ userId: profiles.userId })
    .from(profiles)
    .innerJoin(
      wanted,
      sql`wanted."timeZone" = ${profiles.timeZone}
        and wanted."dayStartHour" = ${profiles.dayStartHour}
        and coalesce(wanted."eveningHour" = ${profiles.eveningHour}, true)`,
    )
    .where(
      and(
        or(isNull(profiles[column]), lt(profiles[column], sql`wanted.day`)),
        after === null ? undefined : gt(profiles.userId, after),
      ),
    )
    .orderBy(asc(profiles.userId))
    .limit(limit);
  return rows.map(({ userId }) => userId);
}

/** Goals of some people that were not over before a day. */
export function goalsNotOver(
  tx: Transaction,
  people: readonly { userId: string; from: LocalDate }[],
): Promise<OwnGoal[]> {
  if (people.length === 0) return Promise.resolve([]);
  const wanted = sql`jsonb_to_recordset(${JSON.stringify(people)}::jsonb)
    as wanted("userId" uuid, "from" date)`;
  const isOpen = (column: PgColumn) => sql`coalesce(${column} >= wanted."from", true)`;
  return tx
    .select({ userId: goals.userId, goalId: goals.id })
    .from(goals)
    .innerJoin(wanted, sql`wanted."userId" = ${goals.userId}`)
    .leftJoin(progress, eq(progress.goalId, goals.id))
    .where(
      and(
        eq(goals.isDraft, false),
        sql`coalesce(${goals.archivedOn} > wanted."from", true)`,
        isOpen(goals.declaredCompletedOn),
        isOpen(progress.reachedOn),
        isOpen(goals.endsOn),
        isOpen(goals.by),
      ),
    )
    .orderBy(asc(goals.userId), asc(goals.createdAt), asc(goals.id));
}

/** Goals of some people that were not over before a day, each person's oldest first. */
export async function loadGoalsOfPeople(
  tx: Transaction,
  people: readonly { userId: string; from: LocalDate }[],
  options: LoadOptions = {},
): Promise<Map<string, LoadedGoal[]>> {
  const owned = await goalsNotOver(tx, people);
  const ids = owned.map(({ goalId }) => goalId);
  const owners = new Map(owned.map(({ goalId, userId }) => [goalId, userId]));
  const byPerson = new Map(people.map(({ userId }): [string, LoadedGoal[]] => [userId, []]));
  for (const loaded of await loadPeoplesGoals(tx, ids, options)) {
    byPerson.get(owners.get(loaded.stored.goalId) ?? "")?.push(loaded);
  }
  return byPerson;
}

/** Says that an evening or a Monday was looked after for some people. */
export async function markLookedAfter(
  tx: Transaction,
  column: "warnedThrough" | "summarizedThrough",
  people: readonly { userId: string; day: LocalDate }[],
): Promise<void> {
  if (people.length === 0) return;
  const days = sql`jsonb_to_recordset(${JSON.stringify(people)}::jsonb)
    as wanted("userId" uuid, day date)`;
  await tx.execute(sql`
    update profiles set ${sql.identifier(column === "warnedThrough" ? "warned_through" : "summarized_through")} = wanted.day
    from ${days} where profiles.user_id = wanted."userId"`);
}

/** A goal that has reminders, with how its person's clock runs. */
export interface GoalWithReminders extends OwnGoal, DayRule {
  reminders: Reminder[];
}

/**
 * Goals with a reminder at one of the times of day that their person's zone has just shown, by id;
 * neither drafts nor put away. A zone without times may have shown any.
 */
export function goalsWithReminders(
  tx: Transaction,
  windows: readonly ({ timeZone: string } & Partial<ClockWindow>)[],
  { after, limit }: { after: string | null; limit: number },
): Promise<GoalWithReminders[]> {
  const { timeZone, dayStartHour } = profiles;
  const shown = sql`jsonb_to_recordset(${JSON.stringify(windows)}::jsonb)
    as shown("timeZone" text, after text, through text)`;
  const hasTime = sql`exists (
    select from jsonb_array_elements(${goals.reminders}) as reminder
    where case when shown.after < shown.through
      then reminder ->> 'at' > shown.after and reminder ->> 'at' <= shown.through
      else reminder ->> 'at' > shown.after or reminder ->> 'at' <= shown.through end)`;
  return tx
    .select({
      userId: goals.userId,
      goalId: goals.id,
      reminders: goals.reminders,
      timeZone,
      dayStartHour,
    })
    .from(goals)
    .innerJoin(profiles, eq(profiles.userId, goals.userId))
    .innerJoin(shown, sql`shown."timeZone" = ${timeZone}`)
    .where(
      and(
        sql`${goals.reminders} <> '[]'::jsonb`,
        sql`(shown.after is null or ${hasTime})`,
        eq(goals.isDraft, false),
        isNull(goals.archivedAt),
        isNull(goals.declaredCompletedOn),
        after === null ? undefined : gt(goals.id, after),
      ),
    )
    .orderBy(asc(goals.id))
    .limit(limit);
}

export interface ClosedThrough extends Owner {
  /** The version of the person's data that was read. */
  cacheVersion: number;
  day: LocalDate;
}

/**
 * Says that people's days are closed through a day.
 * @returns those whose data was still as read; the others are to be read again
 */
export async function markClosed(
  tx: Transaction,
  people: readonly ClosedThrough[],
): Promise<Set<string>> {
  if (people.length === 0) return new Set();
  const wanted = sql`jsonb_to_recordset(${JSON.stringify(people)}::jsonb)
    as wanted("userId" uuid, "cacheVersion" bigint, day date)`;
  const rows = await tx.execute<{ user_id: string }>(sql`
    update profiles set closed_through = wanted.day from ${wanted}
    where profiles.user_id = wanted."userId" and profiles.cache_version = wanted."cacheVersion"
    returning profiles.user_id`);
  return new Set(rows.map((row) => row.user_id));
}

/** Notes that a job has looked at zones. */
export async function noteSweep(
  tx: Transaction,
  job: string,
  zones: readonly { timeZone: string; people: number }[],
  now: string,
): Promise<void> {
  if (zones.length === 0) return;
  await tx
    .insert(sweeps)
    .values(zones.map((zone) => ({ job, ...zone, sweptAt: now })))
    .onConflictDoUpdate({
      target: [sweeps.job, sweeps.timeZone],
      set: { sweptAt: now, people: sql`excluded.people` },
    });
}
