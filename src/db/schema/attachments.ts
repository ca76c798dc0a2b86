/** Attachments: photos and links on activities; a photo's bytes lie in the file store under its id. */
import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { AttachmentKind } from "../../domain/attachment";
import { id, instant, jobRows, ownRows } from "../columns";
import { users } from "./accounts";
import { activities } from "./activities";

export const attachments = pgTable(
  "attachments",
  {
    /** Of a photo also the id its upload was answered with. */
    id: id().primaryKey(),
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /**
     * `null`: not attached yet, or taken off again. That it is the person's own is asked when it is
     * written: a key over both ids would cost every log one more index.
     */
    activityId: uuid().references(() => activities.id, { onDelete: "cascade" }),
    kind: text().$type<AttachmentKind>().notNull(),
    /** Where a link leads. */
    url: text(),
    /** When the photo lay in the store; `null`: it is on its way, or never came. */
    storedAt: instant(),
    /** Since when it is on no activity; it goes a day later. */
    looseSince: instant(),
    createdAt: instant().notNull().default(sql`now()`),
  },
  (table) => [
    index("attachments_activity_id").on(table.activityId, table.id),
    index("attachments_user_id").on(table.userId),
    index("attachments_loose_since")
      .on(table.looseSince)
      .where(sql`${table.looseSince} is not null`),
    check("attachments_kind_known", sql`${table.kind} in ('photo', 'link')`),
    check("attachments_url_of_links", sql`(${table.kind} = 'link') = (${table.url} is not null)`),
    check(
      "attachments_loose_or_not",
      sql`(${table.activityId} is null) = (${table.looseSince} is not null)`,
    ),
    ownRows("attachments", table.userId),
    jobRows("attachments"),
  ],
);
