/** One goal on Today: how it stands, and the one tap that moves it. */
"use client";

import { IconCheck, IconPin } from "@tabler/icons-react";
import { memo, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../domain/standing";
import { Link } from "../layout/link";
import { PatternIcon } from "../progress/pattern-icon";
import { ProgressRing } from "../progress/progress-ring";
import { StreakBadge } from "../progress/streak-badge";
import classes from "./goal-row.module.css";
import { RowAction } from "./row-action";
import { RowMenu } from "./row-menu";
import type { ListName, Opening } from "./today-lists";
import { useRowWords } from "./use-row-words";

interface GoalRowProps {
  goal: GoalWithProgress;
  list: ListName;
  /** The day that is shown and logged for; the goal's progress is of it. */
  day: string;
  isPast: boolean;
  /** Opens the sheet for another amount or day. */
  onOpen: (opening: Opening) => void;
}

/** Drawn anew only with its goal: a press moves one row of many. */
export const GoalRow = memo(Row);

function Row({ goal, list, day, isPast, onOpen }: GoalRowProps) {
  const { standing, hint } = useRowWords()(goal, day);
  const t = useTranslations("today.row");
  const { progress, pattern, icon } = goal;
  const isDone = list === "done";
  return (
    <li className={`${classes.row} ${isDone ? classes.isDone : ""}`}>
      <ProgressRing pattern={pattern} percent={progress.percent}>
        {isDone ? (
          <IconCheck size={20} stroke={2} />
        ) : (
          <PatternIcon pattern={pattern} icon={icon} />
        )}
      </ProgressRing>
      <div className={classes.words}>
        <span className={classes.head}>
          <Link href={`/goals/${goal.goalId}`} className={classes.title}>
            {goal.title}
            {goal.pinned && (
              <IconPin
                className={classes.pin}
                size={16}
                stroke={1.75}
                role="img"
                aria-label={t("pinned")}
              />
            )}
          </Link>
          <span className={classes.narrowStreak}>
            <StreakBadge streak={progress.streak} />
          </span>
        </span>
        <span className={classes.line}>
          {hint ? t.rich("join", { standing, hint, part: Part }) : standing}
        </span>
      </div>
      <span className={classes.wideStreak}>
        <StreakBadge streak={progress.streak} />
      </span>
      <div className={classes.actions}>
        <RowMenu goal={goal} list={list} day={day} isPast={isPast} onOpen={onOpen} />
        <RowAction goal={goal} list={list} day={day} onOpen={() => onOpen({ goal, day })} />
      </div>
    </li>
  );
}

/** Half a line, which stays together where there is room. */
const Part = (words: ReactNode) => <span className={classes.part}>{words}</span>;
