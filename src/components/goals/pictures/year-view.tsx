/** The last year of a goal: a map, its summary in a sentence, and the same as a table. */
"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { HistoryPoint } from "../../../domain/history";
import { addDays } from "../../../domain/local-date";
import { hardestWeekday } from "../../../domain/rhythm";
import type { GoalWithProgress } from "../../../domain/standing";
import { ChartView } from "../charts/chart-view";
import { DAYS_SHOWN, yearGrid } from "../goal/year-grid";
import { YearMap } from "../goal/year-map";
import { useAmounts } from "../words/use-amounts";
import { useDays } from "../words/use-days";
import { Answered } from "./answered";
import { VIEW_HEIGHT } from "./heights";
import { useYear } from "./use-points";

export function YearView({ goal }: { goal: GoalWithProgress }) {
  const year = useYear(goal);
  return (
    <Answered query={year} height={VIEW_HEIGHT}>
      {({ points }) => <Year goal={goal} points={points} />}
    </Answered>
  );
}

interface YearProps {
  goal: GoalWithProgress;
  points: readonly HistoryPoint[];
}

function Year({ goal, points }: YearProps) {
  const t = useTranslations("goal.year");
  const { pattern, settings, weekStart } = goal;
  const isReading = "reading" in settings && settings.reading === "latest";
  const from = addDays(goal.progress.on, 1 - DAYS_SHOWN);
  const grid = useMemo(
    () => yearGrid(points, { from, weekStart, isReading }),
    [points, from, weekStart, isReading],
  );
  const summary = useSummary()(points, grid.cells.filter((cell) => cell.level > 0).length);
  const table = useTable(goal, points);
  return (
    <ChartView
      pattern={pattern}
      title={t("title")}
      summary={summary}
      table={points.length > 0 ? table : undefined}
    >
      {points.length > 0 && (
        <YearMap
          grid={grid}
          pattern={pattern}
          unit={settings.unit}
          label={t("mapLabel", { summary })}
        />
      )}
    </ChartView>
  );
}

function useTable(goal: GoalWithProgress, points: readonly HistoryPoint[]) {
  const chart = useTranslations("goal.chart");
  const verdicts = useTranslations("goal.verdict");
  const days = useDays();
  const { amount } = useAmounts();
  const hasVerdicts = points.some((point) => point.verdict !== null);
  const columns = [chart("day"), chart("value"), ...(hasVerdicts ? [chart("verdict")] : [])];
  const rows = points.toReversed().map((point) => ({
    key: point.start,
    cells: () => [
      days.short(point.start),
      amount(point.value, goal.settings.unit),
      ...(hasVerdicts ? [verdicts(point.verdict ?? "none")] : []),
    ],
  }));
  return { columns, rows };
}

/** A function from the year's days to one or two sentences about them. */
function useSummary(): (points: readonly HistoryPoint[], active: number) => string {
  const t = useTranslations("goal.year");
  const days = useDays();
  const { percent } = useAmounts();
  return (points, active) => {
    if (points.length === 0) return t("empty");
    const closed = points.filter(({ verdict }) => verdict === "met" || verdict === "missed");
    if (closed.length === 0) return t("summary", { active, days: points.length });
    const met = closed.filter(({ verdict }) => verdict === "met").length;
    const hardest = hardestWeekday(points);
    const hard = hardest
      ? t("hardest", {
          weekday: days.weekday(hardest.weekday, "long"),
          rate: percent(hardest.met / hardest.closed),
          closed: hardest.closed,
        })
      : "";
    return t("summaryMet", { met, closed: closed.length, hard }).trim();
  };
}
