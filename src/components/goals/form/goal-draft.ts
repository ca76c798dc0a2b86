/** A goal while it is being typed: flat form values, and the way to and from the domain's input. */
import type { CreateGoalInput, Goal, Reminder } from "../../../domain/goal";
import type { PeriodUnit } from "../../../domain/schedule";
import type { PatternName } from "../../../domain/settings";
import type { SettingsSketch } from "../../../messages/terms-words";
import type { Typed } from "./amount-input";

export interface SettingsDraft {
  unit: string;
  period: PeriodUnit;
  amount: Typed;
  bound: "atLeast" | "exactly" | "between";
  max: Typed;
  daysOfWeek: number[];
  perDay: Typed;
  skipCount: Typed;
  skipPer: "week" | "month";
  total: Typed;
  start: Typed;
  end: Typed;
  by: string;
  reading: "latest" | "sum";
  length: Typed;
  unlogged: "met" | "neutral" | "missed";
}

/** A reminder while it is being typed; no days stand for every day. */
export interface ReminderDraft {
  at: string;
  days: number[];
}

export interface GoalDraft {
  title: string;
  description: string;
  category: string;
  icon: string;
  startsOn: string;
  endsOn: string;
  reminders: ReminderDraft[];
  settings: SettingsDraft;
}

const blankSettings: SettingsDraft = {
  unit: "",
  period: "day",
  amount: "",
  bound: "atLeast",
  max: "",
  daysOfWeek: [],
  perDay: "",
  skipCount: "",
  skipPer: "week",
  total: "",
  start: "",
  end: "",
  by: "",
  reading: "latest",
  length: "",
  unlogged: "met",
};

const startOf: Record<PatternName, Partial<SettingsDraft>> = {
  recurring: {},
  milestone: { start: 0 },
  target: {},
  streak: { amount: 1, length: 30, unit: "times" },
  limit: {},
};

export function blankDraft(pattern: PatternName): GoalDraft {
  const settings = { ...blankSettings, ...startOf[pattern] };
  const words = { title: "", description: "", category: "", icon: "" };
  return { ...words, startsOn: "", endsOn: "", reminders: [], settings };
}

/** Fills the form from a stored goal or a template. */
export function draftOf(
  goal: Pick<Goal, "title" | "pattern" | "settings"> & Partial<Goal>,
): GoalDraft {
  const { skipAllowance, ...fields } = goal.settings as Partial<SettingsDraft> & {
    skipAllowance?: { count: number; per: "week" | "month" };
  };
  const skips = skipAllowance ? { skipCount: skipAllowance.count, skipPer: skipAllowance.per } : {};
  return {
    title: goal.title,
    description: goal.description ?? "",
    category: goal.category ?? "",
    icon: goal.icon ?? "",
    startsOn: goal.startsOn ?? "",
    endsOn: goal.endsOn ?? "",
    reminders: (goal.reminders ?? []).map(({ at, days = [] }) => ({ at, days: [...days] })),
    settings: { ...blankSettings, ...fields, ...skips },
  };
}

/** The reminders as the domain knows them; a time that is none is left for its schema to refuse. */
export function remindersOf({ reminders }: Pick<GoalDraft, "reminders">): Reminder[] {
  return reminders.map(({ at, days }) => (days.length === 0 ? { at } : { at, days }));
}

/** A text that is no amount stands for no number at all, so that the schema refuses it. */
const known = (typed: Typed): number | undefined => {
  if (typeof typed === "number") return typed;
  return typed.trim() === "" ? undefined : Number.NaN;
};

function withoutBlanks<T extends object>(fields: T): T {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined && value !== "");
  return Object.fromEntries(kept) as T;
}

function scheduleOf(draft: SettingsDraft) {
  const isDaily = draft.period === "day";
  const count = known(draft.skipCount);
  return {
    period: draft.period,
    daysOfWeek: isDaily && draft.daysOfWeek.length > 0 ? draft.daysOfWeek : undefined,
    skipAllowance: isDaily && count !== undefined ? { count, per: draft.skipPer } : undefined,
    perDay: isDaily ? undefined : known(draft.perDay),
  };
}

const writers: Record<PatternName, (draft: SettingsDraft) => object> = {
  recurring: (draft) => ({
    ...scheduleOf(draft),
    amount: known(draft.amount),
    bound: draft.bound,
    max: draft.bound === "between" ? known(draft.max) : undefined,
  }),
  milestone: (draft) => ({ total: known(draft.total), start: known(draft.start), by: draft.by }),
  target: (draft) => ({
    start: known(draft.start),
    end: known(draft.end),
    by: draft.by,
    reading: draft.reading,
  }),
  streak: (draft) => ({
    ...scheduleOf(draft),
    length: known(draft.length),
    amount: known(draft.amount),
  }),
  limit: (draft) => ({
    period: draft.period,
    max: known(draft.max),
    unlogged: draft.unlogged,
    daysOfWeek:
      draft.period === "day" && draft.daysOfWeek.length > 0 ? draft.daysOfWeek : undefined,
  }),
};

/** The settings as typed, with only the fields this pattern has; the domain's schema judges them. */
export function settingsOf(pattern: PatternName, draft: SettingsDraft): Record<string, unknown> {
  return { ...withoutBlanks(writers[pattern](draft)), unit: draft.unit };
}

/** Whether goals of this pattern may end on a day of the person's choice. */
export const mayEnd = (pattern: PatternName) => pattern === "recurring" || pattern === "limit";

/** The input of `goals.create`, still to be judged by `createGoalSchema`. */
export function createInputOf(pattern: PatternName, draft: GoalDraft, clientKey: string) {
  return withoutBlanks({
    clientKey,
    pattern,
    title: draft.title,
    description: draft.description,
    category: draft.category,
    icon: draft.icon,
    startsOn: draft.startsOn,
    endsOn: mayEnd(pattern) ? draft.endsOn : "",
    reminders: draft.reminders.length > 0 ? remindersOf(draft) : undefined,
    settings: settingsOf(pattern, draft.settings),
  }) as unknown as CreateGoalInput;
}

/** What is typed so far, for the preview sentence. */
export function sketchOf(pattern: PatternName, draft: SettingsDraft): SettingsSketch {
  const read = Object.entries(settingsOf(pattern, draft)).filter(
    ([, value]) => !Number.isNaN(value),
  );
  return Object.fromEntries(read) as unknown as SettingsSketch;
}
