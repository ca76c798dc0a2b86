/** Every hour: a row for each goal's week that has ended. */
import { rollWeeks } from "../../services/rollups";
import { onClock } from "../job";

export const weeklyRollupFunction = onClock({
  id: "weekly-rollup",
  cron: "5 * * * *",
  work: rollWeeks,
});
