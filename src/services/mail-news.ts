/** What the mail provider tells afterwards: addresses that bounce or complain get no more mails. */
import { suppressAddresses, takeDelivery } from "../db/queries/mails";
import type { MailNews } from "../email/webhook";
import { type JobContext, working } from "./context";

/** Takes a delivery in, once. @returns whether it is new */
export function takeMailNews(ctx: JobContext, news: MailNews): Promise<boolean> {
  return working(ctx, "mail-news", async ({ tx, now }) => {
    if (!(await takeDelivery(tx, news.deliveryId, now))) return false;
    if (news.reason !== null) await suppressAddresses(tx, news.addressHashes, news.reason, now);
    return true;
  });
}
