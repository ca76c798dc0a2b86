// Measures on the database at DATABASE_URL and prints the rows as one line of JSON; `npm run bench` runs it.
import { sql } from "drizzle-orm";
import { connect } from "../db/client";
import { HISTORY_DAYS, makeAccount } from "./bench/accounts";
import { measureDayEnd } from "./bench/day-end";
import { type BenchRow, measureHistoryCost } from "./bench/history-cost";

const { DATABASE_URL, DATABASE_OWNER_URL, BENCH_ONLY = "" } = process.env;
const isQuick = process.env.BENCH_QUICK === "1";
if (!DATABASE_URL || !DATABASE_OWNER_URL) {
  throw new Error("DATABASE_URL and DATABASE_OWNER_URL are needed.");
}
const db = connect(DATABASE_URL, { max: 4 });
const owner = connect(forWriting(DATABASE_OWNER_URL), { max: 1 });

/** The pool closes what rests for half a minute, so what holds for a connection must come with each new one. */
function forWriting(url: string): string {
  const withSettings = new URL(url);
  withSettings.searchParams.set("statement_timeout", "0");
  withSettings.searchParams.set("app.job", "bench");
  return withSettings.href;
}

/** An account with ten years behind it beside an empty one. */
async function historyCost(): Promise<BenchRow[]> {
  const today = new Date().toISOString().slice(0, 10);
  const fresh = await makeAccount(db, today, 0);
  const old = await makeAccount(db, today, HISTORY_DAYS);
  await owner.execute(sql`analyze`);
  const rounds = isQuick ? 60 : 300;
  return measureHistoryCost({ old, fresh }, { only: BENCH_ONLY, rounds });
}

const isDayEnd = "day end".includes(BENCH_ONLY);
const rows = BENCH_ONLY !== "" && isDayEnd ? [] : await historyCost();
if (isDayEnd) rows.push(await measureDayEnd(db, owner, isQuick ? 5_000 : 100_000));
process.stdout.write(`\n${JSON.stringify(rows)}\n`, () => process.exit(0));
