/** The embedded job engine: a durable executor that speaks Inngest's protocol, for one machine. */
import type http from "node:http";
import type { App } from "./app-client";
import { type Catalog, openCatalog } from "./catalog";
import { type Clock, systemClock } from "./clock";
import { fireCrons } from "./events";
import { Executor } from "./executor";
import { openDoor, urlOf } from "./http";
import { forgetOldRuns } from "./retention";
import { openStore, type Sql } from "./store";
import { askForFunctions, isAppAway, SyncRefusal } from "./sync";
import { inTurns } from "./turns";

export interface JobEngineSettings {
  /** Postgres, as a role that may create the schema `jobs`. */
  databaseUrl: string;
  /** The app's origin on this machine. */
  appUrl: string;
  /** Where the app serves its functions, such as `/api/inngest`. */
  servePath: string;
  signingKey: string;
  eventKey: string;
  /** 0 takes a free one. */
  port: number;
  host?: string;
  clock?: Clock;
  random?: () => number;
  /** How long the app may take to answer a call. */
  callTimeoutMilliseconds?: number;
  /** Calls made at the same time. */
  maxInFlight?: number;
  /** Told what went wrong and is tried again; without it, standard error is. */
  trouble?: (what: string, error: unknown) => void;
}

export interface JobEngine {
  /** What the app sets as Inngest's base address. */
  url: string;
  /** Settles with the first sync; rejects when the app cannot be served as it is. */
  synced: Promise<void>;
  /** Asks the app for its functions now. */
  sync(): Promise<void>;
  /** Does everything that is due at the clock's time, and waits for it. */
  tick(): Promise<void>;
  /** Takes no more work, waits a while for calls in flight, closes. */
  stop(graceMilliseconds?: number): Promise<void>;
}

const beatMilliseconds = 250;
const syncRetryMilliseconds = 1000;
const resyncMilliseconds = 60_000;
const hour = 60 * 60 * 1000;

/** Starts an engine; it listens when this settles, and syncs with the app as soon as that is up. */
export async function startJobEngine(settings: JobEngineSettings): Promise<JobEngine> {
  const sql = await openStore(settings.databaseUrl);
  let engine: Engine | undefined;
  try {
    engine = new Engine(settings, sql, await openCatalog(sql));
    await engine.open();
    return engine;
  } catch (error) {
    await (engine ? engine.stop(0) : sql.end({ timeout: 1 }));
    throw error;
  }
}

class Engine implements JobEngine {
  url = "";
  readonly synced: Promise<void>;
  private readonly app: App;
  private readonly clock: Clock;
  private readonly executor: Executor;
  private readonly trouble: (what: string, error: unknown) => void;
  private readonly stops: (() => void)[] = [];
  private settleSynced: { resolve: () => void; reject: (error: unknown) => void };
  private door: http.Server | undefined;
  private readonly beat = inTurns(() => this.round());
  private isStopped = false;
  private nextCron: number | null = 0;
  private nextSync = 0;
  private nextRetention = 0;

  constructor(
    private readonly settings: JobEngineSettings,
    private readonly sql: Sql,
    private readonly catalog: Catalog,
  ) {
    this.clock = settings.clock ?? systemClock;
    this.trouble = settings.trouble ?? writeTrouble;
    this.app = {
      url: new URL(settings.servePath, settings.appUrl),
      signingKey: settings.signingKey,
      timeoutMilliseconds: settings.callTimeoutMilliseconds ?? 15 * 60 * 1000,
    };
    this.executor = new Executor({
      sql,
      app: this.app,
      catalog,
      clock: this.clock,
      random: settings.random ?? Math.random,
      maxInFlight: settings.maxInFlight ?? 20,
      trouble: this.trouble,
    });
    this.settleSynced = { resolve: () => {}, reject: () => {} };
    this.synced = new Promise((resolve, reject) => {
      this.settleSynced = { resolve, reject };
    });
    this.synced.catch(() => {});
  }

  async open(): Promise<void> {
    const { eventKey, signingKey, host = "127.0.0.1", port } = this.settings;
    const { sql, catalog, clock, trouble } = this;
    const nudge = () =>
      void this.executor.start().catch((error) => trouble("Work was not started", error));
    const now = () => clock.now();
    this.door = await openDoor(
      { sql, catalog, eventKey, signingKey, now, nudge, trouble },
      host,
      port,
    );
    this.url = urlOf(this.door);
    this.stops.push(clock.every(beatMilliseconds, () => this.beat()));
    void this.beat();
  }

  async sync(): Promise<void> {
    this.nextSync = this.clock.now() + resyncMilliseconds;
    try {
      await this.catalog.replace(await askForFunctions(this.app), this.clock.now());
      this.nextCron = 0;
      this.settleSynced.resolve();
    } catch (error) {
      if (error instanceof SyncRefusal) this.settleSynced.reject(error);
      else this.nextSync = this.clock.now() + syncRetryMilliseconds;
      throw error;
    }
  }

  async tick(): Promise<void> {
    await this.housekeep();
    await this.executor.settle();
  }

  async stop(graceMilliseconds = 10_000): Promise<void> {
    this.isStopped = true;
    for (const stop of this.stops.splice(0)) stop();
    const closed = new Promise<unknown>((resolve) => {
      if (this.door) this.door.close(resolve);
      else resolve(undefined);
    });
    await this.executor.stop(graceMilliseconds);
    this.door?.closeAllConnections();
    await closed;
    await this.beat();
    await this.sql.end({ timeout: 2 });
  }

  /** One round by the clock. */
  private async round(): Promise<void> {
    if (this.isStopped) return;
    if (this.clock.now() >= this.nextSync) {
      await this.sync().catch((error) => {
        if (!isAppAway(error)) this.trouble("The app was not synced", error);
      });
    }
    try {
      await this.housekeep();
      await this.executor.start();
    } catch (error) {
      this.trouble("A round was not finished", error);
    }
  }

  private async housekeep(): Promise<void> {
    const now = this.clock.now();
    if (this.nextCron !== null && now >= this.nextCron) {
      this.nextCron = await fireCrons(this.sql, this.catalog, now);
    }
    if (now >= this.nextRetention) {
      this.nextRetention = now + hour;
      await forgetOldRuns(this.sql, now);
    }
  }
}

function writeTrouble(what: string, error: unknown): void {
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : "";
  process.stderr.write(`job engine: ${what}. ${reason}\n`);
}
