/// <reference lib="webworker" />
/** The worker that opens Today and goals without a network; `npm start` builds it into public/sw.js. */
import { CacheFirst, ExpirationPlugin, Serwist } from "serwist";
import type { WorkerMessage } from "./messages";
import { forget, keep, openPage } from "./open-page";

declare const self: ServiceWorkerGlobalScope;
/** Filled in by the build: its name, and the addresses of its files. */
declare const BUILD: string;
declare const STATIC_FILES: string[];

const OFFLINE_PAGE = "/offline";
const AT_ONCE = 6;
/** Some eight builds: open tabs and kept pages still find the files of theirs. */
const MOST_FILES = 800;

/** Their names change with what is in them, so a kept one is never stale. */
const files = new CacheFirst({
  cacheName: "cairn-files",
  plugins: [new ExpirationPlugin({ maxEntries: MOST_FILES, maxAgeFrom: "last-used" })],
});

const serwist = new Serwist({
  precacheEntries: [
    { url: OFFLINE_PAGE, revision: BUILD },
    { url: "/icon.svg", revision: BUILD },
  ],
  precacheOptions: { cleanupOutdatedCaches: true },
  skipWaiting: true,
  clientsClaim: true,
  disableDevLogs: true,
});

serwist.registerCapture(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith("/_next/static/"),
  files,
);
serwist.registerCapture(
  ({ request, url }) => request.mode === "navigate" && isPage(url.pathname),
  ({ request, url, event }) =>
    openPage({
      request,
      address: url,
      hold: (work) => event.waitUntil(work),
      offlinePage: () => serwist.matchPrecache(OFFLINE_PAGE),
    }),
);
serwist.addEventListeners();

self.addEventListener("install", (event) => event.waitUntil(fetchFiles(event)));
self.addEventListener("message", (event) => {
  const message: WorkerMessage = event.data;
  if (message.type === "keep") event.waitUntil(keep(new URL(message.path, self.location.origin)));
  if (message.type === "forget") event.waitUntil(forget(message.except));
});

/** Downloads and plain answers are left to the browser. */
function isPage(pathname: string): boolean {
  return !pathname.startsWith("/api/") && !/\.[^/]+$/.test(pathname);
}

/** What a page of this build may need, a few at a time so that the page itself comes first. */
async function fetchFiles(event: ExtendableEvent): Promise<void> {
  for (let from = 0; from < STATIC_FILES.length; from += AT_ONCE) {
    const some = STATIC_FILES.slice(from, from + AT_ONCE);
    await Promise.all(some.map((file) => files.handleAll({ event, request: file })[1]));
  }
}
