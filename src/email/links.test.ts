/** Signed links: only what we wrote is read. */
import { describe, expect, it } from "vitest";
import type { ActionLink, UnsubscribeLink } from "../domain/mail-link";
import { expiryOf, isExpired } from "../domain/mail-link";
import { readActionLink, readUnsubscribeLink, signActionLink, signUnsubscribeLink } from "./links";

const secret = "s".repeat(40);
const userId = "0190a5f0-0000-7000-8000-000000000001";
const unsubscribe: UnsubscribeLink = { userId, kind: "streak" };
const action: ActionLink = {
  userId,
  goalId: "0190a5f0-0000-7000-8000-000000000003",
  action: "log",
  day: "2026-03-11",
  expiresAt: 1_773_000_000_000,
};

describe("signed links", () => {
  it("say what was written into them, and nothing for another purpose", () => {
    expect(readUnsubscribeLink(signUnsubscribeLink(unsubscribe, secret), secret)).toEqual(
      unsubscribe,
    );
    expect(readActionLink(signActionLink(action, secret), secret)).toEqual(action);
    expect(readActionLink(signUnsubscribeLink(unsubscribe, secret), secret)).toBeNull();
    expect(readUnsubscribeLink(signActionLink(action, secret), secret)).toBeNull();
  });

  it("fit into a path as they are", () => {
    expect(signActionLink(action, secret)).toMatch(/^[\w-]+$/);
  });

  it("are not read with any one character changed, cut, added, or under another secret", () => {
    const token = signActionLink(action, secret);
    for (let at = 0; at < token.length; at++) {
      const other = token[at] === "A" ? "B" : "A";
      const changed = token.slice(0, at) + other + token.slice(at + 1);
      // The last character of a base64url text has bits to spare, but the signature is compared as text.
      expect(readActionLink(changed, secret), `character ${at}`).toBeNull();
    }
    for (const forged of [
      "",
      "x",
      token.slice(1),
      token.slice(0, -1),
      `${token}A`,
      "A".repeat(5000),
    ])
      expect(readActionLink(forged, secret)).toBeNull();
    expect(readActionLink(token, "t".repeat(40))).toBeNull();
  });

  it("hold for seven days", () => {
    const link = { expiresAt: expiryOf("2026-03-11T12:00:00.000Z") };
    expect(isExpired(link, "2026-03-18T11:59:59.999Z")).toBe(false);
    expect(isExpired(link, "2026-03-18T12:00:00.000Z")).toBe(true);
  });
});
