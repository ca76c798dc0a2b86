/** A shared goal: what whoever has its link may see, and nothing else of its owner. */
import type { Status } from "./goal";
import { type HistoryPoint, historyPoints } from "./history";
import { addDays, type LocalDate } from "./local-date";
import type { GoalHistory, Progress } from "./patterns/pattern";
import type { PatternName, Settings } from "./settings";
import type { GoalWithProgress } from "./standing";

/** 128 random bits, base64url. */
const TOKEN = /^[\w-]{22}$/;

/** Whether a text can be the token of a link at all. */
export function isShareToken(text: string): boolean {
  return TOKEN.test(text);
}

/** A goal as strangers see it: no id, no note, no reminder and nothing else of the person. */
export interface SharedGoal {
  title: string;
  icon: string | null;
  pattern: PatternName;
  settings: Settings;
  weekStart: number;
  status: Status;
  progress: Omit<Progress, "goalId">;
  /** The last twelve weeks by the goal's own period, or the last twelve of a longer one; days for a milestone or target. */
  recent: HistoryPoint[];
}

/** Days that reach into the first of twelve weeks, months, quarters or years, and at times into the one before. */
const LOOK_BACK_DAYS = { day: 83, week: 83, month: 340, quarter: 1020, year: 4080 } as const;
const LONGER_PERIODS = 12;

/** What of a goal is shown, as of `today`. @param history whole */
export function sharedGoalOf(
  { title, icon, pattern, settings, weekStart, status, progress }: GoalWithProgress,
  history: GoalHistory,
  today: LocalDate,
): SharedGoal {
  const { goalId: _goalId, ...shown } = progress;
  const unit = "period" in settings ? settings.period : "day";
  const range = { from: addDays(today, -LOOK_BACK_DAYS[unit]), to: today };
  const points = historyPoints(history, range, undefined, { on: today, today });
  const recent = unit === "day" ? points : points.slice(-LONGER_PERIODS);
  return {
    title,
    icon: icon ?? null,
    pattern,
    settings,
    weekStart,
    status,
    progress: shown,
    recent,
  };
}
