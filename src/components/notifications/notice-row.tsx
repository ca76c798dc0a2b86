/** One notice: its picture, what it says, when it came, and where it leads. */
"use client";

import { VisuallyHidden } from "@mantine/core";
import {
  IconBell,
  IconCalendarStats,
  IconCheck,
  IconClockExclamation,
  IconFlag,
  IconFlame,
  IconHourglassEmpty,
} from "@tabler/icons-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "use-intl";
import type { Notice } from "../../domain/notice-list";
import type { NoticeKind } from "../../domain/notification";
import classes from "./notifications.module.css";

const icons: Record<NoticeKind, typeof IconBell> = {
  milestone: IconFlag,
  streak: IconFlame,
  streakAtRisk: IconClockExclamation,
  reminder: IconBell,
  goalCompleted: IconCheck,
  goalMissed: IconHourglassEmpty,
  weeklySummary: IconCalendarStats,
};

export function NoticeRow({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const t = useTranslations("notices");
  const format = useFormatter();
  const Icon = icons[notice.kind];
  const isUnread = notice.readAt === null;
  const created = new Date(notice.createdAt);
  return (
    <li>
      <article className={classes.row} data-unread={isUnread || undefined}>
        <span className={classes.icon}>
          <Icon size={22} stroke={1.75} aria-hidden="true" />
        </span>
        <div className={classes.words}>
          <Link
            href={notice.goalId === null ? "/today" : `/goals/${notice.goalId}`}
            onClick={onOpen}
          >
            {notice.title}
          </Link>
          {notice.body && <p>{notice.body}</p>}
          <time dateTime={notice.createdAt}>
            {format.dateTime(created, { dateStyle: "medium", timeStyle: "short" })}
          </time>
        </div>
        {isUnread && (
          <span className={classes.dot}>
            <VisuallyHidden>{t("unread")}</VisuallyHidden>
          </span>
        )}
      </article>
    </li>
  );
}
