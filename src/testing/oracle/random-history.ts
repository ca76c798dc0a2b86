/** Random goals with random histories, of the kind the services let through. */
import fc from "fast-check";
import type { ActivityKind } from "@/domain/activity";
import { type CountedActivity, dailyTotals } from "@/domain/day-total";
import type { Pause } from "@/domain/goal";
import type { LocalDate } from "@/domain/local-date";
import type { GoalHistory, Standpoint } from "@/domain/patterns/pattern";
import { type PatternName, patterns, type Settings } from "@/domain/settings";
import type { Terms } from "@/domain/terms";
import { minDay, plusDays } from "./dates";
import { positive, randomSettings } from "./random-settings";

/** A goal with the activities its days are summed from. */
export interface RandomGoal {
  history: GoalHistory;
  activities: CountedActivity[];
  at: Standpoint;
}

const kindsOf: Record<PatternName, ActivityKind[]> = {
  recurring: ["progress", "progress", "progress", "completed", "partial", "skipped", "skipped"],
  streak: ["progress", "progress", "progress", "completed", "partial", "skipped", "skipped"],
  milestone: ["progress"],
  target: ["progress"],
  limit: ["progress"],
};

interface Frame {
  pattern: PatternName;
  startsOn: LocalDate;
  /** Days from the start to today; negative for a goal that starts later. */
  age: number;
  today: LocalDate;
  endsOn: LocalDate | null;
}

const age = fc.oneof(
  { weight: 1, arbitrary: fc.integer({ min: -5, max: 3 }) },
  { weight: 5, arbitrary: fc.integer({ min: 4, max: 40 }) },
  { weight: 3, arbitrary: fc.integer({ min: 41, max: 120 }) },
  { weight: 1, arbitrary: fc.integer({ min: 121, max: 730 }) },
);

const frame: fc.Arbitrary<Frame> = fc
  .record({
    pattern: fc.constantFrom(...patterns),
    offset: fc.integer({ min: 0, max: 800 }),
    age,
    endsAfter: fc.option(fc.integer({ min: 0, max: 60 }), { freq: 2 }),
  })
  .map(({ pattern, offset, age: days, endsAfter }) => {
    const startsOn = plusDays("2023-12-20", offset);
    const canEnd = pattern === "recurring" || pattern === "limit";
    const endsOn = canEnd && endsAfter !== null ? plusDays(startsOn, endsAfter) : null;
    return { pattern, startsOn, age: days, today: plusDays(startsOn, days), endsOn };
  });

/** A day from some days before the start to some days after today. */
function dayNear(
  { startsOn, age: days }: Frame,
  before: number,
  after: number,
): fc.Arbitrary<LocalDate> {
  return fc
    .integer({ min: -before, max: Math.max(days, 0) + after })
    .map((offset) => plusDays(startsOn, offset));
}

function lastDayToLog({ endsOn, today }: Frame): LocalDate {
  return endsOn === null ? plusDays(today, 1) : minDay(plusDays(today, 1), plusDays(endsOn, 1));
}

function amountOf(
  pattern: PatternName,
  kind: ActivityKind,
  isReading: boolean,
): fc.Arbitrary<number | null> {
  if (kind === "skipped") return fc.constant(null);
  if (kind === "completed") return fc.constantFrom(0, 0.3, 1, 2, 5, 8);
  if (pattern === "limit") return fc.oneof(fc.constant(0), positive);
  if (pattern !== "target") return positive;
  const any = fc.oneof(fc.integer({ min: -12, max: 40 }), positive);
  return isReading ? any : any.filter((value) => value !== 0);
}

function logsOf(base: Frame, isReading: boolean): fc.Arbitrary<CountedActivity[]> {
  const log = fc.constantFrom(...kindsOf[base.pattern]).chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      value: amountOf(base.pattern, kind, isReading),
      day: dayNear(base, base.pattern === "limit" ? 0 : 6, 1),
      recordedAt: fc
        .integer({ min: 0, max: 59 })
        .map((second) => `2026-01-01T00:00:${String(second).padStart(2, "0")}.000Z`),
    }),
  );
  const last = lastDayToLog(base);
  return fc
    .array(log, { maxLength: 60, size: "max" })
    .map((logs) =>
      logs.filter(({ day }) => day <= last && (base.pattern !== "limit" || day >= base.startsOn)),
    )
    .map((logs) =>
      logs.map((one, index) => ({ ...one, activityId: String(index).padStart(3, "0") })),
    );
}

function termsOf(base: Frame): fc.Arbitrary<Terms[]> {
  const settings = randomSettings(base.pattern, dayNear(base, 0, 60));
  const weekStart = fc.constantFrom(1, 1, 1, 7, 6, 3);
  const first = fc.record({ from: fc.constant(null), settings, weekStart });
  const later = fc.record({ from: dayNear(base, 20, 0), settings, weekStart });
  const latest = base.endsOn === null ? base.today : minDay(base.today, base.endsOn);
  return fc
    .tuple(first, fc.uniqueArray(later, { maxLength: 3, selector: ({ from }) => from }))
    .map(([one, more]) => [
      one,
      ...alike(one.settings, more)
        .filter(({ from }) => from <= latest)
        .sort((a, b) => (a.from < b.from ? -1 : 1)),
    ]);
}

/** Half of the changes leave the period as it was, so that runs go on over them. */
function alike<T extends { from: LocalDate; settings: Settings }>(
  first: Settings,
  later: T[],
): T[] {
  return later.filter(({ from, settings }) => {
    if (!("period" in first && "period" in settings)) return true;
    return first.period === settings.period || Number(from.slice(8)) % 3 === 0;
  });
}

function pausesOf(base: Frame): fc.Arbitrary<Pause[]> {
  const stretch = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 16 }));
  return fc
    .tuple(fc.array(stretch, { maxLength: 3 }), fc.integer({ min: 0, max: 4 }))
    .map(([stretches, open]) => {
      let day = plusDays(base.startsOn, -12);
      const pauses = stretches.map(([gap, length]) => {
        const from = plusDays(day, gap);
        day = plusDays(from, length);
        return { from, until: day, reason: null };
      });
      return pauses.map((pause, index) =>
        open === 0 && index === pauses.length - 1 ? { ...pause, until: null } : pause,
      );
    });
}

function standpointOf({ today }: Frame): fc.Arbitrary<Standpoint> {
  const back = fc.oneof(
    fc.constant(0),
    fc.constant(0),
    fc.constant(-1),
    fc.integer({ min: 1, max: 70 }),
  );
  return back.map((days) => ({ on: plusDays(today, -days), today }));
}

function goalOf(base: Frame): fc.Arbitrary<RandomGoal> {
  return termsOf(base).chain((terms) => {
    const isReading = terms.every(
      ({ settings }) => "reading" in settings && settings.reading === "latest",
    );
    return fc
      .record({
        activities: logsOf(base, isReading),
        pauses: pausesOf(base),
        never: fc.array(dayNear(base, 2, 0), { maxLength: 2 }),
        declared: fc.option(dayNear(base, 0, 0), { freq: 10 }),
        at: standpointOf(base),
      })
      .map(({ activities, pauses, never, declared, at }) => ({
        activities,
        at,
        history: {
          goalId: "00000000-0000-7000-8000-000000000001",
          pattern: base.pattern,
          startsOn: base.startsOn,
          endsOn: base.endsOn,
          terms,
          pauses,
          days: dailyTotals(activities),
          neverDays: new Set(never.filter((day) => day <= base.today)),
          declaredCompletedOn: declared !== null && declared <= base.today ? declared : null,
        },
      }));
  });
}

/** A goal of any pattern, its history and a day to stand on. */
export const randomGoal: fc.Arbitrary<RandomGoal> = frame.chain(goalOf);
