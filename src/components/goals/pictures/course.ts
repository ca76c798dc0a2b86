/** The lines of a milestone's or target's picture: where it comes from, where it may lead, how far to look. */
import type { Forecast, Way } from "../../../domain/forecast";
import { idealOn } from "../../../domain/forecast";
import {
  addDays,
  daysBetween,
  earlierOf,
  type LocalDate,
  laterOf,
} from "../../../domain/local-date";
import type { GoalWithProgress } from "../../../domain/standing";
import type { Standing } from "../../../domain/standings";

export interface CourseWay extends Way {
  by: LocalDate | null;
  reading: "latest" | "sum";
}

/** The way of a milestone or target; `null` of any other goal. */
export function wayOf({
  settings,
  progress,
}: Pick<GoalWithProgress, "settings" | "progress">): CourseWay | null {
  const { since, on, total: current } = progress;
  if ("total" in settings) {
    const { start, total: end, by = null } = settings;
    return { start, end, by, reading: "sum", current, since, on };
  }
  if (!("reading" in settings)) return null;
  const { start, end, by, reading } = settings;
  return { start, end, by, reading, current, since, on };
}

/** A line that begins where the goal did, also when what is drawn first ended later. */
export function withStart(line: readonly Standing[], way: CourseWay): Standing[] {
  const first = line[0]?.day ?? way.on;
  const isLater = first > way.since && line.length > 0;
  return isLater ? [{ day: way.since, value: way.start }, ...line] : [...line];
}

/** Days that a short life still looks ahead. */
const LEAST_AHEAD = 28;

/**
 * The last day on the axis: the goal's own, and the forecast's as long as it is no farther away than
 * the goal is old. At least tomorrow, so that the axis has a length.
 */
export function lastDayShown(way: CourseWay, ahead: Forecast | null): LocalDate {
  const age = daysBetween(way.since, way.on);
  const farthest = addDays(way.on, Math.max(LEAST_AHEAD, age));
  const arrival = ahead === null ? way.on : (ahead.late.finishOn ?? farthest);
  const shown = earlierOf(arrival, farthest);
  return [shown, way.by ?? shown].reduce(laterOf, addDays(way.on, 1));
}

/**
 * The corners of what lies between the two paces, cut off at the last day shown: from now along the
 * faster one, over the end, and back along the slower one.
 */
export function bandOf(way: CourseWay, { early, late }: Forecast, to: LocalDate): Standing[] {
  const now = { day: way.on, value: way.current };
  const tip = ({ perDay, finishOn }: Forecast["early"]): Standing =>
    finishOn !== null && finishOn <= to
      ? { day: finishOn, value: way.end }
      : { day: to, value: way.current + perDay * daysBetween(way.on, to) };
  const [first, last] = [tip(early), tip(late)];
  const isCut = first.value === way.end && last.value !== way.end;
  return isCut ? [now, first, { day: to, value: way.end }, last] : [now, first, last];
}

/** The straight line from the first day drawn to the goal's own. */
export function idealLine(way: CourseWay, by: LocalDate, from: LocalDate): Standing[] {
  return [from, by].map((day) => ({ day, value: idealOn({ ...way, by }, day) }));
}
