/** Merges: what one person changed on two devices at once, joined field by field. */
import { isSameValue } from "./same-value";

/** Fields of one thing by name. A field that is absent is one without a value. */
type Fields = Record<string, unknown>;

/** Whose value of a field is kept. */
export type Side = "mine" | "theirs";

export interface Merge<T extends Fields> {
  /** What either side changed alone is taken from it; of a conflict it holds mine. */
  merged: T;
  /** Fields that both sides changed, each to another value, in the order of the names given. */
  conflicts: (keyof T & string)[];
}

/**
 * Joins two changed copies of one thing by the copy both began with.
 * @example mergeFields({ title: "Run", unit: "km" }, { title: "Jog", unit: "km" }, { title: "Run", unit: "mi" })
 * // { merged: { title: "Jog", unit: "mi" }, conflicts: [] }
 */
export function mergeFields<T extends Fields>(base: T, mine: T, theirs: T): Merge<T> {
  const merged: Fields = {};
  const conflicts: string[] = [];
  for (const name of new Set([base, mine, theirs].flatMap((copy) => Object.keys(copy)))) {
    const isMineChanged = !isSameValue(mine[name], base[name]);
    const isTheirsChanged = !isSameValue(theirs[name], base[name]);
    const isSettled = !isMineChanged || !isTheirsChanged || isSameValue(mine[name], theirs[name]);
    if (!isSettled) conflicts.push(name);
    const kept = isMineChanged ? mine[name] : theirs[name];
    if (kept !== undefined) merged[name] = kept;
  }
  return { merged: merged as T, conflicts };
}

/** The merge with each conflict decided; those without a choice stay mine. */
export function withChoices<T extends Fields>(
  { merged, conflicts }: Merge<T>,
  theirs: T,
  choices: Readonly<Record<string, Side>>,
): T {
  const decided: Fields = { ...merged };
  for (const name of conflicts) {
    if (choices[name] !== "theirs") continue;
    if (theirs[name] === undefined) delete decided[name];
    else decided[name] = theirs[name];
  }
  return decided as T;
}
