/** A goal's latest periods as bars, each against what it asked. */
"use client";

import { useTranslations } from "use-intl";
import type { HistoryPoint } from "../../../domain/history";
import { addDays } from "../../../domain/local-date";
import type { PeriodUnit } from "../../../domain/schedule";
import type { GoalWithProgress } from "../../../domain/standing";
import { type Bar, BarChart, type BarLook } from "../charts/bar-chart";
import { ChartCard, type LegendItem } from "../charts/chart-view";
import { useAmounts } from "../words/use-amounts";
import { AnsweredCard } from "./answered";
import { CHART_HEIGHT, PICTURE_HEIGHT } from "./heights";
import { Sign } from "./sign";
import { usePeriodName } from "./use-period-name";
import { usePoints } from "./use-points";

/** Days back, so that there are enough periods to see and few enough to be told apart. */
const REACH: Record<PeriodUnit, number> = {
  day: 27,
  week: 7 * 25,
  month: 360,
  quarter: 1090,
  year: 3600,
};

export function PeriodPicture({ goal }: { goal: GoalWithProgress }) {
  const unit = "period" in goal.settings ? goal.settings.period : "day";
  const points = usePoints(goal, { from: addDays(goal.progress.on, -REACH[unit]) });
  return (
    <AnsweredCard query={points} height={PICTURE_HEIGHT}>
      {(answer) => <Periods goal={goal} unit={unit} points={answer.points} />}
    </AnsweredCard>
  );
}

interface PeriodsProps {
  goal: GoalWithProgress;
  unit: PeriodUnit;
  points: readonly HistoryPoint[];
}

function Periods({ goal, unit, points }: PeriodsProps) {
  const { pattern } = goal;
  const t = useTranslations("goal.picture");
  const words = useWords();
  const { bars, table } = useBars({ goal, unit, points });
  const isLimit = pattern === "limit";
  const met = points.filter(({ verdict }) => verdict === "met").length;
  const closed = met + points.filter(({ verdict }) => verdict === "missed").length;
  const summary = closed === 0 ? t("periodsOpen") : t("periods", { met, closed, unit, pattern });
  const looks: LegendItem[] = [
    { look: "strong", words: isLimit ? t("over") : words("met") },
    { look: "soft", words: t(isLimit ? "within" : "less") },
    { look: "dashed", words: t(isLimit ? "most" : "asked") },
  ];
  return (
    <ChartCard
      pattern={pattern}
      title={t("periodsTitle", { pattern, unit })}
      sign={<Sign pattern={pattern} />}
      summary={summary}
      legend={looks}
      table={points.length === 0 ? undefined : table}
    >
      <BarChart pattern={pattern} label={summary} height={CHART_HEIGHT} bars={bars} />
    </ChartCard>
  );
}

function useBars({ goal, unit, points }: PeriodsProps) {
  const chart = useTranslations("goal.chart");
  const words = useWords();
  const { name, brief } = usePeriodName(unit);
  const inWords = useLogged(goal);
  const bars = points.map(
    (point): Bar => ({
      key: point.start,
      value: point.value,
      asked: point.amount,
      look: lookOf(point, goal.pattern === "limit"),
      name: brief(point),
      title: `${name(point)}: ${inWords(point.value)}, ${words(point.verdict)}`,
    }),
  );
  const rows = points.toReversed().map((point) => ({
    key: point.start,
    cells: () => [
      name(point),
      inWords(point.value),
      point.amount === null ? "" : inWords(point.amount),
      words(point.verdict),
    ],
  }));
  const asked = chart(goal.pattern === "limit" ? "most" : "asked");
  const columns = [chart("period"), chart("value"), asked, chart("verdict")];
  return { bars, table: { columns, rows } };
}

/** What reached its terms is strong; of a limit, what went over it. */
function lookOf({ verdict, value, amount }: HistoryPoint, isLimit: boolean): BarLook {
  if (isLimit) return amount !== null && value > amount ? "strong" : "soft";
  if (verdict === "neutral") return "outlined";
  return verdict === "met" ? "strong" : "soft";
}

/** What a period came to, in words. */
function useWords() {
  const t = useTranslations("goal.verdict");
  return (verdict: HistoryPoint["verdict"]) => t(verdict ?? "none");
}

/** A value with its unit; of a goal that counts days the value is days. */
export function useLogged({ settings }: GoalWithProgress): (value: number) => string {
  const because = useTranslations("because");
  const { amount } = useAmounts();
  const isCountingDays = "perDay" in settings && settings.perDay !== undefined;
  return (value) =>
    isCountingDays ? because("days", { count: value }) : amount(value, settings.unit);
}
