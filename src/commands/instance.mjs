// Runs Cairn from a fresh clone to the ready line; `npm start` and `npm run dev` differ only in how the app is served.
import { setTimeout as sleep } from "node:timers/promises";
import { loopbackOf, startServer, waitForHealth } from "./app-server.mjs";
import { buildIfStale } from "./build.mjs";
import { lockDataDirectory } from "./data-directory-lock.mjs";
import { openDatabase } from "./database.mjs";
import { installWhatIsMissing } from "./dependencies.mjs";
import { openJobs } from "./jobs.mjs";
import { loadSettingsFile, openDataDirectory } from "./places.mjs";
import { choosePort } from "./ports.mjs";
import { CommandError, say, sayProblem } from "./progress-lines.mjs";
import { openSecrets } from "./secrets.mjs";
import { StoppedError, Supervisor } from "./supervisor.mjs";

const restartsInARow = 5;
const calmAfterMs = 60_000;

/** @param {"start" | "dev"} mode */
export async function runInstance(mode) {
  const supervisor = new Supervisor();
  supervisor.stopOnSignals();
  try {
    await serve(mode, supervisor);
  } catch (error) {
    if (error instanceof StoppedError || supervisor.isStopping) return;
    sayProblem(error);
    await supervisor.stopAll();
    process.exit(1);
  }
}

async function serve(mode, supervisor) {
  loadSettingsFile();
  const host = process.env.HOST || "127.0.0.1";
  const dataDirectory = openDataDirectory();
  supervisor.lock = await lockDataDirectory(dataDirectory);
  // What a killed run left no longer holds its port by now; who else does is told before the work begins.
  if (process.env.PORT) await choosePort(host, process.env.PORT);
  await installWhatIsMissing(supervisor);
  if (mode === "start") await buildIfStale(supervisor);
  const secrets = openSecrets(dataDirectory);
  const database = await openDatabase({ supervisor, dataDirectory, secrets });
  const port = await choosePort(host, process.env.PORT);
  const url = `http://${displayHost(host)}:${port}`;
  say("Starting what runs the jobs …");
  const appUrl = `http://${loopbackOf(host)}:${port}`;
  const jobs = await openJobs({ supervisor, database, secrets, appUrl });
  const env = {
    ...serverEnvironment({ mode, database, secrets, dataDirectory, host, port, url }),
    ...jobs.env,
  };
  say("Starting the app …");
  const startOnce = async () => {
    const server = startServer(mode, supervisor, { env, host, port });
    await waitForHealth({ server, host, port, supervisor });
    server.passOutputOn();
    return server;
  };
  const server = await startOnce();
  supervisor.lock.note({ url });
  say(`Cairn is ready on ${url}`);
  say(`Jobs: ${jobs.dashboard ?? `${url}/ops`} · Mail: ${url}/ops/mail (for administrators)`);
  await keepServing(server, startOnce, supervisor);
}

/** Should the app server end on its own it is started afresh, unless it keeps ending. */
async function keepServing(first, startOnce, supervisor) {
  let server = first;
  for (let restarts = 0; restarts < restartsInARow; restarts++) {
    const startedAt = Date.now();
    const { code, signal } = await server.exited;
    if (supervisor.isStopping) return;
    if (Date.now() - startedAt > calmAfterMs) restarts = 0;
    say(`The app server ended unexpectedly (${signal ?? `code ${code}`}); starting it again …`);
    await sleep(1000);
    server = await startOnce();
  }
  throw new CommandError("The app server keeps ending; its words are above.");
}

function displayHost(host) {
  if (["127.0.0.1", "0.0.0.0", "::", "::1", "localhost"].includes(host)) return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

function serverEnvironment({ mode, database, secrets, dataDirectory, host, port, url }) {
  const { DATABASE_OWNER_URL: _migratorOnly, NODE_ENV: _ours, ...inherited } = process.env;
  return {
    ...inherited,
    NODE_ENV: mode === "dev" ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: database.appUrl,
    ...(database.isEmbedded ? { CAIRN_EMBEDDED: "1" } : {}),
    BETTER_AUTH_SECRET: process.env.BETTER_AUTH_SECRET || secrets.authSecret,
    ...pushKeys(secrets),
    APP_URL: process.env.APP_URL || url,
    CAIRN_DATA_DIR: dataDirectory,
    HOST: host,
    PORT: String(port),
  };
}

/** The operator's own pair, or the one that is kept; never half of each. */
function pushKeys({ vapidPublicKey, vapidPrivateKey }) {
  if (process.env.VAPID_PUBLIC_KEY || process.env.VAPID_PRIVATE_KEY) return {};
  return { VAPID_PUBLIC_KEY: vapidPublicKey, VAPID_PRIVATE_KEY: vapidPrivateKey };
}
