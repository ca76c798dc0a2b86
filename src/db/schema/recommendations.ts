/** Recommendations that people sent away. What is recommended is worked out when it is asked for. */
import { pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { id, instant, jobRows, ownRows } from "../columns";
import { users } from "./accounts";

export const dismissals = pgTable(
  "dismissals",
  {
    userId: uuid()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    recommendationId: id().notNull(),
    /** The person's own words. */
    reason: text(),
    dismissedAt: instant().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.recommendationId] }),
    ownRows("dismissals", table.userId),
    jobRows("dismissals"),
  ],
);
