/** Imports as kept: dry runs with their rows, batches, and what a batch adds and takes away. */
import { and, asc, desc, eq, gte, inArray, isNull, lt, ne, or, sql } from "drizzle-orm";
import { v7 } from "uuid";
import type { ImportRow } from "../../domain/import/history";
import type { KeptActivity } from "../../domain/import/planned-goal";
import type { ListedImport } from "../../domain/import/requests";
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
  const isIdle = inArray(imports.state, ["previewed", "failed"]);
  await tx
    .delete(imports)
    .where(and(eq(imports.userId, userId), isIdle, lt(imports.createdAt, before)));
}

/** Moves an import to a state, if it is in one of `from`, or runs since before `staleBefore`. */
export async function claimImport(
  tx: Transaction,
  owned: OwnImport,
  change: { from: readonly ImportState[]; to: ImportState; now: string; staleBefore: string },
): Promise<boolean> {
  const isStale = and(eq(imports.state, "running"), lt(imports.updatedAt, change.staleBefore));
  const claimed = await tx
    .update(imports)
    .set({ state: change.to, done: 0, updatedAt: change.now })
    .where(and(isOwn(owned), or(inArray(imports.state, [...change.from]), isStale)))
    .returning({ id: imports.id });
  return claimed.length > 0;
}

export async function changeImport(
  tx: Transaction,
  owned: OwnImport,
  changes: Partial<Pick<KeptImport, "state" | "done" | "total" | "goalIds" | "counts">>,
  now: string,
): Promise<void> {
  await tx
    .update(imports)
    .set({ ...changes, updatedAt: now })
    .where(isOwn(owned));
}

/** Those of the keys that activities of the person bear already, removed ones too. */
export async function knownClientKeys(
  tx: Transaction,
  { userId }: Owner,
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
          sql`${activities.clientKey} = any(string_to_array(${some}::text, ',')::uuid[])`,
        ),
      );
    for (const row of rows) known.add(row.key);
  }
  return known;
}

/** Adds many activities in one statement. */
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
      version integer, "removedAt" timestamptz)`);
}

/** Takes away all that a batch logged; answers how many activities that were, and on which days. */
export async function deleteBatch(
  tx: Transaction,
  { userId, importId }: OwnImport,
): Promise<{ removed: number; days: Map<string, Set<LocalDate>> }> {
  const rows = await tx
    .delete(activities)
    .where(and(eq(activities.userId, userId), eq(activities.importId, importId)))
    .returning({ goalId: activities.goalId, day: activities.day });
  const days = new Map<string, Set<LocalDate>>();
  for (const { goalId, day } of rows) {
    const ofGoal = days.get(goalId) ?? new Set();
    days.set(goalId, ofGoal.add(day));
  }
  return { removed: rows.length, days };
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

/** Gives the statements of this transaction a minute each: a batch is long by nature. */
export async function allowLongStatements(tx: Transaction): Promise<void> {
  await tx.execute(sql`set local statement_timeout = '60s'`);
}

/** The latest batches of the person, carried out or rolled back. */
export async function recentImports(tx: Transaction, { userId }: Owner): Promise<ListedImport[]> {
  const { id, format, state, counts, updatedAt } = imports;
  return tx
    .select({ importId: id, format, state, counts, at: updatedAt })
    .from(imports)
    .where(and(eq(imports.userId, userId), inArray(state, ["done", "rolledBack"])))
    .orderBy(desc(updatedAt), desc(id))
    .limit(20);
}
