/** Random settings of each pattern, small enough that periods are met, missed and crossed often. */
import fc from "fast-check";
import type { LocalDate } from "@/domain/local-date";
import type { PeriodUnit } from "@/domain/schedule";
import type { PatternName, Settings } from "@/domain/settings";
import { settingsSchemas } from "@/domain/settings";

export const positive = fc.constantFrom(
  0.1,
  0.2,
  0.3,
  0.7,
  0.8,
  1,
  1,
  1,
  1.5,
  2,
  2,
  3,
  4,
  5,
  8,
  0.000001,
);
const period = fc.constantFrom<PeriodUnit>(
  "day",
  "day",
  "day",
  "week",
  "week",
  "month",
  "quarter",
  "year",
);
const daysOfWeek = fc.option(
  fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 6 }),
  { nil: undefined },
);
const skipAllowance = fc.option(
  fc.record({ count: fc.integer({ min: 0, max: 3 }), per: fc.constantFrom("week", "month") }),
  { nil: undefined },
);
const perDay = fc.option(positive, { nil: undefined });

const schedule = period.chain(
  (unit): fc.Arbitrary<object> =>
    unit === "day"
      ? fc.record({ period: fc.constant(unit), daysOfWeek, skipAllowance })
      : fc.record({ period: fc.constant(unit), perDay }),
);

/** Bounds wide enough to be met: a daily goal asks little, a yearly one more. */
const bounds = fc.oneof(
  { weight: 3, arbitrary: fc.record({ bound: fc.constant("atLeast"), amount: positive }) },
  { weight: 1, arbitrary: fc.record({ bound: fc.constant("exactly"), amount: positive }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(positive, fc.constantFrom(0.5, 1, 2, 3))
      .map(([amount, more]) => ({ bound: "between", amount, max: amount + more })),
  },
);

const unit = "glasses";
const recurring = fc
  .tuple(schedule, bounds)
  .map(([when, ask]) => ({ ...when, ...roundMax(ask), unit }));
const streak = fc
  .tuple(schedule, fc.integer({ min: 2, max: 9 }), positive)
  .map(([when, length, amount]) => ({ ...when, length, amount, unit }));
const limit = fc
  .tuple(
    period,
    fc.constantFrom(0, 0, 0.3, 1, 2, 5),
    fc.constantFrom("met", "met", "neutral", "missed"),
    daysOfWeek,
  )
  .map(([length, max, unlogged, days]) =>
    length === "day"
      ? { period: length, max, unlogged, daysOfWeek: days, unit }
      : { period: length, max, unlogged, unit },
  );

function roundMax<T extends object>(ask: T): T {
  return "max" in ask ? { ...ask, max: Number(Number(ask.max).toFixed(6)) } : ask;
}

const milestone = (by: fc.Arbitrary<LocalDate>) =>
  fc
    .tuple(
      fc.constantFrom(0, 0, -2, 5, 0.3),
      fc.constantFrom(0.000001, 1, 3, 10, 40, 999),
      fc.option(by, { nil: undefined }),
    )
    .map(([start, way, day]) => ({
      start,
      total: Number((start + way).toFixed(6)),
      by: day,
      unit,
    }));
const target = (by: fc.Arbitrary<LocalDate>) =>
  fc
    .tuple(
      fc.integer({ min: -5, max: 20 }),
      fc.constantFrom(-30, -7, -1, -0.3, 0.3, 1, 4, 20),
      fc.constantFrom("latest", "sum"),
      by,
    )
    .map(([start, way, reading, day]) => ({
      start,
      end: Number((start + way).toFixed(6)),
      reading,
      by: day,
      unit,
    }));

/** Settings of a pattern as the schemas read them; `by` gives the days a course may end on. */
export function randomSettings(
  pattern: PatternName,
  by: fc.Arbitrary<LocalDate>,
): fc.Arbitrary<Settings> {
  const raw: Record<PatternName, fc.Arbitrary<object>> = {
    recurring,
    streak,
    limit,
    milestone: milestone(by),
    target: target(by),
  };
  return raw[pattern].map((settings) => settingsSchemas[pattern].parse(settings));
}
