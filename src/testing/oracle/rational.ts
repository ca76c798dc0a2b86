/** Exact fractions for the oracle, turned into the nearest double by long division. */

const DIGITS = 80n;

/** A JSON amount in whole millionths. */
export function millionths(value: number): bigint {
  const [whole = "0", places = ""] = value.toFixed(6).split(".");
  return BigInt(whole + places);
}

export function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** The double nearest to `over / under`; a digit after the last one keeps a remainder from rounding. */
export function nearest(over: bigint, under: bigint): number {
  const isNegative = over < 0n !== under < 0n;
  const scaled = magnitude(over) * 10n ** DIGITS;
  const digits = scaled / magnitude(under);
  const isExact = digits * magnitude(under) === scaled;
  const value = Number(`${digits}${isExact ? "0" : "1"}e-${DIGITS + 1n}`);
  return isNegative && value !== 0 ? -value : value;
}

export function fromMillionths(value: bigint): number {
  return nearest(value, 1_000_000n);
}

/** Rounds `over / under` up to a whole number. */
export function ceiling(over: bigint, under: bigint): bigint {
  const [n, d] = under < 0n ? [-over, -under] : [over, under];
  const cut = n / d;
  return cut * d < n ? cut + 1n : cut;
}

/** `100 · over / under` between 0 and 100. */
export function percentWithin(over: bigint, under: bigint): number {
  const percent = nearest(100n * over, under);
  return Math.max(0, Math.min(100, percent));
}
