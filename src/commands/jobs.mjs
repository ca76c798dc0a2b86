// Gives the app somebody who runs its functions: the operator's Inngest, its dev server, or the embedded job engine.
import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { inRepository, repositoryRoot } from "./places.mjs";
import { findFreePort } from "./ports.mjs";
import { CommandError, say } from "./progress-lines.mjs";

const devServerPort = 8288;
const restartsInARow = 5;
const calmAfterMs = 60_000;
const healthTimeoutMs = 30_000;

/**
 * @param {{supervisor: import("./supervisor.mjs").Supervisor, database: {ownerUrl: string, isEmbedded: boolean}, secrets: Record<string, string>, appUrl: string}} wanted
 *   `appUrl` is where the app answers on this machine
 * @returns {Promise<{env: Record<string, string>, dashboard: string | null, isEmbedded: boolean}>} settings of the app, and where to look at runs
 */
export async function openJobs(wanted) {
  if (process.env.INNGEST_DEV === "1" && wanted.database.isEmbedded) {
    const running = process.env.INNGEST_BASE_URL;
    if (running) return { env: devSettings(running), dashboard: running, isEmbedded: false };
    const cli = findDevServer();
    if (cli) return runDevServer(wanted, cli);
    say("INNGEST_DEV is set, but the Inngest CLI is not installed; the embedded engine serves.");
  }
  const isOperators = process.env.INNGEST_SIGNING_KEY && process.env.INNGEST_EVENT_KEY;
  if (isOperators) return { env: {}, dashboard: null, isEmbedded: false };
  return runEngine(wanted);
}

function findDevServer() {
  const path = inRepository("node_modules", ".bin", "inngest-cli");
  return existsSync(path) ? path : null;
}

async function runDevServer({ supervisor, appUrl }, cli) {
  const port = await findFreePort("127.0.0.1", devServerPort);
  const url = `http://127.0.0.1:${port}`;
  const args = ["dev", "--no-discovery", "-u", `${appUrl}/api/inngest`, "-p", String(port)];
  supervisor.start(
    { name: "the Inngest dev server", command: cli, args },
    { cwd: repositoryRoot, stdio: "ignore" },
  );
  await waitUntilUp(url);
  return { env: devSettings(url), dashboard: url, isEmbedded: false };
}

function devSettings(url) {
  return { INNGEST_DEV: "1", INNGEST_BASE_URL: url, INNGEST_EVENT_KEY: "dev" };
}

async function runEngine({ supervisor, database, secrets, appUrl }) {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const keys = {
    INNGEST_SIGNING_KEY: `signkey-cairn-${secrets.inngestSigningKey}`,
    INNGEST_EVENT_KEY: secrets.inngestEventKey,
  };
  const settings = {
    ...keys,
    DATABASE_OWNER_URL: database.ownerUrl,
    JOB_ENGINE_APP_URL: appUrl,
    JOB_ENGINE_PORT: String(port),
  };
  const start = () => startEngine(supervisor, settings);
  const first = start();
  await waitUntilUp(url, first);
  keepRunning(supervisor, first, start);
  const env = { ...keys, INNGEST_BASE_URL: url, INNGEST_DEV: "0", CAIRN_JOB_ENGINE: "1" };
  return { env, dashboard: null, isEmbedded: true };
}

function startEngine(supervisor, settings) {
  const started = supervisor.start(
    {
      name: "the job engine",
      command: process.execPath,
      args: ["--import", "tsx", inRepository("src/commands/job-engine.ts")],
      graceMs: 10_000,
    },
    {
      cwd: repositoryRoot,
      env: { PATH: process.env.PATH, ...settings },
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  started.child.stderr.pipe(process.stderr, { end: false });
  return started;
}

/** Should the engine end on its own it is started again on the same port; its runs are in Postgres. */
async function keepRunning(supervisor, first, start) {
  let engine = first;
  for (let restarts = 0; restarts < restartsInARow; restarts++) {
    const startedAt = Date.now();
    await engine.exited;
    if (supervisor.isStopping) return;
    if (Date.now() - startedAt > calmAfterMs) restarts = 0;
    say("The job engine ended unexpectedly; starting it again …");
    await sleep(1000);
    if (supervisor.isStopping) return;
    engine = start();
  }
  say("The job engine keeps ending. Cairn goes on without it; what happens on its own waits.");
}

async function waitUntilUp(url, started) {
  let isOver = false;
  started?.exited.then(() => {
    isOver = true;
  });
  const giveUpAt = Date.now() + healthTimeoutMs;
  while (Date.now() < giveUpAt && !isOver) {
    const isUp = await fetch(`${url}/health`, { signal: AbortSignal.timeout(2000) })
      .then((answer) => answer.ok)
      .catch(() => false);
    if (isUp) return;
    await sleep(50);
  }
  throw new CommandError(`What runs the jobs did not start at ${url}; see above.`);
}
