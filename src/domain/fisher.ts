/** Fisher's exact test for a table of four counts. */

/** Met and missed on the days of one side, then of the other. */
export type FourCounts = readonly [number, number, number, number];

/** Tables this close in likelihood count as equally likely: logarithms are not exact. */
const TOLERANCE = 1e-7;

/**
 * The chance of a table at least as unlikely as this one, its margins given, if the two sides did not
 * differ: two-sided, summed over all tables of the same margins.
 * Source: R. A. Fisher, Statistical Methods for Research Workers, §21.02.
 * @example differs([3, 1, 1, 3]) // 34 / 70 = 0.4857…
 */
export function differs([a, b, c, d]: FourCounts): number {
  const [row, column, all] = [a + b, a + c, a + b + c + d];
  const logs = logFactorials(all);
  const log = (n: number) => logs[n] ?? 0;
  const fixed = log(row) + log(all - row) + log(column) + log(all - column) - log(all);
  const logOf = (x: number) =>
    fixed - log(x) - log(row - x) - log(column - x) - log(all - row - column + x);
  const limit = logOf(a) + TOLERANCE;
  let chance = 0;
  for (let x = Math.max(0, row + column - all); x <= Math.min(row, column); x++) {
    if (logOf(x) <= limit) chance += Math.exp(logOf(x));
  }
  return Math.min(1, chance);
}

/** ln 0!, ln 1!, … ln n! */
function logFactorials(n: number): number[] {
  const logs = [0];
  for (let k = 1; k <= n; k++) logs.push((logs[k - 1] ?? 0) + Math.log(k));
  return logs;
}
