/** Runs once when the server starts: checks the settings, marks requests, and sets the last-resort handler. */
import { markIncomingRequests } from "./auth/incoming-requests";
import { closeDatabase } from "./db/client";
import { env } from "./env";
import { logger } from "./logger";

const marked = globalThis as typeof globalThis & { cairnStarted?: boolean };

/**
 * Next calls this before the first request.
 * @throws Error that names each wrong setting
 */
export function register(): void {
  const settings = env();
  if (marked.cairnStarted) return;
  marked.cairnStarted = true;
  markIncomingRequests(settings);
  process.prependListener("uncaughtException", (error) => endAfter(error));
}

/** Next would log an unforeseen error and go on in an unknown state; a supervisor starts us afresh. */
function endAfter(error: unknown): void {
  logger.fatal({ error, code: "UNCAUGHT" }, "an unforeseen error ends the process");
  setTimeout(() => process.exit(1), 5000).unref();
  void closeDatabase(3).finally(() => process.exit(1));
}
