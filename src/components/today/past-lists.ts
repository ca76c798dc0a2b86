/** Where a goal stands on a day that is over. */
import type { GoalWithProgress } from "../../domain/standing";
import type { ListName } from "./today-lists";

/** Done: its period was met by then. Due: a log for that day may still help. The rest is other. */
export function pastListOf({ pattern, progress }: GoalWithProgress): ListName {
  const { period } = progress;
  if (pattern === "limit" || period === null) return "other";
  if (period.verdict === "met") return "done";
  return period.verdict === "neutral" ? "other" : "due";
}
