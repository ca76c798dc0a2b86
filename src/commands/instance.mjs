// Runs Cairn from a fresh clone to the ready line; `npm start` and `npm run dev` differ only in how the app is served.
import { setTimeout as sleep } from "node:timers/promises";
import { buildIfStale } from "./build.mjs";
import { lockDataDirectory } from "./data-directory-lock.mjs";
import { openDatabase } from "./database.mjs";
import { installWhatIsMissing } from "./dependencies.mjs";
import { inRepository, loadSettingsFile, openDataDirectory, repositoryRoot } from "./places.mjs";
import { choosePort } from "./ports.mjs";
import { CommandError, say, sayProblem } from "./progress-lines.mjs";
import { openSecrets } from "./secrets.mjs";
import { StoppedError, Supervisor } from "./supervisor.mjs";

const healthTimeoutMs = 180_000;

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
  if (process.env.PORT) await choosePort(host, process.env.PORT);
  const dataDirectory = openDataDirectory();
  supervisor.lock = await lockDataDirectory(dataDirectory);
  await installWhatIsMissing(supervisor);
  if (mode === "start") await buildIfStale(supervisor);
  const secrets = openSecrets(dataDirectory);
  const database = await openDatabase({ supervisor, dataDirectory, secrets });
  const port = await choosePort(host, process.env.PORT);
  const url = `http://${displayHost(host)}:${port}`;
  const env = serverEnvironment({ mode, database, secrets, dataDirectory, host, port, url });
  say("Starting the app …");
  const server = startServer(mode, supervisor, { env, host, port });
  await waitForHealth({ server, host, port, supervisor });
  supervisor.lock.note({ url });
  server.passOutputOn();
  say(`Cairn is ready on ${url}`);
  await endWithServer(server, supervisor);
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
    APP_URL: process.env.APP_URL || url,
    CAIRN_DATA_DIR: dataDirectory,
    HOST: host,
    PORT: String(port),
  };
}

function startServer(mode, supervisor, { env, host, port }) {
  const next = inRepository("node_modules", "next", "dist", "bin", "next");
  const started = supervisor.start(
    {
      name: "the app server",
      command: process.execPath,
      args: [next, mode, "--hostname", host, "--port", String(port)],
      graceMs: 5000,
    },
    { cwd: repositoryRoot, env, stdio: ["ignore", "pipe", "pipe"] },
  );
  return { ...started, ...holdOutput(started.child) };
}

/** Next's banner is held back; log lines (JSON) and everything after the ready line pass. */
function holdOutput(child) {
  let held = "";
  let isHeld = true;
  const take = (stream) => (chunk) => {
    if (isHeld) held += chunk;
    else stream.write(chunk);
  };
  child.stdout.on("data", take(process.stdout));
  child.stderr.on("data", take(process.stderr));
  return {
    heldOutput: () => held,
    passOutputOn() {
      isHeld = false;
      const logLines = held.split("\n").filter((line) => line.startsWith("{"));
      for (const line of logLines) say(line);
    },
  };
}

async function waitForHealth({ server, host, port, supervisor }) {
  const address = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "[::1]" : displayAddress(host);
  let isOver = false;
  server.exited.then(() => {
    isOver = true;
  });
  const giveUpAt = Date.now() + healthTimeoutMs;
  let last = "no answer";
  while (!isOver && Date.now() < giveUpAt) {
    if (supervisor.isStopping) throw new StoppedError();
    last = await askHealth(`http://${address}:${port}/api/health`);
    if (last === "200") return;
    await sleep(100);
  }
  const what = isOver ? "The app server ended" : `The app did not become healthy (last: ${last})`;
  throw new CommandError(`${server.heldOutput()}\n${what}; its words are above.`);
}

function displayAddress(host) {
  return host.includes(":") ? `[${host}]` : host;
}

async function askHealth(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(30_000) });
    await answer.body?.cancel();
    return String(answer.status);
  } catch (error) {
    return error.cause?.code ?? error.name;
  }
}

async function endWithServer(server, supervisor) {
  const { code, signal } = await server.exited;
  if (supervisor.isStopping) return;
  throw new CommandError(`The app server ended unexpectedly (${signal ?? `code ${code}`}).`);
}
