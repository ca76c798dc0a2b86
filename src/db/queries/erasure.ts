/** The end of an account in the tables: its rows go, and a hash says that it was. */
import { createHash } from "node:crypto";
import { and, asc, eq, ne, sql } from "drizzle-orm";
import { personTables } from "../person-tables";
import { erasures, profiles, type Role, users, verifications } from "../schema";
import type { Transaction } from "../transaction";
import { FIRST_ACCOUNT_LOCK } from "./accounts";
import type { Owner } from "./owner";

/** Somebody's change may be under way; it is waited for so long. */
const LOCK_WAIT = "10s";

/** The SHA-256 of an account's id, in hexadecimal. */
export function accountHashOf(userId: string): string {
  return createHash("sha256").update(userId).digest("hex");
}

/**
 * Lets a job's transaction see all that is a person's, and holds their account until it ends. The
 * profile comes first, as in every change of a person, so that neither waits for the other.
 * @returns `null` when there is no such account
 */
export async function holdAccount(
  tx: Transaction,
  { userId }: Owner,
): Promise<{ role: Role } | null> {
  await tx.execute(sql`select set_config('app.user_id', ${userId}, true),
    set_config('lock_timeout', ${LOCK_WAIT}, true)`);
  await tx.execute(sql`select 1 from ${profiles} where ${profiles.userId} = ${userId} for update`);
  const [account] = await tx
    .select({ role: users.role })
    .from(users)
    .where(eq(users.id, userId))
    .for("update");
  return account ?? null;
}

/** Deletes every row of a person. @returns how many there were */
export async function erasePerson(tx: Transaction, { userId }: Owner): Promise<number> {
  let rows = 0;
  for (const { table, owner } of personTables) {
    const gone = await tx.delete(table).where(eq(owner, userId));
    rows += gone.count;
  }
  return rows;
}

/** Notes that an account is gone; noting it again changes nothing. */
export async function noteErasure(
  tx: Transaction,
  accountHash: string,
  erasedAt: string,
): Promise<void> {
  await tx.insert(erasures).values({ accountHash, erasedAt }).onConflictDoNothing();
}

/** Whether an account was deleted here. */
export async function isErased(tx: Transaction, accountHash: string): Promise<boolean> {
  const rows = await tx
    .select({ erasedAt: erasures.erasedAt })
    .from(erasures)
    .where(eq(erasures.accountHash, accountHash));
  return rows.length > 0;
}

/** Ids of the account with a hash, if rows of it are there: after a restored backup, say. */
export async function personsWithHash(tx: Transaction, accountHash: string): Promise<string[]> {
  const hashOf = (text: ReturnType<typeof sql>) => sql`encode(sha256(${text}::bytea), 'hex')`;
  const rows = await tx
    .select({ id: users.id })
    .from(users)
    .where(eq(hashOf(sql`${users.id}::text`), accountHash));
  const pending = await tx
    .select({ id: verifications.value })
    .from(verifications)
    .where(eq(hashOf(sql`convert_to(${verifications.value}, 'UTF8')`), accountHash));
  return [...new Set([...rows, ...pending].map(({ id }) => id))];
}

/**
 * Makes the oldest account the administrator where there is none.
 * @param ignoredEmail an account that does not count
 */
export async function passAdministration(tx: Transaction, ignoredEmail: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${FIRST_ACCOUNT_LOCK})`);
  const [heir] = await tx
    .select({ id: users.id })
    .from(users)
    .where(ne(users.email, ignoredEmail))
    .orderBy(asc(users.createdAt), asc(users.id))
    .limit(1);
  if (!heir) return;
  const hasNone = sql`not exists (select 1 from users where role = 'administrator')`;
  await tx
    .update(users)
    .set({ role: "administrator" })
    .where(and(eq(users.id, heir.id), hasNone));
}
