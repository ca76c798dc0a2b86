/** A person's random life with goals of every pattern, the same for the same start. */
import { v7 } from "uuid";
import { logActivitySchema } from "../domain/activity";
import { AppError, DomainError } from "../domain/errors";
import { createGoalSchema, goalPatchSchema } from "../domain/goal";
import { addDays } from "../domain/local-date";
import { logActivity } from "../services/activities";
import { removeActivity, restoreActivity, updateActivity } from "../services/activity-edits";
import { updateGoal } from "../services/goal-edits";
import {
  archiveGoal,
  completeGoal,
  pauseGoal,
  removePause,
  reopenGoal,
  restoreGoal,
  resumeGoal,
} from "../services/goal-states";
import { createGoal, getGoal } from "../services/goals";
import { type Person, TODAY } from "./people";

const by = addDays(TODAY, 60);
export const goalsOfEveryPattern = [
  { pattern: "recurring", settings: { period: "day", amount: 3, unit: "x" } },
  { pattern: "recurring", settings: { period: "week", amount: 2, perDay: 2, unit: "x" } },
  { pattern: "milestone", settings: { total: 40, unit: "x", by } },
  { pattern: "target", settings: { start: 10, end: 3, by, unit: "x" } },
  { pattern: "target", settings: { start: 0, end: 30, by, reading: "sum", unit: "x" } },
  { pattern: "streak", settings: { length: 6, period: "day", unit: "x" } },
  { pattern: "limit", settings: { period: "day", max: 4, unit: "x" } },
];

/** The same numbers for the same start: a linear congruential generator. */
function randomFrom(start: number) {
  let state = start;
  return (count: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}

type Pick = (count: number) => number;

/** Rules may refuse a random change; that must leave everything as it was. */
async function tolerate<T>(work: Promise<T>): Promise<T | null> {
  return work.catch((error: unknown) => {
    if (error instanceof DomainError || error instanceof AppError) return null;
    throw error;
  });
}

async function changeSomething(
  person: Person,
  goalIds: string[],
  logged: string[],
  pick: Pick,
): Promise<void> {
  const goalId = goalIds[pick(goalIds.length)] ?? "";
  const activityId = logged[pick(Math.max(1, logged.length))] ?? "";
  const day = addDays(TODAY, -pick(40));
  const kind = (["progress", "progress", "progress", "completed", "skipped", "partial"] as const)[
    pick(6)
  ];
  const value = kind === "completed" || kind === "skipped" ? undefined : pick(6) + 1;
  switch (pick(10)) {
    case 0:
      if (activityId) await tolerate(removeActivity(person, { activityId }));
      return;
    case 1:
      if (activityId) await tolerate(restoreActivity(person, { activityId }));
      return;
    case 2:
      if (activityId)
        await tolerate(updateActivity(person, { activityId, version: 1, patch: { day } }));
      return;
    case 3:
      await changeGoalState(person, goalId, pick);
      return;
    default: {
      const entry = logActivitySchema.parse({ goalId, clientKey: v7(), kind, value, day });
      const answer = await tolerate(logActivity(person, entry));
      if (answer) logged.push(answer.activity.activityId);
    }
  }
}

async function changeGoalState(person: Person, goalId: string, pick: Pick): Promise<void> {
  const from = addDays(TODAY, -pick(20));
  const until = addDays(from, pick(6) + 1);
  const changes = [
    () => pauseGoal(person, { goalId, from, until }),
    () => pauseGoal(person, { goalId }),
    () => resumeGoal(person, { goalId }),
    () => removePause(person, { goalId, from, until }),
    () => archiveGoal(person, { goalId }),
    () => restoreGoal(person, { goalId }),
    () => completeGoal(person, { goalId }),
    () => reopenGoal(person, { goalId }),
    () => raise(person, goalId, pick),
  ];
  const change = changes[pick(changes.length)];
  if (change) await tolerate(change());
}

async function raise(person: Person, goalId: string, pick: Pick) {
  const { settings, version } = await getGoal(person, { goalId });
  const patch =
    "amount" in settings
      ? { settings: { ...settings, amount: pick(4) + 1 } }
      : { weekStart: pick(7) + 1 };
  const effective = (["today", "thisPeriod", "always"] as const)[pick(3)] ?? "today";
  return updateGoal(person, { goalId, version, patch: goalPatchSchema.parse(patch), effective });
}

/** Begins a goal of every pattern 30 days ago and changes something `steps` times. */
export async function live(person: Person, start: number, steps: number): Promise<void> {
  const pick = randomFrom(start);
  const goalIds: string[] = [];
  for (const [index, goal] of goalsOfEveryPattern.entries()) {
    const startsOn = addDays(TODAY, -30);
    const input = createGoalSchema.parse({ title: `Goal ${index}`, startsOn, ...goal });
    goalIds.push((await createGoal(person, input)).goalId);
  }
  const logged: string[] = [];
  for (let step = 0; step < steps; step++) await changeSomething(person, goalIds, logged, pick);
}
