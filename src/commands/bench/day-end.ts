/** What a zone's midnight costs: everybody's day closed, against a bare insert of the same rows. */
import { sql } from "drizzle-orm";
import type { Database } from "../../db/client";
import { addDays } from "../../domain/local-date";
import { closeDays } from "../../services/day-ends";
import type { BenchRow } from "./history-cost";

const GOALS_A_PERSON = 3;
const LOGGED_DAYS = 20;
/** Working a row out may cost so many times what writing it does. */
const TARGET = 120;

/** People of one zone, with three goals each and some weeks of logs, on whose yesterday nothing is closed. */
async function settle(owner: Database, people: number, today: string): Promise<void> {
  const run = (statement: ReturnType<typeof sql>) => owner.execute(statement);
  await run(sql`
    create temp table crowd as
    select gen_random_uuid() as user_id from generate_series(1, ${people}::int)`);
  await run(sql`
    insert into users (id, name, email, email_verified)
    select user_id, 'Bench', user_id || '@cairn.local', true from crowd`);
  await run(sql`analyze`);
  await run(sql`
    insert into profiles (user_id, time_zone, closed_through)
    select user_id, 'Asia/Tokyo', ${today}::date - 2 from crowd`);
  await run(sql`
    insert into profile_changes (id, user_id, time_zone, day_start_hour, changed_at)
    select gen_random_uuid(), user_id, 'Asia/Tokyo', 0, ${today}::date - 30 from crowd`);
  await run(sql`
    create temp table pursuits as
    select gen_random_uuid() as goal_id, user_id, n from crowd, generate_series(1, ${GOALS_A_PERSON}::int) n`);
  await run(sql`
    insert into goals (id, user_id, title, pattern, starts_on, week_start)
    select goal_id, user_id, 'Goal ' || n, 'recurring', ${today}::date - 25, 1 from pursuits`);
  await run(sql`analyze`);
  await run(sql`
    insert into terms (id, user_id, goal_id, from_day, settings, week_start)
    select gen_random_uuid(), user_id, goal_id, null,
      '{"period":"day","amount":1,"unit":"times","bound":"atLeast","skipAllowance":{"count":1,"per":"week"}}', 1
    from pursuits`);
  await run(sql`
    insert into daily_totals (goal_id, day, user_id, sum, count, is_completed, is_skipped, latest)
    select goal_id, ${today}::date - ago, user_id, 1, 1, false, false, 1
    from pursuits, generate_series(1, ${LOGGED_DAYS}::int) ago where (ago + n) % 4 <> 0`);
  await run(sql`
    insert into progress (goal_id, user_id, since, checkpoint)
    select goal_id, user_id, ${today}::date - 25, 'null'::jsonb from pursuits`);
  await run(sql`analyze`);
}

/** Closes the day of so many people, page by page, and says what that came to. */
export async function measureDayEnd(
  db: Database,
  owner: Database,
  people: number,
): Promise<BenchRow> {
  const today = new Date().toISOString().slice(0, 10);
  await settle(owner, people, today);
  const now = `${addDays(today, 0)}T00:00:00.000Z`;
  const ctx = { db, now: () => now, logger: { error() {}, warn() {}, info() {} } };
  const memoryBefore = process.memoryUsage().rss;
  let memory = memoryBefore;
  const started = performance.now();
  for (
    let after: string | null = null, isFirst = true;
    isFirst || after !== null;
    isFirst = false
  ) {
    after = (await closeDays(ctx, after)).next;
    memory = Math.max(memory, process.memoryUsage().rss);
  }
  const value = performance.now() - started;
  const goals = people * GOALS_A_PERSON;
  const floor = await bareInsert(owner, goals);
  const seconds = value / 1000;
  process.stdout.write(
    `day end: ${people} people, ${goals} goals, ${Math.round(goals / seconds)} goals/s, ` +
      `${Math.round((goals + people) / seconds)} rows/s, ` +
      `${Math.round((memory - memoryBefore) / 2 ** 20)} MiB more memory at most\n`,
  );
  const ratio = value / floor;
  return { name: "day end", value, floor, ratio, target: TARGET, holds: ratio <= TARGET };
}

/** The same rows copied into a table with the same keys, in one statement. */
async function bareInsert(owner: Database, rows: number): Promise<number> {
  await owner.execute(sql`create table bare (like snapshots including all)`);
  const started = performance.now();
  const { count } = await owner.execute(sql`insert into bare select * from snapshots`);
  const milliseconds = performance.now() - started;
  if (count !== rows) throw new Error(`${count} snapshots were kept instead of ${rows}`);
  await owner.execute(sql`drop table bare`);
  return milliseconds;
}
