/** Editing goals: what may change on which goal, and how new terms join the old ones. */
import { ZodError } from "zod";
import { AppError, DomainError, type ErrorDetails, refuse } from "./errors";
import { checkGoalDates, deadlineOf, type Effective, type GoalPatch, type Status } from "./goal";
import type { LocalDate } from "./local-date";
import { isSameValue } from "./same-value";
import { type Settings, settingsSchemas } from "./settings";
import { latestTerms, type StoredGoal } from "./standing";
import type { Terms } from "./terms";

/** What a patch makes of a goal. */
export interface EditedGoal {
  fields: Partial<
    Pick<StoredGoal, "title" | "description" | "category" | "icon" | "color" | "reminders">
  >;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
  by: LocalDate | null;
  isDraft: boolean;
  weekStart: number;
  /** The whole history, or `null` when the terms stay. */
  terms: Terms[] | null;
}

/** Where in time a patch is made. */
export interface EditMoment {
  today: LocalDate;
  status: Status;
  effective: Effective;
  /** First day of the goal's current period; `null` for patterns and days without one. */
  periodStart: LocalDate | null;
}

/**
 * Applies a patch.
 * @throws AppError `GOAL_ARCHIVED`, `GOAL_ALREADY_COMPLETED`
 * @throws DomainError `GOAL_VALIDATION`
 */
export function editGoal(goal: StoredGoal, patch: GoalPatch, moment: EditMoment): EditedGoal {
  const { status: _status, settings: _settings, startsOn, endsOn, weekStart, ...fields } = patch;
  const settings = patch.settings === undefined ? undefined : parseSettings(goal, patch.settings);
  const present = latestTerms(goal.terms);
  checkMayChange(goal, { ...patch, settings }, moment.status);
  if (endsOn && goal.pattern !== "recurring" && goal.pattern !== "limit") {
    refuse("GOAL_VALIDATION", "endsOn", "not_for_pattern");
  }
  const isStarted = goal.isDraft && patch.status === "active";
  const edited = {
    fields,
    startsOn: startOf(startsOn ?? goal.startsOn, isStarted, moment.today),
    endsOn: endsOn === undefined ? goal.endsOn : endsOn,
    by: deadlineOf(settings ?? present.settings),
    isDraft: goal.isDraft && !isStarted,
    weekStart: weekStart ?? present.weekStart,
  };
  checkNewDates(goal, edited, isStarted, moment.today);
  const next = { settings: settings ?? present.settings, weekStart: edited.weekStart };
  const isTold = settings !== undefined || weekStart !== undefined;
  return { ...edited, terms: isTold ? withTerms(goal.terms, next, moment) : null };
}

/** A draft started after its `startsOn` starts today. */
function startOf(startsOn: LocalDate, isStarted: boolean, today: LocalDate): LocalDate {
  return isStarted && startsOn < today ? today : startsOn;
}

function parseSettings(goal: StoredGoal, settings: unknown): Settings {
  try {
    return settingsSchemas[goal.pattern].parse(settings);
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    const details: ErrorDetails = {};
    for (const issue of error.issues) {
      const reason = /^[a-z_]+$/.test(issue.message) ? issue.message : issue.code;
      details[["settings", ...issue.path].join(".")] = [reason];
    }
    throw new DomainError("GOAL_VALIDATION", { details });
  }
}

type ParsedPatch = Omit<GoalPatch, "settings"> & { settings?: Settings | undefined };

/** Texts and colours may change on a finished goal; of what it asks only `by` of a missed one. */
function checkMayChange(goal: StoredGoal, patch: ParsedPatch, status: Status): void {
  if (status === "archived") throw new AppError("GOAL_ARCHIVED");
  if (status !== "completed" && status !== "missed") return;
  const present = latestTerms(goal.terms);
  const given =
    status === "missed" ? withDeadlineOf(patch.settings, present.settings) : patch.settings;
  const isSame =
    isUnchanged(given, present.settings) &&
    isUnchanged(patch.weekStart, present.weekStart) &&
    isUnchanged(patch.startsOn, goal.startsOn) &&
    isUnchanged(patch.endsOn, goal.endsOn);
  if (!isSame) throw new AppError("GOAL_ALREADY_COMPLETED");
}

function withDeadlineOf(settings: Settings | undefined, present: Settings): Settings | undefined {
  if (settings === undefined || !("by" in settings) || !("by" in present)) return settings;
  return { ...settings, by: present.by } as Settings;
}

const isUnchanged = (given: unknown, present: unknown) =>
  given === undefined || isSameValue(given, present);

/** Dates are checked when they are set, or when the start they must not precede moves. */
function checkNewDates(
  goal: StoredGoal,
  edited: Pick<EditedGoal, "startsOn" | "endsOn" | "by">,
  isStarted: boolean,
  today: LocalDate,
): void {
  const isAll = isStarted || edited.startsOn !== goal.startsOn;
  checkGoalDates(
    {
      startsOn: edited.startsOn,
      endsOn: isAll || edited.endsOn !== goal.endsOn ? edited.endsOn : null,
      by: isAll || edited.by !== goal.by ? edited.by : null,
    },
    today,
  );
}

/** The terms after an edit: from `today`, from this period's first day, or from the beginning of time. */
function withTerms(
  history: readonly Terms[],
  next: Omit<Terms, "from">,
  moment: EditMoment,
): Terms[] | null {
  if (moment.effective === "always") return [{ from: null, ...next }];
  const present = latestTerms(history);
  const isSame =
    isSameValue(next.settings, present.settings) && next.weekStart === present.weekStart;
  if (moment.effective === "today" && isSame) return null;
  const from =
    moment.effective === "thisPeriod" ? (moment.periodStart ?? moment.today) : moment.today;
  const earlier = history.filter((terms) => terms.from === null || terms.from < from);
  return [...earlier, { from, ...next }];
}
