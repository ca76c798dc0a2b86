/** A streak's flame and the calendar of its runs, with the current and the longest marked. */
"use client";

import { useElementSize } from "@mantine/hooks";
import { IconFlame } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import type { Run, Runs } from "../../../domain/runs";
import type { PeriodUnit } from "../../../domain/schedule";
import type { GoalWithProgress } from "../../../domain/standing";
import { useTRPC } from "../../../trpc/client";
import { ChartCard, type LegendItem } from "../charts/chart-view";
import { useDays } from "../words/use-days";
import { AnsweredCard } from "./answered";
import { PICTURE_HEIGHT } from "./heights";
import classes from "./pictures.module.css";
import { type CalendarRow, calendarRows, daysAcross, isLong, ROWS, segments } from "./run-rows";
import { Sign } from "./sign";

export function RunsPicture({ goal }: { goal: GoalWithProgress }) {
  const unit = goal.progress.streak?.unit ?? "day";
  const rows = calendarRows(unit, goal.progress.on);
  const input = { goalId: goal.goalId, from: rows[0]?.start ?? goal.progress.on };
  const options = { placeholderData: keepPreviousData };
  const runs = useQuery(useTRPC().progress.runs.queryOptions(input, options));
  return (
    <AnsweredCard query={runs} height={PICTURE_HEIGHT}>
      {(found) => <RunsShown goal={goal} unit={unit} rows={rows} found={found} />}
    </AnsweredCard>
  );
}

interface RunsShownProps {
  goal: GoalWithProgress;
  unit: PeriodUnit;
  rows: readonly CalendarRow[];
  found: Runs;
}

function RunsShown({ goal, unit, rows, found }: RunsShownProps) {
  const t = useTranslations("goal.picture");
  const chart = useTranslations("goal.chart");
  const lengthOf = useLength(unit);
  const days = useDays();
  const summary = useSummary(goal, unit)(found);
  const current = found.runs.find((run) => run.isCurrent);
  const rowsOfTable = found.runs.toReversed().map((run) => ({
    key: run.start,
    cells: () => [days.day(run.start), days.day(run.end), lengthOf(run)],
  }));
  const columns = [chart("from"), chart("to"), chart("length")];
  const isLongestShown = found.runs.some(
    (run) => !run.isCurrent && run.start === found.longest?.start,
  );
  const longest: LegendItem[] = isLongestShown ? [{ look: "ringed", words: t("runLongest") }] : [];
  const legend: LegendItem[] = [
    { look: "strong", words: t("runNow") },
    ...longest,
    { look: "soft", words: t("runEarlier") },
  ];
  return (
    <ChartCard
      pattern="streak"
      title={t("runsTitle")}
      sign={<Sign pattern="streak" />}
      summary={summary}
      legend={legend}
      table={rowsOfTable.length === 0 ? undefined : { columns, rows: rowsOfTable }}
    >
      <p className={classes.flame}>
        <IconFlame size={28} stroke={1.75} aria-hidden="true" />
        {lengthOf(current ?? { length: 0 })}
      </p>
      <RunCalendar goal={goal} unit={unit} rows={rows} found={found} label={summary} />
    </ChartCard>
  );
}

/** A function from a run to how long it is, in words. */
function useLength(unit: PeriodUnit): (run: Pick<Run, "length">) => string {
  const t = useTranslations("goals");
  return ({ length }) => t("length", { count: length, period: unit });
}

function useSummary({ progress }: GoalWithProgress, unit: PeriodUnit) {
  const t = useTranslations("goal.picture");
  const days = useDays();
  const lengthOf = useLength(unit);
  return ({ runs, longest }: Runs): string => {
    const current = runs.find((run) => run.isCurrent) ?? null;
    if (longest === null) return t("runsNone");
    return t("runs", {
      current: current ? lengthOf(current) : "",
      isGoing: String(current !== null),
      isLongest: String(current?.start === longest.start),
      longest: lengthOf(longest),
      start: days.day(longest.start, progress.on),
      end: days.day(longest.end, progress.on),
    });
  };
}

const PITCH = 15;
const THICK = 9;
const LEFT = 44;

function RunCalendar({ goal, unit, rows, found, label }: RunsShownProps & { label: string }) {
  const { ref, width } = useElementSize();
  const days = useDays();
  const scale = Math.max(0, width - LEFT) / daysAcross(unit);
  const { since, on } = goal.progress;
  const lived = [{ start: since, end: on, length: 0, isCurrent: false }];
  const bar = (from: number, span: number) => ({
    x: LEFT + from * scale,
    width: Math.max(1, span * scale - 1),
    height: THICK,
    rx: THICK / 2,
  });
  return (
    <div ref={ref}>
      <svg width="100%" height={ROWS * PITCH} role="img" aria-label={label}>
        {rows.map(({ start }, index) => (
          <text key={start} x={0} y={index * PITCH + THICK} className={classes.label}>
            {isLong(unit) ? days.year(start) : days.monthShort(start)}
          </text>
        ))}
        {segments(lived, rows).map(({ row, from, days: span }) => (
          <rect key={row} {...bar(from, span)} y={row * PITCH} className={classes.row} />
        ))}
        {segments(found.runs, rows).map(({ run, row, from, days: span }) => (
          <rect
            key={`${run.start}/${row}`}
            {...bar(from, span)}
            y={row * PITCH}
            className={`${run.isCurrent ? classes.current : classes.run} ${
              !run.isCurrent && run.start === found.longest?.start ? classes.longest : ""
            }`}
          >
            <title>{`${days.short(run.start)} – ${days.short(run.end)}`}</title>
          </rect>
        ))}
      </svg>
    </div>
  );
}
