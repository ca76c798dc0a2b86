/** Jobs that an administrator can run now, or again for a past instant. */
import { instantOf } from "../domain/calendar";
import { refuse } from "../domain/errors";
import type { JobName, RunJob } from "../domain/operations";
import { sendToInngest } from "../events/outbox";
import type { JobContext } from "../services/context";
import { warnStreaks } from "../services/evenings";
import { relayEvents } from "../services/relay";
import { sendReminders } from "../services/reminders";
import { rollWeeks } from "../services/rollups";
import { sumUpWeeks } from "../services/weekly-summaries";
import { closeDaysWork } from "./functions/close-days";
import { pruneWork } from "./functions/prune-snapshots";
import { verifyProgressWork } from "./functions/verify-progress";
import { runThrough, type WorkPage } from "./job";

const works: Record<JobName, WorkPage> = {
  "close-days": closeDaysWork,
  "send-reminders": sendReminders,
  "warn-streaks": warnStreaks,
  "weekly-rollup": rollWeeks,
  "weekly-summary": sumUpWeeks,
  "prune-snapshots": pruneWork,
  "verify-progress": verifyProgressWork,
  "relay-outbox": (ctx) => relayEvents(ctx, sendToInngest),
};

/** Does a job from its first page to its last. @param ctx its clock stands at the scheduled instant */
export function runJob(job: JobName, ctx: JobContext): Promise<{ count: number }> {
  return runThrough(works[job], ctx);
}

/** As far as any range of days may reach: a job for a later instant would work through centuries. */
const FURTHEST_MILLISECONDS = 3660 * 24 * 60 * 60 * 1000;

/**
 * Does a job for an administrator, as of an instant; the check of progress is always of now.
 * @throws DomainError `INVALID_DATE_RANGE` for an instant more than ten years ahead
 */
export async function runJobAt(
  ctx: JobContext,
  { job, at: given }: RunJob,
): Promise<{ job: JobName; at: string; count: number }> {
  const present = ctx.now();
  const at = given === undefined ? present : instantOf(Date.parse(given));
  if (Date.parse(at) - Date.parse(present) > FURTHEST_MILLISECONDS) {
    refuse("INVALID_DATE_RANGE", "at", "range_too_long");
  }
  const instant = job === "verify-progress" ? present : at;
  const { db, logger } = ctx;
  const { count } = await runJob(job, { db, logger, now: () => instant });
  return { job, at, count };
}
