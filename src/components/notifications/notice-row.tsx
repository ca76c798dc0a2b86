/** One notice: its picture, what it says, when it came, and where it leads. */
"use client";

import {
  IconBell,
  IconCalendarStats,
  IconCheck,
  IconFlag,
  IconFlame,
  IconHourglassEmpty,
} from "@tabler/icons-react";
import { useFormatter, useTranslations } from "use-intl";
import type { Notice } from "../../domain/notice-list";
import type { NoticeKind } from "../../domain/notification";
import { Hidden } from "../layout/hidden";
import { Link } from "../layout/link";
import classes from "./notifications.module.css";

const icons: Record<NoticeKind, typeof IconBell> = {
  milestone: IconFlag,
  streak: IconFlame,
  streakAtRisk: IconFlame,
  reminder: IconBell,
  goalCompleted: IconCheck,
  goalMissed: IconHourglassEmpty,
  weeklySummary: IconCalendarStats,
};

interface NoticeRowProps {
  notice: Notice;
  timeZone: string;
  onOpen: () => void;
}

export function NoticeRow({ notice, timeZone, onOpen }: NoticeRowProps) {
  const t = useTranslations("notices");
  const format = useFormatter();
  const { kind, goalId, title, body, createdAt, readAt } = notice;
  const Icon = icons[kind];
  const isUnread = readAt === null;
  const time = format.dateTime(new Date(createdAt), { timeStyle: "short", timeZone });
  return (
    <li>
      <article className={classes.row} data-unread={isUnread || undefined}>
        <span className={classes.icon} data-kind={kind}>
          <Icon size={22} stroke={1.75} aria-hidden="true" />
        </span>
        <div className={classes.words}>
          <Link href={goalId === null ? "/today" : `/goals/${goalId}`} onClick={onOpen}>
            {isUnread && <Hidden>{`${t("unread")}: `}</Hidden>}
            {title}
          </Link>
          <p>{body}</p>
        </div>
        <div className={classes.side}>
          <time dateTime={createdAt}>{time}</time>
          <span className={classes.dot} aria-hidden="true" />
        </div>
      </article>
    </li>
  );
}
