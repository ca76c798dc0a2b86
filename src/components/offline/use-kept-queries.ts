/** Keeps the answers that Today and goals are made of, and brings them back where the network does not. */
"use client";

import { type Query, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { keptAt } from "./kept-at";
import { isKeptQuery, keepQueries, readQueries, restoreQueries } from "./kept-queries";
import { pageShown } from "./page-shown";
import { usePerson } from "./person";

/** So long changes are gathered before they are written. */
const GATHER_MILLISECONDS = 300;

export function useKeptQueries(isKeeping: boolean): void {
  const { personId } = usePerson();
  const cache = useQueryClient();
  useEffect(() => {
    if (!isKeeping) return;
    let isOver = false;
    let stop = () => {};
    const start = async () => {
      const records = await readQueries(personId);
      const pageKeptAt = keptAt();
      if (isOver) return;
      if (pageKeptAt !== null) {
        await pageShown(cache);
        await restoreQueries(cache, records, pageKeptAt);
        void cache.invalidateQueries({ type: "active" });
      }
      if (!isOver) stop = keepFromNowOn();
    };
    const keepFromNowOn = () => {
      const written = new Map<string, number>();
      let timer: ReturnType<typeof setTimeout> | undefined;
      const write = () => {
        timer = undefined;
        const isNew = ({ queryHash, queryKey, state }: Query) =>
          state.data !== undefined &&
          isKeptQuery(queryKey) &&
          written.get(queryHash) !== state.dataUpdatedAt;
        const changed = cache.getQueryCache().getAll().filter(isNew);
        for (const { queryHash, state } of changed) written.set(queryHash, state.dataUpdatedAt);
        if (changed.length > 0) keepQueries(personId, changed).catch(() => undefined);
      };
      const soon = () => {
        timer ??= setTimeout(write, GATHER_MILLISECONDS);
      };
      const unsubscribe = cache.getQueryCache().subscribe(soon);
      // A page that is left has no time to gather.
      window.addEventListener("pagehide", write);
      soon();
      return () => {
        unsubscribe();
        clearTimeout(timer);
        window.removeEventListener("pagehide", write);
      };
    };
    // Where nothing can be kept, nothing comes back.
    start().catch(() => undefined);
    return () => {
      isOver = true;
      stop();
    };
  }, [personId, cache, isKeeping]);
}
