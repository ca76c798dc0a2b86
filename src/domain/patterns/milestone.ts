/** Milestone goals: pile up a lifetime total. */
import { toAmount } from "../amount";
import type { MilestoneSettings } from "../settings";
import type { Course } from "./pattern";

/** From where to where a milestone goes. */
export function courseOfMilestone(settings: MilestoneSettings): Course {
  return {
    start: toAmount(settings.start),
    end: toAmount(settings.total),
    by: settings.by ?? null,
    reading: "sum",
  };
}
