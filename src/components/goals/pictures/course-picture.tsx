/** A milestone as a climb with its forecast, a target as a measured line beside the straight one. */
"use client";

import { useTranslations } from "use-intl";
import { forecast } from "../../../domain/forecast";
import type { HistoryPoint } from "../../../domain/history";
import { addDays, daysBetween, type LocalDate, laterOf } from "../../../domain/local-date";
import type { GoalWithProgress } from "../../../domain/standing";
import { standings, thinned } from "../../../domain/standings";
import { ChartCard } from "../charts/chart-view";
import { LineChart, type Mark } from "../charts/line-chart";
import { useDays } from "../words/use-days";
import { AnsweredCard } from "./answered";
import { bandOf, type CourseWay, idealLine, lastDayShown, wayOf, withStart } from "./course";
import { CHART_HEIGHT, PICTURE_HEIGHT } from "./heights";
import { Sign } from "./sign";
import { useCourseLegend, useCourseSummary, useCourseTable } from "./use-course-words";
import { usePoints, useYear } from "./use-points";

/** What a page asks for at once. */
const MOST_DAYS = 3650;
const MOST_SPOTS = 120;

export function CoursePicture({ goal }: { goal: GoalWithProgress }) {
  const { since, on } = goal.progress;
  const year = useYear(goal);
  const from = laterOf(since, addDays(on, -MOST_DAYS));
  const isOld = daysBetween(since, on) > 364;
  return (
    <AnsweredCard query={year} height={PICTURE_HEIGHT}>
      {({ points }) =>
        isOld ? (
          <OldCourse goal={goal} from={from} days={points} />
        ) : (
          <Course goal={goal} points={points} days={points} isWhole />
        )
      }
    </AnsweredCard>
  );
}

interface OldCourseProps {
  goal: GoalWithProgress;
  from: LocalDate;
  days: readonly HistoryPoint[];
}

/** Of a goal older than a year its weeks are drawn. */
function OldCourse({ goal, from, days }: OldCourseProps) {
  const weeks = usePoints(goal, { from, grain: "week" });
  return (
    <AnsweredCard query={weeks} height={PICTURE_HEIGHT}>
      {({ points }) => (
        <Course goal={goal} points={points} days={days} isWhole={from === goal.progress.since} />
      )}
    </AnsweredCard>
  );
}

interface CourseProps {
  goal: GoalWithProgress;
  /** What is drawn. */
  points: readonly HistoryPoint[];
  /** The days of the last year, for the pace. */
  days: readonly HistoryPoint[];
  isWhole: boolean;
}

/** Lines that lead up leave room below, others above. */
const markOf = (way: CourseWay, day: LocalDate, words: string): Mark => ({
  ...{ day, words },
  at: way.end > way.start ? "bottom" : "top",
});

/** All standings, those that are drawn, and where two paces lead. */
function drawn(way: CourseWay, { goal, points, days, isWhole }: CourseProps) {
  const { start, current, reading, since, on } = way;
  const piling = { start, current, reading };
  const all = standings(points, { ...piling, isWhole }, on);
  const daily = standings(days, { ...piling, isWhole: since >= (days[0]?.start ?? "") }, on);
  const ahead = goal.progress.percent >= 100 ? null : forecast(way, daily);
  return { all, line: withStart(thinned(all, MOST_SPOTS), way), ahead };
}

function Course({ goal, points, days, isWhole }: CourseProps) {
  const t = useTranslations("goal.picture");
  const write = useDays();
  const [summaryOf, legendOf, tableOf] = [
    useCourseSummary(goal),
    useCourseLegend(goal),
    useCourseTable(goal),
  ];
  const way = wayOf(goal);
  if (way === null) return null;
  const { pattern } = goal;
  const { all, line, ahead } = drawn(way, { goal, points, days, isWhole });
  const from = line[0]?.day ?? way.since;
  const to = lastDayShown(way, ahead);
  const ideal = pattern === "target" && way.by !== null ? idealLine(way, way.by, from) : undefined;
  const summary = summaryOf(way, ahead);
  const mark = way.by === null ? undefined : markOf(way, way.by, write.shortest(way.by));
  return (
    <ChartCard
      pattern={pattern}
      title={t(pattern === "target" ? "targetTitle" : "milestoneTitle")}
      sign={<Sign pattern={pattern} />}
      summary={summary}
      legend={legendOf({ hasBand: ahead !== null, hasIdeal: ideal !== undefined })}
      table={tableOf(all, way)}
    >
      <LineChart
        {...{ pattern, from, to, line, ideal, mark }}
        label={summary}
        height={CHART_HEIGHT}
        end={way.end}
        band={ahead === null ? undefined : bandOf(way, ahead, to)}
        floor={
          pattern === "milestone" ? Math.min(way.start, line[0]?.value ?? way.start) : undefined
        }
      />
    </ChartCard>
  );
}
