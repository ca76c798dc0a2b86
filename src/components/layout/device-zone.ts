/** The time zone of this device, which only the browser knows. */
"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Its IANA name now, for code that runs only in a browser. */
export const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Its IANA name. @param meanwhile stands for it until the page has woken */
export function useDeviceZone<T>(meanwhile: T): string | T {
  return useSyncExternalStore<string | T>(never, deviceZone, () => meanwhile);
}

/** A zone's name as people read it. @example zoneName("America/New_York") // "America/New York" */
export const zoneName = (zone: string): string => zone.replaceAll("_", " ");
