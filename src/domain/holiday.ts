/**
 * Holidays: one pause over all goals, kept apart from what a person paused goal by goal, so that its
 * end gives each goal back what it had.
 */
import type { Pause } from "./goal";
import type { LocalDate } from "./local-date";
import { cutPause, mergePause, type PauseRange } from "./pause";

/** A pause as it is kept: of the goal alone, or its share of a holiday. Both may hold the same day. */
export interface KeptPause extends Pause {
  isHoliday: boolean;
}

type Layer = Pick<KeptPause, "isHoliday">;

const inOrder = (pauses: KeptPause[]) => pauses.sort((a, b) => (a.from < b.from ? -1 : 1));

/** The ranges on which the goal is paused, whatever by: apart and in order. */
export function pausesOf(kept: readonly Pause[]): Pause[] {
  return kept.reduce<Pause[]>(
    (all, { from, until, reason }) => mergePause(all, { from, until, reason }),
    [],
  );
}

/** Adds a range to the goal's own pauses, or to its share of holidays; ranges of one kind merge. */
export function withPause(
  kept: readonly KeptPause[],
  added: Pause,
  { isHoliday }: Layer = { isHoliday: false },
): KeptPause[] {
  const others = kept.filter((pause) => pause.isHoliday !== isHoliday);
  const same = kept.filter((pause) => pause.isHoliday === isHoliday);
  const merged = mergePause(same, added).map(({ from, until, reason }) => ({
    ...{ from, until, reason },
    isHoliday,
  }));
  return inOrder([...others, ...merged]);
}

/** Adds a range: its days within a holiday as the goal's share of it, the others as its own. */
export function withPauseOrShare(
  kept: readonly KeptPause[],
  added: Pause,
  holidays: readonly PauseRange[],
): KeptPause[] {
  const outside = holidays.reduce<Pause[]>((left, holiday) => cutPause(left, holiday), [added]);
  const inside = outside.reduce<Pause[]>((left, part) => cutPause(left, part), [added]);
  const shared = inside.reduce((all, part) => withPause(all, part, { isHoliday: true }), [...kept]);
  return outside.reduce((all, part) => withPause(all, part), shared);
}

/** Whether every day of the range is paused already. */
export function isPausedThroughout(kept: readonly Pause[], range: PauseRange): boolean {
  return pausesOf(kept).some(
    (pause) =>
      pause.from <= range.from &&
      (pause.until === null || (range.until !== null && range.until <= pause.until)),
  );
}

/**
 * The holiday that holds today, or else the next one ahead; `null` when there is none.
 * @param goals the kept pauses of each goal
 * @example on 2 March, one goal on holiday [1, 5) and another [1, 8) // [1, 8)
 */
export function holidayOf(
  goals: readonly (readonly KeptPause[])[],
  today: LocalDate,
): Pause | null {
  const notOver = goals
    .flat()
    .filter(({ isHoliday, until }) => isHoliday && (until === null || until > today));
  return pausesOf(notOver)[0] ?? null;
}

/** Takes the days of a holiday from today on out of a goal's share; what it paused itself stays. */
export function withoutHoliday(
  kept: readonly KeptPause[],
  { from, until }: PauseRange,
  today: LocalDate,
): KeptPause[] {
  const left = { from: from > today ? from : today, until };
  return kept.flatMap((pause) =>
    pause.isHoliday && overlap(pause, left) ? cutPause([pause], left) : [pause],
  );
}

function overlap(one: PauseRange, other: PauseRange): boolean {
  const beginsBefore = (a: PauseRange, b: PauseRange) => b.until === null || a.from < b.until;
  return beginsBefore(one, other) && beginsBefore(other, one);
}
