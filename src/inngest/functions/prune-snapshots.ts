/** Every night: snapshots of more than 90 days ago go, once their week has its row. */
import { pruneOldSnapshots } from "../../services/rollups";
import { onClock } from "../job";

export const pruneSnapshotsFunction = onClock({
  id: "prune-snapshots",
  cron: "30 3 * * *",
  work: pruneOldSnapshots,
});
