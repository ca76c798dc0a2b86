/** Time that was measured, as an amount in a goal's unit; goals in other units have no timer. */

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How people write a unit of time in the four languages, without a final dot. */
const units: readonly { milliseconds: number; decimals: number; words: ReadonlySet<string> }[] = [
  {
    milliseconds: SECOND,
    decimals: 0,
    words: words("s sec secs second seconds sek sekunde sekunden seg segundo segundos 秒 秒钟"),
  },
  {
    milliseconds: MINUTE,
    decimals: 0,
    words: words("min mins minute minutes minuten minuto minutos 分 分钟 分鐘"),
  },
  {
    milliseconds: HOUR,
    decimals: 2,
    words: words("h hr hrs hour hours std stunde stunden hora horas 小时 小時 个小时 钟头 个钟头"),
  },
];

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}

function unitOf(unit: string) {
  const plain = unit.trim().toLowerCase().replace(/\.$/, "");
  return units.find((each) => each.words.has(plain)) ?? null;
}

/** Whether a unit is one of time. @example isTimed("Std.") // true */
export function isTimed(unit: string): boolean {
  return unitOf(unit) !== null;
}

/**
 * What was measured in the goal's unit: seconds and minutes to the nearest whole one, hours to the
 * nearest hundredth, a half upwards, and never less than the smallest of these steps.
 * @param elapsed milliseconds; a clock that was set back gives none
 * @returns `null` for a unit that is not of time
 * @example amountOfTime(25 * 60_000 + 30_000, "min") // 26
 * @example amountOfTime(90 * 60_000, "hours") // 1.5
 */
export function amountOfTime(elapsed: number, unit: string): number | null {
  const found = unitOf(unit);
  if (found === null) return null;
  const steps = 10 ** found.decimals;
  return Math.max(1, Math.round((Math.max(0, elapsed) * steps) / found.milliseconds)) / steps;
}

/**
 * Elapsed time as a clock shows it.
 * @param elapsed milliseconds
 * @example clockText(65_000) // "1:05"
 * @example clockText(3_605_000) // "1:00:05"
 */
export function clockText(elapsed: number): string {
  const seconds = Math.floor(Math.max(0, elapsed) / SECOND);
  const two = (part: number) => String(part).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const rest = two(seconds % 60);
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${two(minutes % 60)}:${rest}`;
}
