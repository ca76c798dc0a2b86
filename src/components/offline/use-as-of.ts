/** Since when the numbers on the page have stood, when they are not the newest. */
"use client";

import { type QueryKey, useQueryClient } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";
import { useTRPC } from "../../trpc/client";
import { keptAt } from "./kept-at";

/** @returns milliseconds since 1970; `null` while the numbers are as new as can be */
export function useAsOf(isOnline: boolean): number | null {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const read = useCallback(() => {
    const shown = [trpc.progress.today.queryKey(), trpc.goals.byId.pathKey()] as QueryKey[];
    const times = shown
      .flatMap((queryKey) => cache.getQueryCache().findAll({ queryKey, type: "active" }))
      .map(({ state }) => state.dataUpdatedAt)
      .filter((at) => at > 0);
    if (times.length === 0) return null;
    const oldest = Math.min(...times);
    const isFromBefore = keptAt() !== null && oldest < performance.timeOrigin;
    return isFromBefore || !isOnline ? oldest : null;
  }, [trpc, cache, isOnline]);
  const subscribe = useCallback(
    (listener: () => void) => cache.getQueryCache().subscribe(() => queueMicrotask(listener)),
    [cache],
  );
  return useSyncExternalStore(subscribe, read, () => null);
}
