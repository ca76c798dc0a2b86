/** The goal's latest periods, each with what it came to. */
"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { HistoryPoint } from "../../../domain/history";
import { addDays } from "../../../domain/local-date";
import type { PeriodUnit } from "../../../domain/schedule";
import type { GoalWithProgress } from "../../../domain/standing";
import { useTRPC } from "../../../trpc/client";
import { Card } from "../../layout/card";
import { ErrorState } from "../../layout/error-state";
import { CardSkeleton } from "../../layout/skeletons";
import { useAmounts } from "../words/use-amounts";
import { useDays } from "../words/use-days";
import classes from "./goal.module.css";

/** How far back the list looks, in days, for each length of period. */
const reach: Record<PeriodUnit, number> = {
  day: 9,
  week: 62,
  month: 240,
  quarter: 720,
  year: 1800,
};

export function PeriodHistory({ goal }: { goal: GoalWithProgress }) {
  const trpc = useTRPC();
  const { settings } = goal;
  const period = "period" in settings ? settings.period : "day";
  const to = goal.progress.on;
  const input = { goalId: goal.goalId, from: addDays(to, -reach[period]), to };
  const history = useQuery(trpc.progress.history.queryOptions(input));
  const t = useTranslations("goal.periods");
  if (history.isPending) return <CardSkeleton height={200} />;
  if (history.isError)
    return <ErrorState error={history.error} onRetry={() => void history.refetch()} />;
  const points = [...history.data.points].reverse();
  return (
    <Card>
      <div className={classes.side}>
        <h2>{t("title", { period })}</h2>
        {points.length === 0 && <p className={classes.muted}>{t("empty")}</p>}
        <dl className={classes.facts}>
          {points.map((point) => (
            <PeriodRow key={point.start} goal={goal} point={point} />
          ))}
        </dl>
      </div>
    </Card>
  );
}

function PeriodRow({ goal, point }: { goal: GoalWithProgress; point: HistoryPoint }) {
  const t = useTranslations("goal.periods");
  const verdicts = useTranslations("goal.verdict");
  const name = usePeriodName();
  const { number, amount } = useAmounts();
  const { settings } = goal;
  const isCountingDays = "perDay" in settings && settings.perDay !== undefined;
  const value = number(point.value);
  const asked = point.amount ?? 0;
  const words = isCountingDays
    ? t("days", { value, amount: asked })
    : t(goal.pattern === "limit" ? "limit" : "of", { value, amount: amount(asked, settings.unit) });
  return (
    <div className={classes.fact}>
      <dt>{name(goal, point)}</dt>
      <dd>
        <span>{words}</span>
        <span className={classes.verdict}>{verdicts(point.verdict ?? "none")}</span>
      </dd>
    </div>
  );
}

/** A function from a period to its name: a day, a span of days, a month or a year. */
function usePeriodName(): (goal: GoalWithProgress, point: HistoryPoint) => string {
  const t = useTranslations("goal.periods");
  const days = useDays();
  return ({ settings }, { start, end }) => {
    const period = "period" in settings ? settings.period : "day";
    if (start === end) return days.short(start);
    if (period === "month") return days.month(start);
    if (period === "year") return days.year(start);
    return t("week", { start: days.shortest(start), end: days.shortest(end) });
  };
}
