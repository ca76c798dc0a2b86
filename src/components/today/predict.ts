/** What a log will most likely do, shown until the server has answered. */
import type { ActivityKind } from "../../domain/activity";
import type { LocalDate } from "../../domain/local-date";
import type { PeriodProgress, Progress } from "../../domain/patterns/pattern";
import type { Settings } from "../../domain/settings";
import type { GoalWithProgress } from "../../domain/standing";

/** A log about to be sent; `value` is missing where the server works it out. */
export interface Entry {
  kind: ActivityKind;
  value?: number | undefined;
  day: LocalDate;
}

const clamp = (percent: number) => Math.max(0, Math.min(100, percent));
const tidy = (value: number) => Number(value.toFixed(6));

/** The goal as it will look with the entry counted; the answer of the server replaces it. */
export function predict(goal: GoalWithProgress, entry: Entry): GoalWithProgress {
  const { period } = goal.progress;
  if (!period) return { ...goal, progress: onTheWay(goal.progress, goal.settings, entry) };
  if (entry.day < period.start || entry.day > period.end) return goal;
  const next = periodAfter(period, goal.settings, entry);
  const isNewlyMet = next.verdict === "met" && period.verdict !== "met";
  const progress = { ...goal.progress, period: next };
  if (isNewlyMet && progress.streak) {
    const current = progress.streak.current + 1;
    const longest = Math.max(progress.streak.longest, current);
    progress.streak = { ...progress.streak, current, longest, state: "alive" };
  }
  progress.percent = percentOf(progress, goal.settings);
  return { ...goal, progress };
}

function periodAfter(period: PeriodProgress, settings: Settings, entry: Entry): PeriodProgress {
  if (entry.kind === "skipped") {
    return { ...period, verdict: period.verdict === "open" ? "neutral" : period.verdict };
  }
  const value = tidy(period.value + gain(period, settings, entry));
  return { ...period, value, verdict: verdictOf(value, period, settings) };
}

/** How much the value of the period grows: an amount, or a day where days are counted. */
function gain(period: PeriodProgress, settings: Settings, entry: Entry): number {
  const perDay = "perDay" in settings ? settings.perDay : undefined;
  if (perDay !== undefined) {
    return entry.kind === "completed" || (entry.value ?? 0) >= perDay ? 1 : 0;
  }
  if (entry.kind === "completed") return Math.max(0, period.amount - period.value);
  return entry.value ?? 0;
}

function verdictOf(
  value: number,
  period: PeriodProgress,
  settings: Settings,
): PeriodProgress["verdict"] {
  if ("unlogged" in settings) return value > settings.max ? "missed" : period.verdict;
  if ("bound" in settings && settings.bound !== "atLeast") {
    const top = settings.bound === "between" ? settings.max : settings.amount;
    return top !== undefined && value > top ? "missed" : period.verdict;
  }
  return value >= period.amount ? "met" : period.verdict;
}

function percentOf(progress: Progress, settings: Settings): number {
  if ("length" in settings) return clamp((100 * (progress.streak?.current ?? 0)) / settings.length);
  const { value, amount } = progress.period ?? { value: 0, amount: 1 };
  if ("unlogged" in settings) return amount === 0 ? (value > 0 ? 200 : 0) : (100 * value) / amount;
  return clamp((100 * value) / amount);
}

/** Milestones and targets: a new total, and how far along the way it is. */
function onTheWay(progress: Progress, settings: Settings, { value = 0, day }: Entry): Progress {
  if ("total" in settings) {
    const total = tidy(progress.total + value);
    const span = settings.total - settings.start;
    return { ...progress, total, percent: clamp((100 * (total - settings.start)) / span) };
  }
  if (!("reading" in settings)) return progress;
  // Only the server knows whether a later day has a reading already.
  if (settings.reading === "latest" && day < progress.on) return progress;
  const total = settings.reading === "sum" ? tidy(progress.total + value) : value;
  const span = settings.end - settings.start;
  return { ...progress, total, percent: clamp((100 * (total - settings.start)) / span) };
}
