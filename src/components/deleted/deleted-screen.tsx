/** Recently deleted: the logs of the last 30 days that were removed, each with a way back. */
"use client";

import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { useTRPC, useTRPCClient } from "../../trpc/client";
import list from "../goals/list/list.module.css";
import { CardList } from "../layout/card";
import { EmptyState } from "../layout/empty-state";
import { ErrorState } from "../layout/error-state";
import { Link } from "../layout/link";
import { PageColumns } from "../layout/page-columns";
import { PageHeader } from "../layout/page-header";
import { ListSkeleton } from "../layout/skeletons";
import classes from "./deleted.module.css";
import { DeletedRow } from "./deleted-row";

interface DeletedScreenProps {
  /** Only what was logged on this goal; `null`: all. */
  goalId: string | null;
}

export function DeletedScreen({ goalId }: DeletedScreenProps) {
  const t = useTranslations("settings.deleted");
  return (
    <PageColumns>
      <PageHeader title={t("title")} sentence={t("sentence")} />
      {goalId !== null && (
        <p className={classes.narrowed}>
          {t("narrowed")} <Link href="/settings/deleted">{t("all")}</Link>
        </p>
      )}
      <Deleted goalId={goalId} />
      <p className={classes.archived}>
        {t("archived")} <Link href="/goals?view=archived">{t("archivedLink")}</Link>
      </p>
    </PageColumns>
  );
}

function Deleted({ goalId }: DeletedScreenProps) {
  const t = useTranslations("settings.deleted");
  const shown = useRef<HTMLDivElement>(null);
  const removed = useRemoved(goalId);
  if (removed.isPending) return <ListSkeleton rows={3} />;
  if (removed.isError)
    return <ErrorState error={removed.error} onRetry={() => void removed.refetch()} />;
  const items = removed.data.pages.flatMap((page) => page.items);
  return (
    // A restored row goes; whoever pressed its button stays in the list.
    <div ref={shown} tabIndex={-1} className={classes.shown}>
      {items.length === 0 && <EmptyState title={t("emptyTitle")} sentence={t("emptySentence")} />}
      {items.length > 0 && (
        <CardList label={t("list")}>
          {items.map((removedOne) => (
            <DeletedRow
              key={removedOne.activityId}
              removed={removedOne}
              onRestored={() => shown.current?.focus()}
            />
          ))}
        </CardList>
      )}
      {removed.hasNextPage && (
        <div className={list.foot}>
          <Button
            variant="default"
            loading={removed.isFetchingNextPage}
            onClick={() => void removed.fetchNextPage()}
          >
            {t("more")}
          </Button>
        </div>
      )}
    </div>
  );
}

function useRemoved(goalId: string | null) {
  const client = useTRPCClient();
  const input = goalId === null ? {} : { goalId };
  return useInfiniteQuery({
    queryKey: useTRPC().activities.removed.infiniteQueryKey(input),
    queryFn: ({ pageParam, signal }) =>
      client.activities.removed.query({ ...input, ...pageParam }, { signal }),
    initialPageParam: {} as { cursor?: string },
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? null : { cursor: nextCursor }),
  });
}
