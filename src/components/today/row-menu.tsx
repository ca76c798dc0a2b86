/** What else a row can do: another amount or day, complete the rest, skip, time it, pin it, open the goal. */
"use client";

import {
  IconArrowRight,
  IconCalendarPlus,
  IconCheck,
  IconDotsVertical,
  IconPin,
  IconPinnedOff,
  IconPlayerSkipForward,
  IconStopwatch,
} from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../domain/standing";
import { isTimed } from "../../domain/timer";
import { ActionMenu } from "../layout/action-menu";
import type { MenuAction } from "../layout/menu-button";
import classes from "./goal-row.module.css";
import { useTimers } from "./timers";
import { isSkippable, type ListName, type Opening } from "./today-lists";
import { useLog } from "./use-log";
import { usePin } from "./use-pin";
import { useTell } from "./use-tell";

interface RowMenuProps {
  goal: GoalWithProgress;
  list: ListName;
  day: string;
  isPast: boolean;
  onOpen: (opening: Opening) => void;
}

export function RowMenu({ goal, list, day, isPast, onOpen }: RowMenuProps) {
  const t = useTranslations("today");
  const log = useLog(goal);
  const ofToday = useActionsOfToday(goal, onOpen);
  const isCompletable =
    list === "due" && (goal.pattern === "recurring" || goal.pattern === "streak");
  const amount: MenuAction = {
    label: t("menu.amount"),
    icon: IconCalendarPlus,
    onChoose: () => onOpen({ goal, day }),
  };
  const complete: MenuAction = {
    label: t("menu.complete"),
    icon: IconCheck,
    onChoose: () => log({ kind: "completed", day }),
  };
  const skip: MenuAction = {
    label: t(isPast ? "menu.skipThen" : "menu.skip"),
    icon: IconPlayerSkipForward,
    onChoose: () => log({ kind: "skipped", day }),
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
        ...(isPast ? [] : ofToday),
        open,
      ]}
    />
  );
}

/** The timer and the pin, which belong to no other day. */
function useActionsOfToday(
  goal: GoalWithProgress,
  onOpen: RowMenuProps["onOpen"],
): readonly MenuAction[] {
  const t = useTranslations("today");
  const { timers, start } = useTimers();
  const pin = usePin(goal);
  const tell = useTell();
  const { goalId, title } = goal;
  const startedAt = timers[goalId];
  const begin = () => {
    start(goalId);
    tell(t("timer.started", { title }));
  };
  const timer: MenuAction =
    startedAt === undefined
      ? { label: t("menu.startTimer"), icon: IconStopwatch, onChoose: begin }
      : {
          label: t("menu.stopTimer"),
          icon: IconStopwatch,
          onChoose: () => onOpen({ goal, startedAt }),
        };
  const pinning: MenuAction = {
    label: t(goal.pinned ? "menu.unpin" : "menu.pin"),
    icon: goal.pinned ? IconPinnedOff : IconPin,
    onChoose: () => pin(!goal.pinned),
  };
  return isTimed(goal.settings.unit) ? [timer, pinning] : [pinning];
}
