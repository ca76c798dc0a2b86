/** How many random cases the property tests try; the variable `ORACLE_RUNS` asks for more or fewer. */

const { env } = import.meta as ImportMeta & { env: Record<string, string | undefined> };
const asked = Number(env["ORACLE_RUNS"]);

/** The number asked for, or else `usual`. */
export function runs(usual: number): number {
  return Number.isInteger(asked) && asked > 0 ? asked : usual;
}
