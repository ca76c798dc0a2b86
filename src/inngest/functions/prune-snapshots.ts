/** Every night: snapshots of more than 90 days ago go, once their week has its row, and mails that are old. */
import { forgetOldMails } from "../../services/retention";
import { pruneOldSnapshots } from "../../services/rollups";
import { inTurn, onClock } from "../job";

export const pruneWork = inTurn(pruneOldSnapshots, forgetOldMails);

export const pruneSnapshotsFunction = onClock({
  id: "prune-snapshots",
  cron: "30 3 * * *",
  work: pruneWork,
});
