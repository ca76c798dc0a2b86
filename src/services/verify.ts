/** Verifying: whether what is kept beside the activities equals what follows from them. */
import { pageOfPersonIds } from "../db/queries/accounts";
import { countedActivities } from "../db/queries/activities";
import { allGoalIds } from "../db/queries/goal-pages";
import type { LoadedGoal } from "../db/queries/stored-goals";
import { loadGoals } from "../db/queries/stored-goals";
import { dailyTotals } from "../domain/day-total";
import { laterOf } from "../domain/local-date";
import type { DayTotal } from "../domain/patterns/pattern";
import { evaluate } from "../domain/progress";
import { reading, type Scope, type ServiceContext } from "./context";
import { progressNow, toHistory } from "./progress";

/** One thing kept that does not follow from the activities. */
export interface Discrepancy {
  goalId: string;
  what: "days" | "reachedOn" | "progress";
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
  const on = laterOf(days.at(-1)?.day ?? scope.today, scope.today);
  const evaluated = evaluate(toHistory(scope, fresh), { on, today: scope.today });
  const standing = textOf(progressNow(scope, fresh));
  const isSame: Record<Discrepancy["what"], boolean> = {
    days: textOf(whole.days) === textOf(days),
    reachedOn: evaluated.reachedOn === reachedOn,
    progress: kept.every((goal) => textOf(progressNow(scope, goal)) === standing),
  };
  return (["days", "reachedOn", "progress"] as const)
    .filter((what) => !isSame[what])
    .map((what) => ({ goalId, what }));
}

function textOf(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "bigint" ? `${part}n` : part,
  );
}
