/** The picture of a goal in a report: few enough bars or points to be read on paper. */
import { toNumber } from "./amount";
import { courseOn } from "./course-fold";
import type { Grain } from "./grain";
import { type HistoryPoint, historyPoints } from "./history";
import { daysBetween, type LocalDate } from "./local-date";
import type { GoalHistory, Standpoint, Verdict } from "./patterns/pattern";
import type { PeriodUnit } from "./schedule";
import type { Settings } from "./settings";

/** Most bars or points of a picture. */
const MOST = 62;

/** What a bar or point of a picture stands for; `several`: more than a month. */
export type ChartGrain = PeriodUnit | "several";

export interface ChartPoint {
  start: LocalDate;
  end: LocalDate;
  /** What was logged; for a line, where the goal stood at the end. */
  value: number;
  /** `null` where a bar is not one period of the goal. */
  verdict: Verdict | null;
}

interface ReportDays {
  from: LocalDate;
  to: LocalDate;
}

export interface ReportChart {
  /** Bars say what was logged, a line where a milestone or target stood. */
  kind: "bars" | "line";
  grain: ChartGrain;
  points: ChartPoint[];
  /** What a bar is held against, or where the line leads; `null` where bars are not single periods. */
  mark: number | null;
}

/** Days of a period at most: more days than its periods can have need not be folded to be counted. */
const MOST_DAYS: Record<PeriodUnit, number> = {
  day: 1,
  week: 7,
  month: 31,
  quarter: 92,
  year: 366,
};

/** @param history whole */
export function reportChart(
  history: GoalHistory,
  settings: Settings,
  days: ReportDays,
  at: Standpoint,
): ReportChart {
  const count = daysBetween(days.from, days.to) + 1;
  if (!("period" in settings)) {
    const grain = count <= MOST ? "day" : count <= 7 * MOST ? "week" : "month";
    const mark = "total" in settings ? settings.total : settings.end;
    const points = standings(history, historyPoints(history, days, grain, at), at);
    return { kind: "line", ...shaped(grain, points, (group) => group.at(-1)?.value ?? 0), mark };
  }
  const own =
    count <= MOST * MOST_DAYS[settings.period] ? historyPoints(history, days, undefined, at) : null;
  if (own !== null && own.length <= MOST) {
    const marks = new Set(own.map(({ amount }) => amount));
    const isCountingDays = "perDay" in settings && settings.perDay !== undefined;
    const points = own.map(({ start, end, value, verdict }) => ({ start, end, value, verdict }));
    const mark = marks.size === 1 && !isCountingDays ? (own[0]?.amount ?? null) : null;
    return { kind: "bars", grain: settings.period, points, mark };
  }
  const grain: Grain = count <= 7 * MOST ? "week" : "month";
  const sums = historyPoints(history, days, grain, at).map((point) => ({
    ...point,
    verdict: null,
  }));
  const sumOf = (group: readonly ChartPoint[]) => group.reduce((sum, { value }) => sum + value, 0);
  return { kind: "bars", ...shaped(grain, sums, sumOf), mark: null };
}

/** Where a milestone or target stood at the end of each point: buckets of a sum are piled up. */
function standings(
  history: GoalHistory,
  points: readonly HistoryPoint[],
  at: Standpoint,
): ChartPoint[] {
  const course = courseOn(history, at.on);
  if (course.reading === "latest") return points.map((point) => ({ ...point, verdict: null }));
  let next = 0;
  let sum = course.start;
  return points.map(({ start, end }) => {
    for (; (history.days[next]?.day ?? "9999") <= end; next++) sum += history.days[next]?.sum ?? 0n;
    return { start, end, value: toNumber(sum), verdict: null };
  });
}

/** Puts neighbours together until there are few enough. */
function shaped(
  grain: Grain,
  points: readonly ChartPoint[],
  amountOf: (group: readonly ChartPoint[]) => number,
): { grain: ChartGrain; points: ChartPoint[] } {
  const size = Math.ceil(points.length / (2 * MOST));
  if (size <= 1) {
    const plain = points.map(({ start, end, value }) => ({ start, end, value, verdict: null }));
    return { grain, points: plain };
  }
  const groups: ChartPoint[] = [];
  for (let first = 0; first < points.length; first += size) {
    const group = points.slice(first, first + size);
    const [start, end] = [group[0]?.start ?? "", group.at(-1)?.end ?? ""];
    groups.push({ start, end, value: amountOf(group), verdict: null });
  }
  return { grain: "several", points: groups };
}
