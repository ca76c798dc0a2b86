/** One goal in the list: ring, title, what it asks, streak. */
"use client";

import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../../domain/standing";
import { Link } from "../../layout/link";
import { PatternIcon } from "../../progress/pattern-icon";
import { ProgressRing } from "../../progress/progress-ring";
import { StreakBadge } from "../../progress/streak-badge";
import { useTerms } from "../words/use-terms";
import { ArchivedActions } from "./archived-actions";
import classes from "./list.module.css";

export function GoalRow({ goal }: { goal: GoalWithProgress }) {
  const terms = useTerms();
  const t = useTranslations("goals");
  const { pattern, progress, status } = goal;
  const sentence = terms(pattern, goal.settings);
  return (
    <li>
      <div className={classes.row}>
        <ProgressRing
          pattern={status === "archived" ? "neutral" : pattern}
          percent={progress.percent}
        >
          <PatternIcon pattern={pattern} icon={goal.icon} />
        </ProgressRing>
        <div className={classes.words}>
          <Link href={`/goals/${goal.goalId}`}>{goal.title}</Link>
          <span>{status === "paused" ? `${t("status.paused")} · ${sentence}` : sentence}</span>
        </div>
        <StreakBadge streak={status === "archived" ? null : progress.streak} />
        {status === "archived" && <ArchivedActions goal={goal} />}
      </div>
    </li>
  );
}
