/** What else a row can do: another amount or day, complete the rest, skip, open the goal. */
"use client";

import { Menu } from "@mantine/core";
import {
  IconArrowRight,
  IconCalendarPlus,
  IconCheck,
  IconDotsVertical,
  IconPlayerSkipForward,
} from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../domain/standing";
import classes from "./goal-row.module.css";
import type { ListName } from "./today-lists";
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
  const isCompletable = goal.pattern === "recurring" || goal.pattern === "streak";
  const isDaily = "period" in goal.settings && goal.settings.period === "day";
  return (
    <Menu position="bottom-end" width={240} withinPortal>
      <Menu.Target>
        <button
          type="button"
          className={classes.more}
          aria-label={t("action.more", { title: goal.title })}
        >
          <IconDotsVertical size={20} stroke={1.75} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCalendarPlus size={20} stroke={1.75} />} onClick={onOpen}>
          {t("menu.amount")}
        </Menu.Item>
        {isCompletable && list === "due" && (
          <Menu.Item
            leftSection={<IconCheck size={20} stroke={1.75} />}
            onClick={() => log({ kind: "completed", day: today })}
          >
            {t("menu.complete")}
          </Menu.Item>
        )}
        {isCompletable && isDaily && list === "due" && (
          <Menu.Item
            leftSection={<IconPlayerSkipForward size={20} stroke={1.75} />}
            onClick={() => log({ kind: "skipped", day: today })}
          >
            {t("menu.skip")}
          </Menu.Item>
        )}
        <Menu.Item
          component={Link}
          href={`/goals/${goal.goalId}`}
          leftSection={<IconArrowRight size={20} stroke={1.75} />}
        >
          {t("menu.goal")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
