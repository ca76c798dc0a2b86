/** One of today's lists under its heading; an empty one is not there. */
"use client";

import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../domain/standing";
import { CardList } from "../layout/card";
import { GoalRow } from "./goal-row";
import type { ListName, Opening } from "./today-lists";
import classes from "./today-screen.module.css";

interface TodaySectionProps {
  list: ListName;
  goals: GoalWithProgress[];
  /** What stands on the right of the heading. */
  note?: string;
  /** The heading, where it is not the list's own. */
  title?: string;
  day: string;
  isPast?: boolean;
  onOpen: (opening: Opening) => void;
}

export function TodaySection({
  list,
  goals,
  note,
  title,
  isPast = false,
  ...row
}: TodaySectionProps) {
  const t = useTranslations("today");
  if (goals.length === 0) return null;
  return (
    <section aria-labelledby={`today-${list}`}>
      <div className={classes.head}>
        <h2 id={`today-${list}`}>{title ?? t(list)}</h2>
        {note && <span>{note}</span>}
      </div>
      <CardList>
        {goals.map((goal) => (
          <GoalRow key={goal.goalId} goal={goal} list={list} isPast={isPast} {...row} />
        ))}
      </CardList>
    </section>
  );
}
