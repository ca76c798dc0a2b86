/** Units that the catalog has words for, in one and in many. */

/** Units with a singular and a plural in the message catalog's `goals.unit`. */
export const wordedUnits = [
  "glasses",
  "cups",
  "pages",
  "books",
  "times",
  "days",
  "steps",
  "hours",
  "minutes",
  "sessions",
  "workouts",
  "drinks",
  "coffees",
  "cigarettes",
  "meals",
  "words",
] as const;
export type WordedUnit = (typeof wordedUnits)[number];

/** The catalog's name of a unit people write in many ways, or `null` for their own words. */
export function wordedUnit(unit: string): WordedUnit | null {
  const plain = unit.trim().toLowerCase();
  return (
    wordedUnits.find(
      (worded) => plain === worded || `${plain}s` === worded || `${plain}es` === worded,
    ) ?? null
  );
}
