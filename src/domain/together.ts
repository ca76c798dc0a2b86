/** Which daily goals go together: on days with one met, how often the other was met too, beyond chance. */
import { differs, type FourCounts } from "./fisher";
import type { LocalDate } from "./local-date";

/** A daily goal's decided days: day → whether it was met. Neutral and open days are left out. */
export interface DailyVerdicts {
  goalId: string;
  title: string;
  days: ReadonlyMap<LocalDate, boolean>;
}

/** Days of one side, and on how many of them the second goal was met. */
export interface Side {
  days: number;
  met: number;
}

/** Two goals that go together, or that get in each other's way. */
export interface Together {
  first: { goalId: string; title: string };
  second: { goalId: string; title: string };
  /** Days with the first goal met. */
  with: Side;
  /** Days with the first goal missed. */
  without: Side;
  /** Chance of a difference as large as this if the goals had nothing to do with each other, times the pairs tried; 0–1. */
  chance: number;
}

/** On fewer days of a side a share says little. */
export const FEWEST_DAYS_A_SIDE = 20;
/** Days back from today that are looked at: half a year, so that old habits do not speak for new ones. */
export const TOGETHER_DAYS = 182;
const SMALLEST_DIFFERENCE = 0.15;
const LARGEST_CHANCE = 0.05;
const MOST = 3;

/**
 * At most three pairs of goals, the clearest first. A pair is tried when both sides have
 * {@link FEWEST_DAYS_A_SIDE} days; it is told when the shares differ by 15 points or more and Fisher's
 * exact test gives under 5 % after Bonferroni's correction, which multiplies by the pairs tried.
 * Days are taken as independent, which neighbouring days are not quite: what is told is a hint.
 * @example 36 of 40 days with it, 12 of 30 without, one pair // chance 0.0000146
 */
export function goingTogether(goals: readonly DailyVerdicts[]): Together[] {
  const tried = goals.flatMap((one, index) =>
    goals.slice(index + 1).flatMap((other) => directed(one, other) ?? []),
  );
  return tried
    .map((pair) => ({ ...pair, chance: Math.min(1, differs(countsOf(pair)) * tried.length) }))
    .filter((pair) => differenceOf(pair) >= SMALLEST_DIFFERENCE && pair.chance < LARGEST_CHANCE)
    .sort((a, b) => a.chance - b.chance || differenceOf(b) - differenceOf(a))
    .slice(0, MOST);
}

type Pair = Omit<Together, "chance">;

const shareOf = ({ days, met }: Side) => met / days;
const differenceOf = (pair: Pair) => Math.abs(shareOf(pair.with) - shareOf(pair.without));

function countsOf({ with: on, without: off }: Pair): FourCounts {
  return [on.met, on.days - on.met, off.met, off.days - off.met];
}

/** The pair in the direction that tells more, of those with enough days on both sides. */
function directed(one: DailyVerdicts, other: DailyVerdicts): Pair | null {
  const ways = [sidesOf(one, other), sidesOf(other, one)].filter(
    (pair) => Math.min(pair.with.days, pair.without.days) >= FEWEST_DAYS_A_SIDE,
  );
  return ways.sort((a, b) => differenceOf(b) - differenceOf(a))[0] ?? null;
}

function sidesOf(first: DailyVerdicts, second: DailyVerdicts): Pair {
  const sides = { with: { days: 0, met: 0 }, without: { days: 0, met: 0 } };
  for (const [day, isFirst] of first.days) {
    const isSecond = second.days.get(day);
    if (isSecond === undefined) continue;
    const side = isFirst ? sides.with : sides.without;
    side.days += 1;
    if (isSecond) side.met += 1;
  }
  const named = ({ goalId, title }: DailyVerdicts) => ({ goalId, title });
  return { first: named(first), second: named(second), ...sides };
}
