/** Durations as Inngest's SDK writes them (`1w2d3h4m5s`), and the moments a sleep may name. */

const units: Record<string, number> = {
  w: 604_800_000,
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
  s: 1000,
  ms: 1,
};

/** Milliseconds of a duration, an empty one being none; `undefined` when it is no duration. */
export function parseDuration(text: string): number | undefined {
  if (!/^(\d+(ms|[wdhms]))*$/.test(text)) return undefined;
  let sum = 0;
  for (const [, count, unit] of text.matchAll(/(\d+)(ms|[wdhms])/g)) {
    sum += Number(count) * (units[unit ?? ""] ?? 0);
  }
  return sum;
}

/** When a sleep that names a duration or an ISO instant ends; `undefined` when it names neither. */
export function wakeTime(name: string, now: number): number | undefined {
  const duration = parseDuration(name);
  if (duration !== undefined) return now + duration;
  const instant = Date.parse(name);
  return Number.isNaN(instant) ? undefined : instant;
}
