/** One entry of the log: when, how much, a note, and what can be done with it. */
"use client";

import { ActionIcon, Menu } from "@mantine/core";
import { IconDotsVertical, IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { Activity } from "../../../domain/activity";
import type { GoalWithProgress } from "../../../domain/standing";
import { useDays } from "../words/use-days";
import { ChangeEntryForm } from "./change-entry";
import { Sheet } from "./entry-dialog";
import classes from "./goal.module.css";
import { useRemoveEntry } from "./use-entries";
import { useWhat } from "./use-what";

interface EntryRowProps {
  goal: GoalWithProgress;
  activity: Activity;
}

export function EntryRow({ goal, activity }: EntryRowProps) {
  const what = useWhat(goal)(activity);
  const at = useTime()(activity);
  return (
    <li>
      <div className={classes.entry}>
        <div className={classes.entryWords}>
          <strong>{what}</strong>
          {activity.note && <span>{activity.note}</span>}
        </div>
        {at && <span className={classes.time}>{at}</span>}
        <EntryMenu goal={goal} activity={activity} what={what} />
      </div>
    </li>
  );
}

function EntryMenu({ goal, activity, what }: EntryRowProps & { what: string }) {
  const t = useTranslations("goal.entries");
  const days = useDays();
  const [isEditing, setEditing] = useState(false);
  const remove = useRemoveEntry(goal.goalId);
  const { activityId } = activity;
  return (
    <>
      <Menu position="bottom-end" width={180}>
        <Menu.Target>
          <ActionIcon
            size={44}
            variant="subtle"
            color="gray"
            aria-label={t("actions", { what, day: days.day(activity.day, goal.progress.on) })}
          >
            <IconDotsVertical size={20} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconPencil size={20} stroke={1.75} aria-hidden="true" />}
            onClick={() => setEditing(true)}
          >
            {t("edit")}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTrash size={20} stroke={1.75} aria-hidden="true" />}
            disabled={remove.isPending}
            onClick={() => remove.mutate({ activityId })}
          >
            {t("remove")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Sheet title={t("editTitle")} isOpen={isEditing} onClose={() => setEditing(false)}>
        <ChangeEntryForm goal={goal} activity={activity} onDone={() => setEditing(false)} />
      </Sheet>
    </>
  );
}

/** The time of an entry made on its own day; of one made on another day the time says nothing. */
function useTime(): (activity: Activity) => string | null {
  const format = useFormatter();
  return ({ recordedAt, timeZone, day }) => {
    const instant = new Date(recordedAt);
    const recordedOn = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(
      instant,
    );
    if (recordedOn !== day) return null;
    return format.dateTime(instant, {
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone,
    });
  };
}
