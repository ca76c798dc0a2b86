/** A goal's history as its pictures ask for it; the year is asked for once by all of them. */
"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Grain } from "../../../domain/grain";
import { addDays, type LocalDate } from "../../../domain/local-date";
import type { GoalWithProgress } from "../../../domain/standing";
import { useTRPC } from "../../../trpc/client";
import { DAYS_SHOWN } from "../goal/year-grid";

interface Stretch {
  from: LocalDate;
  /** The goal's own period if left out. */
  grain?: Grain | undefined;
}

/** From a day to today. */
export function usePoints({ goalId, progress }: GoalWithProgress, { from, grain }: Stretch) {
  const input = { goalId, from, to: progress.on, ...(grain ? { grain } : {}) };
  const options = { placeholderData: keepPreviousData };
  return useQuery(useTRPC().progress.history.queryOptions(input, options));
}

/** Every day of the last year. */
export function useYear(goal: GoalWithProgress) {
  return usePoints(goal, { from: addDays(goal.progress.on, 1 - DAYS_SHOWN), grain: "day" });
}
