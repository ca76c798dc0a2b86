// Starts the embedded Postgres on a free loopback port and makes its cluster the first time.
import {
  chownSync,
  existsSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findFreePort } from "./ports.mjs";
import { clusterHome, postgresAccount, postgresPrograms } from "./postgres-places.mjs";
import { CommandError } from "./progress-lines.mjs";

const serverVersion = "18";
const startTimeoutMs = 60_000;
const logLimitBytes = 10_000_000;
const tries = 3;

/**
 * @param {{supervisor: import("./supervisor.mjs").Supervisor, dataDirectory: string, password: string,
 *   settings?: Record<string, string>, port?: number}} wanted
 * @returns {Promise<{port: number, started: object, log: string}>} a server that accepts connections of the superuser `postgres`
 */
export async function startPostgres(wanted) {
  const account = postgresAccount();
  const place = {
    account,
    programs: postgresPrograms(account),
    home: clusterHome(wanted.dataDirectory, account),
    log: join(wanted.dataDirectory, "postgres.log"),
  };
  const cluster = await ensureCluster(place, wanted);
  await endStrayPostmaster(cluster);
  for (let attempt = 1; ; attempt++) {
    const port = wanted.port ?? (await findFreePort());
    const server = launch(place, cluster, port, wanted);
    if (await becomesReady(server, cluster)) return { port, started: server, log: place.log };
    if (attempt === tries || wanted.supervisor.isStopping) throw startFailure(place.log);
    await sleep(1000 * attempt);
  }
}

function startFailure(log) {
  const lines = readFileSync(log, "utf8").trimEnd().split("\n").slice(-8).join("\n");
  return new CommandError(`Postgres did not start. The end of ${log} says:\n${lines}`);
}

/** Under root: the user the cluster belongs to; its folder was made for that user. */
function identityOf(place) {
  if (!place.account) return {};
  const { uid, gid } = statSync(place.home);
  return { uid, gid };
}

function processOptions(place) {
  const env = {
    PATH: process.env.PATH,
    LANG: "C",
    TZ: "UTC",
    TMPDIR: process.env.TMPDIR ?? "/tmp",
  };
  return { ...identityOf(place), cwd: place.home, env };
}

async function ensureCluster(place, { supervisor, password }) {
  const cluster = join(place.home, "cluster");
  if (existsSync(cluster)) {
    requireVersion(cluster);
    return cluster;
  }
  const partial = join(place.home, "unfinished");
  rmSync(partial, { recursive: true, force: true });
  const passwordFile = join(place.home, "password");
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  const { uid, gid } = identityOf(place);
  if (uid !== undefined) chownSync(passwordFile, uid, gid);
  const args = [`--pgdata=${partial}`, `--pwfile=${passwordFile}`, ...initialSettings];
  const initdb = { name: "initdb", command: join(place.programs, "bin", "initdb"), args };
  const { code, output } = await supervisor.run(initdb, processOptions(place));
  rmSync(passwordFile, { force: true });
  if (code !== 0) throw new CommandError(`${output}\nThe database could not be made; see above.`);
  renameSync(partial, cluster);
  return cluster;
}

const initialSettings = [
  "--username=postgres",
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
];

function requireVersion(cluster) {
  const found = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  if (found === serverVersion) return;
  throw new CommandError(
    `The database in ${cluster} was made by Postgres ${found}, this Cairn brings ${serverVersion}. Export with the older Cairn and import here.`,
  );
}

function launch(place, cluster, port, { supervisor, settings = {} }) {
  const all = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const log = openLog(place.log);
  return supervisor.start(
    {
      name: "Postgres",
      command: join(place.programs, "bin", "postgres"),
      args: ["-D", cluster, ...flags],
      stopSignal: "SIGINT",
      graceMs: 15_000,
    },
    { ...processOptions(place), stdio: ["ignore", log, log] },
  );
}

function openLog(path) {
  const isFull = (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > logLimitBytes;
  if (isFull) renameSync(path, `${path}.1`);
  return openSync(path, "a", 0o600);
}

/** Postgres writes "ready" into its pid file once it accepts connections. */
async function becomesReady(server, cluster) {
  let isOver = false;
  server.exited.then(() => {
    isOver = true;
  });
  const giveUpAt = Date.now() + startTimeoutMs;
  while (!isOver && Date.now() < giveUpAt) {
    const [pid, , , , , , , state] = pidFileLines(cluster);
    if (Number(pid) === server.pid && state?.trim() === "ready") return true;
    await sleep(20);
  }
  return false;
}

function pidFileLines(cluster) {
  try {
    return readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return [];
  }
}

/** Ends a server a killed run left on this very cluster, should the lock file not have known it. */
async function endStrayPostmaster(cluster) {
  const pid = Number(pidFileLines(cluster)[0]);
  if (!pid || !servesCluster(pid, cluster)) return;
  process.kill(pid, "SIGINT");
  const giveUpAt = Date.now() + 10_000;
  while (servesCluster(pid, cluster)) {
    if (Date.now() > giveUpAt) process.kill(pid, "SIGKILL");
    await sleep(50);
  }
}

function servesCluster(pid, cluster) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
}
