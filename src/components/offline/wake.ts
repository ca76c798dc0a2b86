/** Asks the part that sends unsent logs to try now. */

const WAKE = "cairn-send-unsent";

export function askForReplay(): void {
  window.dispatchEvent(new Event(WAKE));
}

/** Runs when asked to, when the network or the window comes back. */
export function onWake(listener: () => void): () => void {
  const look = () => document.visibilityState === "visible" && listener();
  const names = [WAKE, "online", "focus"];
  for (const name of names) window.addEventListener(name, listener);
  document.addEventListener("visibilitychange", look);
  return () => {
    for (const name of names) window.removeEventListener(name, listener);
    document.removeEventListener("visibilitychange", look);
  };
}
