/** Who a request comes from. */
import "server-only";
import { cache } from "react";
import { database } from "../db/client";
import { createProfile, readTimeSettings, type TimeSettings } from "../db/queries/accounts";
import type { Role } from "../db/schema";
import { DEMO_EMAIL } from "../domain/demo-account";
import { env } from "../env";
import { auth } from "./server";

/** A person who is signed in, with how they count time. */
export interface CurrentPerson {
  userId: string;
  name: string;
  email: string;
  role: Role;
  /** The account that anybody may look around with. */
  isDemo: boolean;
  profile: TimeSettings;
}

/**
 * The person whose session cookie a request carries.
 * Asked several times while one page is made, it looks once.
 * @returns `null` for a stranger, and when the session has ended
 */
export const currentPerson = cache(async (headers: Headers): Promise<CurrentPerson | null> => {
  if (!headers.has("cookie")) return null;
  const found = await auth().api.getSession({ headers, query: { disableRefresh: true } });
  if (!found) return null;
  const { id, name, email, emailVerified, role } = found.user;
  return {
    userId: id,
    name,
    email,
    role: roleOf({ email, emailVerified, role }),
    isDemo: email === DEMO_EMAIL && env().isEmbedded,
    profile: await profileOf(id),
  };
});

/** Outside the embedded default a verified address among `ADMIN_EMAILS` makes the administrator. */
function roleOf(user: { email: string; emailVerified: boolean; role?: string | null }): Role {
  if (env().isEmbedded) return user.role === "administrator" ? "administrator" : "person";
  const isNamed = user.emailVerified && env().ADMIN_EMAILS.includes(user.email);
  return isNamed ? "administrator" : "person";
}

/** A sign-up that broke off before its profile was written gets it here. */
async function profileOf(userId: string): Promise<TimeSettings> {
  const found = await readTimeSettings(database(), { userId });
  if (found) return found;
  await createProfile(database(), { userId, timeZone: "UTC", locale: "en" });
  const made = await readTimeSettings(database(), { userId });
  if (!made) throw new Error("a profile that was just written is missing");
  return made;
}
