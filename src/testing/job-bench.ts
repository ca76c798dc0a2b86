/** A job engine with a virtual clock, a toy app and a database of its own, for one test. */
import type { Inngest, InngestFunction } from "inngest";
import postgres from "postgres";
import { onTestFinished } from "vitest";
import { virtualClock } from "../job-engine/clock";
import { type JobEngine, startJobEngine } from "../job-engine/main";
import { createTestDatabase } from "./database";
import { eventKey, freePort, openToyApp, servePath, signingKey, type ToyApp } from "./toy-app";

export interface RunRow {
  id: string;
  function_id: string;
  status: string;
  output: { data: unknown } | null;
  error: { message: string } | null;
}

export interface Bench {
  app: ToyApp;
  engine: JobEngine;
  databaseUrl: string;
  clock: ReturnType<typeof virtualClock>;
  sql: postgres.Sql;
  /** Sends an event and works until nothing is due. */
  send(name: string, data?: object, id?: string): Promise<void>;
  /** Moves the clock on and works until nothing is due. */
  advance(milliseconds: number): Promise<void>;
  runs(): Promise<RunRow[]>;
  /** Another engine on the same database, at another port unless the first one is gone. */
  startEngine(port?: number): Promise<JobEngine>;
}

export interface BenchOptions {
  /** A database of the test's own; without it one is made, and dropped with the bench. */
  database?: { ownerUrl: string };
  /** Where the clock stands at first, in milliseconds since 1970; the present if left out. */
  start?: number;
}

/** Starts everything and waits for the first sync; all of it goes when the test is over. */
export async function openBench(
  functions: (client: Inngest, now: () => number) => InngestFunction.Any[],
  { database: given, start = Date.now() }: BenchOptions = {},
): Promise<Bench> {
  const own = given ? null : await createTestDatabase();
  const databaseUrl = (given ?? own)?.ownerUrl ?? "";
  const clock = virtualClock(start);
  const port = await freePort();
  const app = await openToyApp(`http://127.0.0.1:${port}`, (client) =>
    functions(client, () => clock.now()),
  );
  const sql = postgres(databaseUrl, { max: 2, onnotice: () => {} });
  const engines: JobEngine[] = [];
  const startEngine = async (enginePort = 0) => {
    const engine = await startJobEngine({
      databaseUrl,
      appUrl: app.url,
      servePath,
      signingKey,
      eventKey,
      port: enginePort,
      clock,
      random: () => 0,
      trouble: () => {},
    });
    engines.push(engine);
    await engine.synced;
    return engine;
  };
  onTestFinished(async () => {
    for (const engine of engines) await engine.stop(0).catch(() => {});
    await app.close();
    await sql.end();
    await own?.drop();
  });
  const bench: Bench = {
    app,
    engine: await startEngine(port),
    databaseUrl,
    clock,
    sql,
    async send(name, data = {}, id) {
      await app.client.send({ name, data, ...(id !== undefined && { id }) });
      await bench.engine.tick();
    },
    async advance(milliseconds) {
      await clock.advance(milliseconds);
      await bench.engine.tick();
    },
    runs: async () => [...(await sql<RunRow[]>`select * from jobs.runs order by queued_at, id`)],
    startEngine,
  };
  return bench;
}
