/** Operations: what administrators can run, and how they ask. */
import { z } from "zod";

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
