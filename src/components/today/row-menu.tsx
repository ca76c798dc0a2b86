/** What else a row can do: another amount or day, complete the rest, skip, open the goal. */
"use client";

import {
  IconArrowRight,
  IconCalendarPlus,
  IconCheck,
  IconDotsVertical,
  IconPlayerSkipForward,
} from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../domain/standing";
import { ActionMenu } from "../layout/action-menu";
import type { MenuAction } from "../layout/menu-button";
import classes from "./goal-row.module.css";
import { isSkippable, type ListName } from "./today-lists";
import { useLog } from "./use-log";

interface RowMenuProps {
  goal: GoalWithProgress;
  list: ListName;
  today: string;
  onOpen: () => void;
}

export function RowMenu({ goal, list, today, onOpen }: RowMenuProps) {
  const t = useTranslations("today");
  const log = useLog(goal);
  const isCompletable =
    list === "due" && (goal.pattern === "recurring" || goal.pattern === "streak");
  const amount: MenuAction = {
    label: t("menu.amount"),
    icon: IconCalendarPlus,
    onChoose: onOpen,
  };
  const complete: MenuAction = {
    label: t("menu.complete"),
    icon: IconCheck,
    onChoose: () => log({ kind: "completed", day: today }),
  };
  const skip: MenuAction = {
    label: t("menu.skip"),
    icon: IconPlayerSkipForward,
    onChoose: () => log({ kind: "skipped", day: today }),
  };
  const open: MenuAction = {
    label: t("menu.goal"),
    icon: IconArrowRight,
    href: `/goals/${goal.goalId}`,
  };
  return (
    <ActionMenu
      label={t("action.more", { title: goal.title })}
      icon={IconDotsVertical}
      className={classes.more}
      width={240}
      actions={[
        amount,
        ...(isCompletable ? [complete] : []),
        ...(isSkippable(goal, list) ? [skip] : []),
        open,
      ]}
    />
  );
}
