/** Secrets of a data directory: made once, kept, and added to. */
import { createECDH } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSecrets } from "./secrets.mjs";

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "cairn-secrets-"));
});
afterEach(() => rmSync(directory, { recursive: true }));

describe("openSecrets", () => {
  it("makes a pair for pushes whose halves belong together", () => {
    const { vapidPublicKey, vapidPrivateKey } = openSecrets(directory);
    const pair = createECDH("prime256v1");
    pair.setPrivateKey(Buffer.from(vapidPrivateKey, "base64url"));
    expect(pair.getPublicKey("base64url")).toBe(vapidPublicKey);
    expect([vapidPublicKey.length, vapidPrivateKey.length]).toEqual([87, 43]);
  });

  it("keeps what it made, for its owner only", () => {
    const first = openSecrets(directory);
    expect(openSecrets(directory)).toEqual(first);
    expect(statSync(join(directory, "secrets.json")).mode & 0o777).toBe(0o600);
  });

  it("adds what an older directory lacks and changes nothing else", () => {
    const path = join(directory, "secrets.json");
    const { vapidPublicKey, vapidPrivateKey: _lost, ...older } = openSecrets(directory);
    writeFileSync(path, JSON.stringify({ ...older, vapidPublicKey }));
    const now = openSecrets(directory);
    expect(now).toMatchObject(older);
    // Half a pair signs nothing that browsers would believe.
    expect(now.vapidPublicKey).not.toBe(vapidPublicKey);
    expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(now);
  });
});
