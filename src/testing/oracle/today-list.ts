/** The oracle for Today's three lists. */
import type { LocalDate } from "@/domain/local-date";
import type { GoalHistory } from "@/domain/patterns/pattern";
import type { TodayList } from "@/domain/today";
import { isPaused } from "./judging";
import { judgedOn } from "./periodic";
import { startOf } from "./periods";

/** In which list a goal that is active or paused is today. */
export function listOn(history: GoalHistory, today: LocalDate): TodayList {
  const hasStarted = startOf(history) <= today;
  if (history.pattern === "limit" || isPaused(history, today) || !hasStarted) return "other";
  const logged = history.days.find(({ day }) => day === today);
  if (history.pattern === "milestone" || history.pattern === "target")
    return logged === undefined ? "due" : "done";
  const now = judgedOn(history, today);
  if (now?.verdict === "met") return "done";
  if (now?.verdict !== "open" || now.logged.isEnough) return "other";
  const { perDay } = now.period.demands;
  const isTodayEnough =
    perDay !== null && logged !== undefined && (logged.isCompleted || logged.sum >= perDay);
  return isTodayEnough ? "other" : "due";
}
