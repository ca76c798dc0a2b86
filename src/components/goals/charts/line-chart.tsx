/** A line over days, with a dashed one beside it, a band ahead of it, and marks of days and values. */
"use client";

import { daysBetween, type LocalDate } from "../../../domain/local-date";
import type { PatternName } from "../../../domain/settings";
import type { Standing } from "../../../domain/standings";
import { useDays } from "../words/use-days";
import classes from "./charts.module.css";
import { ChartFrame, type Plane } from "./frame";
import { type DayTickKind, dayTicks, linear, pathOf } from "./plot";

export interface Mark {
  day: LocalDate;
  words: string;
  /** Where its words stand clear of the lines. */
  at: "top" | "bottom";
}

interface LineChartProps {
  pattern: PatternName;
  label: string;
  height: number;
  from: LocalDate;
  to: LocalDate;
  line: readonly Standing[];
  /** The straight line it is held against. */
  ideal?: readonly Standing[] | undefined;
  /** The corners of an area ahead. */
  band?: readonly Standing[] | undefined;
  /** The value it leads to. */
  end?: number | undefined;
  mark?: Mark | undefined;
  /** Filled down to this value. */
  floor?: number | undefined;
  /** The first day to be named, where it is not `from`. */
  namesFrom?: LocalDate | undefined;
}

const NAME_WIDTH = 72;
const HEADROOM = 0.05;

export function LineChart(props: LineChartProps) {
  const { line, ideal = [], band = [], end, floor } = props;
  const values = [...line, ...ideal, ...band].map(({ value }) => value);
  const all = [...values, end, floor].filter((value) => value !== undefined);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = (high - low || 1) * HEADROOM;
  const { pattern, label, height } = props;
  const range: [number, number] = [low === floor ? low : low - room, high + room];
  return (
    <ChartFrame {...{ pattern, label, height, range }}>
      {(plane) => <Lines {...props} plane={plane} />}
    </ChartFrame>
  );
}

function Lines({ plane, ...props }: LineChartProps & { plane: Plane }) {
  const { from, to, line, ideal, band, end, mark, floor, namesFrom = from } = props;
  const x = linear([0, Math.max(1, daysBetween(from, to))], [plane.left, plane.right]);
  const at = (day: LocalDate) => x(daysBetween(from, day));
  const path = (all: readonly Standing[]) =>
    pathOf(all.map(({ day, value }) => ({ x: at(day), y: plane.y(value) })));
  const [first, last] = [line[0], line.at(-1)];
  return (
    <>
      <DayNames from={namesFrom} to={to} plane={plane} at={at} />
      {band && <path d={`${path(band)}Z`} className={classes.band} />}
      {end !== undefined && (
        <line
          x1={plane.left}
          x2={plane.right}
          y1={plane.y(end)}
          y2={plane.y(end)}
          className={classes.end}
        />
      )}
      {mark && <DayMark {...mark} plane={plane} x={at(mark.day)} />}
      {floor !== undefined && first && last && (
        <path
          d={`${path([{ ...first, value: floor }, ...line, { ...last, value: floor }])}Z`}
          className={classes.area}
        />
      )}
      {ideal && <path d={path(ideal)} className={classes.dashed} />}
      <path d={path(line)} className={classes.line} />
      {last && <circle cx={at(last.day)} cy={plane.y(last.value)} r={4} className={classes.now} />}
    </>
  );
}

function DayMark({ words, at, plane, x }: Mark & { plane: Plane; x: number }) {
  const isRight = x > (plane.left + plane.right) / 2;
  return (
    <>
      <line x1={x} x2={x} y1={4} y2={plane.bottom} className={classes.mark} />
      <text
        x={isRight ? x - 6 : x + 6}
        y={at === "top" ? 14 : plane.bottom - 8}
        textAnchor={isRight ? "end" : "start"}
        className={classes.tick}
      >
        {words}
      </text>
    </>
  );
}

interface DayNamesProps {
  from: LocalDate;
  to: LocalDate;
  plane: Plane;
  at: (day: LocalDate) => number;
}

function DayNames({ from, to, plane, at }: DayNamesProps) {
  const days = useDays();
  const write: Record<DayTickKind, (day: LocalDate) => string> = {
    day: days.shortest,
    month: days.monthShort,
    year: days.year,
  };
  const most = Math.max(2, Math.floor((plane.right - plane.left) / NAME_WIDTH));
  const named = dayTicks(from, to, most);
  const isInside = (day: LocalDate) => at(day) < plane.right - NAME_WIDTH / 3;
  return named.days.filter(isInside).map((day) => (
    <text key={day} x={at(day)} y={plane.bottom + 17} className={classes.tick}>
      {write[named.kind](day)}
    </text>
  ));
}
