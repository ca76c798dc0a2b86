/** What happens when an account is made: its name is checked, its profile written, the first one's role set. */
import { APIError } from "better-auth/api";
import { and, ne, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { Database } from "../db/client";
import { profileChanges, profiles, users } from "../db/schema";
import { asUser, type Transaction } from "../db/transaction";
import { isTimeZone } from "../domain/calendar";
import { lineSchema } from "../domain/text";
import type { Env } from "../env";

/** The account `npm run seed` makes; it is nobody's, so it never becomes the administrator. */
const DEMO_EMAIL = "demo@cairn.local";
const MAX_EMAIL_LENGTH = 254;
const FIRST_ACCOUNT_LOCK = 7_242_117;
const nameSchema = lineSchema(100, 1);

interface NewAccount {
  id: string;
  name: string;
  email: string;
}

/** better-auth's hooks around a new row in `users`. */
export function newAccountHooks(db: Database, settings: Pick<Env, "isEmbedded">) {
  return {
    user: {
      create: {
        before: async (account: Omit<NewAccount, "id">) => ({
          data: checkedAccount(account, settings.isEmbedded),
        }),
        after: async (account: NewAccount, context: { body?: unknown } | null) => {
          await createProfile(db, account.id, zoneIn(context?.body));
          if (settings.isEmbedded && account.email !== DEMO_EMAIL) {
            await makeFirstAdministrator(db, account.id);
          }
        },
      },
    },
  };
}

/** In the embedded default nobody can send mail, so addresses count as verified. */
function checkedAccount(account: Omit<NewAccount, "id">, isEmbedded: boolean) {
  const name = nameSchema.safeParse(account.name);
  if (!name.success) throw refusal("INVALID_NAME", "A name has 1 to 100 characters.");
  if (account.email.length > MAX_EMAIL_LENGTH) {
    throw refusal("INVALID_EMAIL", "The e-mail address is too long.");
  }
  return { ...account, name: name.data, image: null, emailVerified: isEmbedded, role: "person" };
}

function refusal(code: string, message: string): APIError {
  return new APIError("BAD_REQUEST", { code, message });
}

/** The zone a browser sent at sign-up, or UTC when it sent none that exists. */
function zoneIn(body: unknown): string {
  if (typeof body !== "object" || body === null || !("timeZone" in body)) return "UTC";
  const { timeZone } = body;
  if (typeof timeZone !== "string" || timeZone.length > 100) return "UTC";
  return isTimeZone(timeZone) ? timeZone : "UTC";
}

/** Writes a person's profile and the first line of its history; a second call changes nothing. */
export async function createProfile(db: Database, userId: string, timeZone: string): Promise<void> {
  const work = async (tx: Transaction) => {
    const made = await tx
      .insert(profiles)
      .values({ userId, timeZone })
      .onConflictDoNothing()
      .returning({ dayStartHour: profiles.dayStartHour });
    const [profile] = made;
    if (!profile) return;
    await tx
      .insert(profileChanges)
      .values({ id: v7(), userId, timeZone, dayStartHour: profile.dayStartHour });
  };
  await asUser(db, userId, work, { retry: true });
}

/** Under a lock, so that of two people who sign up at once only one is the first. */
async function makeFirstAdministrator(db: Database, userId: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${FIRST_ACCOUNT_LOCK})`);
    const people = await tx
      .select({ id: users.id, role: users.role })
      .from(users)
      .where(ne(users.email, DEMO_EMAIL))
      .orderBy(users.createdAt, users.id)
      .limit(1);
    const [first] = people;
    if (first?.id !== userId) return;
    const hasNone = sql`not exists (select 1 from ${users} where ${users.role} = 'administrator')`;
    await tx
      .update(users)
      .set({ role: "administrator" })
      .where(and(sql`${users.id} = ${userId}`, hasNone));
  });
}
