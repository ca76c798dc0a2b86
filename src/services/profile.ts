/** The person's own profile. */
import {
  addProfileChange,
  type KeptProfile,
  readPerson,
  readProfile,
  saveProfile,
} from "../db/queries/profiles";
import { forgetCheckpoints } from "../db/queries/projections";
import { civilDay } from "../domain/calendar";
import type { Profile, UpdateProfile } from "../domain/profile";
import { changing, reading, type Scope, type ServiceContext } from "./context";

async function profileOf(scope: Scope, kept: KeptProfile): Promise<Profile> {
  const person = await readPerson(scope.tx, { userId: scope.userId });
  const { timeZone, dayStartHour, weekStart, locale, eveningHour, quietHours } = kept;
  const today = civilDay(scope.now, kept);
  return { ...person, timeZone, dayStartHour, weekStart, locale, eveningHour, quietHours, today };
}

/** Name, address, zone and the like. */
export function getProfile(ctx: ServiceContext): Promise<Profile> {
  return reading(ctx, (scope) => profileOf(scope, scope.profile));
}

/**
 * Changes the profile. A new zone or day start holds from now on and moves no activity; a new week
 * start is for goals made later.
 */
export function updateProfile(ctx: ServiceContext, patch: UpdateProfile): Promise<Profile> {
  return changing(ctx, async (scope) => {
    const { tx, userId, profile, now } = scope;
    const rule = {
      timeZone: patch.timeZone ?? profile.timeZone,
      dayStartHour: patch.dayStartHour ?? profile.dayStartHour,
    };
    await saveProfile(tx, { userId }, patch, now);
    if (rule.timeZone !== profile.timeZone || rule.dayStartHour !== profile.dayStartHour) {
      await addProfileChange(tx, { userId }, { ...rule, changedAt: now });
      await forgetCheckpoints(tx, { userId });
    }
    return profileOf(scope, await readProfile(tx, { userId }));
  });
}
