/** Carries runs on: claims the calls that are due, makes them, applies what they bring. */
import { type App, AppAbsent, callApp } from "./app-client";
import { canonicalJson } from "./canonical-json";
import type { Catalog } from "./catalog";
import { type Claim, claimCalls, renewLeases } from "./claims";
import type { Clock } from "./clock";
import type { Json, JsonRecord } from "./json";
import { failure, type Outcome, readReply } from "./reply";
import { applyOutcome, wakeSleepers } from "./steps";
import type { Sql } from "./store";
import { inTurns } from "./turns";

const leaseMilliseconds = 30_000;
const renewalMilliseconds = 10_000;
const applyTries = 5;

export interface ExecutorParts {
  sql: Sql;
  app: App;
  catalog: Catalog;
  clock: Clock;
  random: () => number;
  /** Calls made at the same time. */
  maxInFlight: number;
  trouble: (what: string, error: unknown) => void;
}

export class Executor {
  /** Ends due sleeps and starts due calls, without waiting for their replies; brings how many. */
  readonly start = inTurns(() => this.look());
  private readonly inFlight = new Map<string, Promise<void>>();
  private readonly renewal: NodeJS.Timeout;
  private callCount = 0;
  private isStopped = false;

  constructor(private readonly parts: ExecutorParts) {
    this.renewal = setInterval(() => void this.renew(), renewalMilliseconds);
  }

  /** Works until a whole look finds nothing due while nothing runs. */
  async settle(): Promise<void> {
    while (!this.isStopped) {
      const before = this.callCount;
      const isIdle = this.inFlight.size === 0;
      const found = await this.start();
      if (found === 0 && isIdle && this.callCount === before) return;
      if (found === 0 && this.inFlight.size > 0) await Promise.race(this.inFlight.values());
    }
  }

  /** Claims nothing more and gives the calls in flight some time; leases end what is left. */
  async stop(graceMilliseconds: number): Promise<void> {
    this.isStopped = true;
    await this.start().catch(() => 0);
    let timer: NodeJS.Timeout | undefined;
    const grace = new Promise((resolve) => {
      timer = setTimeout(resolve, graceMilliseconds);
    });
    await Promise.race([Promise.all(this.inFlight.values()), grace]);
    clearTimeout(timer);
    clearInterval(this.renewal);
  }

  private async look(): Promise<number> {
    if (this.isStopped) return 0;
    const { sql, clock, maxInFlight } = this.parts;
    const woken = await wakeSleepers({ sql, now: clock.now() });
    const capacity = maxInFlight - this.inFlight.size;
    const claims = await claimCalls(sql, { now: clock.now(), leaseMilliseconds, capacity });
    this.callCount += claims.length;
    for (const claim of claims) {
      const work = this.perform(claim).finally(() => this.inFlight.delete(claim.token));
      this.inFlight.set(claim.token, work);
    }
    return woken + claims.length;
  }

  private async renew(): Promise<void> {
    const { sql, clock, trouble } = this.parts;
    try {
      await renewLeases(sql, [...this.inFlight.keys()], clock.now() + leaseMilliseconds);
    } catch (error) {
      trouble("Leases were not renewed", error);
    }
  }

  private async perform(claim: Claim): Promise<void> {
    try {
      await this.apply(claim, await this.call(claim));
    } catch (error) {
      this.parts.trouble("A call's outcome was not kept; the call is made again", error);
      return;
    }
    if (!this.isStopped) void this.start().catch(() => {});
  }

  private async call(claim: Claim): Promise<Outcome> {
    const { app, clock } = this.parts;
    const body = canonicalJson(await this.requestFor(claim));
    const query = { fnId: claim.functionId, stepId: claim.stepId };
    try {
      const reply = await callApp(app, { method: "POST", query, body });
      return readReply(reply, app.signingKey, clock.now());
    } catch (error) {
      if (error instanceof AppAbsent) return { kind: "absent" };
      return failure(`The call failed: ${error instanceof Error ? error.message : "unknown"}`);
    }
  }

  /** A database that is away for a moment must not cost a result that is already there. */
  private async apply(claim: Claim, outcome: Outcome): Promise<void> {
    const { sql, catalog, clock, random } = this.parts;
    for (let tries = 1; ; tries += 1) {
      try {
        await applyOutcome({ sql, catalog, random, now: clock.now() }, claim, outcome);
        return;
      } catch (error) {
        if (tries === applyTries || this.isStopped) throw error;
        await new Promise((resolve) => setTimeout(resolve, 500 * tries));
      }
    }
  }

  private async requestFor({ runId, functionId, attempt }: Claim): Promise<Json> {
    const { sql, catalog } = this.parts;
    const [[run], done] = await Promise.all([
      sql<{ event: JsonRecord; is_planned: boolean }[]>`
        select event, is_planned from jobs.runs where id = ${runId}`,
      sql<{ id: string; result: JsonRecord | null }[]>`
        select id, result from jobs.steps
        where run_id = ${runId} and status in ('completed', 'failed') order by position`,
    ]);
    if (!run) throw new Error("The run is gone.");
    const stack = done.map(({ id }) => id);
    return {
      event: run.event,
      events: [run.event],
      steps: Object.fromEntries(done.map(({ id, result }) => [id, result])),
      version: 2,
      use_api: false,
      ctx: {
        run_id: runId,
        attempt,
        max_attempts: catalog.find(functionId)?.maxAttempts ?? 4,
        disable_immediate_execution: run.is_planned,
        use_api: false,
        stack: { stack, current: stack.length },
      },
    };
  }
}
