// Gives a test file a database of its own: a clone of the migrated template.
import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import { appRole, databaseUrl, ownerRole } from "../commands/postgres-roles.mjs";

export interface TestDatabase {
  /** As the app's role, which row-level security binds. */
  appUrl: string;
  /** As the role that owns the tables. */
  ownerUrl: string;
  drop(): Promise<void>;
}

/** Clones the template (about 35 ms); call it once per test file and `drop` it at the end. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { template } = inject("postgres");
  const database = `test_${randomBytes(8).toString("hex")}`;
  await asSuperuser(async (sql) => {
    await sql.unsafe(`create database ${database} template ${template} owner ${ownerRole}`);
    await sql.unsafe(`grant connect on database ${database} to ${appRole}`);
  });
  return {
    appUrl: urlOf(appRole, "appPassword", database),
    ownerUrl: urlOf(ownerRole, "ownerPassword", database),
    drop: () =>
      asSuperuser(async (sql) => {
        await sql.unsafe(`drop database if exists ${database} with (force)`);
      }),
  };
}

function urlOf(role: string, secret: string, database: string): string {
  const { port, secrets } = inject("postgres");
  return databaseUrl({ port, role, password: secrets[secret] ?? "", database });
}

async function asSuperuser(work: (sql: postgres.Sql) => Promise<void>): Promise<void> {
  const url = urlOf("postgres", "superuserPassword", "postgres");
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end();
  }
}
