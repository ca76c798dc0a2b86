/** Forgetting what was kept for a while: mails, and what keeps a delivery or a link from counting twice. */
import { emptyMails, forgetRows } from "../db/queries/retention";
import { type JobContext, working } from "./context";

/** What a mail said is read by an administrator within days, or never. */
const MAIL_CONTENT_DAYS = 30;
const MAIL_DAYS = 400;
/** Links hold for a week, and nobody delivers the same twice after so long. */
const ONCE_DAYS = 90;
const ROWS_A_PAGE = 10_000;

/** Empties mails of more than 30 days ago and forgets those of more than 400, and the rest after 90. */
export function forgetOldMails(
  ctx: JobContext,
  _after: string | null,
): Promise<{ next: string | null; count: number }> {
  return working(ctx, "prune-snapshots", async ({ tx, now }) => {
    const after = (days: number) => ({ now, days, limit: ROWS_A_PAGE });
    const counts = [
      await emptyMails(tx, after(MAIL_CONTENT_DAYS)),
      await forgetRows(tx, "mails", after(MAIL_DAYS)),
      await forgetRows(tx, "webhookDeliveries", after(ONCE_DAYS)),
      await forgetRows(tx, "usedLinks", after(ONCE_DAYS)),
    ];
    const hasMore = counts.some((count) => count === ROWS_A_PAGE);
    return { next: hasMore ? "more" : null, count: counts.reduce((sum, count) => sum + count, 0) };
  });
}
