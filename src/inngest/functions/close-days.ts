/** Every quarter of an hour: people's civil days that have ended are closed. */
import { closeDays } from "../../services/day-ends";
import { rebuildGoals } from "../../services/rollups";
import { inTurn, onClock } from "../job";

/** Once a person's first day is closed, what lies before it is made in the same sweep. */
export const closeDaysWork = inTurn(rebuildGoals, closeDays, rebuildGoals);

export const closeDaysFunction = onClock({
  id: "close-days",
  cron: "*/15 * * * *",
  work: closeDaysWork,
});
