// Knows where the repository and the data directory lie.
import { chmodSync, existsSync, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const repositoryRoot = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

export const inRepository = (...parts) => join(repositoryRoot, ...parts);

/** Reads `.env` into the environment; a variable that is already set wins. */
export function loadSettingsFile() {
  const path = inRepository(".env");
  if (existsSync(path)) process.loadEnvFile(path);
}

/** The data directory, made when missing; others may pass through it (Postgres runs as another user under root) but not list it. */
export function openDataDirectory() {
  const path = resolve(repositoryRoot, process.env.CAIRN_DATA_DIR || ".data");
  if (!existsSync(path)) {
    mkdirSync(path, { recursive: true });
    closeToOthers(path);
  }
  return path;
}

/** A throw-away data directory; removeDataDirectory takes it away again. */
export function makeTemporaryDataDirectory() {
  const path = mkdtempSync(join(tmpdir(), "cairn-"));
  closeToOthers(path);
  return path;
}

function closeToOthers(path) {
  chmodSync(path, process.getuid?.() === 0 ? 0o711 : 0o700);
}
