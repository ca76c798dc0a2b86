/** The weeks of the preview as bands of columns, each with its words where they fit best. */
import type { PlannedStretch, PlannedWeek } from "../../../domain/first-weeks";
import { daysBetween, type LocalDate } from "../../../domain/local-date";

/** A stretch within one week. `column` 1–7 is its first day. */
export interface Band extends PlannedStretch {
  column: number;
  columns: number;
  /** Whether it is here that its words stand: of a longer period only once, where there is most room. */
  hasWords: boolean;
}

/** @example a month from a Friday on: three columns without words, then seven with them, then seven without */
export function bandsOf(weeks: readonly PlannedWeek[]): Band[][] {
  const parts = weeks.map((week) => week.stretches.map((stretch) => placed(stretch, week.start)));
  const worded = wordedParts(parts.flat());
  return parts.map((week) => week.map((band) => ({ ...band, hasWords: worded.has(band) })));
}

type Part = Omit<Band, "hasWords">;

function placed(stretch: PlannedStretch, weekStart: LocalDate): Part {
  const column = daysBetween(weekStart, stretch.from) + 1;
  return { ...stretch, column, columns: daysBetween(stretch.from, stretch.to) + 1 };
}

function wordedParts(parts: readonly Part[]): Set<Part> {
  const widest = new Map<string, Part>();
  for (const part of parts) {
    const key = nameOf(part);
    const before = widest.get(key);
    if (!before || part.columns > before.columns) widest.set(key, part);
  }
  return new Set(widest.values());
}

/** What belongs to one period has one name; a day or a week is cut by no row. */
function nameOf({ unit, from }: Part): string {
  if (unit === null || unit === "year") return `${unit}${from.slice(0, unit === null ? 0 : 4)}`;
  if (unit === "month") return from.slice(0, 7);
  if (unit === "quarter") return `${from.slice(0, 4)} ${Math.ceil(Number(from.slice(5, 7)) / 3)}`;
  return from;
}
