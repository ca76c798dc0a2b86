/** A stored goal for tests of pure functions: begun on Sunday 1 March 2026, otherwise as given. */
import type { PatternName } from "@/domain/settings";
import { settingsSchemas } from "@/domain/settings";
import type { StoredGoal } from "@/domain/standing";

/** Settings are completed with their defaults. */
export function storedGoal(
  pattern: PatternName,
  settings: object,
  given: Partial<StoredGoal> = {},
): StoredGoal {
  const parsed = settingsSchemas[pattern].parse(settings);
  return {
    goalId: "00000000-0000-7000-8000-000000000001",
    clientKey: null,
    title: "Read",
    description: null,
    category: null,
    icon: null,
    color: null,
    pattern,
    startsOn: "2026-03-01",
    endsOn: null,
    by: "by" in parsed ? (parsed.by ?? null) : null,
    isDraft: false,
    archivedAt: null,
    archivedOn: null,
    declaredCompletedOn: null,
    reachedOn: null,
    reminders: [],
    isPinned: false,
    position: null,
    version: 1,
    createdAt: "2026-03-01T00:00:00.000Z",
    updatedAt: "2026-03-01T00:00:00.000Z",
    terms: [{ from: null, settings: parsed, weekStart: 1 }],
    pauses: [],
    ...given,
  };
}
