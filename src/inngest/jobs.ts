/** Jobs that an administrator can run now, or again for a past instant. */
import type { JobName } from "../domain/operations";
import type { JobContext } from "../services/context";
import { relayEvents } from "../services/relay";
import { pruneOldSnapshots, rollWeeks } from "../services/rollups";
import { closeDaysWork } from "./functions/close-days";
import { runThrough, type WorkPage } from "./job";

const works: Partial<Record<JobName, WorkPage>> = {
  "close-days": closeDaysWork,
  "weekly-rollup": rollWeeks,
  "prune-snapshots": pruneOldSnapshots,
  "relay-outbox": relayEvents,
};

/** Does a job from its first page to its last. @param ctx its clock stands at the scheduled instant */
export async function runJob(job: JobName, ctx: JobContext): Promise<{ count: number }> {
  const work = works[job];
  if (!work) throw new Error(`there is no job ${job}`);
  return runThrough(work, ctx);
}
