/** What the picture of a milestone or target says: in a sentence, in its legend and as a table. */
"use client";

import { useTranslations } from "use-intl";
import { type Forecast, idealOn } from "../../../domain/forecast";
import type { GoalWithProgress } from "../../../domain/standing";
import type { Standing } from "../../../domain/standings";
import type { LegendItem } from "../charts/chart-view";
import type { ChartTable } from "../charts/data-table";
import { useAmounts } from "../words/use-amounts";
import { useDays } from "../words/use-days";
import type { CourseWay } from "./course";

/** What two places of a number do not show. */
const NO_GAP = 0.005;

/** A function from the way and its forecast to one or two sentences. */
export function useCourseSummary({ pattern, progress, settings }: GoalWithProgress) {
  const t = useTranslations("goal.picture");
  const { amount, rate } = useAmounts();
  const days = useDays();
  const { unit } = settings;
  const forecastOf = ({ on }: CourseWay, ahead: Forecast | null) => {
    const day = (date: string | null | undefined) => (date ? days.day(date, on) : "");
    return t("forecast", {
      kind: progress.percent >= 100 ? "done" : kindOf(ahead),
      early: day(ahead?.early.finishOn),
      late: day(ahead?.late.finishOn),
    });
  };
  return (way: CourseWay, ahead: Forecast | null) => {
    const words = { current: amount(way.current, unit), forecast: forecastOf(way, ahead) };
    if (pattern === "milestone" || way.by === null)
      return t("climb", { ...words, total: amount(way.end, unit) });
    const gap = way.current - idealOn({ ...way, by: way.by }, way.on);
    const forward = way.end > way.start ? gap : -gap;
    const isOnIt = Math.abs(gap) < NO_GAP;
    const side = isOnIt ? "on" : forward > 0 ? "ahead" : "behind";
    return t("line", { ...words, side, gap: rate(Math.abs(gap), unit) });
  };
}

/** A function from what is drawn to what it means. */
export function useCourseLegend({ pattern }: GoalWithProgress) {
  const t = useTranslations("goal.picture");
  return ({ hasBand, hasIdeal }: { hasBand: boolean; hasIdeal: boolean }) => {
    const items: LegendItem[] = [{ look: "strong", words: t("measured", { pattern }) }];
    if (hasIdeal) items.push({ look: "dashed", words: t("ideal") });
    if (hasBand) items.push({ look: "band", words: t("band") });
    return items;
  };
}

/** A function from standings to a table of them, beside the straight line of a target. */
export function useCourseTable({ pattern, settings: { unit } }: GoalWithProgress) {
  const t = useTranslations("goal.picture");
  const chart = useTranslations("goal.chart");
  const { amount, rate } = useAmounts();
  const days = useDays();
  return (all: readonly Standing[], way: CourseWay): ChartTable | undefined => {
    if (all.length === 0) return undefined;
    const by = pattern === "target" ? way.by : null;
    const rows = all.toReversed().map(({ day, value }) => {
      const ideal = by === null ? [] : [rate(idealOn({ ...way, by }, day), unit)];
      return { key: day, cells: () => [days.day(day), amount(value, unit), ...ideal] };
    });
    const columns = [chart("day"), chart("stood"), ...(by === null ? [] : [t("ideal")])];
    return { columns, rows };
  };
}

function kindOf(ahead: Forecast | null) {
  if (ahead === null) return "young";
  if (ahead.early.finishOn === null) return "still";
  if (ahead.late.finishOn === null) return "open";
  return ahead.early.finishOn === ahead.late.finishOn ? "one" : "band";
}
