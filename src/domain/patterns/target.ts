/** Target goals: move a measurement from a start to an end by a day, upwards or downwards. */
import { toAmount } from "../amount";
import type { TargetSettings } from "../settings";
import type { Course } from "./pattern";

/** From where to where a target goes. */
export function courseOfTarget(settings: TargetSettings): Course {
  return {
    start: toAmount(settings.start),
    end: toAmount(settings.end),
    by: settings.by,
    reading: settings.reading,
  };
}
