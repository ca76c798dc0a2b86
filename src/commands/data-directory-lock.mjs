// Keeps a data directory to one running Cairn, and remembers which processes it started in case it is killed.
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { identify, isSameProcessAlive, survivorsOf } from "./process-identity.mjs";
import { CommandError, say } from "./progress-lines.mjs";

const gracePeriodMs = 10_000;

export function readLock(dataDirectory) {
  try {
    return JSON.parse(readFileSync(join(dataDirectory, "running.json"), "utf8"));
  } catch {
    return null;
  }
}

/** The lock of a Cairn that runs on this data directory now, or null. */
export function readLiveLock(dataDirectory) {
  const lock = readLock(dataDirectory);
  return lock && isSameProcessAlive(lock.launcher) ? lock : null;
}

/** Takes the data directory for this process, ending first what a killed run left behind. */
export async function lockDataDirectory(dataDirectory) {
  const path = join(dataDirectory, "running.json");
  const releaseGate = passGate(dataDirectory);
  try {
    refuseIfRunning(dataDirectory);
    const left = readLock(dataDirectory);
    if (left) await endLeftovers(left.children);
    rmSync(path, { force: true });
    const state = { launcher: identify(process.pid), children: [] };
    const save = () => {
      writeFileSync(`${path}.new`, JSON.stringify(state, null, 2), { mode: 0o600 });
      renameSync(`${path}.new`, path);
    };
    save();
    return makeLock(state, save, path);
  } finally {
    releaseGate();
  }
}

function makeLock(state, save, path) {
  return {
    recordChild({ name, pid }) {
      state.children.push({ name, ...identify(pid) });
      save();
    },
    forgetChild(pid) {
      state.children = state.children.filter((child) => child.pid !== pid);
      save();
    },
    note(facts) {
      Object.assign(state, facts);
      save();
    },
    release: () => rmSync(path, { force: true }),
  };
}

function refuseIfRunning(dataDirectory) {
  const live = readLiveLock(dataDirectory);
  if (!live) return;
  const where = live.url ? ` on ${live.url}` : "";
  throw new CommandError(
    `Cairn already runs${where} with the data directory ${dataDirectory} (process ${live.launcher.pid}). Stop it first, or give another CAIRN_DATA_DIR.`,
  );
}

/** A short-lived file that lets one process at a time look at the lock and take it. */
function passGate(dataDirectory) {
  const path = join(dataDirectory, "starting.json");
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(path, JSON.stringify(identify(process.pid)), { flag: "wx", mode: 0o600 });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      if (isGateHeld(path)) break;
      rmSync(path, { force: true });
    }
  }
  throw new CommandError(
    `Another Cairn is starting with the data directory ${dataDirectory}. Wait for it, or give another CAIRN_DATA_DIR.`,
  );
}

function isGateHeld(path) {
  try {
    return isSameProcessAlive(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return false;
  }
}

/** Ends, latest first, the processes of a run whose launcher was killed. */
export async function endLeftovers(children) {
  for (const child of [...children].reverse()) {
    if (survivorsOf(child).length === 0) continue;
    say(`Ending ${child.name} (process ${child.pid}), left by a run that was killed …`);
    signalAll(survivorsOf(child), child.name === "Postgres" ? "SIGINT" : "SIGTERM", child);
    await waitUntilGone(child);
  }
}

async function waitUntilGone(child) {
  const giveUpAt = Date.now() + gracePeriodMs;
  while (survivorsOf(child).length > 0) {
    if (Date.now() > giveUpAt) signalAll(survivorsOf(child), "SIGKILL", child);
    await sleep(50);
  }
}

/** Postgres takes its signal at the leader alone while that lives; its workers follow. */
function signalAll(pids, signal, leader) {
  const isLeaderEnough = signal === "SIGINT" && pids.includes(leader.pid);
  for (const pid of isLeaderEnough ? [leader.pid] : pids) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (error.code !== "ESRCH") throw error;
    }
  }
}
