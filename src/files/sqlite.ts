/** SQLite files: the two tables of a habit database, read in memory by SQLite itself. */
import initSqlJs, { type Database, type SqlJsStatic } from "sql.js";
import { DomainError } from "../domain/errors";
import { refuseFile } from "../domain/refused-file";

const MAX_ROWS = 500_000;

let engine: Promise<SqlJsStatic> | undefined;

/**
 * Reads `Habits` and `Repetitions`. Only tables are read: a view could run for ever.
 * @throws DomainError `ATTACHMENT_UPLOAD` when the file is damaged or has no such tables
 */
export async function readHabitTables(
  bytes: Uint8Array,
): Promise<{ habits: unknown[]; repetitions: unknown[] }> {
  engine ??= initSqlJs();
  const { Database } = await engine;
  const database = new Database(bytes);
  try {
    return {
      habits: rowsOf(database, "Habits", "id"),
      repetitions: rowsOf(database, "Repetitions", "timestamp"),
    };
  } catch (error) {
    if (error instanceof DomainError) throw error;
    return refuseFile("database_broken");
  } finally {
    database.close();
  }
}

function rowsOf(database: Database, table: string, order: string): unknown[] {
  const [found] = database.exec("select 1 from sqlite_master where type = 'table' and name = ?", [
    table,
  ]);
  if (found === undefined) return refuseFile("table_missing", { in: table });
  const statement = database.prepare(`select * from "${table}" order by "${order}"`);
  try {
    const rows: unknown[] = [];
    while (statement.step()) {
      if (rows.length >= MAX_ROWS) return refuseFile("too_many_rows", { in: table });
      rows.push(statement.getAsObject());
    }
    return rows;
  } finally {
    statement.free();
  }
}
