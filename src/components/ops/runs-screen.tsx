/** Runs of functions, newest first, each with its steps. */
"use client";

import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useTRPC, useTRPCClient } from "../../trpc/client";
import { CardList } from "../layout/card";
import { EmptyState } from "../layout/empty-state";
import { ErrorState } from "../layout/error-state";
import { CardSkeleton } from "../layout/skeletons";
import classes from "./ops.module.css";
import { OpsFrame } from "./ops-frame";
import { RunRow } from "./run-row";

export function RunsScreen() {
  return (
    <OpsFrame>
      <Runs />
    </OpsFrame>
  );
}

function useRuns() {
  const client = useTRPCClient();
  return useInfiniteQuery({
    queryKey: useTRPC().ops.jobs.infiniteQueryKey({}),
    queryFn: ({ pageParam, signal }) => client.ops.jobs.query(pageParam, { signal }),
    initialPageParam: {} as { cursor?: string },
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? null : { cursor: nextCursor }),
  });
}

function Runs() {
  const t = useTranslations("ops.runs");
  const runs = useRuns();
  if (runs.isPending) return <CardSkeleton height={320} />;
  if (runs.isError) return <ErrorState error={runs.error} onRetry={() => void runs.refetch()} />;
  const items = runs.data.pages.flatMap((page) => page.items);
  const [first] = runs.data.pages;
  if (items.length === 0) {
    return (
      <NoRuns
        isAway={first?.isAway ?? false}
        kind={first?.kind ?? "off"}
        dashboard={first?.dashboard ?? null}
        onLook={() => void runs.refetch()}
      />
    );
  }
  return (
    <>
      <CardList label={t("label")}>
        {items.map((run) => (
          <RunRow key={run.id} run={run} />
        ))}
      </CardList>
      {runs.hasNextPage && (
        <div className={classes.more}>
          <Button
            variant="default"
            loading={runs.isFetchingNextPage}
            onClick={() => void runs.fetchNextPage()}
          >
            {t("more")}
          </Button>
        </div>
      )}
    </>
  );
}

interface NoRunsProps {
  isAway: boolean;
  kind: "embedded" | "inngest" | "off";
  dashboard: string | null;
  onLook: () => void;
}

function NoRuns({ isAway, kind, dashboard, onLook }: NoRunsProps) {
  const t = useTranslations("ops.runs");
  const health = useTranslations("ops.health");
  const why = isAway
    ? "away"
    : ({ embedded: "empty", inngest: "elsewhere", off: "off" } as const)[kind];
  return (
    <EmptyState title={t(why)} sentence={t(`${why}Sentence`)}>
      {dashboard !== null && (
        <Button component="a" href={dashboard}>
          {health("dashboard")}
        </Button>
      )}
      {kind === "embedded" && (
        <Button variant="default" onClick={onLook}>
          {t("look")}
        </Button>
      )}
    </EmptyState>
  );
}
