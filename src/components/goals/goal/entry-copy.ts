/** An entry as it is compared, merged and sent: what happened, on which day, with which note. */
import type { Activity, ActivityKind, ActivityPatch } from "../../../domain/activity";
import type { LocalDate } from "../../../domain/local-date";
import { isSameValue } from "../../../domain/same-value";

/** Kinds that come with an amount of their own; that of the others the server knows. */
export const takesAmount = (kind: ActivityKind) => kind === "progress" || kind === "partial";

export interface EntryCopy extends Record<string, unknown> {
  /** Kind and amount are one choice: an amount says something only of its kind. */
  what: { kind: ActivityKind; value: number | null };
  day: LocalDate;
  note: string | null;
}

type Entry = Pick<Activity, "kind" | "value" | "day" | "note">;

export function copyOf({ kind, value, day, note }: Entry): EntryCopy {
  return { what: { kind, value: takesAmount(kind) ? value : null }, day, note };
}

/** Only what differs from the entry. */
export function entryPatch(entry: Activity, copy: EntryCopy): ActivityPatch {
  const before = copyOf(entry);
  const { kind, value } = copy.what;
  const patch: ActivityPatch = {};
  if (!isSameValue(copy.what, before.what)) {
    if (kind !== entry.kind) patch.kind = kind;
    if (value !== null) patch.value = value;
  }
  if (copy.day !== entry.day) patch.day = copy.day;
  if (copy.note !== entry.note) patch.note = copy.note;
  return patch;
}
