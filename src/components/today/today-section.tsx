/** One of today's lists under its heading; an empty one is not there. */
"use client";

import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../domain/standing";
import { CardList } from "../layout/card";
import { GoalRow } from "./goal-row";
import type { ListName } from "./today-lists";
import classes from "./today-screen.module.css";

interface TodaySectionProps {
  list: ListName;
  goals: GoalWithProgress[];
  /** What stands on the right of the heading. */
  note?: string;
  today: string;
  onOpen: (goal: GoalWithProgress) => void;
}

export function TodaySection({ list, goals, note, today, onOpen }: TodaySectionProps) {
  const t = useTranslations("today");
  if (goals.length === 0) return null;
  return (
    <section aria-labelledby={`today-${list}`}>
      <div className={classes.head}>
        <h2 id={`today-${list}`}>{t(list)}</h2>
        {note && <span>{note}</span>}
      </div>
      <CardList>
        {goals.map((goal) => (
          <GoalRow key={goal.goalId} goal={goal} list={list} today={today} onOpen={onOpen} />
        ))}
      </CardList>
    </section>
  );
}
