/** Where a person's unsent logs lie: in this tab's memory, in the browser's storage, and told to other tabs. */
import { createStore, get, type UseStore, update } from "idb-keyval";
import type { UnsentLogs } from "./unsent-logs";

const CHANNEL = "cairn-unsent";
const EMPTY: UnsentLogs = [];

export interface UnsentStore {
  /** The list as this tab knows it; the same array until it changes. */
  read: () => UnsentLogs;
  subscribe: (listener: () => void) => () => void;
  /** Changes the list at once in this tab, then in storage; resolves when it is kept. */
  change: (changed: (logs: UnsentLogs) => UnsentLogs) => Promise<void>;
  /** Reads what is kept, also by other tabs. */
  load: () => Promise<void>;
  /** Keys whose own try is under way in this tab. */
  busy: Set<string>;
}

const stores = new Map<string, UnsentStore>();

/** The one store of a person in this tab. */
export function unsentStoreOf(personId: string): UnsentStore {
  const known = stores.get(personId);
  if (known) return known;
  const made = openStore(personId);
  stores.set(personId, made);
  return made;
}

let database: UseStore | undefined;

/** Opened late: on the server there is none. */
function databaseHere(): UseStore {
  database ??= createStore("cairn-unsent", "logs");
  return database;
}

function openStore(personId: string): UnsentStore {
  let logs = EMPTY;
  let changesOnTheWay = 0;
  const listeners = new Set<() => void>();
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(CHANNEL);
  const show = (next: UnsentLogs) => {
    logs = next;
    for (const listener of listeners) listener();
  };
  /** What storage holds is the truth, but for changes that it has yet to take. */
  const adopt = (kept: UnsentLogs) => {
    if (changesOnTheWay === 0) show(kept);
  };
  const load = async () => {
    try {
      adopt((await get<UnsentLogs>(personId, databaseHere())) ?? EMPTY);
    } catch {
      // Where nothing can be kept, this tab's memory is all there is.
    }
  };
  channel?.addEventListener("message", ({ data }) => {
    if (data === personId) void load();
  });
  const change: UnsentStore["change"] = async (changed) => {
    show(changed(logs));
    changesOnTheWay += 1;
    let kept: UnsentLogs | undefined;
    try {
      const keep = (before: UnsentLogs = EMPTY) => {
        kept = changed(before);
        return kept;
      };
      await update<UnsentLogs>(personId, keep, databaseHere());
    } catch {
      kept = undefined;
    }
    changesOnTheWay -= 1;
    if (kept) adopt(kept);
    channel?.postMessage(personId);
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return { read: () => logs, subscribe, change, load, busy: new Set() };
}

/** Forgets the unsent logs of an account that is no more. */
export function forgetUnsent(personId: string): Promise<void> {
  return unsentStoreOf(personId).change(() => EMPTY);
}
