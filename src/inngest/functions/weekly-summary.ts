/** Every quarter of an hour: last week summed up, where it is Monday morning. */
import { sumUpWeeks } from "../../services/weekly-summaries";
import { onClock } from "../job";

export const weeklySummaryFunction = onClock({
  id: "weekly-summary",
  cron: "*/15 * * * *",
  work: sumUpWeeks,
});
