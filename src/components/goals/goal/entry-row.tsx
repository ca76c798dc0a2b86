/** One entry of the log: when, how much, a note, and what can be done with it. */
"use client";

import { IconDotsVertical, IconPencil, IconTrash } from "@tabler/icons-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { Activity } from "../../../domain/activity";
import type { GoalWithProgress } from "../../../domain/standing";
import { AttachmentList } from "../../attachments/attachment-list";
import { ActionMenu } from "../../layout/action-menu";
import { useEverOpen } from "../../layout/opening";
import { useDays } from "../words/use-days";
import classes from "./goal.module.css";
import { useRemoveEntry } from "./use-entries";
import { useWhat } from "./use-what";

const EntryEditor = dynamic(() => import("./entry-editor").then((loaded) => loaded.EntryEditor));

interface EntryRowProps {
  goal: GoalWithProgress;
  activity: Activity;
}

export function EntryRow({ goal, activity }: EntryRowProps) {
  const what = useWhat(goal)(activity);
  const at = useTime()(activity);
  const day = useDays().day(activity.day, goal.progress.on);
  return (
    <li>
      <div className={classes.entry}>
        <div className={classes.entryWords}>
          <strong>{what}</strong>
          {activity.note && <span>{activity.note}</span>}
          <AttachmentList activity={activity} about={activity.note ?? `${what}, ${day}`} />
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
  const isUsed = useEverOpen(isEditing);
  const remove = useRemoveEntry(goal.goalId);
  const { activityId } = activity;
  return (
    <>
      <ActionMenu
        label={t("actions", { what, day: days.day(activity.day, goal.progress.on) })}
        icon={IconDotsVertical}
        width={180}
        actions={[
          { label: t("edit"), icon: IconPencil, onChoose: () => setEditing(true) },
          {
            label: t("remove"),
            icon: IconTrash,
            onChoose: () => remove.mutate({ activityId }),
            isDisabled: remove.isPending,
          },
        ]}
      />
      {isUsed && (
        <EntryEditor
          goal={goal}
          activity={activity}
          isOpen={isEditing}
          onClose={() => setEditing(false)}
        />
      )}
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
