/** How a goal stands: its stored facts turned into what the API answers on a day. */
import type { Activity } from "./activity";
import type { Category } from "./category";
import { completedBy, completedOn, type Goal, type Reminder, type Status, statusOn } from "./goal";
import { type KeptPause, pausesOf } from "./holiday";
import type { LocalDate } from "./local-date";
import type { GoalHistory, Progress } from "./patterns/pattern";
import type { PatternName } from "./settings";
import type { Terms } from "./terms";

/** A goal as it is kept, with its terms and pauses. Instants are ISO 8601 UTC texts. */
export interface StoredGoal {
  goalId: string;
  clientKey: string | null;
  title: string;
  description: string | null;
  category: Category | null;
  icon: string | null;
  color: string | null;
  pattern: PatternName;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
  /** The last day that the present settings give, or `null`. */
  by: LocalDate | null;
  isDraft: boolean;
  archivedAt: string | null;
  archivedOn: LocalDate | null;
  /** The person's own word that the goal is done, or `null`. */
  declaredCompletedOn: LocalDate | null;
  /** First day on which progress reached the end, or `null`. */
  reachedOn: LocalDate | null;
  reminders: Reminder[];
  isPinned: boolean;
  /** Place in the order that the person gave on Today, from 1; `null`: none. */
  position: number | null;
  version: number;
  createdAt: string;
  updatedAt: string;
  /** Ordered by `from`, the first from the beginning of time. */
  terms: Terms[];
  /** Ordered by `from`. */
  pauses: KeptPause[];
}

/** The part of a goal's history that progress is worked out from, but for its days. */
export function historyOf(
  stored: StoredGoal,
  days: GoalHistory["days"],
  neverDays: GoalHistory["neverDays"],
): GoalHistory {
  const { goalId, pattern, startsOn, endsOn, terms, declaredCompletedOn } = stored;
  const pauses = pausesOf(stored.pauses);
  return { goalId, pattern, startsOn, endsOn, terms, pauses, days, neverDays, declaredCompletedOn };
}

/** A goal together with how it stands today. */
export interface GoalWithProgress extends Goal {
  progress: Progress;
}

/** The three facts of a goal that a log may change. */
export interface GoalStanding {
  status: Status;
  completedOn: LocalDate | null;
  version: number;
}

/** What changing an activity answers. */
export interface LoggedActivity {
  activity: Activity;
  progress: Progress;
  goal: GoalStanding;
}

/** The terms a goal is judged by now: the latest, also when they begin on a later day. */
export function latestTerms(terms: readonly Terms[]): Terms {
  const latest = terms.at(-1);
  if (!latest) throw new RangeError("a goal has at least one terms");
  return latest;
}

/** The goal's status and day of completion on `today`. */
export function standingOf(stored: StoredGoal, today: LocalDate): GoalStanding {
  const facts = { ...stored, isArchived: stored.archivedAt !== null };
  const status = statusOn(facts, today);
  return { status, completedOn: completedOn(facts, today), version: stored.version };
}

/** The goal as the API answers it on `today`, with the settings that the person set last. */
export function goalOf(stored: StoredGoal, today: LocalDate): Goal {
  const { settings, weekStart } = latestTerms(stored.terms);
  return {
    goalId: stored.goalId,
    clientKey: stored.clientKey,
    title: stored.title,
    description: stored.description,
    category: stored.category,
    icon: stored.icon,
    color: stored.color,
    pattern: stored.pattern,
    settings,
    weekStart,
    startsOn: stored.startsOn,
    endsOn: stored.endsOn,
    reminders: stored.reminders,
    pauses: pausesOf(stored.pauses),
    pinned: stored.isPinned,
    position: stored.position,
    createdAt: stored.createdAt,
    updatedAt: stored.updatedAt,
    ...standingOf(stored, today),
    completedBy: completedBy({ ...stored, isArchived: stored.archivedAt !== null }, today),
  };
}
