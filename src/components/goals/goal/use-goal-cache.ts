/** The goal page's part of the query cache: the answers of changes are put there at once. */
"use client";

import { infiniteQueryOptions, type Query, useQueryClient } from "@tanstack/react-query";
import type { Activity } from "../../../domain/activity";
import type { Attachment } from "../../../domain/attachment";
import type { Goal } from "../../../domain/goal";
import type { Progress } from "../../../domain/patterns/pattern";
import type { GoalStanding, GoalWithProgress } from "../../../domain/standing";
import { useTRPC, useTRPCClient } from "../../../trpc/client";
import { isSearch } from "../../offline/searches";
import { useStalePictures } from "../../today/use-stale-pictures";
import {
  type ActivityPages,
  withActivity,
  withAttachments,
  withoutActivity,
} from "./activity-pages";

const PAGE_SIZE = 14;

/**
 * The query of a goal's log, named once so that readers and writers mean the same.
 * @param search words that its notes must contain
 */
export function useEntriesQuery(goalId: string, search = "") {
  const client = useTRPCClient();
  const input = { goalId, limit: PAGE_SIZE, ...(search === "" ? {} : { search }) };
  return infiniteQueryOptions({
    queryKey: useTRPC().activities.list.infiniteQueryKey(input),
    queryFn: ({ pageParam, signal }) =>
      client.activities.list.query({ ...input, ...pageParam }, { signal }),
    initialPageParam: {} as { cursor?: string },
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? null : { cursor: nextCursor }),
  });
}

export function useGoalCache(goalId: string) {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const stalePictures = useStalePictures();
  const goalKey = trpc.goals.byId.queryKey({ goalId });
  const entriesKey = useEntriesQuery(goalId).queryKey;
  const change = (changed: (goal: GoalWithProgress) => GoalWithProgress) =>
    cache.setQueryData(goalKey, (goal) => goal && changed(goal));
  /** Whether a changed note is still among what was found only the server can say. */
  const refreshSearches = () => {
    const queryKey = trpc.activities.list.pathKey();
    const predicate = (query: Query) => isSearch(query.queryKey);
    void cache.invalidateQueries({ queryKey, predicate });
  };
  const changeEntries = (changed: (pages: ActivityPages) => ActivityPages) => {
    const queryKey = entriesKey as readonly unknown[];
    cache.setQueryData<ActivityPages>(queryKey, (pages) => pages && changed(pages));
    refreshSearches();
    // Pages on their way were read before this change and would hide it.
    if (cache.isFetching({ queryKey }) === 0) return;
    void cache.invalidateQueries({ queryKey });
  };
  /** Lists and histories elsewhere: fetched again when they are looked at. */
  const refreshAround = () => {
    stalePictures();
    void cache.invalidateQueries({ queryKey: trpc.progress.today.pathKey() });
    void cache.invalidateQueries({ queryKey: trpc.goals.list.pathKey() });
  };
  return {
    read: () => cache.getQueryData(goalKey),
    hold: () => cache.cancelQueries({ queryKey: goalKey }),
    change,
    setStanding: (answer: { progress: Progress; goal: GoalStanding }) => {
      change((goal) => ({ ...goal, ...answer.goal, progress: answer.progress }));
      refreshAround();
    },
    setGoal: (answer: Goal) => {
      change((goal) => ({ ...goal, ...answer }));
      void cache.invalidateQueries({ queryKey: goalKey });
      void cache.invalidateQueries({ queryKey: trpc.goals.terms.queryKey({ goalId }) });
      refreshAround();
    },
    reload: () => cache.invalidateQueries({ queryKey: goalKey }),
    putEntry: (activity: Activity) => changeEntries((pages) => withActivity(pages, activity)),
    changeAttached: (activityId: string, changed: (all: Attachment[]) => Attachment[]) =>
      changeEntries((pages) => withAttachments(pages, activityId, changed)),
    dropEntry: (activityId: string) => changeEntries((pages) => withoutActivity(pages, activityId)),
    forget: () => {
      cache.removeQueries({ queryKey: goalKey });
      refreshAround();
    },
  };
}
