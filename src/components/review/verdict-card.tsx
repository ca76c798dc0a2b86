/** How each goal went in the range, in one table. */
"use client";

import { useTranslations } from "use-intl";
import type { Period } from "../../domain/period";
import { useAmounts } from "../goals/words/use-amounts";
import { Card } from "../layout/card";
import { Link } from "../layout/link";
import { PatternIcon } from "../progress/pattern-icon";
import { ProgressRing } from "../progress/progress-ring";
import classes from "./review.module.css";
import { askedIn, type Tally, tallyOf, totalOf } from "./review-tally";
import type { GoalInReview } from "./use-review";

interface VerdictCardProps {
  goals: readonly GoalInReview[];
  range: Period;
}

export function VerdictCard({ goals, range }: VerdictCardProps) {
  const t = useTranslations("review.verdicts");
  const { percent } = useAmounts();
  const rows = goals.map((each) => ({ ...each, tally: tallyOf(each.points, range) }));
  const total = totalOf(rows.map(({ tally }) => tally));
  const asked = askedIn(total);
  const share = percent(asked === 0 ? 0 : total.met / asked);
  return (
    <Card>
      <h2>{t("title")}</h2>
      <p className={classes.lead}>{t("summary", { met: total.met, asked, percent: share })}</p>
      <table className={classes.table} aria-label={t("table")}>
        <thead>
          <tr>
            <th scope="col">{t("goal")}</th>
            <th scope="col">{t("met")}</th>
            {total.neutral > 0 && <th scope="col">{t("free")}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <VerdictRow key={row.goalId} row={row} range={range} hasFree={total.neutral > 0} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

interface VerdictRowProps {
  row: GoalInReview & { tally: Tally };
  range: Period;
  /** Whether any goal had days that count neither way. */
  hasFree: boolean;
}

function VerdictRow({ row: { goal, points, tally }, range, hasFree }: VerdictRowProps) {
  const t = useTranslations("review.verdicts");
  const { amount } = useAmounts();
  const asked = askedIn(tally);
  const isPeriodic = "period" in goal.settings;
  const sum = points
    .filter(({ start }) => start >= range.start && start <= range.end)
    .reduce((total, { value }) => total + value, 0);
  const isReading = "reading" in goal.settings && goal.settings.reading === "latest";
  const value = isReading ? goal.progress.total : Number(sum.toFixed(6));
  const text = isPeriodic
    ? asked === 0
      ? t("quiet")
      : t("counted", { met: tally.met, asked })
    : amount(value, goal.settings.unit);
  const share = isPeriodic ? (asked === 0 ? 0 : (100 * tally.met) / asked) : goal.progress.percent;
  return (
    <tr>
      <th scope="row">
        <span className={classes.goal}>
          <ProgressRing pattern={goal.pattern} percent={share} size={36} stroke={4}>
            <PatternIcon pattern={goal.pattern} icon={goal.icon} />
          </ProgressRing>
          <Link href={`/goals/${goal.goalId}`}>{goal.title}</Link>
        </span>
      </th>
      <td>{text}</td>
      {hasFree && <td>{tally.neutral > 0 ? tally.neutral : ""}</td>}
    </tr>
  );
}
