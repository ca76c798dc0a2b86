/** Running timers: kept in this browser under their person, so they outlive tabs and cross to nobody. */
"use client";

import { useMemo, useSyncExternalStore } from "react";
import { usePerson } from "../offline/person";

/** Goal → when it was started, milliseconds since 1970. */
type Timers = Readonly<Record<string, number>>;

const NONE: Timers = {};
const CHANGED = "cairn-timers";

const keyOf = (personId: string) => `cairn-timers:${personId}`;

/** What storage holds, without whatever is no timer. @example readTimers('{"g":5,"h":"x"}') // {g: 5} */
export function readTimers(text: string | null): Timers {
  try {
    const kept: unknown = JSON.parse(text ?? "{}");
    if (typeof kept !== "object" || kept === null || Array.isArray(kept)) return NONE;
    return Object.fromEntries(
      Object.entries(kept).filter(([, at]) => typeof at === "number" && Number.isFinite(at)),
    );
  } catch {
    return NONE;
  }
}

/** What could not be kept: then this tab's memory is all there is. Else other tabs have a say. */
const memory = new Map<string, string>();

/** The person's timers as {@link readTimers} reads them. */
export function textOfTimers(personId: string): string {
  try {
    return memory.get(personId) ?? localStorage.getItem(keyOf(personId)) ?? "{}";
  } catch {
    return "{}";
  }
}

export function writeTimers(personId: string, timers: Timers): void {
  const text = JSON.stringify(timers);
  try {
    if (Object.keys(timers).length > 0) localStorage.setItem(keyOf(personId), text);
    else localStorage.removeItem(keyOf(personId));
    memory.delete(personId);
  } catch {
    memory.set(personId, text);
  }
  window.dispatchEvent(new Event(CHANGED));
}

function subscribe(listener: () => void): () => void {
  // Other tabs are heard through storage, this one through an event of its own.
  for (const name of ["storage", CHANGED]) window.addEventListener(name, listener);
  return () => {
    for (const name of ["storage", CHANGED]) window.removeEventListener(name, listener);
  };
}

/** Forgets the timers of an account that is no more. */
export function forgetTimers(personId: string): void {
  writeTimers(personId, NONE);
}

/** The person's running timers, and how to start and end one. */
export function useTimers() {
  const { personId } = usePerson();
  const text = useSyncExternalStore(
    subscribe,
    () => textOfTimers(personId),
    () => "{}",
  );
  return useMemo(() => {
    const timers = readTimers(text);
    const now = () => readTimers(textOfTimers(personId));
    return {
      timers,
      /** One that runs already goes on. */
      start: (goalId: string, at = Date.now()) => writeTimers(personId, { [goalId]: at, ...now() }),
      end: (goalId: string) => {
        const { [goalId]: _ended, ...rest } = now();
        writeTimers(personId, rest);
      },
    };
  }, [text, personId]);
}
