/** Signed links: what a mail's link says, and that it was us who wrote it. */
import { createHash, createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { v5 } from "uuid";
import {
  type ActionLink,
  actionOfWords,
  actionToWords,
  type LinkWords,
  type UnsubscribeLink,
  unsubscribeOfWords,
  unsubscribeToWords,
} from "../domain/mail-link";

/** Characters of a SHA-256 in base64url; the signature is the token's end, so no sign parts the two. */
const SIGNATURE_LENGTH = 43;
const MAX_TOKEN_LENGTH = 1000;

/** The token of a link that ends mails of a kind. @param secret of the whole app */
export function signUnsubscribeLink(link: UnsubscribeLink, secret: string): string {
  return signed(unsubscribeToWords(link), secret);
}

/** The token of a link that does one thing to a goal. @param secret of the whole app */
export function signActionLink(link: ActionLink, secret: string): string {
  return signed(actionToWords(link), secret);
}

/** What an unsubscribe link says; `null` when we did not write it. */
export function readUnsubscribeLink(token: string, secret: string): UnsubscribeLink | null {
  return unsubscribeOfWords(saidIn(token, secret));
}

/** What an action's link says, expired or not; `null` when we did not write it. */
export function readActionLink(token: string, secret: string): ActionLink | null {
  return actionOfWords(saidIn(token, secret));
}

/** Names a token without telling it. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** The same key for the same token, so that what it does is done once. */
export function clientKeyOfToken(token: string): string {
  return v5(token, v5.URL);
}

/** Names an address without telling it: SHA-256 of it in lower case. */
export function hashOfAddress(address: string): string {
  return createHash("sha256").update(address.trim().toLowerCase()).digest("hex");
}

function signed(words: LinkWords, secret: string): string {
  const said = Buffer.from(JSON.stringify(words)).toString("base64url");
  return said + signatureOf(said, secret);
}

function saidIn(token: string, secret: string): unknown {
  if (token.length <= SIGNATURE_LENGTH || token.length > MAX_TOKEN_LENGTH) return null;
  const said = token.slice(0, -SIGNATURE_LENGTH);
  const given = Buffer.from(token.slice(-SIGNATURE_LENGTH));
  const right = Buffer.from(signatureOf(said, secret));
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  return JSON.parse(Buffer.from(said, "base64url").toString("utf8"));
}

/** Links have a key of their own, made from the app's secret. */
function signatureOf(said: string, secret: string): string {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "cairn mail links", 32));
  return createHmac("sha256", key).update(said).digest("base64url");
}
