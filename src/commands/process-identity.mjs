// Names a process by its id and its start time, so that a recycled process id is never taken for ours.
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

const hasProc = process.platform === "linux";

/** @returns {{state: string, session: number, startTime: string} | null} null when no such process runs */
function readProcess(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { state: fields[0], session: Number(fields[3]), startTime: fields[19] };
  } catch {
    return null;
  }
}

/** When a process started, in a form that only serves comparison; null when it is gone or a zombie. */
export function startTimeOf(pid) {
  if (hasProc) {
    const found = readProcess(pid);
    return found && found.state !== "Z" ? found.startTime : null;
  }
  try {
    const options = { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] };
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], options).trim() || null;
  } catch {
    return null;
  }
}

export function identify(pid) {
  return { pid, startTime: startTimeOf(pid), boot: bootId() };
}

export function isSameProcessAlive({ pid, startTime, boot }) {
  return startTime !== null && boot === bootId() && startTimeOf(pid) === startTime;
}

/** Process ids that still run in the session a recorded process led, the leader included. */
export function survivorsOf(leader) {
  if (leader.boot !== bootId()) return [];
  const isLeaderAlive = isSameProcessAlive(leader);
  const isIdRecycled = !isLeaderAlive && startTimeOf(leader.pid) !== null;
  if (isIdRecycled) return [];
  if (!hasProc) return isLeaderAlive ? [leader.pid] : [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      const found = readProcess(pid);
      return found !== null && found.state !== "Z" && found.session === leader.pid;
    });
}

function bootId() {
  if (!hasProc) return "";
  return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
}
