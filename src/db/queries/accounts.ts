/** Queries around an account: its profile at sign-up, how its person counts time, who came first. */
import { and, asc, eq, gt, ne, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Language } from "../../domain/language";
import type { Database } from "../client";
import { profileChanges, profiles, users } from "../schema";
import { asUser } from "../transaction";

/** Held while it is decided who the administrator is. */
export const FIRST_ACCOUNT_LOCK = 7_242_117;

/** Writes a person's profile and the first line of its history; a second call changes nothing. */
export async function createProfile(
  db: Database,
  { userId, timeZone, locale }: { userId: string; timeZone: string; locale: Language },
): Promise<void> {
  await asUser(
    db,
    userId,
    async (tx) => {
      const [made] = await tx
        .insert(profiles)
        .values({ userId, timeZone, locale })
        .onConflictDoNothing()
        .returning({ dayStartHour: profiles.dayStartHour });
      if (!made) return;
      await tx.insert(profileChanges).values({ id: v7(), userId, timeZone, ...made });
    },
    { retry: true },
  );
}

/** How a person counts time, as pages need it on every request. */
export interface TimeSettings {
  /** IANA name. */
  timeZone: string;
  /** 0–12: the hour at which the person's day begins. */
  dayStartHour: number;
  /** ISO 1–7. */
  weekStart: number;
  locale: string;
  /** Raised by each of the person's changes. */
  cacheVersion: number;
}

/** Reads how a person counts time; `undefined` when there is no profile. */
export async function readTimeSettings(
  db: Database,
  { userId }: { userId: string },
): Promise<TimeSettings | undefined> {
  const { timeZone, dayStartHour, weekStart, locale, cacheVersion } = profiles;
  const read = { timeZone, dayStartHour, weekStart, locale, cacheVersion };
  const [profile] = await asUser(
    db,
    userId,
    (tx) => tx.select(read).from(profiles).where(eq(profiles.userId, userId)),
    { retry: true },
  );
  return profile;
}

/**
 * Makes the oldest account the administrator if it is this one and there is none yet. Under a lock,
 * so that of two people who sign up at once only one is the first.
 * @param ignoredEmail an account that does not count
 */
export async function makeFirstAdministrator(
  db: Database,
  { userId, ignoredEmail }: { userId: string; ignoredEmail: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${FIRST_ACCOUNT_LOCK})`);
    const [first] = await tx
      .select({ id: users.id })
      .from(users)
      .where(ne(users.email, ignoredEmail))
      .orderBy(users.createdAt, users.id)
      .limit(1);
    if (first?.id !== userId) return;
    const hasNone = sql`not exists (select 1 from users where role = 'administrator')`;
    await tx
      .update(users)
      .set({ role: "administrator" })
      .where(and(eq(users.id, userId), hasNone));
  });
}

/** Ids of people in order, the first page or the one after `after`. */
export async function pageOfPersonIds(
  db: Database,
  { after, limit }: { after: string | null; limit: number },
): Promise<string[]> {
  const rows = await db
    .select({ id: users.id })
    .from(users)
    .where(after === null ? undefined : gt(users.id, after))
    .orderBy(asc(users.id))
    .limit(limit);
  return rows.map((row) => row.id);
}
