/** Goals with all that their progress follows from, read in a fixed number of queries. */
import { and, asc, eq, gte, inArray, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { toAmount } from "../../domain/amount";
import { type Checkpoint, checkpointSchema, checkpointToRead } from "../../domain/checkpoint";
import type { KeptPause } from "../../domain/holiday";
import { FIRST_DATE, type LocalDate } from "../../domain/local-date";
import type { DayTotal } from "../../domain/patterns/pattern";
import type { StoredGoal } from "../../domain/standing";
import type { Terms } from "../../domain/terms";
import { dailyTotals, goals, pauses, progress, terms } from "../schema";
import type { Transaction } from "../transaction";
import type { Owner } from "./owner";

/** A goal, the days logged on it, and the fold those days continue. */
export interface LoadedGoal {
  stored: StoredGoal;
  /** All days, or those from `checkpoint.nextDay` on. */
  days: DayTotal[];
  checkpoint: Checkpoint | null;
}

export interface LoadOptions {
  /** Read every day instead of those after the checkpoint. */
  isWhole?: boolean;
  /** Hold the goals until the transaction ends. */
  isLocking?: boolean;
  /** The day it is, where nothing is changed: then only the days are read that this one leaves open. */
  today?: LocalDate;
}

/** The person's own goals among `goalIds`, in the order of `goalIds`. */
export function loadGoals(
  tx: Transaction,
  key: Owner & { goalIds: readonly string[] },
  options: LoadOptions = {},
): Promise<LoadedGoal[]> {
  return load(tx, key, options);
}

/** Goals of many people, in the order of `goalIds`, for a job's transaction, which may see them. */
export function loadPeoplesGoals(
  tx: Transaction,
  goalIds: readonly string[],
  options: LoadOptions = {},
): Promise<LoadedGoal[]> {
  return load(tx, { userId: null, goalIds }, options);
}

async function load(
  tx: Transaction,
  key: Key,
  { isWhole = false, isLocking = false, today }: LoadOptions,
): Promise<LoadedGoal[]> {
  const { goalIds } = key;
  if (goalIds.length === 0) return [];
  const [rows, termsByGoal, pausesByGoal] = await Promise.all([
    readGoals(tx, key, isLocking),
    readTerms(tx, key),
    readPauses(tx, key),
  ]);
  const checkpoints = new Map(
    rows.map((row) => [row.goal.id, isWhole ? null : checkpointOf(row.checkpoint, today)]),
  );
  const days = await readDays(tx, key, checkpoints);
  const byId = new Map(rows.map((row) => [row.goal.id, row]));
  return goalIds.flatMap((goalId) => {
    const row = byId.get(goalId);
    if (!row) return [];
    const stored = toStored(row, termsByGoal.get(goalId) ?? [], pausesByGoal.get(goalId) ?? []);
    return [{ stored, days: days.get(goalId) ?? [], checkpoint: checkpoints.get(goalId) ?? null }];
  });
}

/** The checkpoint to go on from; one of an unknown form, as an older Cairn kept it, is none. */
function checkpointOf(json: unknown, today: LocalDate | undefined): Checkpoint | null {
  const kept = keptSchema.parse(json);
  return kept === null || today === undefined ? kept : checkpointToRead(kept, today);
}

const keptSchema = checkpointSchema.nullable().catch(null);

/** `userId` is `null` where a job reads for many people. */
type Key = { userId: string | null; goalIds: readonly string[] };

function ownedBy(column: PgColumn, { userId }: Pick<Key, "userId">) {
  return userId === null ? undefined : eq(column, userId);
}
type GoalRow = Awaited<ReturnType<typeof readGoals>>[number];

function readGoals(tx: Transaction, key: Key, isLocking: boolean) {
  const query = tx
    .select({ goal: goals, reachedOn: progress.reachedOn, checkpoint: progress.checkpoint })
    .from(goals)
    .leftJoin(progress, eq(progress.goalId, goals.id))
    .where(and(ownedBy(goals.userId, key), inArray(goals.id, [...key.goalIds])));
  return isLocking ? query.for("update", { of: goals }) : query;
}

async function readTerms(tx: Transaction, key: Key): Promise<Map<string, Terms[]>> {
  const rows = await tx
    .select()
    .from(terms)
    .where(and(ownedBy(terms.userId, key), inArray(terms.goalId, [...key.goalIds])))
    .orderBy(sql`${terms.fromDay} asc nulls first`);
  return grouped(rows, (row) => ({
    from: row.fromDay,
    settings: row.settings,
    weekStart: row.weekStart,
  }));
}

async function readPauses(tx: Transaction, key: Key): Promise<Map<string, KeptPause[]>> {
  const rows = await tx
    .select()
    .from(pauses)
    .where(and(ownedBy(pauses.userId, key), inArray(pauses.goalId, [...key.goalIds])))
    .orderBy(asc(pauses.fromDay), asc(pauses.isHoliday), asc(pauses.id));
  return grouped(rows, ({ fromDay, untilDay, reason, isHoliday }) => ({
    ...{ from: fromDay, until: untilDay, reason },
    isHoliday,
  }));
}

/**
 * The days of each goal from its checkpoint on, or all, as one text a goal: a row for every day costs
 * several times as much to read. The first days come as values and the inner query is ordered, so
 * that Postgres looks into the index once a goal: row-level security keeps it from using what it
 * would have to read out of the checkpoint itself, and it would read ten years to drop nearly all.
 */
async function readDays(
  tx: Transaction,
  key: Key,
  checkpoints: ReadonlyMap<string, Checkpoint | null>,
): Promise<Map<string, DayTotal[]>> {
  const goalIds = [...checkpoints.keys()].join(",");
  const firstDays = [...checkpoints.values()].map((each) => each?.nextDay ?? FIRST_DATE).join(",");
  const wanted = sql`unnest(string_to_array(${goalIds}, ',')::uuid[],
    string_to_array(${firstDays}, ',')::date[]) as wanted(goal_id, first_day)`;
  const { goalId, day, sum, count, isCompleted, isSkipped, latest } = dailyTotals;
  const days = tx
    .select({
      text: sql<string | null>`string_agg(
        concat_ws(' ', ${day}, ${sum}, ${count}, ${isCompleted}, ${isSkipped}, ${latest}), ','
        order by ${day})`.as("text"),
    })
    .from(dailyTotals)
    .where(
      and(
        ownedBy(dailyTotals.userId, key),
        eq(goalId, sql`wanted.goal_id`),
        gte(day, sql`wanted.first_day`),
      ),
    )
    .as("days");
  const rows = await tx
    .select({ goalId: sql<string>`wanted.goal_id`, text: days.text })
    .from(wanted)
    .innerJoinLateral(days, sql`${days.text} is not null`);
  return new Map(rows.map((row) => [row.goalId, (row.text ?? "").split(",").map(toDayTotal)]));
}

/** @example toDayTotal("2026-03-01 5.000000 2 f f 3.000000") // 5 logged in two goes, 3 of it last */
function toDayTotal(text: string): DayTotal {
  const [day = "", sum = "", count, isCompleted, isSkipped, latest] = text.split(" ");
  return {
    day,
    sum: toAmount(sum),
    count: Number(count),
    isCompleted: isCompleted === "t",
    isSkipped: isSkipped === "t",
    latest: latest === undefined ? null : toAmount(latest),
  };
}

function grouped<Row extends { goalId: string }, T>(
  rows: readonly Row[],
  read: (row: Row) => T,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.goalId);
    if (group) group.push(read(row));
    else groups.set(row.goalId, [read(row)]);
  }
  return groups;
}

function toStored(
  { goal, reachedOn }: GoalRow,
  ownTerms: Terms[],
  ownPauses: KeptPause[],
): StoredGoal {
  const {
    id,
    userId: _owner,
    templateId: _template,
    weekStart: _weekStart,
    declaredCompletedAt: _declaredAt,
    ...rest
  } = goal;
  return { ...rest, goalId: id, reachedOn, terms: ownTerms, pauses: ownPauses };
}
