/** Beeminder's JSON: datapoints, alone or inside the goals they belong to. */
import { z } from "zod";
import { instantOf } from "../calendar";
import { createGoalSchema } from "../goal";
import { isLocalDate } from "../local-date";
import type { PeriodUnit } from "../schedule";
import { type ImportedActivity, type ImportedGoal, type ImportedHistory, RowLog } from "./history";
import { askedSchema, type Mapping, settingsAsked } from "./mapping";
import { amountOf, fitted, isNoteCut, noteOf, optionalText, titleOf, unitOf } from "./source-text";

const datapointSchema = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  timestamp: z.number().nullish(),
  daystamp: z.string(),
  value: z.number(),
  comment: optionalText,
  requestid: optionalText,
  is_dummy: z.boolean().nullish(),
});
type Datapoint = z.infer<typeof datapointSchema>;

const goalSchema = z.object({
  slug: z.string(),
  title: optionalText,
  goal_type: optionalText,
  rate: z.number().nullish(),
  runits: optionalText,
  gunits: optionalText,
  datapoints: z.array(datapointSchema).default([]),
});
type Goal = z.infer<typeof goalSchema>;

const fileSchema = z.union([
  z.object({ goals: z.array(goalSchema) }).transform(({ goals }) => goals),
  goalSchema.transform((goal) => [goal]),
  z
    .object({ datapoints: z.array(datapointSchema) })
    .transform(({ datapoints }): Goal[] => [bare(datapoints)]),
]);

const periods: Record<string, PeriodUnit> = { d: "day", w: "week", m: "month", y: "year" };

function bare(datapoints: Datapoint[]): Goal {
  const unknown = { title: null, goal_type: null, runits: null, gunits: null };
  return { slug: "", rate: null, ...unknown, datapoints };
}

/**
 * Reads the file. `daystamp` is the day, `requestid` (else `id`) what tells a datapoint from others.
 * @param mapping title and settings for datapoints that come without their goal
 * @throws DomainError `ATTACHMENT_UPLOAD` with the field that does not fit
 */
export function readBeeminder(value: unknown, mapping: Mapping = {}): ImportedHistory {
  const log = new RowLog();
  const parsed = fitted(Array.isArray(value) ? listSchema : fileSchema, value, null);
  const goals = parsed.map((goal, index) => goalOf(goal, index + 1, mapping, log));
  return { format: "beeminder", goals, rows: log.rows };
}

/** Apart from the union, so that a wrong datapoint is named by its place. */
const listSchema = z.array(datapointSchema).transform((datapoints): Goal[] => [bare(datapoints)]);

function goalOf(goal: Goal, line: number, mapping: Mapping, log: RowLog): ImportedGoal {
  const given = goal.title ?? goal.slug;
  const title = titleOf(mapping.goal ?? given, "Beeminder");
  const { pattern, settings, because } = shapeOf(goal, mapping);
  const place = { file: goal.slug === "" ? null : goal.slug, goal: title };
  const row = log.add({
    ...place,
    line,
    day: null,
    outcome: because === null ? "accepted" : "adapted",
    ...(because === null ? {} : { because }),
  });
  const seen = new Set<string>();
  const activities = goal.datapoints.flatMap((point, index) =>
    activityOf(point, { ...place, line: index + 1 }, seen, log),
  );
  const startsOn = activities.map((activity) => activity.day).sort()[0];
  const create = createGoalSchema.parse({
    title,
    pattern,
    settings,
    ...(startsOn === undefined ? {} : { startsOn }),
  });
  return { key: goal.slug || title, create, isArchived: false, activities, row };
}

function shapeOf(goal: Goal, { asked }: Mapping) {
  if (asked !== undefined) {
    return { pattern: asked.pattern, settings: settingsAsked(asked), because: null };
  }
  const unit = unitOf(goal.gunits, "times");
  const period = periods[goal.runits ?? ""];
  const rate = goal.rate === null || goal.rate === undefined ? null : amountOf(goal.rate);
  if (period !== undefined && rate !== null && rate > 0 && goal.goal_type === "hustler") {
    return { pattern: "recurring", settings: { period, amount: rate, unit }, because: null };
  }
  if (period !== undefined && rate !== null && rate >= 0 && goal.goal_type === "drinker") {
    return { pattern: "limit", settings: { period, max: rate, unit }, because: null };
  }
  const settings = settingsAsked(askedSchema.parse({ unit }));
  return { pattern: "recurring", settings, because: "settings_not_in_file" };
}

function activityOf(
  point: Datapoint,
  at: { file: string | null; line: number; goal: string },
  seen: Set<string>,
  log: RowLog,
): ImportedActivity[] {
  const date = point.daystamp.replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
  const day = isLocalDate(date) ? date : null;
  const value = amountOf(point.value);
  const key = point.requestid || String(point.id ?? `${date} ${point.timestamp ?? at.line}`);
  const refusal = refusalOf(point, { day, value, isKnown: seen.has(key) });
  if (refusal !== null || day === null || value === null) {
    log.add({ ...at, day, outcome: "refused", because: refusal ?? "value_unreadable" });
    return [];
  }
  seen.add(key);
  const isCut = isNoteCut(point.comment);
  const row = log.add({
    ...at,
    day,
    outcome: isCut ? "adapted" : "accepted",
    ...(isCut ? { because: "note_cut" } : {}),
  });
  const recordedAt = instantOfSeconds(point.timestamp);
  return [{ day, kind: "progress", value, note: noteOf(point.comment), key, recordedAt, row }];
}

function refusalOf(
  point: Datapoint,
  facts: { day: string | null; value: number | null; isKnown: boolean },
): string | null {
  if (point.is_dummy === true) return "dummy";
  if (facts.day === null) return "date_unreadable";
  if (facts.value === null) return "value_unreadable";
  return facts.isKnown ? "twice_in_file" : null;
}

const LAST_SECOND = 7_000_000_000;

function instantOfSeconds(seconds: number | null | undefined): string | null {
  if (seconds === null || seconds === undefined || Math.abs(seconds) > LAST_SECOND) return null;
  return instantOf(Math.round(seconds * 1000));
}
