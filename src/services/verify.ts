/** Verifying: whether what is kept beside the activities equals what follows from them, and repairing it. */
import { v7 } from "uuid";
import { pageOfPersonIds } from "../db/queries/accounts";
import { countedActivities } from "../db/queries/activities";
import { allGoalIds } from "../db/queries/goal-pages";
import { type KeptOfGoal, readKept } from "../db/queries/kept-days";
import { addDrift, beginCheck, setCheckedPeople } from "../db/queries/operations";
import { readProfiles } from "../db/queries/profiles";
import { saveDayTotals } from "../db/queries/projections";
import type { LoadedGoal } from "../db/queries/stored-goals";
import { loadGoals } from "../db/queries/stored-goals";
import {
  eachDay,
  keptDays,
  progressAtEnds,
  rollupsOf,
  snapshotOf,
  weeksEnding,
} from "../domain/day-end";
import { dailyTotals } from "../domain/day-total";
import { addDays, earlierOf, type LocalDate } from "../domain/local-date";
import type { DayTotal } from "../domain/patterns/pattern";
import { periodHolding } from "../domain/period";
import { evaluate, latestDayKnown } from "../domain/progress";
import { latestTerms } from "../domain/standing";
import {
  changing,
  type JobContext,
  reading,
  type Scope,
  type ServiceContext,
  working,
} from "./context";
import { progressNow, recompute, toHistory } from "./progress";

/** One thing kept that does not follow from the activities. */
export interface Discrepancy {
  goalId: string;
  what: "days" | "reachedOn" | "progress" | "snapshots" | "rollups";
}

/** A discrepancy with the person whose goal it is. */
export interface PersonsDiscrepancy extends Discrepancy {
  userId: string;
}

/** What a look at the whole database came to. */
export interface Verification {
  people: number;
  drift: PersonsDiscrepancy[];
}

const PEOPLE_A_PAGE = 100;
const GOALS_A_SNAPSHOT = 10;

/**
 * Works out every goal of everybody and compares it with what is kept, for operators. People come
 * page by page, and each one's rows are read as that person.
 */
export async function verifyEverybody(ctx: Omit<ServiceContext, "userId">): Promise<Verification> {
  const drift: PersonsDiscrepancy[] = [];
  let people = 0;
  let after: string | null = null;
  for (;;) {
    const userIds: string[] = await pageOfPersonIds(ctx.db, { after, limit: PEOPLE_A_PAGE });
    for (const userId of userIds) {
      const found = await verifyProgress({ ...ctx, userId });
      drift.push(...found.map((discrepancy) => ({ ...discrepancy, userId })));
    }
    people += userIds.length;
    after = userIds.at(-1) ?? null;
    if (userIds.length < PEOPLE_A_PAGE) return { people, drift };
  }
}

/**
 * Works out every goal of a person from its activities and compares it with what is kept. A few
 * goals at a time, each read as of one instant, so that people may go on logging meanwhile.
 */
export async function verifyProgress(ctx: ServiceContext): Promise<Discrepancy[]> {
  const goalIds = await reading(ctx, ({ tx, userId }) => allGoalIds(tx, { userId }));
  const found: Discrepancy[] = [];
  for (let start = 0; start < goalIds.length; start += GOALS_A_SNAPSHOT) {
    const some = goalIds.slice(start, start + GOALS_A_SNAPSHOT);
    const work = (scope: Scope) => verifyGoals(scope, some);
    found.push(...(await reading(ctx, work, { isSnapshot: true })));
  }
  return found;
}

async function verifyGoals(scope: Scope, goalIds: readonly string[]): Promise<Discrepancy[]> {
  const { tx, userId, today } = scope;
  const changed = await loadGoals(tx, { userId, goalIds });
  const read = await loadGoals(tx, { userId, goalIds }, { today });
  const whole = await loadGoals(tx, { userId, goalIds }, { isWhole: true });
  const found: Discrepancy[] = [];
  for (const [index, loaded] of whole.entries()) {
    const { goalId } = loaded.stored;
    const days = dailyTotals(await countedActivities(tx, { userId, goalId }));
    const kept = [changed, read].map((goals) => goals[index] ?? loaded);
    found.push(...compare(scope, kept, loaded, days));
  }
  return found;
}

function compare(
  scope: Scope,
  kept: readonly LoadedGoal[],
  whole: LoadedGoal,
  days: DayTotal[],
): Discrepancy[] {
  const { goalId, reachedOn } = whole.stored;
  const fresh = { ...whole, days };
  const history = toHistory(scope, fresh);
  const on = latestDayKnown(history, scope.today);
  const evaluated = evaluate(history, { on, today: scope.today });
  const standing = textOf(progressNow(scope, fresh));
  const holds = {
    days: textOf(whole.days) === textOf(days),
    reachedOn: evaluated.reachedOn === reachedOn,
    progress: kept.every((goal) => textOf(progressNow(scope, goal)) === standing),
  };
  return (["days", "reachedOn", "progress"] as const)
    .filter((what) => !holds[what])
    .map((what) => ({ goalId, what }));
}

/** Closed days and weeks whose rows are held against the fold; older ones were when they were younger. */
const RECENT_DAYS = 7;
const RECENT_WEEK_DAYS = 14;

/** Holds a person's snapshots and rollups of the last closed days against what follows. */
async function verifyKept(scope: Scope): Promise<Discrepancy[]> {
  const { tx, userId, profile, today } = scope;
  const { closedThrough } = profile;
  // After a flight west the day may be one that was closed already.
  if (closedThrough === null || closedThrough >= today) return [];
  const from = {
    day: addDays(closedThrough, 1 - RECENT_DAYS),
    weekEnd: addDays(closedThrough, 1 - RECENT_WEEK_DAYS),
  };
  const kept = await readKept(tx, { userId }, from);
  const found: Discrepancy[] = [];
  const goals = await loadGoals(tx, { userId, goalIds: [...kept.keys()] }, { isWhole: true });
  for (const loaded of goals) {
    const { goalId } = loaded.stored;
    const is = kept.get(goalId);
    if (!is) continue;
    const should = expectedOf(scope, loaded, { from, through: closedThrough, ...is });
    if (!isSame(should.snapshots, is.snapshots)) found.push({ goalId, what: "snapshots" });
    if (!isSame(should.rollups, is.rollups)) found.push({ goalId, what: "rollups" });
  }
  return found;
}

function expectedOf(
  scope: Scope,
  loaded: LoadedGoal,
  until: {
    from: { day: LocalDate; weekEnd: LocalDate };
    through: LocalDate;
    rolledThrough: LocalDate | null;
  },
): Pick<KeptOfGoal, "snapshots" | "rollups"> {
  const { stored } = loaded;
  const { from, through, rolledThrough } = until;
  const history = toHistory(scope, loaded);
  const days = keptDays(stored, history, { from: from.day, to: through });
  const ends = days === null ? [] : [...progressAtEnds(history, eachDay(days))];
  if (rolledThrough === null) return { snapshots: ends.map(snapshotOf), rollups: [] };
  // Weeks are cut where the goal's own begin, so the first that ends in the range begins before it.
  const { weekStart } = latestTerms(stored.terms);
  const first = periodHolding(from.weekEnd, "week", weekStart).start;
  const weeks = weeksEnding(stored, { from: first, to: earlierOf(through, rolledThrough) });
  return { snapshots: ends.map(snapshotOf), rollups: rollupsOf(stored, history, weeks) };
}

/** Whether rows say the same, whatever the order of their fields. */
function isSame(left: readonly object[], right: readonly object[]): boolean {
  const inOrder = (rows: readonly object[]) =>
    rows.map((row) => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
  return textOf(inOrder(left)) === textOf(inOrder(right));
}

/** Where a run of the check stands: its row, people it has looked at, and the last of them. */
interface CheckPosition {
  id: string;
  people: number;
  after: string | null;
}

const REPAIRED_PEOPLE_A_PAGE = 25;

/**
 * One page of the daily check: what does not follow from a person's activities is counted and worked
 * out again. The first page only names the run, so that one done twice is still one run.
 */
export async function checkEverybody(
  ctx: JobContext,
  position: string | null,
): Promise<{ next: string | null; count: number }> {
  if (position === null) return { next: written({ id: v7(), people: 0, after: null }), count: 0 };
  const { id, people, after } = read(position);
  if (after === null) await working(ctx, CHECK, ({ tx, now }) => beginCheck(tx, id, now));
  const page = { after, limit: REPAIRED_PEOPLE_A_PAGE };
  const userIds = await pageOfPersonIds(ctx.db, page);
  for (const userId of userIds) await checkPerson({ ...ctx, userId }, id);
  const looked = people + userIds.length;
  await working(ctx, CHECK, ({ tx }) => setCheckedPeople(tx, id, looked));
  const last = userIds.length < REPAIRED_PEOPLE_A_PAGE ? undefined : userIds.at(-1);
  const next = last === undefined ? null : written({ id, people: looked, after: last });
  return { next, count: userIds.length };
}

const CHECK = "verify-progress";

function written({ id, people, after }: CheckPosition): string {
  return [id, people, ...(after === null ? [] : [after])].join("/");
}

function read(position: string): CheckPosition {
  const [id = "", people = "0", after] = position.split("/");
  return { id, people: Number(people), after: after ?? null };
}

/** An account that goes meanwhile has nothing left to check. */
async function checkPerson(ctx: ServiceContext, checkId: string): Promise<void> {
  try {
    const wrong = await verifyProgress(ctx);
    const kept = await reading(ctx, verifyKept, { isSnapshot: true });
    const drift = [...wrong, ...kept];
    if (drift.length === 0) return;
    ctx.logger.error({ code: "PROGRESS_DRIFT", userId: ctx.userId, count: drift.length });
    await repair(ctx, new Set(drift.map(({ goalId }) => goalId)), { checkId, drift: drift.length });
  } catch (error) {
    const isThere = await working(ctx, CHECK, ({ tx }) => readProfiles(tx, [ctx.userId]));
    if (isThere.length > 0) throw error;
  }
}

/** Counts all days of some goals again and works everything out from them; the rest follows from that. */
function repair(
  ctx: ServiceContext,
  goalIds: ReadonlySet<string>,
  found: { checkId: string; drift: number },
): Promise<void> {
  return changing(
    ctx,
    async (scope) => {
      const { tx, userId } = scope;
      for (const goalId of goalIds) {
        const [kept] = await loadGoals(tx, { userId, goalIds: [goalId] }, { isWhole: true });
        if (!kept) continue;
        const totals = dailyTotals(await countedActivities(tx, { userId, goalId }));
        const days = [...new Set([...kept.days, ...totals].map(({ day }) => day))];
        await saveDayTotals(tx, { userId, goalId }, days, totals);
        await recompute(scope, goalId);
      }
      await addDrift(tx, found.checkId, found.drift);
    },
    { timeoutMilliseconds: 30_000 },
  );
}

function textOf(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "bigint" ? `${part}n` : part,
  );
}
