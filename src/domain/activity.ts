/** Activities: the events people log, and what a logged one looks like. */
import { z } from "zod";
import { amountSchema } from "./amount-schema";
import type { Attachment } from "./attachment";
import { localDateSchema } from "./local-date-schema";
import { lineSchema, textSchema } from "./text";

export const activityKinds = ["progress", "completed", "partial", "skipped"] as const;
export type ActivityKind = (typeof activityKinds)[number];
export const activityKindSchema = z.enum(activityKinds);

export const activitySources = ["app", "api", "import", "email"] as const;
export type ActivitySource = (typeof activitySources)[number];

/** Circumstances a person may add to a log; all optional. */
export const contextSchema = z.strictObject({
  mood: lineSchema(50).optional(),
  energy: z.int().min(1).max(10).optional(),
  stress: z.int().min(1).max(10).optional(),
  sleepHours: z.number().min(0).max(24).optional(),
  difficulty: z.int().min(1).max(5).optional(),
  enjoyment: z.int().min(1).max(5).optional(),
  minutes: z.number().min(0).max(1440).optional(),
  place: z.enum(["home", "work", "gym", "outdoors", "travel"]).optional(),
  company: z.enum(["alone", "partner", "friends", "group", "online"]).optional(),
  weather: z
    .strictObject({
      condition: lineSchema(50).optional(),
      celsius: z.number().min(-90).max(60).optional(),
    })
    .optional(),
});
export type Context = z.infer<typeof contextSchema>;

export const noteSchema = textSchema(1000);

/** Input of `activities.log`. `day` defaults to the person's civil day now. */
export const logActivitySchema = z.strictObject({
  goalId: z.uuid(),
  clientKey: z.uuid(),
  kind: activityKindSchema.default("progress"),
  value: amountSchema.optional(),
  day: localDateSchema.optional(),
  note: noteSchema.optional(),
  context: contextSchema.optional(),
});
export type LogActivity = z.infer<typeof logActivitySchema>;

export const activityPatchSchema = z.strictObject({
  kind: activityKindSchema.optional(),
  value: amountSchema.optional(),
  day: localDateSchema.optional(),
  note: noteSchema.nullable().optional(),
  context: contextSchema.nullable().optional(),
});
export type ActivityPatch = z.infer<typeof activityPatchSchema>;

/** A stored activity, as the API answers it. Instants are ISO 8601 UTC texts. */
export interface Activity {
  activityId: string;
  goalId: string;
  clientKey: string;
  kind: ActivityKind;
  /** `null` for skips. */
  value: number | null;
  day: string;
  recordedAt: string;
  timeZone: string;
  note: string | null;
  context: Context | null;
  source: ActivitySource;
  version: number;
  removedAt: string | null;
  attachments: Attachment[];
}
