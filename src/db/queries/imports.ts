/** Imports as kept: dry runs with their rows, batches, and what a batch adds and takes away. */
import { and, asc, desc, eq, gt, gte, inArray, isNull, lt, ne, or, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { ImportRow } from "../../domain/import/history";
import type { KeptActivity } from "../../domain/import/planned-goal";
import type { LocalDate } from "../../domain/local-date";
import { activities, importPages, imports } from "../schema";
import type { ImportState } from "../schema/imports";
import type { Transaction } from "../transaction";
import type { Owner } from "./owner";

type OwnImport = Owner & { importId: string };
export type KeptImport = typeof imports.$inferSelect;

/** Rows of a page of outcomes. */
export const PAGE_ROWS = 200;
const PAGES_A_STATEMENT = 50;
const KEYS_A_STATEMENT = 20_000;

const isOwn = ({ userId, importId }: OwnImport) =>
  and(eq(imports.userId, userId), eq(imports.id, importId));

export async function insertImport(
  tx: Transaction,
  { userId }: Owner,
  values: Omit<typeof imports.$inferInsert, "userId">,
  rows: readonly ImportRow[],
): Promise<void> {
  await tx.insert(imports).values({ ...values, userId });
  const pages = Array.from({ length: Math.ceil(rows.length / PAGE_ROWS) }, (_, page) => ({
    userId,
    importId: values.id,
    page,
    rows: rows.slice(page * PAGE_ROWS, (page + 1) * PAGE_ROWS),
  }));
  for (let at = 0; at < pages.length; at += PAGES_A_STATEMENT) {
    await tx.insert(importPages).values(pages.slice(at, at + PAGES_A_STATEMENT));
  }
}

export async function readImport(tx: Transaction, owned: OwnImport): Promise<KeptImport | null> {
  const [row] = await tx.select().from(imports).where(isOwn(owned));
  return row ?? null;
}

/** Rows of up to two pages from one on; more than one says that another follows. */
export async function readImportPages(
  tx: Transaction,
  { userId, importId }: OwnImport,
  from: number,
): Promise<{ page: number; rows: ImportRow[] }[]> {
  return tx
    .select({ page: importPages.page, rows: importPages.rows })
    .from(importPages)
    .where(
      and(
        eq(importPages.userId, userId),
        eq(importPages.importId, importId),
        gte(importPages.page, from),
      ),
    )
    .orderBy(asc(importPages.page))
    .limit(2);
}

/** Dry runs that were never carried out go with their rows once they are old. */
export async function deleteOldPreviews(
  tx: Transaction,
  { userId }: Owner,
  before: string,
): Promise<void> {
  const isIdle = eq(imports.state, "previewed");
  await tx
    .delete(imports)
    .where(and(eq(imports.userId, userId), isIdle, lt(imports.createdAt, before)));
}

/** Moves an import to a state, if it is in one of `from`, or in work and unmoved since `staleBefore`. */
export async function claimImport(
  tx: Transaction,
  owned: OwnImport,
  change: { from: readonly ImportState[]; to: ImportState; now: string; staleBefore: string },
): Promise<boolean> {
  const isInWork = inArray(imports.state, ["running", "rollingBack"]);
  const isStale = and(isInWork, lt(imports.updatedAt, change.staleBefore));
  const claimed = await tx
    .update(imports)
    .set({ state: change.to, updatedAt: change.now })
    .where(and(isOwn(owned), or(inArray(imports.state, [...change.from]), isStale)))
    .returning({ id: imports.id });
  return claimed.length > 0;
}

type Changes = Partial<
  Pick<
    KeptImport,
    "state" | "done" | "total" | "goalIds" | "goalsByKey" | "counts" | "profileChange"
  >
>;

/** Changes an import that is in state `from`; answers whether it still was. */
export async function changeImport(
  tx: Transaction,
  owned: OwnImport,
  changes: Changes,
  { from, now }: { from: ImportState; now: string },
): Promise<boolean> {
  const changed = await tx
    .update(imports)
    .set({ ...changes, updatedAt: now })
    .where(and(isOwn(owned), eq(imports.state, from)))
    .returning({ id: imports.id });
  return changed.length > 0;
}

/** Those of the keys that activities of the person bear already but for this import's, removed ones too. */
export async function knownClientKeys(
  tx: Transaction,
  { userId, importId }: OwnImport,
  keys: readonly string[],
): Promise<Set<string>> {
  const known = new Set<string>();
  for (let at = 0; at < keys.length; at += KEYS_A_STATEMENT) {
    const some = keys.slice(at, at + KEYS_A_STATEMENT).join(",");
    const rows = await tx
      .select({ key: activities.clientKey })
      .from(activities)
      .where(
        and(
          eq(activities.userId, userId),
          sql`${activities.importId} is distinct from ${importId}::uuid`,
          sql`${activities.clientKey} = any(string_to_array(${some}::text, ',')::uuid[])`,
        ),
      );
    for (const row of rows) known.add(row.key);
  }
  return known;
}

/** The keys that this import has written already. */
export async function writtenKeys(
  tx: Transaction,
  { userId, importId }: OwnImport,
): Promise<Set<string>> {
  const rows = await tx
    .select({ key: activities.clientKey })
    .from(activities)
    .where(and(eq(activities.userId, userId), eq(activities.importId, importId)));
  return new Set(rows.map((row) => row.key));
}

/** Adds many activities in one statement; one whose key is there meanwhile is left out. */
export async function insertBatch(
  tx: Transaction,
  { userId, importId, goalId }: OwnImport & { goalId: string },
  batch: readonly KeptActivity[],
  now: string,
): Promise<void> {
  const rows = batch.map((activity) => ({ ...activity, id: v7() }));
  await tx.execute(sql`
    insert into activities (id, user_id, goal_id, client_key, kind, value, day, recorded_at,
      time_zone, note, context, source, version, removed_at, import_id, created_at, updated_at)
    select id, ${userId}::uuid, ${goalId}::uuid, "clientKey", kind, value, day, "recordedAt", "timeZone",
      note, nullif(context, 'null'::jsonb), source, version, "removedAt", ${importId}::uuid,
      ${now}::timestamptz, ${now}::timestamptz
    from jsonb_to_recordset((${JSON.stringify(rows)}::text)::jsonb) as batch(id uuid,
      "clientKey" uuid, kind text, value numeric, day date,
      "recordedAt" timestamptz, "timeZone" text, note text, context jsonb, source text,
      version integer, "removedAt" timestamptz)
    on conflict (user_id, client_key) do nothing`);
}

/** The goals on which this import has logged something. */
export async function goalsOfBatch(
  tx: Transaction,
  { userId, importId }: OwnImport,
): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ goalId: activities.goalId })
    .from(activities)
    .where(and(eq(activities.userId, userId), eq(activities.importId, importId)));
  return rows.map((row) => row.goalId);
}

/** Takes away up to `limit` of what an import logged on a goal, earliest first; answers their days. */
export async function deleteSomeOfBatch(
  tx: Transaction,
  { userId, importId, goalId }: OwnImport & { goalId: string },
  limit: number,
): Promise<LocalDate[]> {
  const some = await tx
    .select({ id: activities.id, day: activities.day })
    .from(activities)
    .where(
      and(
        eq(activities.userId, userId),
        eq(activities.goalId, goalId),
        eq(activities.importId, importId),
      ),
    )
    .orderBy(asc(activities.day), asc(activities.id))
    .limit(limit);
  // Named one by one: of rows just written Postgres has no statistics and would look them up anew for each.
  const ids = some.map(({ id }) => id).join(",");
  await tx
    .delete(activities)
    .where(
      and(
        eq(activities.userId, userId),
        sql`${activities.id} = any(string_to_array(${ids}::text, ',')::uuid[])`,
      ),
    );
  return some.map(({ day }) => day);
}

/** Those of the goals on which something is logged that does not come from this import. */
export async function goalsWithOtherActivities(
  tx: Transaction,
  { userId, importId }: OwnImport,
  goalIds: readonly string[],
): Promise<Set<string>> {
  if (goalIds.length === 0) return new Set();
  const isOther = or(isNull(activities.importId), ne(activities.importId, importId));
  const rows = await tx
    .selectDistinct({ goalId: activities.goalId })
    .from(activities)
    .where(and(eq(activities.userId, userId), inArray(activities.goalId, [...goalIds]), isOther));
  return new Set(rows.map((row) => row.goalId));
}

/** The latest batches of the person: carried out, cut off or rolled back. */
export async function recentImports(tx: Transaction, { userId }: Owner): Promise<KeptImport[]> {
  const { id, state, done, goalIds, updatedAt } = imports;
  const hasWritten = or(gt(done, 0), sql`jsonb_array_length(${goalIds}) > 0`);
  return tx
    .select()
    .from(imports)
    .where(
      and(eq(imports.userId, userId), ne(state, "previewed"), or(ne(state, "failed"), hasWritten)),
    )
    .orderBy(desc(updatedAt), desc(id))
    .limit(20);
}
