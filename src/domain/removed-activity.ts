/** Removed activities: how long they can be brought back, and how a list shows them. */
import { z } from "zod";
import type { Activity } from "./activity";
import type { Status } from "./goal";
import { pageFields } from "./page";
import type { PatternName, Settings } from "./settings";

export const RESTORABLE_DAYS = 30;
const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/** Input of `activities.removed`. */
export const removedListSchema = z.strictObject({ goalId: z.uuid().optional(), ...pageFields });
export type RemovedList = z.infer<typeof removedListSchema>;

/** A removed activity with the goal it was logged on, and whole days until it is gone, the present one counted. */
export interface RemovedActivity extends Activity {
  removedAt: string;
  daysLeft: number;
  goal: {
    goalId: string;
    title: string;
    icon: string | null;
    pattern: PatternName;
    settings: Settings;
    status: Status;
  };
}

/** The instant since when a removed activity can still be brought back at `now`; both ISO 8601 UTC. */
export function restorableSince(now: string): string {
  return new Date(Date.parse(now) - RESTORABLE_DAYS * DAY_MILLISECONDS).toISOString();
}

/**
 * Days of 24 hours until it is gone, the one under way counted; 0 when it is gone.
 * @example daysLeft("2026-03-01T08:00:00.000Z", "2026-03-01T20:00:00.000Z") // 30
 */
export function daysLeft(removedAt: string, now: string): number {
  const age = (Date.parse(now) - Date.parse(removedAt)) / DAY_MILLISECONDS;
  return age > RESTORABLE_DAYS ? 0 : Math.max(1, Math.ceil(RESTORABLE_DAYS - age));
}
