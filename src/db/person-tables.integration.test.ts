/** The declared list of a person's tables against the schema as it really is. */
import { getTableName } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTown, type Town } from "../testing/people";
import { personTables, tablesOfNobody } from "./person-tables";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const listed = personTables.map(({ table }) => getTableName(table));

it("names every table once: as a person's, or as nobody's with the reason", async () => {
  const tables = await town.owner<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`;
  const named = [...listed, ...Object.keys(tablesOfNobody)];
  expect(named.sort()).toEqual(tables.map(({ name }) => name).sort());
});

it("counts as a person's every table that bears a user_id or leads to users", async () => {
  const owned = await town.owner<{ name: string }[]>`
    with recursive led as (
      select 'users'::regclass::oid as id
      union select conrelid from pg_constraint join led on confrelid = led.id where contype = 'f'
    )
    select relname as name from pg_class where oid in (select id from led)
    union select table_name from information_schema.columns
      where table_schema = 'public' and column_name = 'user_id'`;
  expect(owned.length).toBeGreaterThan(20);
  expect(owned.map(({ name }) => name).filter((name) => !listed.includes(name))).toEqual([]);
});

it("lets no table go before those that refer to it", async () => {
  const keys = await town.owner<{ child: string; parent: string }[]>`
    select conrelid::regclass::text as child, confrelid::regclass::text as parent
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`;
  const early = keys.filter(
    ({ child, parent }) => child !== parent && listed.indexOf(child) > listed.indexOf(parent),
  );
  expect(early).toEqual([]);
});
