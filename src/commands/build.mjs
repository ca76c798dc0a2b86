// Builds the app when its sources have changed since the last build.
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { buildWorker, hasWorker } from "./build-worker.mjs";
import { hintCompilation } from "./compile-hints.mjs";
import { compressStatic } from "./compress-static.mjs";
import { inRepository, repositoryRoot } from "./places.mjs";
import { identify, isSameProcessAlive } from "./process-identity.mjs";
import { CommandError, timed } from "./progress-lines.mjs";

const stampPath = inRepository(".next", "cairn-build.json");
const gatePath = inRepository("node_modules", ".cache", "cairn-building.json");
const sources = [
  "src",
  "public",
  "package-lock.json",
  "patches",
  "next.config.ts",
  "tsconfig.json",
];
const notBuilt = /^src\/(commands|testing)\/|\.test\.tsx?$|^public\/sw\.js$/;

/** @param {import("./supervisor.mjs").Supervisor} supervisor */
export async function buildIfStale(supervisor) {
  if (isBuilt()) return;
  const leave = await waitForGate();
  try {
    if (isBuilt()) return;
    await timed("Building the app (about a minute)", () => build(supervisor));
  } finally {
    leave();
  }
}

function isBuilt() {
  if (!existsSync(inRepository(".next", "BUILD_ID")) || !hasWorker()) return false;
  try {
    return JSON.parse(readFileSync(stampPath, "utf8")).sources === hashOfSources();
  } catch {
    return false;
  }
}

function hashOfSources() {
  const hash = createHash("sha256").update(process.version);
  for (const path of sources.flatMap(listFiles).filter((path) => !notBuilt.test(path))) {
    hash.update(`${path}\n`).update(readFileSync(inRepository(path)));
  }
  return hash.digest("hex");
}

function listFiles(path) {
  if (!existsSync(inRepository(path))) return [];
  try {
    return readdirSync(inRepository(path))
      .sort()
      .flatMap((name) => listFiles(join(path, name)));
  } catch (error) {
    if (error.code !== "ENOTDIR") throw error;
    return [path];
  }
}

async function build(supervisor) {
  const hash = hashOfSources();
  const next = inRepository("node_modules", "next", "dist", "bin", "next");
  const { code, output } = await supervisor.run(
    { name: "the build", command: process.execPath, args: [next, "build"] },
    { cwd: repositoryRoot, env: buildEnvironment() },
  );
  if (code !== 0) throw new CommandError(`${output}\nThe app could not be built; see above.`);
  hintCompilation();
  await compressStatic();
  await buildWorker();
  writeFileSync(stampPath, JSON.stringify({ sources: hash }));
}

/** A build reaches no database and keeps no secret; these only let the settings be read. */
function buildEnvironment() {
  return {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: "postgres://build@127.0.0.1:1/build",
    BETTER_AUTH_SECRET: randomBytes(32).toString("hex"),
    APP_URL: "http://localhost:3000",
    CAIRN_EMBEDDED: "1",
    CAIRN_COMPRESSED: "1",
  };
}

/** Two commands never build in the same folder at once: the later one waits and finds it done. */
async function waitForGate() {
  mkdirSync(inRepository("node_modules", ".cache"), { recursive: true });
  for (;;) {
    const holder = readHolder();
    if (!holder || !isSameProcessAlive(holder)) break;
    await sleep(500);
  }
  writeFileSync(gatePath, JSON.stringify(identify(process.pid)));
  return () => writeFileSync(gatePath, "null");
}

function readHolder() {
  try {
    return JSON.parse(readFileSync(gatePath, "utf8"));
  } catch {
    return null;
  }
}
