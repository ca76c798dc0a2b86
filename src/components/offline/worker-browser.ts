/** This browser's side of the worker that opens pages without a network. */
import { forgetPages, keptPage } from "../../service-worker/kept-pages";
import type { WorkerMessage } from "../../service-worker/messages";

const WORKER = "/sw.js";
const SCOPE = "/";

const canWork = () => "serviceWorker" in navigator && "caches" in window;

/** Starts the worker once the page is there, and forgets what others left. */
export function startWorker(personId: string): void {
  if (!canWork()) return;
  const start = () => {
    const options: RegistrationOptions = { scope: SCOPE, updateViaCache: "none" };
    // Without the worker everything works, but for pages without a network.
    navigator.serviceWorker.register(WORKER, options).catch(() => undefined);
  };
  if (document.readyState === "complete") start();
  else window.addEventListener("load", start, { once: true });
  void forgetPagesHere(personId);
}

/** Takes away a worker that an earlier build of the same address left. */
export function stopWorker(): void {
  if (!canWork()) return;
  void navigator.serviceWorker.getRegistration(SCOPE).then((registration) => {
    if (registration?.active?.scriptURL.endsWith(WORKER)) return registration.unregister();
  });
}

/** Has the page at a path kept, unless a whole load of it has kept it already. */
export async function keepPageOf(path: string): Promise<void> {
  if (!canWork()) return;
  const registration = await navigator.serviceWorker.ready;
  if (await keptPage(new URL(path, window.location.origin))) return;
  tell(registration, { type: "keep", path });
}

/** Forgets the kept pages of everybody but one person; `null` when the person signs out. */
export async function forgetPagesHere(except: string | null): Promise<void> {
  if (!canWork()) return;
  await forgetPages(except);
  const registration = await navigator.serviceWorker.getRegistration(SCOPE);
  if (registration) tell(registration, { type: "forget", except });
}

function tell({ active }: ServiceWorkerRegistration, message: WorkerMessage): void {
  active?.postMessage(message);
}
