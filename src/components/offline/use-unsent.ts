/** A person's unsent logs on the screens: the list, and goals and Today with them already counted. */
"use client";

import { useMemo, useSyncExternalStore } from "react";
import type { GoalWithProgress } from "../../domain/standing";
import { predict } from "../today/predict";
import { withPrediction } from "../today/today-cache";
import type { Today } from "../today/today-lists";
import { usePerson } from "./person";
import { counted, inputOf, type UnsentLogs } from "./unsent-logs";
import { type UnsentStore, unsentStoreOf } from "./unsent-store";

const NONE: UnsentLogs = [];

export function useUnsentStore(): UnsentStore {
  return unsentStoreOf(usePerson().personId);
}

export function useUnsentLogs(): UnsentLogs {
  const store = useUnsentStore();
  return useSyncExternalStore(store.subscribe, store.read, () => NONE);
}

/** Today as the server told it, with what it has not confirmed yet. */
export function useWithUnsent(today: Today): Today {
  const logs = useUnsentLogs();
  return useMemo(
    () => counted(logs).reduce((now, log) => withPrediction(now, inputOf(log)), today),
    [logs, today],
  );
}

/** A goal as the server told it, with what it has not confirmed yet. */
export function useGoalWithUnsent(goal: GoalWithProgress): GoalWithProgress {
  const logs = useUnsentLogs();
  const { goalId } = goal;
  return useMemo(
    () => counted(logs, goalId).reduce((now, log) => predict(now, log), goal),
    [logs, goalId, goal],
  );
}
