/** Operations: what administrators can run, and how they ask. */
import { z } from "zod";
import { pageFields } from "./page";

export const jobNames = [
  "close-days",
  "warn-streaks",
  "weekly-rollup",
  "weekly-summary",
  "prune-snapshots",
  "verify-progress",
  "relay-outbox",
  "send-reminders",
] as const;
export type JobName = (typeof jobNames)[number];

/** Input of `ops.runJob`; `at` is the instant it is done for, the present one if left out. */
export const runJobSchema = z.strictObject({
  job: z.enum(jobNames),
  at: z.iso.datetime({ offset: true }).optional(),
});
export type RunJob = z.infer<typeof runJobSchema>;

/** Input of `ops.replayEvent`: ids are written by the app itself, in plain letters. */
export const replayEventSchema = z.strictObject({
  eventId: z.string().regex(/^[\x21-\x7e]{1,300}$/, "unknown"),
});

/** Input of `ops.jobs` and `ops.mail`. */
export const operationsListSchema = z.strictObject(pageFields);
export type OperationsList = z.infer<typeof operationsListSchema>;
