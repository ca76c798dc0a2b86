/** Reads that are cached, as requests of a person make them, and the changes that make them stale. */
import { v7 } from "uuid";
import type { Cache } from "../cache/policy";
import { logActivitySchema } from "../domain/activity";
import { createGoalSchema } from "../domain/goal";
import { goalListSchema } from "../domain/goal-list";
import { addDays } from "../domain/local-date";
import { logActivity } from "../services/activities";
import type { ServiceContext } from "../services/context";
import { createGoal, getGoal, listGoals } from "../services/goals";
import { getOverview } from "../services/overview";
import { getProgress, getToday } from "../services/today";
import { withCache } from "./http";
import { type Person, TODAY } from "./people";

const range = { from: addDays(TODAY, -60), to: TODAY };
export const list = goalListSchema.parse({});
export const reads = {
  list: (ctx: ServiceContext) => listGoals(ctx, list),
  today: getToday,
  byGoal: (ctx: ServiceContext, goalId: string) => getProgress(ctx, { goalId }),
  yesterday: (ctx: ServiceContext, goalId: string) =>
    getProgress(ctx, { goalId, on: addDays(TODAY, -1) }),
  byId: (ctx: ServiceContext, goalId: string) => getGoal(ctx, { goalId }),
  overview: (ctx: ServiceContext) => getOverview(ctx, range),
};

/** Every cached read. */
export async function readAll(
  ctx: ServiceContext,
  goalId: string,
): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  for (const [name, read] of Object.entries(reads)) answers[name] = await read(ctx, goalId);
  return answers;
}

/** A request of the person: the session is asked, then everything is read. */
export async function request(person: Person, cache: Cache, goalId: string) {
  const answers = await readAll(await withCache(person, cache), goalId);
  await cache.settled();
  return answers;
}

export const start = (person: Person, given: object = {}) =>
  createGoal(
    person,
    createGoalSchema.parse({
      title: `Water ${v7()}`,
      pattern: "recurring",
      settings: { period: "day", amount: 100_000, unit: "glasses" },
      ...given,
    }),
  );

export async function log(person: Person, cache: Cache, goalId: string, given: object = {}) {
  const entry = logActivitySchema.parse({ goalId, clientKey: v7(), value: 1, ...given });
  return logActivity(await withCache(person, cache), entry);
}
