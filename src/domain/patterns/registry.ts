/** Which pattern is worked out how: some are held against an ask each period, some follow a course. */
import type { PatternName, Settings } from "../settings";
import { askOfLimit } from "./limit";
import { courseOfMilestone } from "./milestone";
import type { Ask, Course } from "./pattern";
import { askOfRecurring } from "./recurring";
import { askOfStreak } from "./streak";
import { courseOfTarget } from "./target";

/** Patterns that are judged period by period. */
export const isPeriodic = (pattern: PatternName): boolean =>
  pattern !== "milestone" && pattern !== "target";

/** By the settings themselves, which nobody changes once they are read. */
const asks = new WeakMap<Settings, Ask>();

/** What a period is held against under these settings; a milestone or target has no periods. */
export function askOf(settings: Settings): Ask {
  const known = asks.get(settings) ?? askUnder(settings);
  asks.set(settings, known);
  return known;
}

function askUnder(settings: Settings): Ask {
  if ("bound" in settings) return askOfRecurring(settings);
  if ("length" in settings) return askOfStreak(settings);
  if ("unlogged" in settings) return askOfLimit(settings);
  throw new RangeError("this pattern has no periods");
}

/** From where to where a milestone or target goes under these settings. */
export function courseOf(settings: Settings): Course {
  if ("total" in settings) return courseOfMilestone(settings);
  if ("end" in settings) return courseOfTarget(settings);
  throw new RangeError("this pattern has no course");
}
