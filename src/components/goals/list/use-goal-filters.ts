/** What the list is narrowed to, kept in the address so that going back finds it again. */
"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { type Category, categories } from "../../../domain/category";
import type { Status } from "../../../domain/goal";
import { type GoalSort, goalSorts } from "../../../domain/goal-list";
import { type PatternName, patterns } from "../../../domain/settings";

/** The views of the list, each a set of statuses. */
export const views = {
  current: ["active", "paused"],
  draft: ["draft"],
  completed: ["completed"],
  missed: ["missed"],
  archived: ["archived"],
} as const satisfies Record<string, readonly Status[]>;
export type View = keyof typeof views;
export const viewNames = Object.keys(views) as View[];

export interface GoalFilters {
  view: View;
  pattern: PatternName | null;
  category: Category | null;
  search: string;
  sort: GoalSort;
}

const oneOf = <T extends string>(choices: readonly T[], text: string | null) =>
  choices.find((choice) => choice === text) ?? null;

/** Reads the filters from the address, and writes them there without loading anything. */
export function useGoalFilters() {
  const params = useSearchParams();
  const filters = useMemo<GoalFilters>(
    () => ({
      view: oneOf(viewNames, params.get("view")) ?? "current",
      pattern: oneOf(patterns, params.get("pattern")),
      category: oneOf(categories, params.get("category")),
      search: params.get("search")?.slice(0, 200) ?? "",
      sort: oneOf(goalSorts, params.get("sort")) ?? "updated",
    }),
    [params],
  );
  const change = useCallback((changed: Partial<GoalFilters>) => {
    const next = new URLSearchParams(window.location.search);
    for (const [name, value] of Object.entries(changed)) {
      if (value) next.set(name, value);
      else next.delete(name);
    }
    const query = next.toString();
    window.history.replaceState(null, "", query ? `?${query}` : window.location.pathname);
  }, []);
  return { filters, change };
}

/** The input of `goals.list` for these filters. */
export function listInputOf({ view, pattern, category, search, sort }: GoalFilters) {
  const isAscending = sort === "title" || sort === "deadline";
  return {
    status: [...views[view]],
    ...(pattern ? { pattern: [pattern] } : {}),
    ...(category ? { category: [category] } : {}),
    ...(search.trim() ? { search: search.trim() } : {}),
    sort,
    order: isAscending ? ("asc" as const) : ("desc" as const),
    limit: 20,
  };
}
