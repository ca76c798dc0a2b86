/** Which days of pause one copy of a goal has beyond another: what an Undo has to add or take out. */
import type { Pause } from "../../../domain/goal";
import { cutPause } from "../../../domain/pause";

/** The ranges of `pauses` that lie in none of `others`. */
export function pausesBeyond(pauses: readonly Pause[], others: readonly Pause[]): Pause[] {
  return others.reduce<Pause[]>((left, other) => cutPause(left, other), [...pauses]);
}
