/** Every night: what its time is over for goes, such as snapshots of more than 90 days ago. */
import { deleteOverdueAttachments, removeFilesOfNobody } from "../../services/attachment-sweep";
import { forgetOldMails } from "../../services/retention";
import { pruneOldSnapshots } from "../../services/rollups";
import { inTurn, onClock } from "../job";

/** A snapshot goes once its week has its row, a file once it has none. */
export const pruneWork = inTurn(
  pruneOldSnapshots,
  forgetOldMails,
  deleteOverdueAttachments,
  removeFilesOfNobody,
);

export const pruneSnapshotsFunction = onClock({
  id: "prune-snapshots",
  cron: "30 3 * * *",
  work: pruneWork,
});
