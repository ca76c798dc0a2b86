/** The one registry of numbers for Prometheus: what this process counts, and what a scrape reads. */
import { Counter, collectDefaultMetrics, Gauge, Registry } from "prom-client";

/** What is read from Postgres at a scrape. */
export interface ScrapedState {
  outbox: { waiting: number; dead: number; oldestSeconds: number | null };
  /** Mails by status. */
  mails: Record<string, number>;
  /** The last look at stored progress; `null` when there was none. */
  drift: { checkedAt: string; drift: number } | null;
}

/** What the cache counted in this process. */
export interface ScrapedCache {
  breaker: "closed" | "open" | "halfOpen";
  calls: number;
  callMilliseconds: number;
  /** How often each thing happened. */
  events: Record<string, number>;
}

type Metrics = ReturnType<typeof createMetrics>;

const shared = globalThis as typeof globalThis & { cairnMetrics?: Metrics };

/** Next loads a file more than once a process; the numbers are one set all the same. */
function metrics(): Metrics {
  shared.cairnMetrics ??= createMetrics();
  return shared.cairnMetrics;
}

function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers });
  const gauge = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Gauge({ name, help, labelNames, registers });
  return {
    registry,
    requests: counter("cairn_requests_total", "Calls of procedures, by outcome.", [
      "procedure",
      "code",
    ]),
    relayed: counter("cairn_relay_events_total", "Events the relay sent or could not send.", [
      "result",
    ]),
    notices: counter("cairn_notices_total", "Notices told.", ["kind"]),
    database: gauge("cairn_database_up", "1 while Postgres answers a scrape.", []),
    waiting: gauge("cairn_outbox_waiting", "Events that wait to be sent.", []),
    dead: gauge("cairn_outbox_dead", "Events that were given up.", []),
    oldest: gauge("cairn_outbox_oldest_seconds", "Age of the oldest unsent event.", []),
    mails: gauge("cairn_mails", "Mails by status.", ["status"]),
    drift: gauge("cairn_progress_drift", "Stored values the last check found wrong.", []),
    checkedAt: gauge("cairn_progress_checked_timestamp_seconds", "When progress was checked.", []),
    cacheEvents: counter("cairn_cache_events_total", "What the cache and the limiter met.", [
      "event",
    ]),
    cacheCalls: counter("cairn_cache_calls_total", "Calls of the cache's store.", []),
    cacheSeconds: counter("cairn_cache_call_seconds_total", "How long they took together.", []),
    breaker: gauge("cairn_cache_breaker_open", "1 while the cache's store is left aside.", []),
  };
}

/** Counts a call of a procedure. @param code `OK`, or tRPC's code of the error */
export function countRequest(procedure: string, code: string): void {
  metrics().requests.inc({ procedure, code });
}

/** Counts what a pass over the outbox came to. */
export function countRelayed({ sent, failed }: { sent: number; failed: number }): void {
  metrics().relayed.inc({ result: "sent" }, sent);
  metrics().relayed.inc({ result: "failed" }, failed);
}

/** Counts notices that were told, by kind. */
export function countNotices(kinds: readonly string[]): void {
  for (const kind of kinds) metrics().notices.inc({ kind });
}

/** The cache counts for itself; here its numbers are shown as they are. */
function setCache({ breaker, calls, callMilliseconds, events }: ScrapedCache): void {
  const { cacheEvents, cacheCalls, cacheSeconds, breaker: isOpen } = metrics();
  for (const each of [cacheEvents, cacheCalls, cacheSeconds]) each.reset();
  for (const [event, count] of Object.entries(events)) cacheEvents.inc({ event }, count);
  cacheCalls.inc(calls);
  cacheSeconds.inc(callMilliseconds / 1000);
  isOpen.set(breaker === "closed" ? 0 : 1);
}

/**
 * Everything as Prometheus reads it.
 * @param state `null` when Postgres did not answer: then what it knows is left out
 */
export async function writeMetrics(
  state: ScrapedState | null,
  cache: ScrapedCache,
): Promise<{ contentType: string; text: string }> {
  const all = metrics();
  const { database, waiting, dead, oldest, mails, drift, checkedAt, registry } = all;
  for (const gauge of [waiting, dead, oldest, drift, checkedAt]) gauge.remove();
  mails.reset();
  database.set(state === null ? 0 : 1);
  setCache(cache);
  if (state !== null) {
    waiting.set(state.outbox.waiting);
    dead.set(state.outbox.dead);
    oldest.set(state.outbox.oldestSeconds ?? 0);
    for (const [status, count] of Object.entries(state.mails)) mails.set({ status }, count);
    if (state.drift !== null) {
      drift.set(state.drift.drift);
      checkedAt.set(Date.parse(state.drift.checkedAt) / 1000);
    }
  }
  return { contentType: registry.contentType, text: await registry.metrics() };
}
