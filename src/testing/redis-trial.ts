/**
 * `npm run test:redis`: the built app over a real Redis that fails. Two processes log and read in
 * turns (200; `-- --turns N`), each fault is timed, and the walks run while faults come and go.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { administrator } from "../../e2e/administrator";
import { buildIfStale } from "../commands/build.mjs";
import { readLiveLock } from "../commands/data-directory-lock.mjs";
import { embeddedUrls } from "../commands/database.mjs";
import { makeTemporaryDataDirectory } from "../commands/places.mjs";
import { removeDataDirectory } from "../commands/postgres-places.mjs";
import { openSecrets } from "../commands/secrets.mjs";
import { Supervisor } from "../commands/supervisor.mjs";
import { runPlaywright, startInstance } from "../commands/test-runners.mjs";
import { bridgeFaults, type RedisBridge, startRedisBridge } from "./redis-bridge";
import { signUpAt, type Visitor } from "./visitor";

const { values } = parseArgs({ options: { turns: { type: "string", default: "200" } } });
const TURNS = Number(values.turns);
const TIMED_READS = 100;
const FAULT_MILLISECONDS = 12_000;
const WELL_MILLISECONDS = 4_000;
/** As many failures in a row open the breaker. */
const BEFORE_BREAKER = 5;
/** After so long the breaker asks again. */
const BREAKER_MILLISECONDS = 10_500;

const supervisor = new Supervisor();
const folders = [0, 1].map(() => makeTemporaryDataDirectory());
const reports = mkdtempSync(join(tmpdir(), "cairn-redis-trial-"));
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const say = (line: string) => process.stdout.write(`${line}\n`);

function clean() {
  for (const folder of folders) removeDataDirectory(folder);
  rmSync(reports, { recursive: true, force: true });
}
supervisor.stopOnSignals(async () => clean());

/** The first with the embedded Postgres, the second on the first one's, as a second server would be. */
async function startTwo(bridge: RedisBridge): Promise<string[]> {
  const redis = { UPSTASH_REDIS_REST_URL: bridge.url, UPSTASH_REDIS_REST_TOKEN: bridge.token };
  const [first = "", second = ""] = folders;
  const one = await (await startInstance(supervisor, first, redis)).ready;
  const secrets = openSecrets(first);
  const { appUrl, ownerUrl } = embeddedUrls(readLiveLock(first).postgresPort, secrets);
  const other = await startInstance(supervisor, second, {
    ...redis,
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
    BETTER_AUTH_SECRET: secrets.authSecret,
    // One engine is enough for one database: the first one's relay sends what the second tells.
    INNGEST_SIGNING_KEY: "signkey-test-00",
    INNGEST_EVENT_KEY: "none",
    INNGEST_BASE_URL: "http://127.0.0.1:9",
  });
  return [one, await other.ready];
}

/** Log on one, read on the other at once. @returns how many reads were older than what was logged */
async function logInTurns(apps: readonly Visitor[], goalId: string): Promise<number> {
  let stale = 0;
  for (let turn = 1; turn <= TURNS; turn++) {
    const [writer, reader] = turn % 2 === 0 ? apps : [apps[1], apps[0]];
    await writer?.log(goalId);
    const [total, today] = (await reader?.totals(goalId)) ?? [];
    if (total !== turn || today !== turn) stale += 1;
  }
  return stale;
}

/** Milliseconds of each of `count` reads. */
async function timed(app: Visitor, goalId: string, count: number): Promise<number[]> {
  const times = [];
  for (let read = 0; read < count; read++) {
    const started = performance.now();
    await app.totals(goalId);
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b);
}

const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

async function timeFaults(bridge: RedisBridge, app: Visitor, goalId: string): Promise<void> {
  const well = await timed(app, goalId, TIMED_READS);
  say(`well: p50 ${at(well, 0.5).toFixed(1)} ms, p95 ${at(well, 0.95).toFixed(1)} ms`);
  const added = (times: readonly number[]) =>
    [0.5, 0.95].map((share) => `${(at(times, share) - at(well, share)).toFixed(1)} ms`).join(", ");
  for (const fault of bridgeFaults) {
    await bridge.setFault(fault);
    const before = await timed(app, goalId, BEFORE_BREAKER);
    const after = await timed(app, goalId, TIMED_READS);
    await bridge.setFault(null);
    await pause(BREAKER_MILLISECONDS);
    await timed(app, goalId, BEFORE_BREAKER);
    say(
      `${fault}: added p50, p95: first ${BEFORE_BREAKER}: ${added(before)}; then: ${added(after)}`,
    );
  }
}

async function walkThroughFaults(bridge: RedisBridge, url: string) {
  let isOver = false;
  const seen: string[] = [];
  const failing = (async () => {
    for (let turn = 0; !isOver; turn++) {
      const fault = bridgeFaults[turn % bridgeFaults.length] ?? null;
      seen.push(String(fault));
      await bridge.setFault(fault);
      await pause(FAULT_MILLISECONDS);
      await bridge.setFault(null);
      await pause(WELL_MILLISECONDS);
    }
  })();
  const walked = await runPlaywright(supervisor, reports, url);
  isOver = true;
  await failing;
  say(`faults during the walks: ${seen.join(", ")}`);
  return walked;
}

async function tryAll(): Promise<number> {
  await buildIfStale(supervisor);
  const bridge = await startRedisBridge();
  try {
    const urls = await startTwo(bridge);
    const [first = "", second = ""] = urls;
    await signUpAt(first, administrator);
    const ada = await signUpAt(first);
    const apps = [ada, ada.at(second)];
    const goalId = await ada.startGoal();
    const stale = await logInTurns(apps, goalId);
    say(`two processes: ${TURNS} logs, ${2 * TURNS} reads on the other, stale ${stale}`);
    await timeFaults(bridge, ada, goalId);
    const walked = await walkThroughFaults(bridge, first);
    say(`${walked.passed} passed, ${walked.failed + stale} failed`);
    return walked.failed + stale;
  } finally {
    await supervisor.stopAll();
    await bridge.stop();
  }
}

const failures = await tryAll();
clean();
process.exit(failures > 0 ? 1 : 0);
