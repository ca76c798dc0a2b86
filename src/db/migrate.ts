/** Brings a database's tables to the present and lets the app's role use them. */
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { databaseErrorCode } from "./transaction";

const MIGRATIONS = fileURLToPath(new URL("../../drizzle", import.meta.url));
/** One number for everybody who migrates this app: two at once wait for each other. */
const LOCK = 7_242_116;
const LOCK_NOT_AVAILABLE = "55P03";
const ATTEMPTS = 10;

/**
 * Applies pending migrations as the tables' owner, then grants `appRole` reading and writing.
 * @param ownerUrl Postgres as the role that owns the tables
 * @param appRole an existing role that owns nothing and is no superuser
 */
export async function migrate(ownerUrl: string, appRole: string): Promise<void> {
  const client = postgres(ownerUrl, {
    max: 1,
    connect_timeout: 10,
    onnotice: () => {},
    connection: { application_name: "cairn-migrate" },
  });
  try {
    await client`select pg_advisory_lock(${LOCK})`;
    await client`set lock_timeout = '2s'`;
    await withLockRetries(() => applyMigrations(drizzle(client), { migrationsFolder: MIGRATIONS }));
    await withLockRetries(() => grant(client, appRole));
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** Tables are locked for an instant each; when the app holds one too long, another try comes later. */
async function withLockRetries(work: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= ATTEMPTS || databaseErrorCode(error) !== LOCK_NOT_AVAILABLE) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250 * attempt));
    }
  }
}

async function grant(client: postgres.Sql, appRole: string): Promise<void> {
  const role = client(appRole);
  await client`grant usage on schema public to ${role}`;
  await client`grant select, insert, update, delete on all tables in schema public to ${role}`;
  await client`grant usage on all sequences in schema public to ${role}`;
  await client`alter default privileges in schema public
    grant select, insert, update, delete on tables to ${role}`;
  await client`alter default privileges in schema public grant usage on sequences to ${role}`;
}
