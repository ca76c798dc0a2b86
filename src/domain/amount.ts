/** Exact decimal amounts: at most 6 places, below 10⁹, held as whole millionths in a bigint. */

/** An amount in millionths: `1.5` is `1_500_000n`. Sums never lose a place. */
export type Amount = bigint;

const SCALE = 1_000_000;
const LIMIT = 1_000_000_000;

/** Whether a JSON number is an amount: finite, |v| < 10⁹ and no more than 6 decimal places. */
export function isAmount(value: number): boolean {
  if (!Number.isFinite(value) || Math.abs(value) >= LIMIT) return false;
  return Number(value.toFixed(6)) === value;
}

/**
 * Reads a decimal text or JSON number exactly.
 * @throws RangeError when it is not a decimal number
 * @example toAmount(0.7) + toAmount(0.1) === toAmount(0.8) // true
 */
export function toAmount(value: number | string): Amount {
  const text = typeof value === "number" ? value.toFixed(6) : value;
  const match = /^(-?)(\d+)(?:\.(\d{1,}))?$/.exec(text);
  if (!match) throw new RangeError("not a decimal number");
  const [, sign, whole = "0", fraction = ""] = match;
  const millionths = BigInt(whole + fraction.padEnd(6, "0").slice(0, 6));
  return sign ? -millionths : millionths;
}

/** The JSON number nearest an amount. */
export function toNumber(amount: Amount): number {
  return nearestQuotient(amount, BigInt(SCALE));
}

/** The amount as a decimal text without trailing zeros: `1500000n` → `"1.5"`. */
export function toDecimalText(amount: Amount): string {
  const sign = amount < 0n ? "-" : "";
  const absolute = amount < 0n ? -amount : amount;
  const whole = absolute / BigInt(SCALE);
  const fraction = String(absolute % BigInt(SCALE))
    .padStart(6, "0")
    .replace(/0+$/, "");
  return fraction ? `${sign}${whole}.${fraction}` : `${sign}${whole}`;
}

/**
 * The double nearest the exact quotient. Division of two integers below 2⁵³ rounds correctly
 * (IEEE 754); larger ones are divided to 64 significant bits with a sticky bit first.
 * @throws RangeError when `divisor` is 0
 */
export function nearestQuotient(dividend: bigint, divisor: bigint): number {
  if (divisor === 0n) throw new RangeError("division by zero");
  const limit = BigInt(Number.MAX_SAFE_INTEGER);
  const top = dividend < 0n ? -dividend : dividend;
  const bottom = divisor < 0n ? -divisor : divisor;
  const sign = dividend < 0n !== divisor < 0n ? -1 : 1;
  if (top <= limit && bottom <= limit) return (sign * Number(top)) / Number(bottom) || 0;
  const shift = Math.max(0, 64 - (top.toString(2).length - bottom.toString(2).length));
  const scaled = top << BigInt(shift);
  const sticky = scaled % bottom === 0n ? 0n : 1n;
  return sign * (Number(((scaled / bottom) << 1n) | sticky) / 2 ** (shift + 1));
}
