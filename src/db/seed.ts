/** The demo account: every pattern and two years of history, the same every time. */
import { randomBytes, scrypt } from "node:crypto";
import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { toDecimalText } from "../domain/amount";
import { civilDay, instantOf } from "../domain/calendar";
import { type CountedActivity, dailyTotals } from "../domain/day-total";
import { createGoalSchema, deadlineOf } from "../domain/goal";
import { addDays, type LocalDate } from "../domain/local-date";
import type { DayTotal } from "../domain/patterns/pattern";
import { evaluate } from "../domain/progress";
import { connect, type Database } from "./client";
import {
  accounts,
  activities,
  goals,
  profileChanges,
  profiles,
  progress,
  terms,
  dailyTotals as totalsTable,
  users,
} from "./schema";
import { HISTORY_DAYS, type Story, stories } from "./seed-stories";
import { asUser, type Transaction } from "./transaction";

const EMAIL = "demo@cairn.local";
const PASSWORD = "demo-cairn-2026";
const CHUNK_ROWS = 1000;
const SEED = 20_260_101;
const TIMEOUT_MILLISECONDS = 60_000;

/**
 * Writes the demo account with its history; an account that is there already stays as it is.
 * @param databaseUrl Postgres as the app's role
 */
export async function seed(databaseUrl: string): Promise<void> {
  const db = connect(databaseUrl, { max: 1 });
  try {
    const [found] = await db.select({ id: users.id }).from(users).where(eq(users.email, EMAIL));
    if (!found) await writeAccount(db, instantOf(Date.now()));
  } finally {
    await db.$client.end({ timeout: 5 });
  }
}

async function writeAccount(db: Database, now: string): Promise<void> {
  const userId = v7();
  const password = await hashPassword(PASSWORD);
  const today = civilDay(now, { timeZone: "UTC", dayStartHour: 0 });
  const random = randomFrom(SEED);
  const work = async (tx: Transaction) => {
    await tx.insert(users).values({ id: userId, name: "Demo", email: EMAIL, emailVerified: true });
    await tx
      .insert(accounts)
      .values({ id: v7(), userId, accountId: userId, providerId: "credential", password });
    await tx.insert(profiles).values({ userId, timeZone: "UTC" });
    await tx
      .insert(profileChanges)
      .values({ id: v7(), userId, timeZone: "UTC", dayStartHour: 0, changedAt: now });
    for (const story of stories(today)) await writeStory(tx, { userId, today, now, random }, story);
  };
  await asUser(db, userId, work, { timeoutMilliseconds: TIMEOUT_MILLISECONDS });
}

/** The form in which better-auth keeps passwords: scrypt over the salt's own hexadecimal text. */
function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16).toString("hex");
  const cost = { N: 16_384, r: 16, p: 1, maxmem: 128 * 16_384 * 16 * 2 };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, 64, cost, (error, key) =>
      error ? reject(error) : resolve(`${salt}:${key.toString("hex")}`),
    );
  });
}

/** Numbers from 0 up to 1, the same for the same seed. Source: Tommy Ettinger's mulberry32. */
function randomFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Setting {
  userId: string;
  today: LocalDate;
  now: string;
  random: () => number;
}

async function writeStory(tx: Transaction, setting: Setting, story: Story): Promise<void> {
  const { userId, today, now } = setting;
  const {
    pattern,
    title,
    category,
    icon,
    color,
    settings,
    startsOn = today,
  } = createGoalSchema.parse(story.goal);
  const goalId = v7();
  const by = deadlineOf(settings);
  const madeAt = `${startsOn}T06:00:00.000Z`;
  const row = {
    id: goalId,
    userId,
    title,
    category,
    icon,
    color,
    pattern,
    startsOn,
    by,
    weekStart: 1,
  };
  await tx.insert(goals).values({ ...row, createdAt: madeAt, updatedAt: madeAt });
  await tx
    .insert(terms)
    .values({ id: v7(), userId, goalId, settings, weekStart: 1, createdAt: madeAt });
  const made = logsOf(setting, story, startsOn);
  await insertLogs(tx, { userId, goalId }, made);
  const days = dailyTotals(made);
  await inChunks(days, (rows) =>
    tx.insert(totalsTable).values(rows.map((total) => totalRow(userId, goalId, total))),
  );
  const history = {
    goalId,
    pattern,
    startsOn,
    endsOn: null,
    terms: [{ from: null, settings, weekStart: 1 }],
    pauses: [],
    days,
    neverDays: new Set<LocalDate>(),
    declaredCompletedOn: null,
  };
  const { reachedOn, checkpoint, progress: found } = evaluate(history, { on: today, today });
  await tx
    .insert(progress)
    .values({ goalId, userId, reachedOn, since: found.since, checkpoint, updatedAt: now });
}

async function insertLogs(
  tx: Transaction,
  owned: { userId: string; goalId: string },
  made: readonly MadeActivity[],
): Promise<void> {
  await inChunks(made, (rows) =>
    tx.insert(activities).values(
      rows.map(({ activityId, value, ...rest }) => ({
        ...rest,
        ...owned,
        id: activityId,
        clientKey: v7(),
        value: value === null ? null : value.toFixed(6),
        timeZone: "UTC",
        source: "app" as const,
        createdAt: rest.recordedAt,
        updatedAt: rest.recordedAt,
      })),
    ),
  );
}

type MadeActivity = CountedActivity & { note: string | null };

/** Everything logged up to now. */
function logsOf(
  { today, now, random }: Setting,
  story: Story,
  startsOn: LocalDate,
): MadeActivity[] {
  const made: MadeActivity[] = [];
  for (let index = 0; index <= HISTORY_DAYS; index++) {
    const day = addDays(startsOn, index);
    for (const { hour, kind, value, note = null } of story.logsOn(day, index, random)) {
      const recordedAt = `${day}T${String(hour).padStart(2, "0")}:00:00.000Z`;
      if (day > today || recordedAt > now) continue;
      made.push({
        activityId: v7({ msecs: Date.parse(recordedAt) }),
        day,
        kind,
        value,
        recordedAt,
        note,
      });
    }
  }
  return made;
}

function totalRow(userId: string, goalId: string, total: DayTotal) {
  const latest = total.latest === null ? null : toDecimalText(total.latest);
  return { ...total, userId, goalId, sum: toDecimalText(total.sum), latest };
}

async function inChunks<Row>(
  rows: readonly Row[],
  write: (chunk: Row[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK_ROWS) {
    await write(rows.slice(start, start + CHUNK_ROWS));
  }
}
