/** What the goal asks and why, beside its page; left out when there is nothing to say. */
"use client";

import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../../domain/standing";
import { Card } from "../../layout/card";
import { useDays } from "../words/use-days";
import classes from "./goal.module.css";

/** Whether there is anything to say. */
export const hasMoreAbout = (goal: GoalWithProgress) =>
  goal.description !== null || goal.category !== null || goal.endsOn !== null;

export function AboutCard({ goal }: { goal: GoalWithProgress }) {
  const t = useTranslations("goal");
  const goals = useTranslations("goals");
  const days = useDays();
  return (
    <Card>
      <div className={classes.side}>
        <h2>{t("side")}</h2>
        {goal.description && <p>{goal.description}</p>}
        <dl className={classes.facts}>
          <div className={classes.fact}>
            <dt>{t("about.pattern")}</dt>
            <dd>{goals(`pattern.${goal.pattern}`)}</dd>
          </div>
          {goal.category && (
            <div className={classes.fact}>
              <dt>{t("about.category")}</dt>
              <dd>{goals(`category.${goal.category}`)}</dd>
            </div>
          )}
          {goal.endsOn && (
            <div className={classes.fact}>
              <dt>{t("about.ends")}</dt>
              <dd>{days.day(goal.endsOn, goal.progress.on)}</dd>
            </div>
          )}
        </dl>
      </div>
    </Card>
  );
}
