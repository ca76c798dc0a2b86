/** When a page has woken: only then may what it shows change, else it would not know itself again. */
import type { QueryClient } from "@tanstack/react-query";
import { isKeptQuery } from "./kept-queries";

/** Resolves once a part of the page shows an answer of those that are kept: Today's, or a goal's. */
export function pageShown(cache: QueryClient): Promise<void> {
  const isShown = () =>
    cache
      .getQueryCache()
      .findAll({ type: "active" })
      .some(({ queryKey }) => isKeptQuery(queryKey));
  return new Promise((resolve) => {
    const look = () => {
      if (!isShown()) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = cache.getQueryCache().subscribe(look);
    look();
  });
}
