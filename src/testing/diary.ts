/** What people do in tests, on clocks of the test's own: begin a goal, log days, look at it. */
import { v7 } from "uuid";
import { type Activity, logActivitySchema } from "../domain/activity";
import { createGoalSchema } from "../domain/goal";
import { addDays, type LocalDate } from "../domain/local-date";
import { listActivities, logActivity } from "../services/activities";
import { createGoal, getGoal } from "../services/goals";
import type { Person } from "./people";

const daily = { pattern: "recurring", settings: { period: "day", amount: 1, unit: "times" } };

/** The same person at another instant. */
export const at = (person: Person, instant: string): Person => ({ ...person, now: () => instant });
export const noon = (person: Person, day: LocalDate) => at(person, `${day}T12:00:00.000Z`);

/** Starts a goal, one a day unless told otherwise, and answers its id. */
export async function begin(person: Person, input: object = {}): Promise<string> {
  const goal = createGoalSchema.parse({ title: "Read", ...daily, ...input });
  return (await createGoal(person, goal)).goalId;
}

export function log(person: Person, goalId: string, input: object = {}) {
  return logActivity(
    person,
    logActivitySchema.parse({ goalId, clientKey: v7(), value: 1, ...input }),
  );
}

/** One log on each of `count` days. */
export async function logDays(
  person: Person,
  goalId: string,
  first: LocalDate,
  count: number,
): Promise<Activity[]> {
  const logged = [];
  for (let index = 0; index < count; index++) {
    logged.push(await log(person, goalId, { day: addDays(first, index) }));
  }
  return logged.map(({ activity }) => activity);
}

export const progressOf = async (person: Person, goalId: string) =>
  (await getGoal(person, { goalId })).progress;

/** Days of the goal's logs that are not removed, in order. */
export async function daysOf(person: Person, goalId: string): Promise<LocalDate[]> {
  const page = await listActivities(person, { goalId, limit: 100 });
  return page.items.map((item) => item.day).sort();
}
