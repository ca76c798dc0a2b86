/** How many random cases the property tests try; the variable `ORACLE_RUNS` asks for more or fewer. */

const { env } = import.meta as ImportMeta & { env: Record<string, string | undefined> };

/** The number asked for, or else `usual`. */
export function runs(usual: number): number {
  return runsOf("ORACLE_RUNS", usual);
}

/** The number above 0 that a variable of the environment asks for, or else `usual`. */
export function runsOf(variable: string, usual: number): number {
  const asked = Number(env[variable]);
  return asked > 0 ? asked : usual;
}
