/** The connection pool and Drizzle on top of it: one per process. */
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { env } from "../env";
import * as schema from "./schema";

export type Database = ReturnType<typeof connect>;

/** Opens a pool of at most `max` connections whose statements are bounded in time. */
export function connect(url: string, { max = 10 }: { max?: number } = {}) {
  const client = postgres(url, {
    max,
    idle_timeout: 30,
    connect_timeout: 2,
    max_lifetime: 30 * 60,
    // The driver's own waits grow to 20 s, longer than a restarted Postgres needs or a person waits.
    backoff: (retries: number) => Math.min(0.05 * 2 ** retries, 0.5) * (0.5 + Math.random() / 2),
    onnotice: () => {},
    connection: {
      application_name: "cairn",
      statement_timeout: 3000,
      lock_timeout: 2000,
      idle_in_transaction_session_timeout: 10_000,
    },
  });
  return drizzle(client, { schema, casing: "snake_case" });
}

/** Next builds several bundles of one process; they find the same pool here. */
const shared = globalThis as typeof globalThis & { cairnDatabase?: Database };

/** The app's database, connected at the first query. */
export function database(): Database {
  shared.cairnDatabase ??= connect(env().DATABASE_URL);
  return shared.cairnDatabase;
}

/** Ends the pool once running queries have finished, at most `seconds` later. */
export async function closeDatabase(seconds = 5): Promise<void> {
  const open = shared.cairnDatabase;
  shared.cairnDatabase = undefined;
  await open?.$client.end({ timeout: seconds });
}
