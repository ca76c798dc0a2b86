/** What is drawn and explained from logs: after a change of them it is read again where it is looked at. */
"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../../trpc/client";

/** A function that marks histories, reasons, runs, rhythms and lists of removed logs as out of date. */
export function useStalePictures(): () => void {
  const { progress, activities } = useTRPC();
  const cache = useQueryClient();
  return () => {
    const { history, explain, runs, rhythm } = progress;
    for (const { pathKey } of [history, explain, runs, rhythm, activities.removed])
      void cache.invalidateQueries({ queryKey: pathKey() });
  };
}
