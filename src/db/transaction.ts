/** Transactions that carry a person's id to Postgres, bounded in time and retried only where that is safe. */
import { sql } from "drizzle-orm";
import type { Database } from "./client";

export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/** What a caller may say about its work. */
export interface TransactionOptions {
  /** The work is keyed: doing it twice is the same as once. */
  retry?: boolean;
  /** Longest wait for an answer, all tries together. */
  timeoutMilliseconds?: number;
  /** Every query sees the database as it was at the first one. */
  isSnapshot?: boolean;
}

/** Postgres gave no answer in time. */
export class DatabaseTimeoutError extends Error {
  override readonly name = "DatabaseTimeoutError";
  constructor() {
    super("the database did not answer in time");
  }
}

const RETRIES = 2;
const TRANSIENT = new Set(["40001", "40P01", "57P01", "ECONNRESET"]);

/**
 * Runs `work` in one transaction in which row-level security lets only `userId`'s rows through.
 * @param options `retry`: try again after a lost connection, deadlock or serialization failure
 * @throws DatabaseTimeoutError after 8 s unless `timeoutMilliseconds` says otherwise
 */
export async function asUser<T>(
  db: Database,
  userId: string,
  work: (tx: Transaction) => Promise<T>,
  { retry = false, timeoutMilliseconds = 8000, isSnapshot = false }: TransactionOptions = {},
): Promise<T> {
  const isolation = isSnapshot ? ({ isolationLevel: "repeatable read" } as const) : undefined;
  const run = () =>
    db.transaction(async (tx) => {
      await tx.execute(sql`select set_config('app.user_id', ${userId}, true)`);
      return work(tx);
    }, isolation);
  return withTimeout(retry ? withRetry(run) : run(), timeoutMilliseconds);
}

/**
 * Runs `work` in one transaction that sees everybody's rows, for what happens on its own.
 * @param job its name, which row-level security asks for
 * @throws DatabaseTimeoutError after 30 s unless `timeoutMilliseconds` says otherwise
 */
export async function asJob<T>(
  db: Database,
  job: string,
  work: (tx: Transaction) => Promise<T>,
  { retry = true, timeoutMilliseconds = 30_000 }: Omit<TransactionOptions, "isSnapshot"> = {},
): Promise<T> {
  const statementMilliseconds = String(timeoutMilliseconds);
  const run = () =>
    db.transaction(async (tx) => {
      await tx.execute(sql`select set_config('app.job', ${job}, true),
        set_config('statement_timeout', ${statementMilliseconds}, true)`);
      return work(tx);
    });
  return withTimeout(retry ? withRetry(run) : run(), timeoutMilliseconds);
}

/**
 * Waits for an answer at most so long; what comes later is dropped.
 * @throws DatabaseTimeoutError
 */
export async function withTimeout<T>(answer: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  // Made here, so that its stack names the caller and not the timer.
  const error = new DatabaseTimeoutError();
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(error), milliseconds);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

async function withRetry<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      if (attempt >= RETRIES || !isTransient(error)) throw error;
      await pause(50 * 2 ** attempt * (1 + Math.random()));
    }
  }
}

/** Whether an error says that the same work may succeed when tried again. */
export function isTransient(error: unknown): boolean {
  const code = databaseErrorCode(error);
  return code !== null && (TRANSIENT.has(code) || code.startsWith("CONNECTION_"));
}

/** The SQLSTATE or driver code of an error, also where Drizzle wraps it; `null` if it has none. */
export function databaseErrorCode(error: unknown): string | null {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ("code" in current && typeof current.code === "string") return current.code;
  }
  return null;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
