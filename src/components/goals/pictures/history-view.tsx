/** What was logged by day, week or month, as bars; readings as a line. */
"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { type Grain, grains } from "../../../domain/grain";
import type { HistoryPoint } from "../../../domain/history";
import { addDays, earlierOf } from "../../../domain/local-date";
import type { GoalWithProgress } from "../../../domain/standing";
import { Segments } from "../../layout/segments";
import { BarChart } from "../charts/bar-chart";
import { ChartView } from "../charts/chart-view";
import { LineChart } from "../charts/line-chart";
import { useAmounts } from "../words/use-amounts";
import { Answered } from "./answered";
import { CHART_HEIGHT } from "./heights";
import { useLogged } from "./period-picture";
import classes from "./pictures.module.css";
import { usePeriodName } from "./use-period-name";
import { usePoints } from "./use-points";

/** Days back: four weeks, half a year, a year. */
const REACH: Record<Grain, number> = { day: 27, week: 7 * 25, month: 340 };

export function HistoryView({ goal }: { goal: GoalWithProgress }) {
  const t = useTranslations("goal.history");
  const own = "period" in goal.settings ? goal.settings.period : "week";
  const [grain, setGrain] = useState<Grain>(
    own === "day" ? "day" : own === "week" ? "week" : "month",
  );
  const points = usePoints(goal, { from: addDays(goal.progress.on, -REACH[grain]), grain });
  return (
    <>
      <div className={classes.grains}>
        <Segments
          label={t("grain")}
          names={grains}
          words={(name) => t(`grains.${name}`)}
          value={grain}
          onChange={setGrain}
        />
      </div>
      <Answered query={points} height={CHART_HEIGHT}>
        {(answer) => <History goal={goal} grain={grain} points={answer.points} />}
      </Answered>
    </>
  );
}

interface HistoryProps {
  goal: GoalWithProgress;
  grain: Grain;
  points: readonly HistoryPoint[];
}

function History({ goal, grain, points }: HistoryProps) {
  const t = useTranslations("goal.history");
  const chart = useTranslations("goal.chart");
  const { name } = usePeriodName(grain);
  const inWords = useInWords(goal, points);
  const summary = useSummary(goal, grain)(points);
  const rows = points.toReversed().map((point) => ({
    key: point.start,
    cells: () => [name(point), inWords(point.value)],
  }));
  const isReading = "reading" in goal.settings && goal.settings.reading === "latest";
  const columns = [chart("period"), chart(isReading ? "stood" : "value")];
  return (
    <ChartView
      pattern={goal.pattern}
      title={t("title", { grain })}
      summary={summary}
      table={points.length > 0 ? { columns, rows } : undefined}
    >
      {points.length > 0 && <Picture goal={goal} grain={grain} points={points} label={summary} />}
    </ChartView>
  );
}

function Picture({ goal, grain, points, label }: HistoryProps & { label: string }) {
  const { name, brief } = usePeriodName(grain);
  const inWords = useInWords(goal, points);
  const { pattern, settings, progress } = goal;
  const shared = { pattern, label, height: CHART_HEIGHT };
  const isReading = "reading" in settings && settings.reading === "latest";
  if (isReading) {
    const line = points.map(({ end, value }) => ({
      day: earlierOf(end, progress.on),
      value,
    }));
    const from = line[0]?.day ?? progress.on;
    return <LineChart {...shared} from={from} to={addDays(progress.on, 1)} line={line} />;
  }
  const bars = points.map((point) => ({
    key: point.start,
    value: point.value,
    asked: point.amount,
    look: "strong" as const,
    name: brief(point),
    title: `${name(point)}: ${inWords(point.value)}`,
  }));
  return <BarChart {...shared} bars={bars} />;
}

/** Of a goal that counts days only its own periods are days; other stretches are sums. */
function useInWords(goal: GoalWithProgress, points: readonly HistoryPoint[]) {
  const logged = useLogged(goal);
  const { amount } = useAmounts();
  const isOwn = points.some((point) => point.amount !== null);
  return (value: number) => (isOwn ? logged(value) : amount(value, goal.settings.unit));
}

/** A function from points to a sentence on all of them together. */
function useSummary(goal: GoalWithProgress, grain: Grain) {
  const t = useTranslations("goal.history");
  const { name } = usePeriodName(grain);
  const { rate, amount } = useAmounts();
  const logged = useLogged(goal);
  const { unit } = goal.settings;
  return (points: readonly HistoryPoint[]): string => {
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return t("empty");
    if ("reading" in goal.settings && goal.settings.reading === "latest")
      return t("readings", {
        from: amount(first.value, unit),
        to: amount(last.value, unit),
        start: name(first),
      });
    const sum = points.reduce((all, { value }) => all + value, 0);
    const best = points.reduce(
      (found, point) => (point.value > found.value ? point : found),
      first,
    );
    const isOwn = best.amount !== null;
    const average = Math.round((100 * sum) / points.length) / 100;
    return t("summary", {
      grain,
      count: points.length,
      average: isOwn ? logged(average) : rate(average, unit),
      best: isOwn ? logged(best.value) : amount(best.value, unit),
      when: name(best),
    });
  };
}
