/** Pauses: ranges of civil days on which nothing is asked, kept apart and in order. */
import { checkDateRange } from "./date-range";
import { DomainError } from "./errors";
import type { Pause } from "./goal";
import { earlierOf, type LocalDate, laterOf } from "./local-date";

/** A range of days, `until` itself not among them; `null`: still open. */
export interface PauseRange {
  from: LocalDate;
  until: LocalDate | null;
}

/** What a person asks for: from today on if not told otherwise, open without an end. */
interface AskedPause {
  from?: LocalDate | undefined;
  until?: LocalDate | undefined;
  reason?: string | undefined;
}

/**
 * The range that a person asks to pause.
 * @throws DomainError `INVALID_DATE_RANGE` when it is empty, ends before it begins or is too long
 */
export function pauseRange({ from, until, reason }: AskedPause, today: LocalDate): Pause {
  const range = { from: from ?? today, until: until ?? null, reason: reason ?? null };
  if (range.until === null) return range;
  checkDateRange({ from: range.from, to: range.until });
  if (range.until === range.from)
    throw new DomainError("INVALID_DATE_RANGE", { details: { until: ["empty_range"] } });
  return range;
}

const endsBefore = (until: LocalDate | null, day: LocalDate) => until !== null && until < day;

/** The later of two ends, where an open one is the latest of all. */
function laterEnd(a: LocalDate | null, b: LocalDate | null): LocalDate | null {
  return a === null || b === null ? null : laterOf(a, b);
}

/**
 * Adds a range and joins those that touch or overlap; an empty range adds nothing.
 * A joined range keeps the reason given last.
 * @example mergePause([{from: "2026-01-01", until: "2026-01-05", reason: null}], {from: "2026-01-05", until: null, reason: "ill"})
 * // [{from: "2026-01-01", until: null, reason: "ill"}]
 */
export function mergePause(pauses: readonly Pause[], added: Pause): Pause[] {
  if (added.until !== null && added.until <= added.from) return [...pauses];
  let joined = added;
  const apart: Pause[] = [];
  for (const pause of pauses) {
    if (endsBefore(pause.until, joined.from) || endsBefore(joined.until, pause.from)) {
      apart.push(pause);
      continue;
    }
    joined = {
      from: earlierOf(pause.from, joined.from),
      until: laterEnd(pause.until, joined.until),
      reason: joined.reason ?? pause.reason,
    };
  }
  return [...apart, joined].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Ends the range that holds `today`: what is left of it closes with yesterday. Later ranges stay. */
export function endPause<Range extends Pause>(pauses: readonly Range[], today: LocalDate): Range[] {
  return pauses
    .map((pause) => {
      const holds = pause.from <= today && (pause.until === null || today < pause.until);
      return holds ? { ...pause, until: today } : pause;
    })
    .filter((pause) => pause.until === null || pause.from < pause.until);
}

/**
 * Takes the days of a range out of the pauses, splitting one that reaches over both its ends; an empty
 * range takes nothing.
 * @example cutPause([{from: "2026-01-01", until: null, reason: null}], {from: "2026-01-03", until: "2026-01-04"})
 * // [2026-01-01, 2026-01-03) and [2026-01-04, open)
 */
export function cutPause<Range extends Pause>(
  pauses: readonly Range[],
  range: PauseRange,
): Range[] {
  if (range.until !== null && range.until <= range.from) return [...pauses];
  return pauses.flatMap((pause) => {
    const before = {
      ...pause,
      until: pause.until === null ? range.from : earlierOf(pause.until, range.from),
    };
    const after =
      range.until === null ? null : { ...pause, from: laterOf(pause.from, range.until) };
    return [before, after].filter(
      (part): part is Range => part !== null && (part.until === null || part.from < part.until),
    );
  });
}
