/** How many random cases the property tests try; the variable `ORACLE_RUNS` asks for more or fewer. */
/// <reference types="vite/types/importMeta.d.ts" />

const asked = Number(import.meta.env.ORACLE_RUNS);

/** The number asked for, or else `usual`. */
export function runs(usual: number): number {
  return Number.isInteger(asked) && asked > 0 ? asked : usual;
}
