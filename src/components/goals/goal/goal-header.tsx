/** The head of a goal's page: ring, title, what it asks, and logging. */
"use client";

import { IconChevronLeft } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { GoalWithProgress } from "../../../domain/standing";
import { Link } from "../../layout/link";
import { PatternIcon } from "../../progress/pattern-icon";
import { ProgressRing } from "../../progress/progress-ring";
import { useDays } from "../words/use-days";
import { useTerms } from "../words/use-terms";
import classes from "./goal.module.css";
import { GoalMenu } from "./goal-menu";
import { LogActions } from "./log-actions";

export function GoalHeader({ goal }: { goal: GoalWithProgress }) {
  const t = useTranslations("goal");
  const days = useDays();
  const terms = useTerms();
  const { progress, pattern } = goal;
  const words = {
    terms: terms(pattern, goal.settings),
    date: days.day(progress.since, progress.on),
    part: Part,
  };
  return (
    <div>
      <Link href="/goals" className={classes.back}>
        <IconChevronLeft size={20} stroke={1.75} aria-hidden="true" />
        {t("back")}
      </Link>
      <header className={classes.head}>
        <ProgressRing pattern={pattern} percent={progress.percent} size={80} stroke={8}>
          <PatternIcon pattern={pattern} icon={goal.icon} size={28} />
        </ProgressRing>
        <div>
          <h1>{goal.title}</h1>
          <p className={classes.terms}>
            {t.rich(progress.since > progress.on ? "starts" : "since", words)}
          </p>
        </div>
        {mayLog(goal) && <LogActions goal={goal} />}
        <div className={classes.menu}>
          <GoalMenu goal={goal} />
        </div>
      </header>
    </div>
  );
}

/** Half a sentence, which stays together where there is room. */
const Part = (words: ReactNode) => <span>{words}</span>;

/** Whether the goal takes entries now; a missed one takes those of earlier days. */
export function mayLog({ status }: GoalWithProgress): boolean {
  return status === "active" || status === "paused" || status === "missed";
}
