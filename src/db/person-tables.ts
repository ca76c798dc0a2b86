/** Every table that holds something of a person, and what in it is theirs; the others, and why not. */
import type { AnyPgColumn, PgTable } from "drizzle-orm/pg-core";
import {
  accounts,
  activities,
  attachments,
  closedDays,
  dailyTotals,
  dismissals,
  goals,
  importFileParts,
  importFiles,
  importPages,
  imports,
  mails,
  notices,
  outbox,
  pauses,
  profileChanges,
  profiles,
  progress,
  pushSubscriptions,
  rollups,
  sessions,
  shares,
  snapshots,
  templates,
  terms,
  usedLinks,
  users,
  verifications,
} from "./schema";

/** A table whose rows go with the person whose id stands in a column. */
export interface PersonTable {
  table: PgTable;
  owner: AnyPgColumn;
}

/** In the order in which they go: whatever refers to a table comes before it. */
export const personTables: readonly PersonTable[] = [
  { table: sessions, owner: sessions.userId },
  { table: accounts, owner: accounts.userId },
  // The value of a pending password reset is the id of whom it is for.
  { table: verifications, owner: verifications.value },
  { table: usedLinks, owner: usedLinks.userId },
  { table: pushSubscriptions, owner: pushSubscriptions.userId },
  { table: outbox, owner: outbox.userId },
  { table: mails, owner: mails.userId },
  { table: notices, owner: notices.userId },
  { table: importPages, owner: importPages.userId },
  { table: imports, owner: imports.userId },
  { table: importFileParts, owner: importFileParts.userId },
  { table: importFiles, owner: importFiles.userId },
  { table: rollups, owner: rollups.userId },
  { table: snapshots, owner: snapshots.userId },
  { table: closedDays, owner: closedDays.userId },
  { table: dailyTotals, owner: dailyTotals.userId },
  { table: attachments, owner: attachments.userId },
  { table: activities, owner: activities.userId },
  { table: progress, owner: progress.userId },
  { table: shares, owner: shares.userId },
  { table: pauses, owner: pauses.userId },
  { table: terms, owner: terms.userId },
  { table: goals, owner: goals.userId },
  { table: templates, owner: templates.userId },
  { table: dismissals, owner: dismissals.userId },
  { table: profileChanges, owner: profileChanges.userId },
  { table: profiles, owner: profiles.userId },
  { table: users, owner: users.id },
];

/** Tables that stay as they are when a person goes. */
export const tablesOfNobody: Record<string, string> = {
  rate_limits: "counts of tries under addresses and keyed hashes; each is soon started anew",
  sweeps: "a line a zone",
  progress_checks: "sums over everybody",
  suppressions: "hashes of addresses that bounce, whoever has them",
  webhook_deliveries: "ids of the mail provider's own calls",
  erasures: "hashes of accounts that are gone",
};
