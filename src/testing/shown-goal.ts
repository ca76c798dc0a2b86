/** A goal as the API shows it, for tests of the screens: what a test does not name is plain. */
import type { Progress } from "../domain/patterns/pattern";
import type { PatternName, Settings } from "../domain/settings";
import type { GoalWithProgress } from "../domain/standing";

export const SHOWN_ON = "2026-11-22";

type Shown = Partial<Omit<GoalWithProgress, "progress">> & { progress?: Partial<Progress> };

function patternOf(settings: Settings): PatternName {
  if ("total" in settings) return "milestone";
  if ("reading" in settings) return "target";
  if ("length" in settings) return "streak";
  return "unlogged" in settings ? "limit" : "recurring";
}

/** An active goal that began on 1 November 2026, on the 22nd. */
export function shownGoal(settings: Settings, { progress, ...rest }: Shown = {}): GoalWithProgress {
  const goalId = rest.goalId ?? "0190a5f0-0000-7000-8000-000000000000";
  const pattern = patternOf(settings);
  const nothing = { category: null, description: null, icon: null, color: null, clientKey: null };
  return {
    ...nothing,
    goalId,
    pattern,
    settings,
    title: "Drink water",
    weekStart: 1,
    startsOn: "2026-11-01",
    endsOn: null,
    reminders: [],
    pauses: [],
    pinned: false,
    position: null,
    status: "active",
    completedOn: null,
    completedBy: null,
    version: 1,
    createdAt: "2026-11-01T08:00:00Z",
    updatedAt: "2026-11-01T08:00:00Z",
    ...rest,
    progress: {
      goalId,
      pattern,
      on: SHOWN_ON,
      since: "2026-11-01",
      percent: 0,
      period: null,
      total: 0,
      streak: null,
      successRate: null,
      projection: null,
      ...progress,
    },
  };
}
