/** Opens the engine's database and brings its tables up to date, one engine at a time. */
import postgres from "postgres";
import { scripts } from "./schema";

export type Sql = postgres.Sql;
/** A connection inside a transaction. */
export type Transaction = postgres.TransactionSql;
/** Postgres' number for the type `json`. */
const jsonType = 114;
const schemaLock = 7_310_001;

/** Connects; every statement is given up after half a minute. */
export async function openStore(databaseUrl: string): Promise<Sql> {
  const sql = postgres(databaseUrl, {
    max: 6,
    connect_timeout: 10,
    onnotice: () => {},
    connection: { application_name: "cairn-jobs", statement_timeout: 30_000 },
  });
  try {
    await sql.begin(bringUpToDate);
  } catch (error) {
    await sql.end({ timeout: 1 });
    throw error;
  }
  return sql;
}

/** A value for a `json` column: unlike the driver's own `jsonb` it takes every text JSON can hold. */
export function jsonParameter(sql: Sql | Transaction, value: unknown) {
  return sql.typed(value as string, jsonType);
}

/** A moment of the clock as the driver takes it. */
export function at(milliseconds: number): Date {
  return new Date(milliseconds);
}

async function bringUpToDate(sql: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(${schemaLock})`;
  await sql`create schema if not exists jobs`;
  await sql`create table if not exists jobs.schema_version (version integer not null)`;
  const [row] = await sql<{ version: number }[]>`select version from jobs.schema_version`;
  const version = row?.version ?? 0;
  if (version > scripts.length) throw new Error("The tables of jobs are newer than this engine.");
  for (const script of scripts.slice(version)) await sql.unsafe(script);
  if (!row) await sql`insert into jobs.schema_version values (${scripts.length})`;
  else await sql`update jobs.schema_version set version = ${scripts.length}`;
}
