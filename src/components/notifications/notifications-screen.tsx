/** The notices, newest first, page after page. */
"use client";

import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useTRPC, useTRPCClient } from "../../trpc/client";
import { CardList } from "../layout/card";
import { EmptyState } from "../layout/empty-state";
import { ErrorState } from "../layout/error-state";
import { PageColumns } from "../layout/page-columns";
import { PageHeader } from "../layout/page-header";
import { ListSkeleton } from "../layout/skeletons";
import { NoticeRow } from "./notice-row";
import classes from "./notifications.module.css";
import { useMarkRead } from "./use-mark-read";
import { useUnread } from "./use-unread";

export function NotificationsScreen() {
  const t = useTranslations("notices");
  const mark = useMarkRead();
  const { count, hasMore } = useUnread();
  return (
    <PageColumns>
      <PageHeader
        title={t("title")}
        sentence={hasMore ? t("many", { count }) : t("sentence", { count })}
      >
        <Button variant="default" onClick={mark.all} loading={mark.isMarkingAll}>
          {t("markAll")}
        </Button>
      </PageHeader>
      <Notices onOpen={mark.one} />
    </PageColumns>
  );
}

function Notices({ onOpen }: { onOpen: (notificationId: string) => void }) {
  const t = useTranslations("notices");
  const client = useTRPCClient();
  const notices = useInfiniteQuery({
    queryKey: useTRPC().notifications.list.infiniteQueryKey({}),
    queryFn: ({ pageParam, signal }) => client.notifications.list.query(pageParam, { signal }),
    initialPageParam: {} as { cursor?: string },
    getNextPageParam: ({ nextCursor }) => (nextCursor === null ? null : { cursor: nextCursor }),
    refetchOnWindowFocus: "always",
  });
  if (notices.isPending) return <ListSkeleton />;
  if (notices.isError) {
    return <ErrorState error={notices.error} onRetry={() => void notices.refetch()} />;
  }
  const rows = notices.data.pages.flatMap((page) => page.items);
  if (rows.length === 0)
    return <EmptyState title={t("empty.title")} sentence={t("empty.sentence")} />;
  return (
    <>
      <CardList label={t("list")}>
        {rows.map((notice) => (
          <NoticeRow
            key={notice.notificationId}
            notice={notice}
            onOpen={() => onOpen(notice.notificationId)}
          />
        ))}
      </CardList>
      {notices.hasNextPage && (
        <div className={classes.foot}>
          <Button
            variant="default"
            loading={notices.isFetchingNextPage}
            onClick={() => void notices.fetchNextPage()}
          >
            {t(notices.isFetchingNextPage ? "loadingMore" : "more")}
          </Button>
        </div>
      )}
    </>
  );
}
