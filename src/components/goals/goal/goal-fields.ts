/** A goal's editable fields side by side, as they are compared, merged and sent. */
import type { Effective, Goal, GoalPatch } from "../../../domain/goal";
import { isSameValue } from "../../../domain/same-value";
import type { Settings } from "../../../domain/settings";
import { type GoalDraft, remindersOf } from "../form/goal-draft";

type Own = Pick<Goal, "title" | "description" | "category" | "startsOn" | "endsOn" | "reminders">;

/** The goal's own fields and those of its settings under one roof; no name is in both. */
export type GoalFields = Own & Record<string, unknown>;

export function fieldsOf(goal: Own & { settings: Settings }): GoalFields {
  const { title, description, category, startsOn, endsOn, reminders, settings } = goal;
  return { title, description, category, startsOn, endsOn, reminders, ...settings };
}

/** What the form says, with settings that were found valid. */
export function typedFields(draft: GoalDraft, settings: Settings): GoalFields {
  return fieldsOf({
    title: draft.title.trim(),
    description: draft.description.trim() || null,
    category: (draft.category || null) as Goal["category"],
    startsOn: draft.startsOn,
    endsOn: draft.endsOn || null,
    reminders: remindersOf(draft),
    settings,
  });
}

/** The fields in the shape of a goal; the settings may be incomplete after a merge. */
export function partsOf(fields: GoalFields): Own & { settings: Settings } {
  const { title, description, category, startsOn, endsOn, reminders, ...settings } = fields;
  const own = { title, description, category, startsOn, endsOn, reminders };
  return { ...own, settings: settings as Settings };
}

/**
 * Only what differs from the goal; settings whole, when one of them changed, or when they are to
 * hold from the very beginning and so replace all earlier ones.
 */
export function patchOf(goal: Goal, fields: GoalFields, effective: Effective): GoalPatch {
  const { settings, ...own } = partsOf(fields);
  const changed = Object.entries(own).filter(
    ([name, value]) => !isSameValue(value, goal[name as keyof Own]),
  );
  const patch: GoalPatch = Object.fromEntries(changed);
  const isTold = effective === "always" || !isSameValue(settings, goal.settings);
  return isTold ? { ...patch, settings: { ...settings } } : patch;
}

/**
 * The patch that takes a saved one back, or `null` where none would bring back exactly what was:
 * terms that replaced earlier ones are gone, and a passed day cannot be set again.
 */
export function wayBack(before: Goal, patch: GoalPatch, effective: Effective): GoalPatch | null {
  const isDaily = "period" in before.settings && before.settings.period === "day";
  const keepsTerms = effective === "today" || (effective === "thisPeriod" && isDaily);
  if (patch.settings && (!keepsTerms || before.status === "missed")) return null;
  const names = Object.keys(patch) as (keyof Own | "settings")[];
  return Object.fromEntries(names.map((name) => [name, before[name]]));
}
