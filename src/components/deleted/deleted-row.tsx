/** One removed log: what it was, of which goal, how long it can be brought back, and the way back. */
"use client";

import { Button } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import type { RemovedActivity } from "../../domain/removed-activity";
import { useWhat } from "../goals/goal/use-what";
import { useDays } from "../goals/words/use-days";
import { Link } from "../layout/link";
import { PatternIcon } from "../progress/pattern-icon";
import { ProgressRing } from "../progress/progress-ring";
import classes from "./deleted.module.css";
import { useRestore } from "./use-restore";

interface DeletedRowProps {
  removed: RemovedActivity;
  onRestored: () => void;
}

export function DeletedRow({ removed, onRestored }: DeletedRowProps) {
  const t = useTranslations("settings.deleted");
  const { goal, note } = removed;
  const what = useWhat(goal)(removed);
  const day = useDays().day(removed.day, removed.removedAt);
  const { restore, isRestoring } = useRestore(removed, { what, onRestored });
  const left = t("daysLeft", { count: removed.daysLeft });
  return (
    <li>
      <div className={classes.row}>
        <ProgressRing pattern="neutral" percent={0} size={44} stroke={4}>
          <PatternIcon pattern={goal.pattern} icon={goal.icon} />
        </ProgressRing>
        <div className={classes.words}>
          <strong>{t("what", { what, day })}</strong>
          <Link href={`/goals/${goal.goalId}`}>{goal.title}</Link>
          {note && <span className={classes.note}>{note}</span>}
          <span>{goal.status === "archived" ? t("inArchive", { left }) : left}</span>
        </div>
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={20} stroke={1.75} aria-hidden="true" />}
          aria-label={t("restoreNamed", { what, day, title: goal.title })}
          aria-busy={isRestoring}
          onClick={restore}
        >
          {t("restore")}
        </Button>
      </div>
    </li>
  );
}
