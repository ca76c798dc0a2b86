/** Goals of an import in the form they would be kept in. */
import type { ActivityKind, ActivitySource, Context } from "../activity";
import { deadlineOf } from "../goal";
import type { LocalDate } from "../local-date";
import type { StoredGoal } from "../standing";
import type { ImportedActivity, ImportedGoal } from "./history";

/** An activity with the key that makes it one, however often its file is imported. */
export interface KeyedActivity extends ImportedActivity {
  clientKey: string;
}

/** A goal of the file with its key; `goal.original` keeps the one its export says. */
export interface KeyedGoal extends ImportedGoal {
  clientKey: string;
  activities: KeyedActivity[];
}

/** One goal of a plan; `existing`: it is there already and only gets activities. */
export interface PlannedGoal {
  source: KeyedGoal;
  existing: StoredGoal | null;
  title: string;
  startsOn: LocalDate;
  activities: KeyedActivity[];
}

/** What is kept of a new goal; its id is given when it is written. */
export function storedGoalOf(
  { source, title, startsOn }: Omit<PlannedGoal, "activities">,
  { weekStart, today, now }: { weekStart: number; today: LocalDate; now: string },
): StoredGoal {
  const { create, original, isArchived } = source;
  const { pattern, settings, description, category, icon, color } = create;
  const ownWeekStart = create.weekStart ?? weekStart;
  return {
    goalId: "",
    clientKey: original === undefined ? source.clientKey : original.clientKey,
    title,
    description: description ?? null,
    category: category ?? null,
    icon: icon ?? null,
    color: color ?? null,
    pattern,
    startsOn,
    endsOn: "endsOn" in create ? (create.endsOn ?? null) : null,
    by: deadlineOf(settings),
    isDraft: create.status === "draft",
    archivedAt: original?.archivedAt ?? (isArchived ? now : null),
    archivedOn: original?.archivedOn ?? (isArchived ? today : null),
    declaredCompletedOn: original?.declaredCompletedOn ?? null,
    reachedOn: null,
    reminders: create.reminders ?? [],
    isPinned: original?.isPinned ?? false,
    position: original?.position ?? null,
    version: original?.version ?? 1,
    createdAt: original?.createdAt ?? now,
    updatedAt: original?.updatedAt ?? now,
    terms: original?.terms ?? [{ from: null, settings, weekStart: ownWeekStart }],
    pauses: original?.pauses ?? [],
  };
}

/** What is kept of an imported activity beside its owner and goal. */
export interface KeptActivity {
  clientKey: string;
  kind: ActivityKind;
  value: number | null;
  day: LocalDate;
  recordedAt: string;
  timeZone: string;
  note: string | null;
  context: Context | null;
  source: ActivitySource;
  version: number;
  removedAt: string | null;
}

/** An activity as it is kept; what its source does not say is of the import. */
export function keptActivity(
  { clientKey, kind, value, day, note, recordedAt, original }: KeyedActivity,
  { now, timeZone }: { now: string; timeZone: string },
): KeptActivity {
  return {
    clientKey,
    kind,
    value,
    day,
    note,
    recordedAt: recordedAt ?? now,
    timeZone: original?.timeZone ?? timeZone,
    context: original?.context ?? null,
    source: original?.source ?? "import",
    version: original?.version ?? 1,
    removedAt: original?.removedAt ?? null,
  };
}

/** The activities that are still to be written, by day and in pieces of at most `size`. */
export function piecesOf(
  activities: readonly KeyedActivity[],
  { written, size }: { written: ReadonlySet<string>; size: number },
): KeyedActivity[][] {
  const left = activities
    .filter(({ clientKey }) => !written.has(clientKey))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const count = Math.ceil(left.length / size);
  return Array.from({ length: count }, (_, piece) => left.slice(piece * size, (piece + 1) * size));
}
