/** Cairn's own export, read back with everything it says. */
import { z } from "zod";
import { activityKindSchema, activitySources, contextSchema, noteSchema } from "../activity";
import { amountSchema } from "../amount-schema";
import { isTimeZone } from "../calendar";
import { type CreateGoal, createGoalSchema, reminderSchema } from "../goal";
import { localDateSchema } from "../local-date-schema";
import { refuseFile } from "../refused-file";
import { weekdaySchema } from "../schedule";
import { patterns, type Settings, settingsSchemas } from "../settings";
import {
  type ImportedActivity,
  type ImportedGoal,
  type ImportedHistory,
  type OriginalGoal,
  RowLog,
} from "./history";
import { readImportedProfile } from "./imported-profile";
import { fitted } from "./source-text";

const READABLE_VERSION = 1;

/** As far as Postgres counts in a column of whole numbers. */
const POSITIONS = 2_147_483_647;

const instant = z.iso.datetime({ offset: true });
const text = z.string().nullable();
const date = localDateSchema.nullable();

const termsSchema = z.object({
  from: date,
  settings: z.record(z.string(), z.unknown()),
  weekStart: weekdaySchema,
});

const goalSchema = z.object({
  goalId: z.uuid(),
  clientKey: z.uuid().nullable(),
  title: z.string(),
  description: text,
  category: text,
  icon: text,
  color: text,
  pattern: z.enum(patterns),
  startsOn: localDateSchema,
  endsOn: date,
  isDraft: z.boolean(),
  archivedAt: instant.nullable(),
  archivedOn: date,
  declaredCompletedOn: date,
  reminders: z.array(reminderSchema),
  version: z.int().min(1),
  createdAt: instant,
  updatedAt: instant,
  terms: z.array(termsSchema).min(1),
  pauses: z.array(
    z.object({
      from: localDateSchema,
      until: date,
      reason: text,
      isHoliday: z.boolean().default(false),
    }),
  ),
  // Older exports do not say these.
  isPinned: z.boolean().default(false),
  position: z.int().min(1).max(POSITIONS).nullable().default(null),
});
type ExportedGoal = z.infer<typeof goalSchema>;

const activitySchema = z.object({
  activityId: z.uuid(),
  goalId: z.uuid(),
  clientKey: z.uuid(),
  kind: activityKindSchema,
  value: amountSchema.nullable(),
  day: localDateSchema,
  recordedAt: instant,
  timeZone: z.string().max(100).refine(isTimeZone),
  note: noteSchema.nullable(),
  context: contextSchema.nullable(),
  source: z.enum(activitySources),
  version: z.int().min(1),
  removedAt: instant.nullable(),
});

const fileSchema = z.object({
  format: z.literal("cairn"),
  version: z.int(),
  profile: z.unknown().optional(),
  goals: z.array(goalSchema),
  activities: z.array(activitySchema),
});

/**
 * Reads an export. Keys, instants, versions and removed activities stay as they were.
 * @throws DomainError `ATTACHMENT_UPLOAD` with the field that does not fit, or for a newer version
 */
export function readCairnJson(value: unknown): ImportedHistory {
  const { version, profile, goals, activities } = fitted(fileSchema, value, null);
  if (version !== READABLE_VERSION) refuseFile("export_version_unknown", { in: "version" });
  const log = new RowLog();
  const read = goals.map((goal, index) => goalOf(goal, index, log));
  const byId = new Map(read.map((goal) => [goal.key, goal]));
  for (const [index, activity] of activities.entries()) {
    const goal = byId.get(activity.goalId);
    const place = { file: "activities", line: index + 1, day: activity.day };
    if (goal === undefined) {
      log.add({ ...place, goal: null, outcome: "refused", because: "goal_not_in_file" });
      continue;
    }
    const row = log.add({ ...place, goal: goal.create.title, outcome: "accepted" });
    goal.activities.push(activityOf(activity, row));
  }
  const person = readImportedProfile(profile);
  return { format: "cairn-json", goals: read, rows: log.rows, profile: person };
}

function activityOf(activity: z.infer<typeof activitySchema>, row: number): ImportedActivity {
  const { day, kind, value, note, recordedAt } = activity;
  return {
    day,
    kind,
    value,
    note,
    key: activity.activityId,
    recordedAt,
    row,
    original: { ...activity, attachments: [] },
  };
}

function goalOf(goal: ExportedGoal, index: number, log: RowLog): ImportedGoal {
  const place = { in: `goals.${index}` };
  const terms = goal.terms.map((version) => {
    const parsed = settingsSchemas[goal.pattern].safeParse(version.settings);
    const settings: Settings = parsed.success ? parsed.data : refuseFile("field_wrong", place);
    return { from: version.from, settings, weekStart: version.weekStart };
  });
  const create = createOf(goal, terms.at(-1)?.settings) ?? refuseFile("field_wrong", place);
  const line = index + 1;
  const row = log.add({
    file: "goals",
    line,
    goal: create.title,
    day: null,
    outcome: "accepted",
  });
  const isArchived = goal.archivedAt !== null;
  const original = originalOf(goal, terms);
  return { key: goal.goalId, create, isArchived, activities: [], row, original };
}

function createOf(goal: ExportedGoal, settings: Settings | undefined): CreateGoal | null {
  const { title, pattern, startsOn, endsOn, description, category, icon, color } = goal;
  const optional = { endsOn, description, category, icon, color };
  const given = Object.entries(optional).filter(([, field]) => field !== null);
  const status = goal.isDraft ? "draft" : "active";
  const parsed = createGoalSchema.safeParse({
    title,
    pattern,
    startsOn,
    settings,
    status,
    weekStart: goal.terms.at(-1)?.weekStart,
    reminders: goal.reminders,
    ...Object.fromEntries(given),
  });
  return parsed.success ? parsed.data : null;
}

function originalOf(goal: ExportedGoal, terms: OriginalGoal["terms"]): OriginalGoal {
  const { clientKey, isDraft, archivedAt, archivedOn, declaredCompletedOn } = goal;
  const { reminders, version, createdAt, updatedAt, pauses, isPinned, position } = goal;
  return {
    clientKey,
    isDraft,
    archivedAt,
    archivedOn,
    declaredCompletedOn,
    declaredCompletedAt: declaredCompletedOn === null ? null : updatedAt,
    reminders,
    version,
    createdAt,
    updatedAt,
    terms,
    pauses,
    isPinned,
    position,
  };
}
