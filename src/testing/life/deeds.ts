/** What a person can do in a random life, with every day and number spelled out. */
import type { ActivityKind } from "@/domain/activity";
import type { AppCode } from "@/domain/errors";
import type { Effective } from "@/domain/goal";
import type { LocalDate } from "@/domain/local-date";
import type { PatternName, Settings } from "@/domain/settings";

/** A goal to begin; goals are known by the order in which they were begun. */
export interface NewGoal {
  title: string;
  pattern: PatternName;
  settings: Settings;
  /** Today where it is `null`. */
  startsOn: LocalDate | null;
  endsOn: LocalDate | null;
  /** The profile's where it is `null`. */
  weekStart: number | null;
  isDraft: boolean;
}

export interface LogPatch {
  kind?: ActivityKind;
  value?: number;
  day?: LocalDate;
}

export interface GoalChange {
  settings?: Settings;
  weekStart?: number;
  endsOn?: LocalDate | null;
  isStarted?: boolean;
}

export interface ProfileChange {
  timeZone?: string;
  dayStartHour?: number;
  weekStart?: number;
}

/** Logs are known by the order in which they were taken. */
export type Deed =
  | { do: "create"; new: NewGoal }
  | { do: "log"; goal: number; kind: ActivityKind; value: number | null; day: LocalDate | null }
  | { do: "edit"; log: number; patch: LogPatch }
  | { do: "remove" | "bringBack"; log: number }
  | { do: "pause"; goal: number; from: LocalDate | null; until: LocalDate | null }
  | { do: "removePause"; goal: number; from: LocalDate; until: LocalDate | null }
  | { do: "resume" | "archive" | "restore" | "complete" | "reopen"; goal: number }
  | { do: "change"; goal: number; change: GoalChange; effective: Effective }
  | { do: "profile"; change: ProfileChange };

/** What became of a deed; `value` is what a log holds afterwards. */
export type Outcome = { ok: true; value: number | null } | { ok: false; code: AppCode };

/** Goals that may be active or paused at once in a random life. */
export const MAX_ACTIVE = 2;
