/** A shared goal: its ring, its numbers and its last weeks, and nothing else of its owner. */
"use client";

import { useTranslations } from "use-intl";
import type { SharedGoal } from "../../domain/share";
import { StatTiles } from "../goals/goal/stat-tiles";
import { useDays } from "../goals/words/use-days";
import { useTerms } from "../goals/words/use-terms";
import { CairnMark } from "../progress/cairn-mark";
import { PatternIcon } from "../progress/pattern-icon";
import { ProgressRing } from "../progress/progress-ring";
import { RecentCard } from "./recent-card";
import classes from "./share.module.css";

export function SharedGoalScreen({ goal }: { goal: SharedGoal }) {
  const t = useTranslations("share.page");
  const common = useTranslations("common");
  const days = useDays();
  const terms = useTerms();
  const { progress, pattern, settings } = goal;
  return (
    <main className={classes.page}>
      <article className={classes.column}>
        <header className={classes.head}>
          <ProgressRing pattern={pattern} percent={progress.percent} size={80} stroke={8}>
            <PatternIcon pattern={pattern} icon={goal.icon} size={28} />
          </ProgressRing>
          <div>
            <h1>{goal.title}</h1>
            <p className={classes.muted}>{terms(pattern, settings)}</p>
            <p className={classes.muted}>
              {t(`status.${goal.status}`)} · {t("asOf", { day: days.day(progress.on) })}
            </p>
          </div>
        </header>
        {goal.status !== "draft" && (
          <>
            <StatTiles goal={goal} />
            <RecentCard goal={goal} />
          </>
        )}
        <footer className={classes.foot}>
          <p className={classes.muted}>{t("by", { name: common("name") })}</p>
          <a href="/">
            <CairnMark size={22} />
            {t("start")}
          </a>
        </footer>
      </article>
    </main>
  );
}
