/** What the goal being typed will ask in its first weeks, as far as that can be said already. */
import { type FirstWeeks, firstWeeks } from "../../../domain/first-weeks";
import { addDays, isLocalDate, type LocalDate } from "../../../domain/local-date";
import { type PatternName, type Settings, settingsSchemas } from "../../../domain/settings";
import { type GoalDraft, mayEnd, type SettingsDraft, settingsOf } from "../form/goal-draft";
import type { Clock } from "./use-clock";

export interface DraftPlan extends FirstWeeks {
  /** The days are right, but an amount is still missing or does not fit. */
  isUnsure: boolean;
}

/** @returns `null` while the days themselves cannot be told */
export function planOf(pattern: PatternName, draft: GoalDraft, clock: Clock): DraftPlan | null {
  const typed = parsed(pattern, settingsOf(pattern, draft.settings));
  const settings = typed ?? parsed(pattern, outlineOf(pattern, draft.settings, clock.today));
  if (settings === null) return null;
  const startsOn = isLocalDate(draft.startsOn) ? draft.startsOn : clock.today;
  const mayCut = mayEnd(pattern) && isLocalDate(draft.endsOn) && draft.endsOn >= startsOn;
  const endsOn = mayCut ? draft.endsOn : null;
  const { weekStart } = clock;
  const plan = firstWeeks({ pattern, settings, startsOn, endsOn, weekStart }, clock.today);
  return { ...plan, isUnsure: typed === null };
}

function parsed(pattern: PatternName, settings: object): Settings | null {
  return settingsSchemas[pattern].safeParse(settings).data ?? null;
}

/** The settings that lay out the days, with any amounts in place of those that are missing. */
function outlineOf(pattern: PatternName, draft: SettingsDraft, today: LocalDate): object {
  const { period, daysOfWeek } = draft;
  const unit = "unit";
  const weekdays = period === "day" && daysOfWeek.length > 0 ? { daysOfWeek } : {};
  const by = isLocalDate(draft.by) ? draft.by : undefined;
  const outlines: Record<PatternName, object> = {
    recurring: { period, amount: 1, ...weekdays },
    streak: { period, amount: 1, length: 3650, ...weekdays },
    limit: { period, max: 0, ...weekdays },
    milestone: { total: 1, ...(by && { by }) },
    target: { start: 0, end: 1, by: by ?? addDays(today, 365) },
  };
  return { ...outlines[pattern], unit };
}
