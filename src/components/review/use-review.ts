/** All that a review is made of: the goals, and the verdicts of the last months. */
"use client";

import { useQueries, useQuery } from "@tanstack/react-query";
import type { GoalWithProgress } from "../../domain/standing";
import { useTRPC } from "../../trpc/client";
import { firstDayOf } from "./review-ranges";
import type { ReviewedGoal } from "./review-tally";

/** A goal with its verdicts. */
export interface GoalInReview extends ReviewedGoal {
  goal: GoalWithProgress;
}

export const reviewedGoals = {
  status: ["active", "paused", "completed", "missed"],
  sort: "created",
  order: "asc",
  limit: 100,
} as const;

interface Clock {
  today: string;
  weekStart: number;
}

export function useReview({ today, weekStart }: Clock) {
  const trpc = useTRPC();
  const { status, ...rest } = reviewedGoals;
  const goals = useQuery(trpc.goals.list.queryOptions({ status: [...status], ...rest }));
  const shown = goals.data?.items ?? [];
  const from = firstDayOf(today, weekStart);
  const histories = useQueries({
    queries: shown.map(({ goalId }) =>
      trpc.progress.history.queryOptions({ goalId, from, to: today }),
    ),
  });
  const failed = [goals, ...histories].find((query) => query.isError);
  const retry = () => {
    for (const query of [goals, ...histories]) if (query.isError) void query.refetch();
  };
  const all: GoalInReview[] = shown.map((goal, index) => ({
    goal,
    goalId: goal.goalId,
    title: goal.title,
    points: histories[index]?.data?.points ?? [],
  }));
  const isPending = goals.isPending || histories.some((query) => query.isPending);
  return { goals: all, isPending, error: failed?.error ?? null, retry };
}
