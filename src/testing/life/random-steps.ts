/** Random lives: who begins where and when, and what they do step by step. */
import fc from "fast-check";
import type { ActivityKind } from "@/domain/activity";
import { effectiveSchema } from "@/domain/goal";
import type { LocalDate } from "@/domain/local-date";
import { type PatternName, patterns, type Settings } from "@/domain/settings";
import { plusDays } from "../oracle/dates";
import { changesIn } from "../oracle/person-days";
import { positive, randomSettings } from "../oracle/random-settings";
import type { NewGoal } from "./deeds";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long nothing happens: some milliseconds, or until minutes around the zone's next clock change. */
export type Wait = { passes: number } | { aroundChange: number };

/** What somebody wants to do; days count from today, goals and logs from those there are. */
export type Wish =
  | {
      wants: "create";
      pick: number;
      startsIn: number | null;
      endsIn: number | null;
      draft: boolean;
    }
  | { wants: "log"; goal: number; kind: ActivityKind; value: number; back: number | null }
  | { wants: "edit"; log: number; kind?: ActivityKind; value?: number; back?: number }
  | { wants: "remove"; log: number }
  | { wants: "bringBack"; log: number }
  | { wants: "pause" | "removePause"; goal: number; from: number | null; length: number | null }
  | { wants: "resume" | "archive" | "restore" | "complete" | "reopen" | "start"; goal: number }
  | { wants: "tweak"; goal: number; amount: number; effective: string }
  | { wants: "change"; goal: number; pick: number; weekStart?: number; effective: string }
  | { wants: "end"; goal: number; endsIn: number | null }
  | { wants: "profile"; timeZone?: string; dayStartHour?: number; weekStart?: number };

export interface Step {
  wait: Wait;
  wish: Wish;
}

export interface Life {
  timeZone: string;
  at: number;
  /** Settings to begin goals with and to change to, of any pattern. */
  settings: Record<PatternName, Settings[]>;
  /** Titles, patterns and weeks of goals to begin. */
  goals: Pick<NewGoal, "title" | "pattern" | "weekStart">[];
  steps: Step[];
}

const zones = Intl.supportedValuesOf("timeZone");
const farZones = [
  "Pacific/Kiritimati",
  "Pacific/Pago_Pago",
  "Pacific/Apia",
  "Pacific/Chatham",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Africa/Cairo",
  "America/Santiago",
  "Africa/Casablanca",
  "UTC",
].map((zone) => zones.find((known) => known === zone) ?? "UTC");
const zone = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...zones) },
  { weight: 2, arbitrary: fc.constantFrom(...farZones) },
);

const wait: fc.Arbitrary<Wait> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.integer({ min: 1, max: 8 * 60 }).map((n) => ({ passes: n * MINUTE })),
  },
  { weight: 8, arbitrary: fc.integer({ min: 12, max: 30 }).map((n) => ({ passes: n * HOUR })) },
  { weight: 3, arbitrary: fc.integer({ min: 36, max: 100 }).map((n) => ({ passes: n * HOUR })) },
  { weight: 2, arbitrary: fc.integer({ min: 5, max: 20 }).map((n) => ({ passes: n * DAY })) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: -200, max: 200 }).map((n) => ({ aroundChange: n * MINUTE })),
  },
);

const nth = fc.nat({ max: 20 });
const kind = fc.constantFrom<ActivityKind>(
  ...(["progress", "progress", "progress", "completed", "skipped", "skipped", "partial"] as const),
);
const value = fc.oneof(
  { weight: 6, arbitrary: positive },
  { weight: 1, arbitrary: fc.constantFrom(0, -1, -7, 12, 30) },
);
const back = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 2, arbitrary: fc.integer({ min: 4, max: 40 }) },
  { weight: 1, arbitrary: fc.integer({ min: -2, max: -1 }) },
);
const effective = fc.constantFrom(...effectiveSchema.options);
const weekday = fc.integer({ min: 1, max: 7 });
const ahead = fc.integer({ min: -2, max: 40 });

const log = fc.record({
  wants: fc.constant("log" as const),
  goal: nth,
  kind,
  value,
  back: fc.option(back, { freq: 2 }),
});
const edit = fc.record(
  { wants: fc.constant("edit" as const), log: nth, kind, value, back },
  { requiredKeys: ["wants", "log"] },
);
const touch = fc.record({
  wants: fc.constantFrom("remove" as const, "bringBack" as const),
  log: nth,
});
const pause = fc.record({
  wants: fc.constantFrom("pause" as const, "pause" as const, "removePause" as const),
  goal: nth,
  from: fc.option(fc.integer({ min: -20, max: 6 }), { freq: 2 }),
  length: fc.option(fc.integer({ min: -1, max: 16 }), { freq: 3 }),
});
const state = fc.record({
  wants: fc.constantFrom(
    ...([
      "resume",
      "resume",
      "archive",
      "restore",
      "restore",
      "complete",
      "reopen",
      "start",
    ] as const),
  ),
  goal: nth,
});
const tweak = fc.record({
  wants: fc.constant("tweak" as const),
  goal: nth,
  amount: fc.integer({ min: 1, max: 9 }),
  effective,
});
const change = fc.record(
  { wants: fc.constant("change" as const), goal: nth, pick: nth, weekStart: weekday, effective },
  { requiredKeys: ["wants", "goal", "pick", "effective"] },
);
const end = fc.record({
  wants: fc.constant("end" as const),
  goal: nth,
  endsIn: fc.option(ahead, { freq: 4 }),
});
const profile = fc.record(
  {
    wants: fc.constant("profile" as const),
    timeZone: zone,
    dayStartHour: fc.constantFrom(0, 0, 3, 4, 12),
    weekStart: weekday,
  },
  { requiredKeys: ["wants"] },
);
const create = fc.record({
  wants: fc.constant("create" as const),
  pick: nth,
  startsIn: fc.option(fc.integer({ min: -40, max: 3 }), { freq: 2 }),
  endsIn: fc.option(fc.integer({ min: -1, max: 40 }), { freq: 3, nil: null }),
  draft: fc.integer({ min: 0, max: 9 }).map((n) => n === 9),
});

const wish: fc.Arbitrary<Wish> = fc.oneof(
  { weight: 18, arbitrary: log },
  { weight: 3, arbitrary: edit },
  { weight: 4, arbitrary: touch },
  { weight: 3, arbitrary: pause },
  { weight: 4, arbitrary: state },
  { weight: 3, arbitrary: tweak },
  { weight: 2, arbitrary: change },
  { weight: 1, arbitrary: end },
  { weight: 3, arbitrary: profile },
  { weight: 1, arbitrary: create },
);

const steps = fc.tuple(
  create.map((first) => ({ wait: { passes: MINUTE }, wish: first })),
  fc.array(fc.record({ wait, wish }), { minLength: 1, maxLength: 50, size: "max" }),
);

/** An instant some days before or after a change of the zone's clocks, if it has any. */
function instantIn(timeZone: string, year: number, pick: number, minutes: number): number {
  const changes = changesIn(timeZone, year);
  const change = changes[pick % Math.max(1, changes.length)] ?? Date.UTC(year, pick % 12, 10);
  return change + minutes * MINUTE;
}

const place = fc
  .record({
    timeZone: zone,
    year: fc.oneof(
      { weight: 30, arbitrary: fc.integer({ min: 2024, max: 2030 }) },
      { weight: 1, arbitrary: fc.constant(2011) },
    ),
    pick: nth,
    minutes: fc.integer({ min: -25 * 24 * 60, max: 3 * 24 * 60 }),
  })
  .map(({ timeZone, year, pick, minutes }) => {
    const isBefore2024 = year === 2011;
    const at = isBefore2024
      ? Date.UTC(2011, 11, 26) + minutes * MINUTE
      : instantIn(timeZone, year, pick, minutes);
    return { timeZone: isBefore2024 && pick % 2 === 0 ? "Pacific/Apia" : timeZone, at };
  });

function settingsNear(day: LocalDate): fc.Arbitrary<Life["settings"]> {
  const by = fc.integer({ min: -3, max: 60 }).map((days) => plusDays(day, days));
  const some = (pattern: PatternName) =>
    fc.array(randomSettings(pattern, by), { minLength: 2, maxLength: 2 });
  return fc.record({
    recurring: some("recurring"),
    milestone: some("milestone"),
    target: some("target"),
    streak: some("streak"),
    limit: some("limit"),
  });
}

const begun = fc.record({
  title: fc.constantFrom("Read", "Read", "Walk", "read ", "Sleep", "Water"),
  pattern: fc.constantFrom(...patterns),
  weekStart: fc.option(weekday, { freq: 2 }),
});

/** Somebody's life: a few goals and up to fifty steps. */
export const randomLife: fc.Arbitrary<Life> = place.chain(({ timeZone, at }) =>
  fc
    .record({
      settings: settingsNear(new Date(at).toISOString().slice(0, 10)),
      goals: fc.array(begun, { minLength: 1, maxLength: 3 }),
      steps,
    })
    .map(({ settings, goals, steps: [first, rest] }) => ({
      ...{ timeZone, at, settings, goals },
      steps: [first, ...rest],
    })),
);
