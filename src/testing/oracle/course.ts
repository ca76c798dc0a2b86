/** The oracle for milestones and targets: one look at every day from the start on. */
import type { LocalDate } from "@/domain/local-date";
import type { DayTotal, GoalHistory, Projection, Standpoint } from "@/domain/patterns/pattern";
import type { PatternName, SettingsByPattern } from "@/domain/settings";
import type { Terms } from "@/domain/terms";
import type { OracleAnswer } from "./answer";
import { eachDay, plusDays } from "./dates";
import { termsInForce } from "./demands";
import { isDeclaredBy, startOf } from "./periods";
import { ceiling, fromMillionths, millionths, nearest, percentWithin } from "./rational";

interface Way {
  start: bigint;
  end: bigint;
  by: LocalDate | null;
  isLatest: boolean;
}

const ways = new WeakMap<Terms, Way>();

function wayOn(history: GoalHistory, day: LocalDate): Way {
  const terms = termsInForce(history.terms, day);
  const known = ways.get(terms) ?? readWay(history.pattern, terms);
  ways.set(terms, known);
  return known;
}

function readWay(pattern: PatternName, { settings }: Terms): Way {
  if (pattern === "milestone") {
    const { start, total, by } = settings as SettingsByPattern["milestone"];
    return { start: millionths(start), end: millionths(total), by: by ?? null, isLatest: false };
  }
  const { start, end, by, reading } = settings as SettingsByPattern["target"];
  return { start: millionths(start), end: millionths(end), by, isLatest: reading === "latest" };
}

function positionOf(way: Way, days: readonly DayTotal[]): bigint {
  if (way.isLatest) return days.findLast((total) => total.latest !== null)?.latest ?? way.start;
  return days.reduce((sum, total) => sum + total.sum, way.start);
}

function isThere(way: Way, position: bigint): boolean {
  return way.end > way.start ? position >= way.end : position <= way.end;
}

/** First day on which the end is reached, by the terms of that day. */
function reachedOn(history: GoalHistory, since: LocalDate, on: LocalDate): LocalDate | null {
  const lastLogged = history.days.at(-1)?.day ?? on;
  for (const day of eachDay(since, lastLogged > on ? lastLogged : on)) {
    const way = wayOn(history, day);
    const known = history.days.filter((total) => total.day <= day);
    if (isThere(way, positionOf(way, known))) return day;
  }
  return null;
}

function projectionOf(
  way: Way,
  position: bigint,
  since: LocalDate,
  on: LocalDate,
  reached: LocalDate | null,
): Projection {
  const days = BigInt(eachDay(since, on).length);
  const gone = position - way.start;
  const left = way.end - position;
  const daysLeft = way.by === null ? 0n : BigInt(eachDay(plusDays(on, 1), way.by).length);
  const leads = days > 0n && (way.end > way.start ? gone > 0n : gone < 0n);
  const finishOn = reached ?? (leads ? dayAfter(on, ceiling(left * days, gone)) : null);
  const needed = daysLeft === 0n ? null : nearest(left, daysLeft * 1_000_000n);
  return {
    perDay: days === 0n ? 0 : nearest(gone, days * 1_000_000n),
    neededPerDay: needed !== null && reached !== null ? 0 : needed,
    finishOn,
    onTrack: way.by === null ? null : finishOn !== null && finishOn <= way.by,
  };
}

/** A day beyond the year 9999 cannot be written as a date. */
function dayAfter(on: LocalDate, days: bigint): LocalDate | null {
  if (days > 4_000_000n) return null;
  const day = plusDays(on, Number(days));
  return day.startsWith("+") ? null : day;
}

/** Progress of a milestone or target. `history.days` holds only what counts on the day. */
export function answerCourse(history: GoalHistory, at: Standpoint): OracleAnswer {
  const since = startOf(history);
  const way = wayOn(history, at.on);
  const position = positionOf(way, history.days);
  const reached = reachedOn(history, since, at.on);
  const isDeclared = isDeclaredBy(history, at);
  return {
    reachedOn: reached,
    progress: {
      goalId: history.goalId,
      pattern: history.pattern,
      on: at.on,
      since,
      percent:
        reached !== null || isDeclared
          ? 100
          : percentWithin(position - way.start, way.end - way.start),
      period: null,
      total: fromMillionths(position),
      streak: null,
      successRate: null,
      projection: projectionOf(way, position, since, at.on, reached),
    },
  };
}
