/** How long a failed try waits for the next one: Inngest's own delays. */

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const jitter = 30 * second;

const delays: readonly number[] = [
  15 * second,
  30 * second,
  minute,
  2 * minute,
  5 * minute,
  10 * minute,
  20 * minute,
  40 * minute,
  hour,
  2 * hour,
];

/** The wait after the try numbered `attempt` (the first is 0), with up to 30 s of spread. */
export function retryDelay(attempt: number, random: () => number): number {
  const delay = delays[Math.min(attempt, delays.length - 1)] ?? 2 * hour;
  return delay + Math.floor(random() * jitter);
}

/** What a `retry-after` header asks for, in milliseconds from `now`; `undefined` when it says nothing. */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined || header.trim() === "") return undefined;
  const seconds = Number(header);
  const milliseconds = Number.isFinite(seconds) ? seconds * second : Date.parse(header) - now;
  if (Number.isNaN(milliseconds)) return undefined;
  return Math.min(Math.max(0, milliseconds), 366 * 24 * hour);
}
