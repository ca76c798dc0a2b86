/** Many nights of many people in many zones: jobs on a clock that skips and repeats, cut off at random. */
import { v7 } from "uuid";
import { logActivitySchema } from "../domain/activity";
import { instantOf } from "../domain/calendar";
import { AppError, DomainError } from "../domain/errors";
import { createGoalSchema } from "../domain/goal";
import { addDays } from "../domain/local-date";
import { closeDaysWork } from "../inngest/functions/close-days";
import { runThrough, type WorkPage } from "../inngest/job";
import { logActivity } from "../services/activities";
import { warnStreaks } from "../services/evenings";
import { createGoal } from "../services/goals";
import { mailNotice } from "../services/notice-mails";
import { followGoal } from "../services/notices";
import { updateProfile } from "../services/profile";
import { sendReminders } from "../services/reminders";
import { pruneOldSnapshots, rebuildGoal, rollWeeks } from "../services/rollups";
import { sumUpWeeks } from "../services/weekly-summaries";
import type { Person, Town } from "./people";

/** Whole, half and quarter hours, both hemispheres, clocks that change and clocks that do not. */
export const zones = [
  "Pacific/Kiritimati",
  "Pacific/Chatham",
  "Pacific/Auckland",
  "Pacific/Norfolk",
  "Australia/Lord_Howe",
  "Australia/Sydney",
  "Australia/Adelaide",
  "Australia/Darwin",
  "Australia/Eucla",
  "Asia/Tokyo",
  "Asia/Shanghai",
  "Asia/Ho_Chi_Minh",
  "Asia/Yangon",
  "Asia/Dhaka",
  "Asia/Kathmandu",
  "Asia/Kolkata",
  "Asia/Karachi",
  "Asia/Kabul",
  "Asia/Dubai",
  "Asia/Tehran",
  "Europe/Moscow",
  "Africa/Nairobi",
  "Africa/Johannesburg",
  "Africa/Cairo",
  "Europe/Berlin",
  "Africa/Casablanca",
  "Europe/London",
  "UTC",
  "Atlantic/Azores",
  "America/Noronha",
  "America/Sao_Paulo",
  "America/St_Johns",
  "America/Halifax",
  "America/Santiago",
  "America/New_York",
  "America/Chicago",
  "America/Los_Angeles",
  "America/Anchorage",
  "Pacific/Marquesas",
  "Pacific/Pago_Pago",
];

const QUARTER_MILLISECONDS = 15 * 60 * 1000;
const JOBS: { work: WorkPage; everyQuarters: number }[] = [
  { work: closeDaysWork, everyQuarters: 1 },
  { work: warnStreaks, everyQuarters: 1 },
  { work: sendReminders, everyQuarters: 1 },
  { work: sumUpWeeks, everyQuarters: 1 },
  { work: rollWeeks, everyQuarters: 4 },
  { work: pruneOldSnapshots, everyQuarters: 96 },
];

export interface Nights {
  town: Town;
  people: number;
  days: number;
  /** Of one person in a day, on average. */
  logs: number;
  /** How often all of the app's connections are cut in the middle of a job. */
  kills: number;
  /** ISO 8601 instant of the first tick. */
  start: string;
}

/** What happened, counted. */
export interface Happened {
  ticks: number;
  missed: number;
  doubled: number;
  kills: number;
  logs: number;
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
  const killTicks = new Set(Array.from({ length: kills }, () => Math.floor(random() * ticks)));
  const happened: Happened = { ticks, missed: 0, doubled: 0, kills: 0, logs: 0 };
  const crowd = await settle(town, people, start);
  for (let tick = 0; tick < ticks; tick++) {
    const now = instantOf(begun + tick * QUARTER_MILLISECONDS);
    happened.logs += await live(crowd, now, nights.logs / 96, random);
    const isKilled = killTicks.has(tick);
    for (const { work, everyQuarters } of JOBS) {
      if (tick % everyQuarters !== 0) continue;
      const chance = random();
      if (chance < 0.1) {
        happened.missed++;
        continue;
      }
      const run = () => runThrough(work, contextOf(town, now)).catch(passCutOff);
      const runs = chance < 0.2 ? [run(), run()] : [run()];
      happened.doubled += runs.length - 1;
      if (isKilled) happened.kills += await cutConnections(town, random);
      await Promise.all(runs);
    }
    await workOnEvents(town, now);
  }
  const end = instantOf(begun + ticks * QUARTER_MILLISECONDS);
  for (const { work } of JOBS) await runThrough(work, contextOf(town, end));
  await workOnEvents(town, end);
  await runThrough(closeDaysWork, contextOf(town, end));
  return happened;
}

const silent = { error() {}, warn() {}, info() {} };

function contextOf({ db }: Town, now: string) {
  return { db, now: () => now, logger: silent };
}

/** A job that was cut off is no failure: the next tick goes on. Anything else is one. */
function passCutOff(error: unknown): void {
  const text = String(error instanceof Error && error.cause ? error.cause : error);
  if (!/terminat|CONNECTION|closed|ECONNRESET|57P0/i.test(text)) throw error;
}

/** Like kill -9 for what the database sees: every connection ends, wherever it was. */
async function cutConnections(town: Town, random: () => number): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, Math.floor(random() * 20)));
  const ended = await town.owner`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'cairn'`;
  return ended.length > 0 ? 1 : 0;
}

const goalInputs = [
  { title: "Read", pattern: "recurring", settings: { period: "day", amount: 1, unit: "pages" } },
  { title: "Run", pattern: "recurring", settings: { period: "week", amount: 2, unit: "runs" } },
  { title: "Sweets", pattern: "limit", settings: { period: "day", max: 3, unit: "sweets" } },
  { title: "Books", pattern: "milestone", settings: { total: 60, unit: "books" } },
  { title: "Sit", pattern: "streak", settings: { period: "day", length: 20, unit: "times" } },
];

interface Resident {
  person: Person;
  goalIds: string[];
}

async function settle(town: Town, count: number, start: string): Promise<Resident[]> {
  const crowd: Resident[] = [];
  for (let index = 0; index < count; index++) {
    const timeZone = zones[(index * 7) % zones.length] ?? "UTC";
    const person = await town.addPerson({ timeZone, now: start });
    await town.owner`update profiles set created_at = ${start},
      day_start_hour = ${index % 7 === 0 ? 3 : 0} where user_id = ${person.userId}`;
    const goalIds: string[] = [];
    for (let which = 0; which < 3; which++) {
      const input = goalInputs[(index + which) % goalInputs.length];
      const reminders = which === 0 ? [{ at: "09:00" }, { at: "02:30" }] : [];
      const goal = createGoalSchema.parse({ ...input, reminders });
      goalIds.push((await createGoal(person, goal)).goalId);
    }
    crowd.push({ person, goalIds });
  }
  return crowd;
}

/** In a quarter of an hour a few people log, some for the day before, and now and then one moves. */
async function live(crowd: readonly Resident[], now: string, each: number, random: () => number) {
  const someone = () => crowd[Math.floor(random() * crowd.length)];
  let logs = 0;
  const busy = Math.max(1, Math.round(crowd.length * each));
  for (let turn = 0; turn < busy; turn++) {
    const resident = someone();
    const goalId = resident?.goalIds[Math.floor(random() * 3)];
    if (!resident || goalId === undefined) continue;
    const person = { ...resident.person, now: () => now };
    const day =
      random() < 0.15 ? addDays(now.slice(0, 10), -1 - Math.floor(random() * 3)) : undefined;
    const input = logActivitySchema.parse({ goalId, clientKey: v7(), value: 1, day });
    logs += await logActivity(person, input).then(() => 1, passRefusal);
  }
  if (random() < 0.02) {
    const timeZone = zones[Math.floor(random() * zones.length)] ?? "UTC";
    const resident = someone();
    if (resident) await updateProfile({ ...resident.person, now: () => now }, { timeZone });
  }
  return logs;
}

function passRefusal(error: unknown): number {
  if (error instanceof AppError || error instanceof DomainError) return 0;
  throw error;
}

interface Waiting {
  name: string;
  payload: { userId: string; goalId: string; noticeId: string; before: never };
}

/** Does what the functions do with the events that wait, some of them twice. */
async function workOnEvents(town: Town, now: string): Promise<void> {
  const ctx = contextOf(town, now);
  for (;;) {
    const events = await town.owner<Waiting[]>`
      update outbox set sent_at = now() where sent_at is null returning name, payload`;
    if (events.length === 0) return;
    for (const [index, { name, payload }] of events.entries()) {
      for (let time = 0; time < (index % 5 === 0 ? 2 : 1); time++) {
        if (name === "notice/told") await mailNotice(ctx, payload);
        if (name !== "activity/logged" && name !== "goal/changed") continue;
        await followGoal(ctx, payload);
        await rebuildGoal(ctx, payload);
      }
    }
  }
}
