/** The goals that match, page after page, with what to show when there are none. */
"use client";

import { Button } from "@mantine/core";
import { useInViewport } from "@mantine/hooks";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { useTRPC, useTRPCClient } from "../../../trpc/client";
import { CardList } from "../../layout/card";
import { EmptyState } from "../../layout/empty-state";
import { ErrorState } from "../../layout/error-state";
import { Link } from "../../layout/link";
import { ListSkeleton } from "../../layout/skeletons";
import { GoalRow } from "./goal-row";
import classes from "./list.module.css";
import { type GoalFilters, listInputOf } from "./use-goal-filters";

interface GoalsListProps {
  filters: GoalFilters;
  onReset: () => void;
}

export function GoalsList({ filters, onReset }: GoalsListProps) {
  const t = useTranslations("goals.list");
  const client = useTRPCClient();
  const input = listInputOf(filters);
  const goals = useInfiniteQuery({
    queryKey: useTRPC().goals.list.infiniteQueryKey(input),
    queryFn: ({ pageParam, signal }) =>
      client.goals.list.query({ ...input, ...pageParam }, { signal }),
    initialPageParam: {} as { cursor?: string },
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? null : { cursor: nextCursor }),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: "always",
  });
  if (goals.isPending) return <ListSkeleton />;
  if (goals.isError) return <ErrorState error={goals.error} onRetry={() => void goals.refetch()} />;
  const rows = goals.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <NoGoals filters={filters} onReset={onReset} />;
  return (
    <div
      className={goals.isPlaceholderData ? classes.fetching : undefined}
      aria-busy={goals.isPlaceholderData}
    >
      <CardList label={t("label")}>
        {rows.map((goal) => (
          <GoalRow key={goal.goalId} goal={goal} />
        ))}
      </CardList>
      {goals.hasNextPage && (
        <MoreGoals isLoading={goals.isFetchingNextPage} onMore={() => void goals.fetchNextPage()} />
      )}
    </div>
  );
}

/** Loads on when it comes into view; a button for those who do not scroll. */
function MoreGoals({ isLoading, onMore }: { isLoading: boolean; onMore: () => void }) {
  const t = useTranslations("goals.list");
  const { ref, inViewport } = useInViewport<HTMLDivElement>();
  useEffect(() => {
    if (inViewport && !isLoading) onMore();
  }, [inViewport, isLoading, onMore]);
  return (
    <div ref={ref} className={classes.foot}>
      <Button variant="default" loading={isLoading} onClick={onMore}>
        {t(isLoading ? "loadingMore" : "more")}
      </Button>
    </div>
  );
}

function NoGoals({ filters, onReset }: GoalsListProps) {
  const t = useTranslations("goals");
  if (filters.search || filters.pattern || filters.category) {
    return (
      <EmptyState title={t("empty.filteredTitle")} sentence={t("empty.filteredBody")}>
        <Button variant="default" onClick={onReset}>
          {t("filter.reset")}
        </Button>
      </EmptyState>
    );
  }
  if (filters.view !== "current") {
    return (
      <EmptyState title={t("empty.filteredTitle")} sentence={t(`empty.${filters.view}Body`)} />
    );
  }
  return (
    <EmptyState title={t("empty.title")} sentence={t("empty.body")}>
      <Button variant="filled" component={Link} href="/goals/new">
        {t("empty.action")}
      </Button>
    </EmptyState>
  );
}
