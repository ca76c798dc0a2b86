/** Profiles and their history, as kept. */
import { asc, eq, inArray, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { DayRuleChange } from "../../domain/calendar";
import type { UpdateProfile } from "../../domain/profile";
import { profileChanges, profiles, users } from "../schema";
import type { Transaction } from "../transaction";
import type { Owner } from "./owner";

type ProfileRow = typeof profiles.$inferSelect;

/** A profile with every zone and day start it has had, in order. */
export interface KeptProfile extends ProfileRow {
  changes: DayRuleChange[];
}

async function changesOf(tx: Transaction, { userId }: Owner): Promise<DayRuleChange[]> {
  const { timeZone, dayStartHour, changedAt } = profileChanges;
  return tx
    .select({ timeZone, dayStartHour, changedAt })
    .from(profileChanges)
    .where(eq(profileChanges.userId, userId))
    .orderBy(asc(changedAt), asc(profileChanges.id));
}

function kept(row: ProfileRow | undefined, changes: DayRuleChange[]): KeptProfile {
  if (!row) throw new Error("a person without a profile");
  const { timeZone, dayStartHour, createdAt } = row;
  return {
    ...row,
    changes: changes.length > 0 ? changes : [{ timeZone, dayStartHour, changedAt: createdAt }],
  };
}

export async function readProfile(tx: Transaction, { userId }: Owner): Promise<KeptProfile> {
  const [[row], changes] = await Promise.all([
    tx.select().from(profiles).where(eq(profiles.userId, userId)),
    changesOf(tx, { userId }),
  ]);
  return kept(row, changes);
}

/** Profiles of many people at once, in no order; people who are gone are left out. */
export async function readProfiles(
  tx: Transaction,
  userIds: readonly string[],
): Promise<KeptProfile[]> {
  if (userIds.length === 0) return [];
  const [rows, changes] = await Promise.all([
    tx
      .select()
      .from(profiles)
      .where(inArray(profiles.userId, [...userIds])),
    tx
      .select()
      .from(profileChanges)
      .where(inArray(profileChanges.userId, [...userIds]))
      .orderBy(asc(profileChanges.changedAt), asc(profileChanges.id)),
  ]);
  const byPerson = new Map<string, DayRuleChange[]>();
  for (const { userId, timeZone, dayStartHour, changedAt } of changes) {
    const own = byPerson.get(userId) ?? [];
    own.push({ timeZone, dayStartHour, changedAt });
    byPerson.set(userId, own);
  }
  return rows.map((row) => kept(row, byPerson.get(row.userId) ?? []));
}

/** The present cache versions of some people; people who are gone are left out. */
export function readCacheVersions(
  tx: Transaction,
  userIds: readonly string[],
): Promise<{ userId: string; version: number }[]> {
  return tx
    .select({ userId: profiles.userId, version: profiles.cacheVersion })
    .from(profiles)
    .where(inArray(profiles.userId, [...userIds]));
}

/** Locks the person's profile until the transaction ends and raises its cache version. */
export async function bumpProfile(tx: Transaction, { userId }: Owner): Promise<KeptProfile> {
  const [[row], changes] = await Promise.all([
    tx
      .update(profiles)
      .set({ cacheVersion: sql`${profiles.cacheVersion} + 1` })
      .where(eq(profiles.userId, userId))
      .returning(),
    changesOf(tx, { userId }),
  ]);
  return kept(row, changes);
}

export async function saveProfile(
  tx: Transaction,
  { userId }: Owner,
  { name, ...patch }: UpdateProfile,
  now: string,
): Promise<void> {
  await tx
    .update(profiles)
    .set({ ...patch, updatedAt: now })
    .where(eq(profiles.userId, userId));
  if (name !== undefined) {
    await tx
      .update(users)
      .set({ name, updatedAt: new Date(now) })
      .where(eq(users.id, userId));
  }
}

export async function addProfileChange(
  tx: Transaction,
  { userId }: Owner,
  change: DayRuleChange,
): Promise<void> {
  await tx.insert(profileChanges).values({ id: v7(), userId, ...change });
}

export async function readPerson(
  tx: Transaction,
  { userId }: Owner,
): Promise<{ name: string; email: string }> {
  const [person] = await tx
    .select({ name: users.name, email: users.email })
    .from(users)
    .where(eq(users.id, userId));
  if (!person) throw new Error("a profile without a person");
  return person;
}
