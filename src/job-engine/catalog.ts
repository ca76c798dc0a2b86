/** The functions the app last declared, remembered across restarts. */
import { type Definition, toJson } from "./definition";
import { at, jsonParameter, type Sql } from "./store";

export interface Catalog {
  /** Whether any sync has ever succeeded: before that nobody knows whom an event is for. */
  isKnown(): boolean;
  /** The functions that new events may start. */
  current(): readonly Definition[];
  /** A function by id, also one the app no longer declares. */
  find(id: string): Definition | undefined;
  /** Takes over what a sync declared; crons that are new count from `now`. */
  replace(definitions: Definition[], now: number): Promise<void>;
}

interface Row {
  definition: Definition;
  is_current: boolean;
}

/** Reads the catalog that earlier engines left. */
export async function openCatalog(sql: Sql): Promise<Catalog> {
  let all = new Map<string, Row>();
  const load = async () => {
    const rows = await sql<Row[]>`select definition, is_current from jobs.functions order by id`;
    all = new Map(rows.map((row) => [row.definition.id, row]));
  };
  await load();
  return {
    isKnown: () => all.size > 0,
    current: () => [...all.values()].filter((row) => row.is_current).map((row) => row.definition),
    find: (id) => all.get(id)?.definition,
    async replace(definitions, now) {
      await save(sql, definitions, now);
      await load();
    },
  };
}

async function save(sql: Sql, definitions: Definition[], now: number): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`update jobs.functions set is_current = false where is_current`;
    for (const definition of definitions) {
      await tx`
        insert into jobs.functions (id, definition, is_current, is_keyed, synced_at)
        values (${definition.id}, ${jsonParameter(tx, toJson(definition))}, true, ${isKeyed(definition)},
          ${at(now)})
        on conflict (id) do update
        set definition = excluded.definition, is_current = true,
          is_keyed = excluded.is_keyed, synced_at = excluded.synced_at`;
    }
    const crons = definitions.flatMap(({ id, triggers }) =>
      triggers.flatMap((trigger) => ("cron" in trigger ? [{ id, pattern: trigger.cron }] : [])),
    );
    const wanted = crons.map(({ id, pattern }) => `${id} ${pattern}`);
    await tx`delete from jobs.crons where function_id || ' ' || pattern <> all(${wanted})`;
    for (const { id, pattern } of crons) {
      await tx`
        insert into jobs.crons (function_id, pattern, last_slot) values (${id}, ${pattern}, ${at(now)})
        on conflict do nothing`;
    }
  });
}

/** Whether one run of the function may have to wait while a later one need not. */
function isKeyed({ concurrency, throttle }: Definition): boolean {
  return throttle !== null || concurrency.some(({ key }) => key !== null);
}
