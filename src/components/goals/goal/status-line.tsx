/** What state a goal is in, when it is not simply under way, and the one next step. */
"use client";

import { Button } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../../domain/standing";
import { useDays } from "../words/use-days";
import classes from "./goal.module.css";
import { useGoalChanges } from "./use-goal-changes";

export function StatusLine({ goal }: { goal: GoalWithProgress }) {
  const t = useTranslations("goal.status");
  const days = useDays();
  const changes = useGoalChanges(goal);
  const today = goal.progress.on;
  const until = goal.pauses.find(
    (pause) => pause.from <= today && (!pause.until || today < pause.until),
  )?.until;
  const lines = {
    active: null,
    draft: { text: t("draft"), action: t("start"), run: changes.start },
    paused: {
      text: until ? t("pausedUntil", { date: days.day(until, today) }) : t("paused"),
      action: t("resume"),
      run: changes.resume,
    },
    completed: {
      text: t("completed", {
        date: days.day(goal.completedOn ?? today, today),
        // A log that has just completed it is not told apart yet.
        by: goal.completedBy ?? "progress",
      }),
      action: null,
      run: null,
    },
    missed: { text: t("missed"), action: null, run: null },
    archived: { text: t("archived"), action: t("restore"), run: changes.restore },
  };
  const line = lines[goal.status];
  if (!line) return null;
  return (
    <div className={classes.status}>
      <p>{line.text}</p>
      {line.run && (
        <Button variant="default" loading={changes.isBusy} onClick={line.run}>
          {line.action}
        </Button>
      )}
    </div>
  );
}
