/** Jobs that an administrator can run now, or again for a past instant. */

import type { JobName } from "../domain/operations";
import { sendToInngest } from "../events/outbox";
import type { JobContext } from "../services/context";
import { warnStreaks } from "../services/evenings";
import { relayEvents } from "../services/relay";
import { sendReminders } from "../services/reminders";
import { pruneOldSnapshots, rollWeeks } from "../services/rollups";
import { sumUpWeeks } from "../services/weekly-summaries";
import { closeDaysWork } from "./functions/close-days";
import { runThrough, type WorkPage } from "./job";

const works: Partial<Record<JobName, WorkPage>> = {
  "close-days": closeDaysWork,
  "send-reminders": sendReminders,
  "warn-streaks": warnStreaks,
  "weekly-rollup": rollWeeks,
  "weekly-summary": sumUpWeeks,
  "prune-snapshots": pruneOldSnapshots,
  "relay-outbox": (ctx) => relayEvents(ctx, sendToInngest),
};

/** Does a job from its first page to its last. @param ctx its clock stands at the scheduled instant */
export async function runJob(job: JobName, ctx: JobContext): Promise<{ count: number }> {
  const work = works[job];
  if (!work) throw new Error(`there is no job ${job}`);
  return runThrough(work, ctx);
}
