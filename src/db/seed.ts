/** The demo account: every pattern and two years of history, the same every time. */
import { randomBytes, scrypt } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { civilDay, clockInstant, instantOf } from "../domain/calendar";
import { dailyTotals } from "../domain/day-total";
import { DEMO_EMAIL, DEMO_PASSWORD } from "../domain/demo-account";
import { createGoalSchema, deadlineOf } from "../domain/goal";
import type { Language } from "../domain/language";
import { addDays, FIRST_DATE, type LocalDate } from "../domain/local-date";
import { evaluate } from "../domain/progress";
import { connect, type Database } from "./client";
import { accounts, goals, profileChanges, profiles, progress, terms, users } from "./schema";
import { insertMadeActivities, insertMadeTotals, type MadeActivity } from "./seed-rows";
import { HISTORY_DAYS, type Story, stories } from "./seed-stories";
import { asUser, type Transaction } from "./transaction";

const SEED = 20_260_101;
const TIMEOUT_MILLISECONDS = 60_000;
/** The same, as Postgres reads it: who comes second waits for the first. */
const PATIENCE = `${TIMEOUT_MILLISECONDS}ms`;
/** Held while the account is written, so that two who ask at once get one. */
const DEMO_LOCK = 7_242_118;

/** Where the demo person lives, and what they read. */
export interface DemoHome {
  timeZone: string;
  locale: Language;
}

/**
 * Writes the demo account with its history; an account that is there already stays as it is.
 * @param databaseUrl Postgres as the app's role
 */
export async function seed(databaseUrl: string): Promise<void> {
  const db = connect(databaseUrl, { max: 1 });
  try {
    await ensureDemoAccount(db, { timeZone: "UTC", locale: "en" });
  } finally {
    await db.$client.end({ timeout: 5 });
  }
}

/** Writes the demo account unless there is one; of several at once one writes, and the others wait. */
export async function ensureDemoAccount(db: Database, home: DemoHome): Promise<void> {
  if (await isThere(db)) return;
  const userId = v7();
  const password = await hashPassword(DEMO_PASSWORD);
  const write = async (tx: Transaction) => {
    await tx.execute(sql`select set_config('lock_timeout', ${PATIENCE}, true),
      set_config('statement_timeout', ${PATIENCE}, true)`);
    await tx.execute(sql`select pg_advisory_xact_lock(${DEMO_LOCK})`);
    if (!(await isThere(tx))) await writeAccount(tx, { userId, password }, home);
  };
  await asUser(db, userId, write, { timeoutMilliseconds: TIMEOUT_MILLISECONDS });
}

async function isThere(db: Pick<Database, "select">): Promise<boolean> {
  const found = await db.select({ id: users.id }).from(users).where(eq(users.email, DEMO_EMAIL));
  return found.length > 0;
}

interface Credential {
  userId: string;
  password: string;
}

async function writeAccount(
  tx: Transaction,
  { userId, password }: Credential,
  { timeZone, locale }: DemoHome,
): Promise<void> {
  const now = instantOf(Date.now());
  const today = civilDay(now, { timeZone, dayStartHour: 0 });
  const random = randomFrom(SEED);
  await tx
    .insert(users)
    .values({ id: userId, name: "Demo", email: DEMO_EMAIL, emailVerified: true });
  await tx
    .insert(accounts)
    .values({ id: v7(), userId, accountId: userId, providerId: "credential", password });
  await tx.insert(profiles).values({ userId, timeZone, locale });
  await tx
    .insert(profileChanges)
    .values({ id: v7(), userId, timeZone, dayStartHour: 0, changedAt: now });
  const setting = { userId, timeZone, today, now, random };
  for (const story of stories(today)) await writeStory(tx, setting, story);
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
  timeZone: string;
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
  await insertMadeActivities(tx, { userId, goalId }, made, setting.timeZone);
  const days = dailyTotals(made);
  await insertMadeTotals(tx, { userId, goalId }, days);
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
  const { since } = found;
  // The first day that is closed brings the kept days and weeks of the past with it.
  const kept = { reachedOn, since, checkpoint, staleFrom: FIRST_DATE };
  await tx.insert(progress).values({ goalId, userId, ...kept, updatedAt: now });
}

/** Everything logged up to now. */
function logsOf(
  { timeZone, today, now, random }: Setting,
  story: Story,
  startsOn: LocalDate,
): MadeActivity[] {
  const made: MadeActivity[] = [];
  for (let index = 0; index <= HISTORY_DAYS; index++) {
    const day = addDays(startsOn, index);
    for (const { hour, kind, value, note = null } of story.logsOn(day, index, random)) {
      const recordedAt = clockInstant(day, `${String(hour).padStart(2, "0")}:00`, timeZone);
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
