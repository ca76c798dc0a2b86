/** Builds goal histories for tests: settings with defaults, logs written as short tuples. */
import type { ActivityKind } from "@/domain/activity";
import { dailyTotals } from "@/domain/day-total";
import type { Pause } from "@/domain/goal";
import type { LocalDate } from "@/domain/local-date";
import type { GoalHistory } from "@/domain/patterns/pattern";
import type { PatternName, Settings } from "@/domain/settings";
import { settingsSchemas } from "@/domain/settings";
import type { Terms } from "@/domain/terms";

/** Day, value (`null` for a skip) and kind (`progress` when left out); recorded in the order given. */
export type Log = [day: LocalDate, value: number | null, kind?: ActivityKind];

interface Given {
  pattern: PatternName;
  settings: object;
  startsOn: LocalDate;
  logs?: Log[];
  endsOn?: LocalDate;
  weekStart?: number;
  /** Terms after the first, each with the day it holds from. */
  later?: { from: LocalDate; settings: object; weekStart?: number }[];
  pauses?: [from: LocalDate, until: LocalDate | null][];
  neverDays?: LocalDate[];
}

/** A history as the queries would load it. */
export function historyOf(given: Given): GoalHistory {
  const weekStart = given.weekStart ?? 1;
  const parse = (settings: object): Settings => settingsSchemas[given.pattern].parse(settings);
  const first: Terms = { from: null, settings: parse(given.settings), weekStart };
  const later = (given.later ?? []).map((terms) => ({
    from: terms.from,
    settings: parse(terms.settings),
    weekStart: terms.weekStart ?? weekStart,
  }));
  return {
    goalId: "00000000-0000-7000-8000-000000000001",
    pattern: given.pattern,
    startsOn: given.startsOn,
    endsOn: given.endsOn ?? null,
    terms: [first, ...later],
    pauses: (given.pauses ?? []).map(([from, until]): Pause => ({ from, until, reason: null })),
    days: dailyTotals((given.logs ?? []).map(toActivity)),
    neverDays: new Set(given.neverDays ?? []),
    declaredCompletedOn: null,
  };
}

function toActivity([day, value, kind = "progress"]: Log, index: number) {
  const recordedAt = `2026-01-01T00:00:00.${String(index).padStart(3, "0")}Z`;
  return { activityId: String(index), day, kind, value, recordedAt };
}
