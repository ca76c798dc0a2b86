/** The relay's loop in a server process: once a second, and at once when something was written. */
import type { Database } from "../db/client";
import { type Relayed, relayOutbox, type Send } from "./outbox";

const BEAT_MILLISECONDS = 1000;

interface Relay {
  nudge(): void;
  stop(): Promise<void>;
}

const running = globalThis as typeof globalThis & { cairnRelay?: Relay };

/**
 * Starts the loop; a second call answers the running one.
 * @param report told of every pass that sent something or failed
 */
export function startRelay(
  db: Database,
  send: Send,
  report: (relayed: Relayed | null, error: unknown) => void,
): Relay {
  running.cairnRelay ??= loop(db, send, report);
  return running.cairnRelay;
}

/** Has the process's relay look now; without one nothing happens, and its cron looks later. */
export function nudgeRelay(): void {
  running.cairnRelay?.nudge();
}

function loop(
  db: Database,
  send: Send,
  report: (relayed: Relayed | null, error: unknown) => void,
): Relay {
  let pass: Promise<void> | null = null;
  let isAskedAgain = false;
  const once = async () => {
    try {
      const relayed = await relayOutbox(db, send);
      if (relayed.sent + relayed.failed > 0) report(relayed, null);
    } catch (error) {
      report(null, error);
    }
  };
  const look = () => {
    if (pass !== null) {
      isAskedAgain = true;
      return;
    }
    pass = once().finally(() => {
      pass = null;
      if (isAskedAgain) {
        isAskedAgain = false;
        look();
      }
    });
  };
  const timer = setInterval(look, BEAT_MILLISECONDS);
  timer.unref();
  return {
    nudge: look,
    async stop() {
      clearInterval(timer);
      isAskedAgain = false;
      delete running.cairnRelay;
      await pass;
    },
  };
}
