/** Inngest's client: how events leave, and what the functions are registered with. */
import { Inngest } from "inngest";
import { env } from "../env";

const SEND_MILLISECONDS = 5000;
const silent = { debug() {}, info() {}, warn() {}, error() {} };

const shared = globalThis as typeof globalThis & { cairnInngest?: Inngest };

/** The app's client, made when it is first asked for. No call of it waits longer than five seconds. */
export function inngestClient(): Inngest {
  shared.cairnInngest ??= createInngest();
  return shared.cairnInngest;
}

function createInngest(): Inngest {
  const { INNGEST_BASE_URL, INNGEST_EVENT_KEY, INNGEST_SIGNING_KEY, INNGEST_DEV } = env();
  return new Inngest({
    id: "cairn",
    isDev: INNGEST_DEV,
    logger: silent,
    fetch: (input, init) =>
      fetch(input, { ...init, signal: AbortSignal.timeout(SEND_MILLISECONDS) }),
    ...(INNGEST_BASE_URL !== undefined && { baseUrl: INNGEST_BASE_URL }),
    ...(INNGEST_EVENT_KEY !== undefined && { eventKey: INNGEST_EVENT_KEY }),
    ...(INNGEST_SIGNING_KEY !== undefined && { signingKey: INNGEST_SIGNING_KEY }),
  });
}
