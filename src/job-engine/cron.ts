/** The slots of a cron pattern in UTC, and which of them a late look must still fire. */
import { Cron } from "croner";

/** A slot missed by more than this is given up for the newest one. */
const catchUp = 60 * 60 * 1000;

/** Why a pattern cannot be used, or `null`. */
export function cronRefusal(pattern: string): string | null {
  if (/^\s*(CRON_)?TZ=/.test(pattern)) return "a time zone in cron";
  try {
    return nextSlot(pattern, 0) === null ? "a cron that never fires" : null;
  } catch {
    return "this cron pattern";
  }
}

/** The first slot after that moment, or `null` when there is none. */
export function nextSlot(pattern: string, after: number): number | null {
  const cron = new Cron(pattern, { timezone: "UTC", mode: "5-part", paused: true });
  return cron.nextRun(new Date(after))?.getTime() ?? null;
}

/**
 * The slots in (last, now] that are still to fire, oldest first: every one of the last hour, or
 * else the newest one, so that a daily job missed in the night still happens in the morning.
 */
export function dueSlots(pattern: string, last: number, now: number): number[] {
  const recent: number[] = [];
  let missed: number | null = null;
  for (let slot = nextSlot(pattern, last); slot !== null && slot <= now; ) {
    if (slot > now - catchUp) recent.push(slot);
    else missed = slot;
    slot = nextSlot(pattern, slot);
  }
  return recent.length > 0 || missed === null ? recent : [missed];
}
