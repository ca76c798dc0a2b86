/** On which weekdays and at which hours a goal is logged; nothing is claimed of a handful of logs. */
"use client";

import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "use-intl";
import { FEWEST_LOGS, placeOf, type Rhythm } from "../../../domain/rhythm";
import type { GoalWithProgress } from "../../../domain/standing";
import { useTRPC } from "../../../trpc/client";
import { BarChart } from "../charts/bar-chart";
import { ChartView } from "../charts/chart-view";
import { useDays } from "../words/use-days";
import { Answered } from "./answered";
import { CHART_HEIGHT, VIEW_HEIGHT } from "./heights";

export function RhythmView({ goal }: { goal: GoalWithProgress }) {
  const { goalId } = goal;
  const rhythm = useQuery(useTRPC().progress.rhythm.queryOptions({ goalId }));
  return (
    <Answered query={rhythm} height={VIEW_HEIGHT}>
      {(found) => (
        <>
          <Weekdays goal={goal} rhythm={found} />
          <Hours goal={goal} rhythm={found} />
        </>
      )}
    </Answered>
  );
}

interface RhythmProps {
  goal: GoalWithProgress;
  rhythm: Rhythm;
}

function Weekdays({ goal, rhythm }: RhythmProps) {
  const t = useTranslations("goal.rhythm");
  const days = useDays();
  const long = (index: number) => days.weekday(index + 1, "long");
  const order = Array.from({ length: 7 }, (_, n) => (goal.weekStart - 1 + n) % 7);
  const { weekdays, logs } = rhythm;
  const [most, fewest] = [placeOf(weekdays, "most"), placeOf(weekdays, "fewest")];
  const summary =
    logs < FEWEST_LOGS
      ? t("few", { logs, fewest: FEWEST_LOGS })
      : t("weekdaySummary", {
          logs,
          most: long(most),
          mostCount: weekdays[most] ?? 0,
          fewest: long(fewest),
          fewestCount: weekdays[fewest] ?? 0,
        });
  const parts = order.map((index) => ({
    key: String(index),
    count: weekdays[index] ?? 0,
    name: days.weekday(index + 1),
    whole: long(index),
    isMost: index === most,
  }));
  return <Counts goal={goal} column="weekday" total={logs} summary={summary} parts={parts} />;
}

const NAMED_EVERY = 6;

function Hours({ goal, rhythm }: RhythmProps) {
  const t = useTranslations("goal.rhythm");
  const clock = useClock();
  const { hours, timed, logs } = rhythm;
  const most = placeOf(hours, "most");
  const count = hours[most] ?? 0;
  const summary =
    timed < FEWEST_LOGS
      ? t("fewHours", { timed, logs, fewest: FEWEST_LOGS })
      : t("hourSummary", { timed, from: clock(most), to: clock(most + 1), count });
  const parts = hours.map((each, hour) => ({
    key: String(hour),
    count: each,
    name: hour % NAMED_EVERY === 0 ? clock(hour) : "",
    whole: t("span", { from: clock(hour), to: clock(hour + 1) }),
    isMost: hour === most,
  }));
  return <Counts goal={goal} column="hour" total={timed} summary={summary} parts={parts} />;
}

interface Part {
  key: string;
  count: number;
  /** Stands below its bar. */
  name: string;
  whole: string;
  isMost: boolean;
}

interface CountsProps {
  goal: GoalWithProgress;
  column: "weekday" | "hour";
  total: number;
  summary: string;
  parts: readonly Part[];
}

/** Bars of counts; of too few to tell anything only the sentence. */
function Counts({ goal: { pattern }, column, total, summary, parts }: CountsProps) {
  const t = useTranslations("goal.rhythm");
  const chart = useTranslations("goal.chart");
  const rows = parts.map(({ key, whole, count }) => ({
    key,
    cells: () => [whole, t("logs", { count })],
  }));
  const bars = parts.map(({ key, count, name, whole, isMost }) => ({
    ...{ key, name, value: count, asked: null },
    look: isMost ? ("strong" as const) : ("soft" as const),
    title: `${whole}: ${t("logs", { count })}`,
  }));
  const isEnough = total >= FEWEST_LOGS;
  return (
    <ChartView
      pattern={pattern}
      title={t(column)}
      summary={summary}
      table={isEnough ? { columns: [chart(column), chart("logs")], rows } : undefined}
    >
      {isEnough && (
        <BarChart pattern={pattern} label={summary} height={CHART_HEIGHT - 40} bars={bars} />
      )}
    </ChartView>
  );
}

/** A function from an hour to how a clock shows it; the 24th is midnight. */
function useClock(): (hour: number) => string {
  const format = useFormatter();
  return (hour) =>
    format.dateTime(new Date(Date.UTC(2024, 0, 1, hour)), {
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
      timeZone: "UTC",
    });
}
