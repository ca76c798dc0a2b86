/** This browser's side of pushes: what it can do, and asking it for a subscription. */

const WORKER = "/push-worker.js";
/** Not the pages' own scope: the worker only listens for pushes. */
const SCOPE = "/push/";

/** `endpoint`: where this browser gets its pushes; `null` when it gets none. */
export type PushBrowser =
  | { can: "nothing" }
  | { can: "blocked" }
  | { can: "push"; endpoint: string | null };

export async function lookAtBrowser(): Promise<PushBrowser> {
  const hasParts =
    "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
  if (!hasParts) return { can: "nothing" };
  if (Notification.permission === "denied") return { can: "blocked" };
  const endpoint = (await presentSubscription())?.endpoint ?? null;
  return { can: "push", endpoint: Notification.permission === "granted" ? endpoint : null };
}

async function presentSubscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration(SCOPE);
  return (await registration?.pushManager.getSubscription()) ?? null;
}

/**
 * Asks the person, and then the browser, for a subscription.
 * @returns `null` when the person said no
 */
export async function subscribeBrowser(publicKey: string): Promise<PushSubscriptionJSON | null> {
  if ((await Notification.requestPermission()) !== "granted") return null;
  const registration = await navigator.serviceWorker.register(WORKER, { scope: SCOPE });
  await activation(registration);
  // One that was made with another key cannot be used any more.
  const present = await registration.pushManager.getSubscription();
  if (present && keyOf(present) !== publicKey) await present.unsubscribe();
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: bytesOf(publicKey),
  });
  return subscription.toJSON();
}

/** @returns the endpoint that is no more */
export async function unsubscribeBrowser(): Promise<string | null> {
  const subscription = await presentSubscription();
  await subscription?.unsubscribe();
  return subscription?.endpoint ?? null;
}

function activation({ installing, waiting }: ServiceWorkerRegistration): Promise<void> {
  const worker = installing ?? waiting;
  if (!worker) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === "activated") resolve();
      if (worker.state === "redundant") reject(new Error("the worker did not start"));
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

function keyOf({ options }: PushSubscription): string {
  const key = new Uint8Array(options.applicationServerKey ?? new ArrayBuffer(0));
  const text = btoa(String.fromCharCode(...key));
  return text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function bytesOf(key: string): Uint8Array<ArrayBuffer> {
  const binary = atob(key.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
