/** Why the streak is what it is: the latest periods, each with its verdict and the reason. */
"use client";

import { Button } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { addDays } from "../../../domain/local-date";
import type { PeriodUnit } from "../../../domain/schedule";
import type { GoalWithProgress } from "../../../domain/standing";
import { type RouterOutputs, useTRPC } from "../../../trpc/client";
import { Card } from "../../layout/card";
import { ErrorState } from "../../layout/error-state";
import { CardSkeleton } from "../../layout/skeletons";
import { useDays } from "../words/use-days";
import classes from "./goal.module.css";
import { useBecause } from "./use-because";

type Period = RouterOutputs["progress"]["explain"]["periods"][number];

/** How many days one page of periods reaches back, for each length of period. */
const reach: Record<PeriodUnit, number> = {
  day: 7,
  week: 55,
  month: 240,
  quarter: 720,
  year: 1800,
};

export function WhyCard({ goal }: { goal: GoalWithProgress }) {
  const t = useTranslations("because");
  const trpc = useTRPC();
  const [pages, setPages] = useState(1);
  const { on, since } = goal.progress;
  const unit = "period" in goal.settings ? goal.settings.period : "day";
  const from = addDays(on, -reach[unit] * pages);
  const input = { goalId: goal.goalId, from, to: on };
  const explained = useQuery(
    trpc.progress.explain.queryOptions(input, { placeholderData: keepPreviousData }),
  );
  if (explained.isPending) return <CardSkeleton height={200} />;
  if (explained.isError)
    return <ErrorState error={explained.error} onRetry={() => void explained.refetch()} />;
  const { streak, periods } = explained.data;
  return (
    <Card>
      <section className={classes.side} aria-labelledby="why">
        <h2 id="why">{t("title", { count: streak?.current ?? 0 })}</h2>
        {periods.length === 0 && <p className={classes.muted}>{t("empty")}</p>}
        <ol className={classes.reasons}>
          {periods.toReversed().map((period) => (
            <PeriodReason
              key={period.start}
              goal={goal}
              period={period}
              isFirstOfTerms={period.termsFrom > since && isIn(period.termsFrom, period)}
            />
          ))}
        </ol>
        {from > since && (
          <Button
            variant="default"
            fullWidth
            loading={explained.isPlaceholderData}
            onClick={() => setPages(pages * 2)}
          >
            {t("more")}
          </Button>
        )}
      </section>
    </Card>
  );
}

const isIn = (day: string, { start, end }: Period) => start <= day && day <= end;

interface PeriodReasonProps {
  goal: GoalWithProgress;
  period: Period;
  /** Whether new terms began with this period. */
  isFirstOfTerms: boolean;
}

function PeriodReason({ goal, period, isFirstOfTerms }: PeriodReasonProps) {
  const t = useTranslations("because");
  const verdicts = useTranslations("goal.verdict");
  const days = useDays();
  const name = usePeriodName();
  const sentence = useBecause()(goal, period);
  const { on } = goal.progress;
  return (
    <li className={`${classes.reason} ${classes[period.verdict] ?? ""}`}>
      <strong>{name(goal, period)}</strong>
      <span>{verdicts(period.verdict)}</span>
      <p>
        {isFirstOfTerms
          ? t("newTerms", { sentence, date: days.day(period.termsFrom, on) })
          : sentence}
      </p>
    </li>
  );
}

/** A function from a period to its name: a day, a span of days, a month or a year. */
function usePeriodName(): (goal: GoalWithProgress, period: Period) => string {
  const t = useTranslations("because");
  const days = useDays();
  return ({ settings, progress }, { start, end }) => {
    const unit = "period" in settings ? settings.period : "day";
    if (start === end) return start === progress.on ? t("today") : days.short(start);
    if (unit === "month") return days.month(start);
    if (unit === "year") return days.year(start);
    return t("span", { start: days.shortest(start), end: days.shortest(end) });
  };
}
