/** The people of many nights: forty zones, old hands and newcomers, some with many reminders, some with none. */
import type { TransactionSql } from "postgres";
import { v7 } from "uuid";
import { logActivitySchema } from "../domain/activity";
import { AppError, DomainError } from "../domain/errors";
import { createGoalSchema } from "../domain/goal";
import { addDays, type LocalDate } from "../domain/local-date";
import { type NoticeChoices, noticeKinds } from "../domain/notification";
import { logActivity } from "../services/activities";
import { updateProfile } from "../services/profile";
import { inLanes, persistently } from "./lanes";
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

/** Every so many people one came so many days before, and has more snapshots than are kept. */
const OLD_HANDS = 5;
const DAYS_BEFORE = 95;
const LANES = 8;

const goalInputs = [
  { title: "Read", pattern: "recurring", settings: { period: "day", amount: 1, unit: "pages" } },
  { title: "Run", pattern: "recurring", settings: { period: "week", amount: 2, unit: "runs" } },
  { title: "Sweets", pattern: "limit", settings: { period: "day", max: 3, unit: "sweets" } },
  { title: "Books", pattern: "milestone", settings: { total: 70, unit: "books" } },
  { title: "Sit", pattern: "streak", settings: { period: "day", length: 20, unit: "times" } },
];

export interface Resident {
  person: Person;
  goalIds: string[];
}

/** A few want more reminders than there are mails in a day, a quarter one a day, the rest none. */
function remindersOf(index: number, which: number): { at: string }[] {
  if (index % 50 === 0) return [{ at: "09:00" }, { at: "02:30" }];
  return index % 4 === 1 && which === 0 ? [{ at: index % 8 === 1 ? "08:15" : "02:30" }] : [];
}

/** Every other person wants no mails, but keeps the notices in the app. */
function choicesOf(index: number): NoticeChoices {
  const silent = noticeKinds.map((kind) => [kind, { email: false }]);
  return index % 4 === 1 || index % 50 === 0 || index % 2 === 0 ? {} : Object.fromEntries(silent);
}

/** Has people move in, each with three goals. */
export async function settle(town: Town, count: number, start: string): Promise<Resident[]> {
  const crowd = await inLanes(LANES, [...Array(count).keys()], (index) =>
    moveIn(town, index, start),
  );
  await town.owner`analyze`;
  return crowd;
}

async function moveIn(town: Town, index: number, start: string): Promise<Resident> {
  const timeZone = zones[(index * 7) % zones.length] ?? "UTC";
  const daysBefore = index % OLD_HANDS === 0 ? DAYS_BEFORE : 0;
  const startsOn = addDays(start.slice(0, 10), -daysBefore);
  const person = await town.addPerson({ timeZone, now: start });
  const { userId } = person;
  const goals = [0, 1, 2].map((which) => goalOf(index, which, startsOn));
  await town.owner.begin(async (tx) => {
    await tx`update profiles
      set created_at = ${start}::timestamptz - make_interval(days => ${daysBefore}),
        day_start_hour = ${index % 7 === 0 ? 3 : 0}, notice_settings = ${tx.json(choicesOf(index))}
      where user_id = ${userId}`;
    await tx`insert into goals (id, user_id, title, pattern, starts_on, week_start, reminders, created_at)
      select id, ${userId}, title, pattern, ${startsOn}, 1, reminders, ${start}
      from jsonb_to_recordset(${tx.json(goals)}) as g(id uuid, title text, pattern text, reminders jsonb)`;
    await tx`insert into terms (id, user_id, goal_id, settings, week_start)
      select gen_random_uuid(), ${userId}, id, settings, 1
      from jsonb_to_recordset(${tx.json(goals)}) as g(id uuid, settings jsonb)`;
    await tx`insert into progress (goal_id, user_id, since, checkpoint, stale_from)
      select id, ${userId}, ${startsOn}, 'null', '1900-01-01' from goals where user_id = ${userId}`;
    if (daysBefore > 0) await logPast(tx, userId, startsOn);
  });
  return { person, goalIds: goals.map(({ id }) => id) };
}

function goalOf(index: number, which: number, startsOn: LocalDate) {
  const input = goalInputs[(index + which) % goalInputs.length];
  const goal = createGoalSchema.parse({ ...input, startsOn });
  const { title, pattern, settings } = goal;
  return { id: v7(), title, pattern, settings, reminders: remindersOf(index, which) };
}

/** Two days of three, up to the day before the nights begin. */
async function logPast(tx: TransactionSql, userId: string, from: LocalDate): Promise<void> {
  await tx`
    insert into activities
      (id, user_id, goal_id, client_key, kind, value, day, recorded_at, time_zone, source)
    select gen_random_uuid(), user_id, id, gen_random_uuid(), 'progress', 1,
      ${from}::date + past, (${from}::date + past) + time '08:00', 'UTC', 'app'
    from goals, generate_series(0, ${DAYS_BEFORE - 1}::int) as past
    where user_id = ${userId} and (past + ascii(title)) % 3 > 0`;
  await tx`
    insert into daily_totals (goal_id, day, user_id, sum, count, is_completed, is_skipped, latest)
    select goal_id, day, user_id, value, 1, false, false, value
    from activities where user_id = ${userId}`;
}

/** In a quarter of an hour a few people log, some for the day before, and now and then one moves. */
export async function live(
  crowd: readonly Resident[],
  now: string,
  each: number,
  random: () => number,
): Promise<number> {
  const someone = () => crowd[Math.floor(random() * crowd.length)];
  const turns = Array.from({ length: Math.max(1, Math.round(crowd.length * each)) }, () => {
    const isLate = random() < 0.15;
    return {
      resident: someone(),
      which: Math.floor(random() * 3),
      day: isLate ? addDays(now.slice(0, 10), -1 - Math.floor(random() * 3)) : undefined,
    };
  });
  const logged = await inLanes(LANES, turns, async ({ resident, which, day }) => {
    const goalId = resident?.goalIds[which];
    if (!resident || goalId === undefined) return 0;
    const input = logActivitySchema.parse({ goalId, clientKey: v7(), value: 1, day });
    const person = { ...resident.person, now: () => now };
    return persistently(() => logActivity(person, input).then(() => 1, passRefusal));
  });
  if (random() < 0.02) {
    const timeZone = zones[Math.floor(random() * zones.length)] ?? "UTC";
    const resident = someone();
    if (resident) await updateProfile({ ...resident.person, now: () => now }, { timeZone });
  }
  return logged.reduce((sum, count) => sum + count, 0);
}

function passRefusal(error: unknown): number {
  if (error instanceof AppError || error instanceof DomainError) return 0;
  throw error;
}
