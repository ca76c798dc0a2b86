/** What is kept for a while only. All of it is for jobs, which see everybody's rows. */
import { sql } from "drizzle-orm";
import type { Transaction } from "../transaction";

/** What goes, and after how many days. */
export interface Retention {
  now: string;
  days: number;
  /** Rows at most. */
  limit: number;
}

/** A job that is run for a moment ahead forgets nothing early. */
const before = (now: string, days: number) =>
  sql`least(${now}::timestamptz, now()) - make_interval(days => ${days})`;

/** Empties mails, but those that still wait to be sent. @returns how many */
export async function emptyMails(
  tx: Transaction,
  { now, days, limit }: Retention,
): Promise<number> {
  const emptied = await tx.execute(sql`
    update mails set html = '', text = '', headers = '{}'
    where id in (
      select id from mails
      where created_at < ${before(now, days)}
        and status not in ('queued', 'sending') and (html <> '' or text <> '')
      limit ${limit})`);
  return emptied.count;
}

const kept = {
  mails: sql`delete from mails where ctid = any(array(select ctid from mails where created_at`,
  webhookDeliveries: sql`delete from webhook_deliveries where ctid = any(array(select ctid from webhook_deliveries where received_at`,
  usedLinks: sql`delete from used_links where ctid = any(array(select ctid from used_links where used_at`,
};

/** Forgets old rows of a table. @returns how many */
export async function forgetRows(
  tx: Transaction,
  table: keyof typeof kept,
  { now, days, limit }: Retention,
): Promise<number> {
  const gone = await tx.execute(sql`${kept[table]}
    < ${before(now, days)} limit ${limit}))`);
  return gone.count;
}
