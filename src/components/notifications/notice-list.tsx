/** The notices by day, newest first, page after page. */
"use client";

import { Button } from "@mantine/core";
import { useInViewport } from "@mantine/hooks";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import type { Profile } from "../../domain/profile";
import { useDays } from "../goals/words/use-days";
import { CardList } from "../layout/card";
import { EmptyState } from "../layout/empty-state";
import { ErrorState } from "../layout/error-state";
import { Link } from "../layout/link";
import { byDay } from "./notice-days";
import { NoticeRow } from "./notice-row";
import { NoticesSkeleton } from "./notices-skeleton";
import classes from "./notifications.module.css";
import { useNotices } from "./use-notices";

interface NoticeListProps {
  profile: Profile;
  onOpen: (notificationId: string) => void;
}

export function NoticeList({ profile, onOpen }: NoticeListProps) {
  const days = useDays();
  const notices = useNotices();
  if (notices.isPending) return <NoticesSkeleton />;
  if (notices.isError) {
    return <ErrorState error={notices.error} onRetry={() => void notices.refetch()} />;
  }
  const rows = notices.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <NoNotices />;
  return (
    <div className={classes.days}>
      {byDay(rows, profile).map(({ day, notices: told }) => (
        <section
          key={`${day} ${told[0]?.notificationId}`}
          className={classes.day}
          aria-label={days.near(day, profile.today)}
        >
          <h2>{days.near(day, profile.today)}</h2>
          <CardList>
            {told.map((notice) => (
              <NoticeRow
                key={notice.notificationId}
                notice={notice}
                timeZone={profile.timeZone}
                onOpen={() => notice.readAt === null && onOpen(notice.notificationId)}
              />
            ))}
          </CardList>
        </section>
      ))}
      {notices.hasNextPage && (
        <MoreNotices
          isLoading={notices.isFetchingNextPage}
          onMore={() => void notices.fetchNextPage()}
        />
      )}
    </div>
  );
}

/** Loads on when it comes into view; a button for those who do not scroll. */
function MoreNotices({ isLoading, onMore }: { isLoading: boolean; onMore: () => void }) {
  const t = useTranslations("notices");
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

function NoNotices() {
  const t = useTranslations("notices.empty");
  return (
    <EmptyState title={t("title")} sentence={t("sentence")}>
      <Button variant="default" component={Link} href="/settings">
        {t("action")}
      </Button>
    </EmptyState>
  );
}
