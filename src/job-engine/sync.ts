/** Asks the app, signed and in band, which functions it has. */
import { type App, AppAbsent, callApp, headerOf } from "./app-client";
import { canonicalJson } from "./canonical-json";
import { type Definition, readDefinition } from "./definition";
import { isRecord, parseJson } from "./json";
import { isSigned, wallSeconds } from "./signature";

/** The app cannot be served as it is: an option the engine lacks, or an answer that proves nothing. */
export class SyncRefusal extends Error {
  override name = "SyncRefusal";
}

/**
 * The functions the app declares.
 * @throws SyncRefusal when asking again would not help
 */
export async function askForFunctions(app: App): Promise<Definition[]> {
  const body = canonicalJson({ url: app.url.href });
  const headers = { "x-inngest-sync-kind": "in_band" };
  const reply = await callApp(app, { method: "PUT", headers, body });
  if (reply.status === 401) throw new SyncRefusal("The app does not accept the signing key.");
  if (reply.status !== 200) throw new Error(`The app answered ${reply.status} to the sync.`);
  const signature = headerOf(reply, "x-inngest-signature");
  if (!isSigned(signature, reply.body, app.signingKey, wallSeconds())) {
    throw new SyncRefusal("The app's answer to the sync is not signed with the signing key.");
  }
  const answer = parseJson(reply.body);
  if (!isRecord(answer) || !Array.isArray(answer.functions)) {
    throw new SyncRefusal("The app's answer to the sync names no functions.");
  }
  return readAll(answer.functions);
}

/** Whether the sync failed only because the app is not up yet. */
export function isAppAway(error: unknown): boolean {
  return error instanceof AppAbsent;
}

function readAll(raws: unknown[]): Definition[] {
  const refused: string[] = [];
  const definitions = raws.map((raw) => {
    const id = isRecord(raw) ? String(raw.id) : "?";
    return readDefinition(raw, (option) => refused.push(`${id}: ${option}`));
  });
  if (refused.length > 0) {
    throw new SyncRefusal(`The embedded job engine does not support ${refused.join("; ")}.`);
  }
  return definitions;
}
