/** One history, read through every surface there is: they must agree. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Activity } from "../domain/activity";
import { dailyTotals } from "../domain/day-total";
import type { Status } from "../domain/goal";
import { statuses } from "../domain/goal";
import type { PeriodProgress, Progress } from "../domain/patterns/pattern";
import { progressOf } from "../domain/progress";
import { type GoalWithProgress, historyOf, type StoredGoal } from "../domain/standing";
import type { Explained } from "../services/explain";
import type { Overview } from "../services/overview";
import type { Today } from "../services/today";
import { call } from "../testing/http";
import { openTown, type Person, TODAY, type Town } from "../testing/people";
import { live } from "../testing/random-life";
import { answerExport } from "./export-download";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

async function ask<T>(person: Person, path: string, input: object): Promise<T> {
  const { status, value } = await call(person, path, input);
  expect({ path, status }).toEqual({ path, status: 200 });
  return value as T;
}

interface Exported {
  goals: StoredGoal[];
  activities: Activity[];
}

async function exported(person: Person): Promise<Exported> {
  const request = new Request("http://localhost:3000/api/exports/json");
  return (await answerExport(request, async () => person)).json();
}

async function readEverything(person: Person) {
  const { items } = await ask<{ items: GoalWithProgress[] }>(person, "goals.list", {
    status: [...statuses],
    limit: 100,
  });
  const today = await ask<Today>(person, "progress.today", {});
  return { items, today, file: await exported(person) };
}

/** Runs as they follow from the verdicts alone. */
function runsOf(periods: readonly PeriodProgress[]) {
  let current = 0;
  let longest = 0;
  for (const { verdict } of periods) {
    if (verdict === "met") current += 1;
    if (verdict === "missed") current = 0;
    longest = Math.max(longest, current);
  }
  return { current, longest };
}

function rateOf(periods: readonly PeriodProgress[]): number | null {
  const closed = periods.filter((period) => period.end < TODAY);
  const count = (verdict: string) => closed.filter((period) => period.verdict === verdict).length;
  const judged = count("met") + count("missed");
  return judged === 0 ? null : count("met") / judged;
}

async function checkPeriods(person: Person, progress: Progress, logged: readonly Activity[]) {
  const { goalId, streak, since } = progress;
  const explained = await ask<Explained>(person, "progress.explain", { goalId });
  expect(explained.streak).toEqual(streak);
  if (streak === null) return expect(explained.periods).toEqual([]);
  const plain = explained.periods.map(({ start, end, value, amount, verdict }) => ({
    start,
    end,
    value,
    amount,
    verdict,
  }));
  expect(runsOf(plain)).toEqual({ current: streak.current, longest: streak.longest });
  expect(rateOf(plain)).toBe(progress.successRate);
  expect(plain.find((period) => period.end >= TODAY) ?? null).toEqual(progress.period);
  const range = { goalId, from: since, to: TODAY };
  const { points } = await ask<{ points: unknown[] }>(person, "progress.history", range);
  expect(points).toEqual(plain);
  const counted = explained.periods.flatMap((period) => period.activityIds);
  expect(counted.sort()).toEqual(logged.map((activity) => activity.activityId).sort());
}

async function checkGoal(person: Person, goal: GoalWithProgress, { goals, activities }: Exported) {
  const { goalId, progress } = goal;
  expect(await ask(person, "goals.byId", { goalId })).toEqual(goal);
  expect(await ask(person, "progress.byGoal", { goalId })).toEqual(progress);
  const logged = activities.filter((each) => each.goalId === goalId && each.removedAt === null);
  await checkPeriods(person, progress, logged);
  const stored = goals.find((each) => each.goalId === goalId);
  if (!stored) throw new Error("a goal is not in the export");
  const history = historyOf(stored, dailyTotals(logged), new Set());
  expect(progressOf(history, { on: TODAY, today: TODAY })).toEqual(progress);
}

const isGoing = (status: Status) => status === "active" || status === "paused";

describe("Today, list, goal page, explain, history, overview and export", () => {
  it.each([11, 12, 13, 14])(
    "agree about the same random history, started with %i",
    async (start) => {
      const ada = await town.addPerson();
      await live(ada, start, 80);
      const { items, today, file } = await readEverything(ada);
      expect(items).toHaveLength(7);
      const going = [...today.due, ...today.done, ...today.other];
      const byId = (goals: GoalWithProgress[]) => new Map(goals.map((goal) => [goal.goalId, goal]));
      expect(byId(going)).toEqual(byId(items.filter((goal) => isGoing(goal.status))));
      for (const goal of items) await checkGoal(ada, goal, file);
      const days = file.activities
        .filter((each) => each.removedAt === null)
        .map((each) => each.day);
      const range = { from: "2025-03-11", to: TODAY };
      const overview = await ask<Overview>(ada, "progress.overview", range);
      const total = overview.days.reduce((sum, day) => sum + day.activities, 0);
      expect(total).toBe(days.length);
      for (const best of overview.bestStreaks) {
        const { goalId, title: _title, ...streak } = best;
        expect(items.find((goal) => goal.goalId === goalId)?.progress.streak).toEqual(streak);
      }
    },
  );
});
