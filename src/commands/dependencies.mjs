// Installs the packages of the lock file when they are missing or stale.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { inRepository, repositoryRoot } from "./places.mjs";
import { CommandError, timed } from "./progress-lines.mjs";

const stampPath = inRepository("node_modules", ".cairn-installed.json");

/** @param {import("./supervisor.mjs").Supervisor} supervisor */
export async function installWhatIsMissing(supervisor) {
  const wanted = { lock: hashOf("package-lock.json"), patches: hashOfPatches() };
  const found = readJson(stampPath) ?? {};
  if (found.lock !== wanted.lock && !isInstalled()) {
    await timed("Installing packages (a minute or two the first time)", () => install(supervisor));
  } else if (found.patches !== wanted.patches) {
    await applyPatches(supervisor);
  }
  writeFileSync(stampPath, JSON.stringify(wanted));
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

function hashOf(...parts) {
  return createHash("sha256")
    .update(readFileSync(inRepository(...parts)))
    .digest("hex");
}

function hashOfPatches() {
  if (!existsSync(inRepository("patches"))) return "";
  const names = readdirSync(inRepository("patches")).sort();
  return names.map((name) => `${name} ${hashOf("patches", name)}`).join("\n");
}

/** npm notes what it installed; every package the lock file names must be there in that version. */
function isInstalled() {
  const noted = readJson(inRepository("node_modules", ".package-lock.json"))?.packages ?? {};
  const wanted = readJson(inRepository("package-lock.json"))?.packages ?? {};
  return Object.entries(wanted).every(([path, { version, optional, peer, link }]) => {
    if (path === "" || link) return true;
    if (noted[path] === undefined) return Boolean(optional || peer);
    return noted[path].version === version;
  });
}

function npm(...args) {
  const script = process.env.npm_execpath;
  return script?.endsWith(".js")
    ? { command: process.execPath, args: [script, ...args] }
    : { command: "npm", args };
}

/** Where `npm ci` refuses the lock file (another npm, a registry that lacks a platform) `npm install` may still follow it. */
async function install(supervisor) {
  const flags = ["--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const exact = await runNpm(supervisor, ["ci", ...flags]);
  if (exact.code === 0) return;
  const { code, output } = await runNpm(supervisor, ["install", "--no-save", ...flags]);
  if (code === 0) return;
  throw new CommandError(`${output}\nThe packages could not be installed; npm's words are above.`);
}

function runNpm(supervisor, args) {
  return supervisor.run({ name: "npm", ...npm(...args) }, { cwd: repositoryRoot });
}

async function applyPatches(supervisor) {
  const script = inRepository("node_modules", "patch-package", "index.js");
  const { code, output } = await supervisor.run(
    { name: "patch-package", command: process.execPath, args: [script] },
    { cwd: repositoryRoot },
  );
  if (code !== 0) throw new CommandError(`${output}\nThe patches could not be applied.`);
}
