/** A whole profile with its history read and put in place of another, as an import and its roll-back do. */
import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { differingFields, type ImportedProfile } from "../../domain/import/imported-profile";
import type { FoundProfile } from "../../domain/import/requests";
import { profileChanges } from "../schema";
import type { Transaction } from "../transaction";
import { allGoalIds } from "./goal-pages";
import type { Owner } from "./owner";
import { addProfileChange, type KeptProfile, readPerson, saveProfile } from "./profiles";
import { forgetCheckpoints } from "./projections";

/** The person's profile in the form in which a file holds one. */
export async function readWholeProfile(
  tx: Transaction,
  profile: KeptProfile,
): Promise<ImportedProfile> {
  const { timeZone, dayStartHour, weekStart, eveningHour, quietHours, changes, userId } = profile;
  const { name } = await readPerson(tx, { userId });
  const locale = profile.locale as ImportedProfile["locale"];
  const times = { timeZone, dayStartHour, weekStart, eveningHour, quietHours };
  return { name, locale, ...times, changes };
}

/** Whether the person has no goals yet, not even put away ones, so that no verdict follows from the profile. */
export async function isFresh(tx: Transaction, { userId }: Owner): Promise<boolean> {
  return (await allGoalIds(tx, { userId })).length === 0;
}

/** What a file's profile would change; `null` where there is none or nothing differs. */
export async function findProfile(
  tx: Transaction,
  profile: KeptProfile,
  found: ImportedProfile | null | undefined,
): Promise<FoundProfile | null> {
  const present = await readWholeProfile(tx, profile);
  const fields = found ? differingFields(found, present) : [];
  return fields.length === 0 ? null : { fields, isFresh: await isFresh(tx, profile) };
}

/**
 * Changes the profile to another; what days it is counted by holds from now on.
 * @param withHistory the other's history of zones takes the place of the person's own
 */
export async function putProfile(
  tx: Transaction,
  before: KeptProfile,
  { changes, ...settings }: ImportedProfile,
  { withHistory, now }: { withHistory: boolean; now: string },
): Promise<void> {
  const { userId } = before;
  const { timeZone, dayStartHour } = settings;
  await saveProfile(tx, { userId }, settings, now);
  if (withHistory) {
    await tx.delete(profileChanges).where(eq(profileChanges.userId, userId));
    const rows = changes.map((change) => ({ ...change, id: v7(), userId }));
    await tx.insert(profileChanges).values(rows);
  }
  const last = (withHistory ? changes : before.changes).at(-1);
  if (last?.timeZone !== timeZone || last.dayStartHour !== dayStartHour) {
    await addProfileChange(tx, { userId }, { timeZone, dayStartHour, changedAt: now });
  }
  await forgetCheckpoints(tx, { userId });
}
