/** What Cairn has told: how much of it is unread, and the list by day. */
"use client";

import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { useTRPC } from "../../trpc/client";
import { PageColumns } from "../layout/page-columns";
import { PageHeader } from "../layout/page-header";
import { NoticeList } from "./notice-list";
import { useMarkRead } from "./use-mark-read";
import { useUnread } from "./use-unread";

export function NotificationsScreen() {
  const t = useTranslations("notices");
  const { data: profile } = useSuspenseQuery(useTRPC().profile.get.queryOptions());
  const mark = useMarkRead();
  const { count, hasMore } = useUnread();
  return (
    <PageColumns>
      <PageHeader
        title={t("title")}
        sentence={hasMore ? t("many", { count }) : t("sentence", { count })}
      >
        <Button variant="default" onClick={mark.all} disabled={count === 0}>
          {t("markAll")}
        </Button>
      </PageHeader>
      <NoticeList profile={profile} onOpen={mark.one} />
    </PageColumns>
  );
}
