/** Every quarter of an hour: streaks at risk, for people whose evening hour has come. */
import { warnStreaks } from "../../services/evenings";
import { onClock } from "../job";

export const warnStreaksFunction = onClock({
  id: "warn-streaks",
  cron: "*/15 * * * *",
  work: warnStreaks,
});
