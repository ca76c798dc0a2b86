/** Opening a page: from the network if it answers in time, else the kept copy, else the word that there is no network. */
import { forgetPages, isKeptPath, keepPage, keptPage } from "./kept-pages";

/** So long a page that has a kept copy waits for the network. */
const PATIENCE_MILLISECONDS = 3000;

/** Answers of something in front of the app that is away. */
const AWAY = new Set([502, 503, 504]);

interface Opening {
  request: Request;
  address: URL;
  /** Keeps the worker awake until the work is done. */
  hold: (work: Promise<unknown>) => void;
  /** The page that says there is no network. */
  offlinePage: () => Promise<Response | undefined>;
}

/** The response to a navigation. */
export async function openPage(opening: Opening): Promise<Response> {
  const fresh = fromNetwork(opening);
  const kept = await keptPage(opening.address);
  if (!kept) return fresh.catch(async (error) => (await opening.offlinePage()) ?? raise(error));
  // The answer that came too late is kept all the same.
  opening.hold(fresh.catch(() => undefined));
  const first = await Promise.race([fresh.catch(() => kept), wait(PATIENCE_MILLISECONDS, kept)]);
  return AWAY.has(first.status) ? kept : first;
}

/** How often pages were forgotten: what was asked for before must not be kept after. */
let timesForgotten = 0;

/** Forgets kept pages, and those on their way. */
export function forget(except: string | null): Promise<void> {
  if (except === null) timesForgotten += 1;
  return forgetPages(except);
}

/** Keeps a page that was reached without loading it as a whole. */
export async function keep(address: URL): Promise<void> {
  if (!isKeptPath(address.pathname)) return;
  const before = timesForgotten;
  const response = await fetch(address, { headers: { accept: "text/html" }, redirect: "manual" });
  if (response.ok && before === timesForgotten) await keepPage(address, response);
}

async function fromNetwork({ request, address, hold }: Opening): Promise<Response> {
  const before = timesForgotten;
  const response = await fetch(request);
  if (!isKeptPath(address.pathname)) return response;
  // Behind sign-in a redirect means that nobody is signed in any more.
  if (response.type === "opaqueredirect") hold(forget(null));
  else if (response.ok && before === timesForgotten) hold(keepPage(address, response.clone()));
  return response;
}

function wait<T>(milliseconds: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(value), milliseconds));
}

function raise(error: unknown): never {
  throw error;
}
