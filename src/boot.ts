/** The start of a server process: checks the settings, marks requests, and sets the last-resort handler. */
import { markIncomingRequests } from "./auth/incoming-requests";
import { closeDatabase, database } from "./db/client";
import { type Env, env } from "./env";
import { type Relayed, sendToInngest } from "./events/outbox";
import { startRelay } from "./events/relay";
import { logger } from "./logger";

const started = globalThis as typeof globalThis & { cairnStarted?: boolean };

/** Does its work once a process, however often Next loads it. */
export function boot(): void {
  const settings = settingsOrEnd();
  if (started.cairnStarted) return;
  started.cairnStarted = true;
  markIncomingRequests(settings);
  process.prependListener("uncaughtException", endAfter);
  if (settings.hasJobs) startRelay(database(), sendToInngest, reportRelay);
}

/** A pass that could not send is tried again; what waits is on the operations page. */
function reportRelay(relayed: Relayed | null, error: unknown): void {
  if (error !== null) logger.warn({ code: "OUTBOX_AWAY", error }, "the outbox was not looked at");
  else if (relayed && relayed.failed > 0) {
    logger.warn({ code: "EVENTS_UNSENT", count: relayed.failed }, "events wait to be sent again");
  }
}

/** Next would go on without settings; the reason names each wrong one, never its value. */
function settingsOrEnd(): Env {
  try {
    return env();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : "Wrong settings"}\n`);
    process.exit(1);
  }
}

/** Next would log an unforeseen error and go on in an unknown state; a supervisor starts us afresh. */
function endAfter(error: unknown): void {
  logger.fatal({ error, code: "UNCAUGHT" }, "an unforeseen error ends the process");
  setTimeout(() => process.exit(1), 5000).unref();
  void closeDatabase(3).finally(() => process.exit(1));
}
