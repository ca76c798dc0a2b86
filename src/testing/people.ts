// People for tests: written straight into the tables, each with a context whose clock stands still.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { v7 } from "uuid";
import { expect, inject, vi } from "vitest";
import { databaseUrl } from "../commands/postgres-roles.mjs";
import { connect, type Database } from "../db/client";
import { verifyEverybody } from "../services/verify";
import { createTestDatabase, type TestDatabase } from "./database";

export const NOON = "2026-03-11T12:00:00.000Z";
/** A Wednesday: the civil day of {@link NOON} in UTC. */
export const TODAY = "2026-03-11";
/** Later than any test's clock. */
const AFTER_ALL = "2032-01-01T12:00:00.000Z";

export interface Person {
  db: Database;
  userId: string;
  now: () => string;
  requestId: string;
  logger: { error: () => void; warn: () => void; info: () => void };
}

const silent = { error: () => {}, warn: () => {}, info: () => {} };

export interface PersonOptions {
  timeZone?: string;
  now?: string;
}

/** A clone of the database with people in it. `owner` sees every row. */
export interface Town {
  db: Database;
  owner: postgres.Sql;
  clone: TestDatabase;
  /** The folder of attached photos. */
  attachments: string;
  addPerson(options?: PersonOptions): Promise<Person>;
  /** Fails if any stored progress in it does not follow from the activities. */
  close(): Promise<void>;
}

/** Makes settings valid for code that reads the environment. */
function setEnvironment(appUrl: string, attachments: string): void {
  vi.stubEnv("DATABASE_URL", appUrl);
  vi.stubEnv("BETTER_AUTH_SECRET", "s".repeat(40));
  vi.stubEnv("CAIRN_EMBEDDED", "1");
  vi.stubEnv("ATTACHMENTS_DIR", attachments);
}

/** Row-level security does not bind the superuser, who may therefore look at everything. */
function superuserUrl(appUrl: string): string {
  const { port, secrets } = inject("postgres");
  const database = new URL(appUrl).pathname.slice(1);
  return databaseUrl({
    port,
    role: "postgres",
    password: secrets.superuserPassword ?? "",
    database,
  });
}

export async function openTown(): Promise<Town> {
  const clone = await createTestDatabase();
  const attachments = await mkdtemp(join(tmpdir(), "cairn-attachments-"));
  setEnvironment(clone.appUrl, attachments);
  const db = connect(clone.appUrl, { max: 10 });
  const owner = postgres(superuserUrl(clone.appUrl), { max: 2, onnotice: () => {} });
  return {
    db,
    owner,
    clone,
    attachments,
    addPerson: (options) => addPerson(db, owner, options),
    close: async () => {
      const { drift } = await verifyEverybody({ db, now: () => AFTER_ALL, logger: silent });
      await db.$client.end({ timeout: 5 });
      await owner.end({ timeout: 5 });
      await clone.drop();
      await rm(attachments, { recursive: true, force: true });
      expect(drift).toEqual([]);
    },
  };
}

async function addPerson(
  db: Database,
  owner: postgres.Sql,
  { timeZone = "UTC", now = NOON }: PersonOptions = {},
) {
  const userId = v7();
  await owner`insert into users (id, name, email, email_verified) values (${userId}, 'Ada', ${`${userId}@example.com`}, true)`;
  await owner`insert into profiles (user_id, time_zone) values (${userId}, ${timeZone})`;
  await owner`insert into profile_changes (id, user_id, time_zone, day_start_hour, changed_at)
    values (${v7()}, ${userId}, ${timeZone}, 0, '2020-01-01')`;
  return { db, userId, now: () => now, requestId: "test-request", logger: silent };
}
