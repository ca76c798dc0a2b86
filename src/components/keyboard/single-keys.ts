/** Keys pressed on their own, heard only while nobody is typing and nothing lies over the page. */
"use client";

import { useLocalStorage } from "@mantine/hooks";
import { useEffect, useRef } from "react";

/** What one key does; told the event, so that it can keep the page from doing its own. */
export type KeyActions = Record<string, (event: KeyboardEvent) => void>;

const busyPlaces = "input, textarea, select, [contenteditable], [role=menu], [role=dialog]";

interface Pressed extends Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey"> {
  defaultPrevented: boolean;
  isComposing: boolean;
}

/** The name under which a key is looked up, `null` when the press belongs to something else. */
export function singleKeyOf(event: Pressed, isBusy: boolean): string | null {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (event.defaultPrevented || event.isComposing || ctrlKey || metaKey || altKey) return null;
  return isBusy ? null : key.length === 1 ? key.toLowerCase() : key;
}

/** Whether single keys are heard at all, kept in this browser. */
export function useSingleKeysOn() {
  return useLocalStorage({ key: "cairn-single-keys", defaultValue: true });
}

/** Listens on the whole document for as long as the component stands and the keys are on. */
export function useSingleKeys(actions: KeyActions): void {
  const [isOn] = useSingleKeysOn();
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    if (!isOn) return;
    const hear = (event: KeyboardEvent) => {
      const { target } = event;
      const isBusy = target instanceof Element && target.closest(busyPlaces) !== null;
      const key = singleKeyOf(event, isBusy);
      if (key !== null && Object.hasOwn(latest.current, key)) latest.current[key]?.(event);
    };
    document.addEventListener("keydown", hear);
    return () => document.removeEventListener("keydown", hear);
  }, [isOn]);
}
