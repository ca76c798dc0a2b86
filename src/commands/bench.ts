// Measures on the database at DATABASE_URL and prints the rows as one line of JSON; `npm run bench` runs it.
import { sql } from "drizzle-orm";
import { connect } from "../db/client";
import { HISTORY_DAYS, makeAccount } from "./bench/accounts";
import { measureHistoryCost } from "./bench/history-cost";

const { DATABASE_URL, DATABASE_OWNER_URL, BENCH_ONLY = "", BENCH_ROUNDS = "300" } = process.env;
if (!DATABASE_URL || !DATABASE_OWNER_URL) {
  throw new Error("DATABASE_URL and DATABASE_OWNER_URL are needed.");
}
const db = connect(DATABASE_URL, { max: 4 });
const today = new Date().toISOString().slice(0, 10);
const fresh = await makeAccount(db, today, 0);
const old = await makeAccount(db, today, HISTORY_DAYS);
const owner = connect(DATABASE_OWNER_URL, { max: 1 });
await owner.execute(sql`set statement_timeout = 0`);
await owner.execute(sql`analyze`);
const rounds = Number(BENCH_ROUNDS);
const rows = await measureHistoryCost({ old, fresh }, { only: BENCH_ONLY, rounds });
process.stdout.write(`\n${JSON.stringify(rows)}\n`, () => process.exit(0));
