/** Many nights of many people in many zones: jobs on a clock that skips and repeats, cut off at random. */
import { instantOf } from "../domain/calendar";
import { closeDaysWork } from "../inngest/functions/close-days";
import type { JobPage, WorkPage } from "../inngest/job";
import { warnStreaks } from "../services/evenings";
import { mailNotice } from "../services/notice-mails";
import { followGoal } from "../services/notices";
import { sendReminders } from "../services/reminders";
import { pruneOldSnapshots, rebuildGoal, rollWeeks } from "../services/rollups";
import { sumUpWeeks } from "../services/weekly-summaries";
import { live, type Resident, settle } from "./crowd";
import { inLanes, isCutOff, persistently } from "./lanes";
import type { Town } from "./people";

const QUARTER_MILLISECONDS = 15 * 60 * 1000;
const LANES = 8;

/** The jobs that a clock starts; each of them is its own function, so they run side by side. */
const JOBS = {
  closeDays: { work: closeDaysWork, everyQuarters: 1 },
  warnStreaks: { work: warnStreaks, everyQuarters: 1 },
  sendReminders: { work: sendReminders, everyQuarters: 1 },
  sumUpWeeks: { work: sumUpWeeks, everyQuarters: 1 },
  rollWeeks: { work: rollWeeks, everyQuarters: 4 },
  prune: { work: pruneOldSnapshots, everyQuarters: 96 },
} satisfies Record<string, { work: WorkPage; everyQuarters: number }>;

export interface Nights {
  town: Town;
  people: number;
  days: number;
  /** Of one person in a day, on average. */
  logs: number;
  /** How often all of the app's connections are cut in the middle of its jobs, and how often the engine's runs. */
  kills: number;
  /** ISO 8601 instant of the first tick. */
  start: string;
  /** The last day is the one in which so many minutes have passed; all days are lived if left out. */
  minutes?: number;
  /** Hears after each day how many there were. */
  onDay?: (day: number) => void;
}

/** What happened, counted. */
export interface Happened {
  /** As many as there was time for. */
  days: number;
  ticks: number;
  missed: number;
  doubled: number;
  appKills: number;
  engineKills: number;
  logs: number;
  /** Snapshots forgotten because they were too old. */
  pruned: number;
}

/** One quarter of an hour. */
interface Tick {
  index: number;
  now: string;
  isAppKilled: boolean;
  /** Its runs end after a page, and half of its events are worked on again. */
  isEngineKilled: boolean;
}

/** Numbers from 0 to 1, the same for the same start. */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Lives through the nights; afterwards every event has been worked on. */
export async function liveNights(nights: Nights): Promise<Happened> {
  const { town, people, days, kills, start } = nights;
  const random = randomFrom(20_261_123);
  const begun = Date.parse(start);
  const ticks = days * 96;
  const [appKills, engineKills] = [
    killTicks(kills, ticks, random),
    killTicks(kills, ticks, random),
  ];
  const happened = {
    days: 0,
    ticks: 0,
    missed: 0,
    doubled: 0,
    appKills: 0,
    engineKills: 0,
    logs: 0,
    pruned: 0,
  };
  const crowd = await settle(town, people, start);
  const endAt = performance.now() + (nights.minutes ?? Number.POSITIVE_INFINITY) * 60_000;
  for (let index = 0; index < ticks; index++) {
    if (index % 96 === 0 && performance.now() > endAt) break;
    const now = instantOf(begun + index * QUARTER_MILLISECONDS);
    const isAppKilled = appKills.has(index);
    await passTick(nights, crowd, happened, random, {
      index,
      now,
      isAppKilled,
      isEngineKilled: engineKills.has(index),
    });
    happened.ticks++;
    if (index % 96 === 95) nights.onDay?.(++happened.days);
  }
  const end = instantOf(begun + happened.ticks * QUARTER_MILLISECONDS);
  const ctx = contextOf(town, end);
  for (const { work } of Object.values(JOBS)) await runPages(work, ctx);
  await workOnEvents(town, end, false);
  happened.pruned += await runPages(closeDaysWork, ctx).then(() =>
    runPages(pruneOldSnapshots, ctx),
  );
  return happened;
}

function killTicks(kills: number, ticks: number, random: () => number): Set<number> {
  const chosen = new Set<number>();
  while (chosen.size < Math.min(kills, ticks)) chosen.add(Math.floor(random() * ticks));
  return chosen;
}

async function passTick(
  { town, logs }: Nights,
  crowd: readonly Resident[],
  happened: Happened,
  random: () => number,
  tick: Tick,
): Promise<void> {
  happened.logs += await live(crowd, tick.now, logs / 96, random);
  const ctx = contextOf(town, tick.now);
  const runs: Promise<void>[] = [];
  for (const [name, { work, everyQuarters }] of Object.entries(JOBS)) {
    if (tick.index % everyQuarters !== 0) continue;
    const chance = random();
    const times = chance < 0.1 ? 0 : chance < 0.2 ? 2 : 1;
    if (times === 0) happened.missed++;
    if (times === 2) happened.doubled++;
    for (let time = 0; time < times; time++) {
      const run = tick.isEngineKilled ? work(ctx, null).then(countOf) : runPages(work, ctx);
      runs.push(
        run.then((count) => {
          if (name === "prune") happened.pruned += count;
        }, passCutOff),
      );
    }
  }
  if (tick.isAppKilled) happened.appKills += await cutConnections(town, random);
  if (tick.isEngineKilled) happened.engineKills++;
  await Promise.all(runs);
  await workOnEvents(town, tick.now, tick.isEngineKilled);
}

const countOf = ({ count }: JobPage) => count;

async function runPages(work: WorkPage, ctx: ReturnType<typeof contextOf>): Promise<number> {
  let count = 0;
  let after: string | null = null;
  do {
    const done: JobPage = await work(ctx, after);
    count += done.count;
    after = done.next;
  } while (after !== null);
  return count;
}

const silent = { error() {}, warn() {}, info() {} };

function contextOf({ db }: Town, now: string) {
  return { db, now: () => now, logger: silent };
}

/** A job that was cut off is no failure: the next tick goes on. Anything else is one. */
function passCutOff(error: unknown): void {
  if (!isCutOff(error)) throw error;
}

/** Like kill -9 for what the database sees: every connection ends, wherever it was. */
async function cutConnections(town: Town, random: () => number): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, Math.floor(random() * 40)));
  const ended = await town.owner`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'cairn'`;
  return ended.length > 0 ? 1 : 0;
}

interface Waiting {
  name: string;
  payload: { userId: string; goalId: string; noticeId: string; before: never };
}

/**
 * Does what the functions do with the events that wait, every fifth of them twice; events of
 * different goals side by side.
 * @param isCut the engine is killed when half is done, and forgets what it had done
 */
async function workOnEvents(town: Town, now: string, isCut: boolean): Promise<void> {
  const ctx = contextOf(town, now);
  for (let isFirst = isCut; ; isFirst = false) {
    const events = await town.owner<Waiting[]>`
      update outbox set sent_at = now() where sent_at is null returning name, payload`;
    if (events.length === 0) return;
    const again = isFirst ? events.slice(0, Math.ceil(events.length / 2)) : [];
    const twice = events.filter((_event, index) => index % 5 === 0);
    await inLanes(LANES, [...again, ...events, ...twice], (event) => workOn(ctx, event));
  }
}

async function workOn(ctx: ReturnType<typeof contextOf>, { name, payload }: Waiting) {
  if (name === "notice/told") await persistently(() => mailNotice(ctx, payload));
  if (name !== "activity/logged" && name !== "goal/changed") return;
  await persistently(() => followGoal(ctx, payload));
  await persistently(() => rebuildGoal(ctx, payload));
}
