/** What stands out: the best streaks and the biggest change. */
"use client";

import { useTranslations } from "use-intl";
import { useAmounts } from "../goals/words/use-amounts";
import { Card } from "../layout/card";
import { Link } from "../layout/link";
import { StreakBadge } from "../progress/streak-badge";
import classes from "./review.module.css";
import type { ReviewRange } from "./review-ranges";
import { biggestChange } from "./review-tally";
import type { GoalInReview } from "./use-review";

const MOST_STREAKS = 5;
const SHORTEST_STREAK = 2;

interface HighlightsProps {
  goals: readonly GoalInReview[];
}

export function BestStreaks({ goals }: HighlightsProps) {
  const t = useTranslations("review.streaks");
  const lengths = useTranslations("goals");
  const best = goals
    .flatMap(({ goal }) => {
      const { streak } = goal.progress;
      return streak && streak.current >= SHORTEST_STREAK ? [{ goal, streak }] : [];
    })
    .sort((a, b) => b.streak.current - a.streak.current || b.streak.longest - a.streak.longest)
    .slice(0, MOST_STREAKS);
  return (
    <Card>
      <h2>{t("title")}</h2>
      {best.length === 0 && <p className={classes.lead}>{t("none")}</p>}
      {best.length > 0 && (
        <ul className={classes.list} aria-label={t("title")}>
          {best.map(({ goal, streak }) => (
            <li key={goal.goalId}>
              <Link href={`/goals/${goal.goalId}`}>{goal.title}</Link>
              <span className={classes.quiet}>
                {t("longest", {
                  length: lengths("length", { count: streak.longest, period: streak.unit }),
                })}
              </span>
              <StreakBadge streak={streak} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

export function BiggestChange({ goals, at }: HighlightsProps & { at: ReviewRange }) {
  const t = useTranslations("review.change");
  const { percent } = useAmounts();
  const change = biggestChange(goals, at.range, at.before);
  const words = change && {
    title: change.title,
    before: percent(change.before),
    after: percent(change.after),
  };
  return (
    <Card>
      <h2>{t("title")}</h2>
      {words && <p>{t(change.after > change.before ? "up" : "down", words)}</p>}
      <p className={classes.lead}>{t(words ? at.unit : "none")}</p>
    </Card>
  );
}
