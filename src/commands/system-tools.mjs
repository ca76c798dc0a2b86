// Brings what the tests need from the system and npm does not have: redis-server, by apt-get, as root.
import { spawnSync } from "node:child_process";
import { say } from "./progress-lines.mjs";

/** Without it, or without the right to install it, the tests that need it fail and say so. */
export async function installRedisIfMissing(supervisor) {
  if (spawnSync("redis-server", ["--version"]).status === 0) return;
  if (process.getuid?.() !== 0) return;
  say("Installing redis-server for the tests of the cache …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "redis-server"]]) {
    const { code } = await supervisor.run(
      { name: "apt-get", command: "apt-get", args: ["-qq", ...args] },
      { env },
    );
    if (code !== 0) return;
  }
}
