/** Answers kept in the browser for a time without a network: Today's, and those of goals that were looked at. */
import type { Query, QueryClient, QueryKey } from "@tanstack/react-query";
import { createStore, delMany, entries, setMany, type UseStore } from "idb-keyval";
import { isSearch } from "./searches";

/** Raised when an answer changes its fields, so that no older one is shown. */
const SCHEMA = 2;
const MOST_DAYS = 30;
const DAY_MILLISECONDS = 86_400_000;

/** Paths of the procedures whose answers Today and a goal's page are made of. */
const KEPT = [
  "progress.today",
  "progress.history",
  "progress.explain",
  "progress.runs",
  "progress.rhythm",
  "goals.byId",
  "goals.terms",
];
/** Their pages are one query; a single page of it is nothing to keep. */
const KEPT_LIST = "activities.list";

interface KeptQuery {
  schema: number;
  personId: string;
  queryKey: QueryKey;
  data: unknown;
  /** Milliseconds since 1970. */
  updatedAt: number;
}

/** Whether the query's answer is kept. */
export function isKeptQuery(queryKey: QueryKey): boolean {
  const [path, facts] = queryKey;
  if (!Array.isArray(path) || isSearch(queryKey)) return false;
  const name = path.join(".");
  if (name !== KEPT_LIST) return KEPT.includes(name);
  return (
    typeof facts === "object" && facts !== null && "type" in facts && facts.type === "infinite"
  );
}

/** Whether a record may still be shown to this person. */
export function isUsable(record: KeptQuery, personId: string, now: number): boolean {
  const isOld = now - record.updatedAt > MOST_DAYS * DAY_MILLISECONDS;
  return record.schema === SCHEMA && record.personId === personId && !isOld;
}

let database: UseStore | undefined;

function databaseHere(): UseStore {
  database ??= createStore("cairn-queries", "queries");
  return database;
}

/** Keeps what the queries hold now. */
export async function keepQueries(personId: string, queries: readonly Query[]): Promise<void> {
  const records = queries.map(({ queryHash, queryKey, state }): [string, KeptQuery] => [
    `${personId}/${queryHash}`,
    { schema: SCHEMA, personId, queryKey, data: state.data, updatedAt: state.dataUpdatedAt },
  ]);
  await setMany(records, databaseHere());
}

/** The person's kept answers; everybody else's, and what is too old, goes. */
export async function readQueries(personId: string): Promise<KeptQuery[]> {
  const all = await entries<string, KeptQuery>(databaseHere());
  const isGood = ([, record]: [string, KeptQuery]) => isUsable(record, personId, Date.now());
  const gone = all.filter((entry) => !isGood(entry)).map(([key]) => key);
  if (gone.length > 0) await delMany(gone, databaseHere());
  return all.filter(isGood).map(([, record]) => record);
}

/**
 * Puts kept answers into the cache of a page that itself came from the browser's copy: they are at
 * least as new as what is written in the page.
 * @param pageKeptAt how old the page's own answers are; milliseconds since 1970
 */
export async function restoreQueries(
  cache: QueryClient,
  records: readonly KeptQuery[],
  pageKeptAt: number,
): Promise<void> {
  for (const query of cache.getQueryCache().getAll()) {
    if (!isKeptQuery(query.queryKey)) continue;
    // The page's own answer is on its way into the cache and would come last.
    if (query.state.fetchStatus === "fetching") await query.promise?.catch(() => undefined);
    const { data } = query.state;
    if (data !== undefined) cache.setQueryData(query.queryKey, data, { updatedAt: pageKeptAt });
  }
  for (const { queryKey, data, updatedAt } of records) {
    cache.setQueryData(queryKey, data, { updatedAt });
  }
}

/** Forgets every kept answer: the person signed out. */
export async function forgetQueries(): Promise<void> {
  const all = await entries<string, KeptQuery>(databaseHere());
  await delMany(
    all.map(([key]) => key),
    databaseHere(),
  );
}
