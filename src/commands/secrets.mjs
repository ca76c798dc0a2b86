// Keeps the generated passwords and keys of a data directory, readable by its owner only.
import { createECDH, randomBytes } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CommandError } from "./progress-lines.mjs";

const names = [
  "superuserPassword",
  "ownerPassword",
  "appPassword",
  "authSecret",
  "inngestSigningKey",
  "inngestEventKey",
];

/** Reads the secrets of a data directory and adds the ones it does not have yet. */
export function openSecrets(dataDirectory) {
  const path = join(dataDirectory, "secrets.json");
  const known = readSecrets(path);
  const missing = names.filter((name) => !known[name]);
  const hasPushKeys = known.vapidPublicKey && known.vapidPrivateKey;
  if (missing.length === 0 && hasPushKeys) return known;
  const secrets = { ...known, ...(hasPushKeys ? {} : makePushKeys()) };
  for (const name of missing) secrets[name] = randomBytes(32).toString("hex");
  writeFileSync(`${path}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return secrets;
}

/** A pair on P-256 that signs pushes: the point uncompressed, the number in all of its 32 bytes. */
export function makePushKeys() {
  const pair = createECDH("prime256v1");
  const vapidPublicKey = pair.generateKeys("base64url");
  const number = pair.getPrivateKey();
  const padded = Buffer.concat([Buffer.alloc(32 - number.length), number]);
  return { vapidPublicKey, vapidPrivateKey: padded.toString("base64url") };
}

function readSecrets(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return {};
    throw new CommandError(
      `The secrets in ${path} cannot be read (${error.message}). Restore the file from a backup: without it the database stays locked.`,
    );
  }
}
