/** Weeks of nights in forty zones: no day is left out, none is closed twice, nobody is told twice. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { SNAPSHOT_DAYS } from "../domain/day-end";
import { MAILS_A_DAY } from "../domain/mail";
import { faultsOfKeptDays } from "../testing/kept-days";
import { liveNights } from "../testing/nights";
import { openTown, type Town } from "../testing/people";
import { runsOf } from "../testing/runs";

/**
 * `NIGHTS_PEOPLE`, `NIGHTS_DAYS`, `NIGHTS_LOGS` and `NIGHTS_KILLS` ask for more; `NIGHTS_MINUTES`
 * for no more days than fit into so much time.
 */
const people = runsOf("NIGHTS_PEOPLE", 10);
const days = runsOf("NIGHTS_DAYS", 4);
const logs = runsOf("NIGHTS_LOGS", 2);
const kills = runsOf("NIGHTS_KILLS", 4);
const minutes = runsOf("NIGHTS_MINUTES", 24 * 60);
const patience = 60_000 + people * days * 3000;
const start = "2026-03-05T00:00:00.000Z";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close(), patience);

const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

async function countOf(query: Promise<readonly { count?: number }[]>): Promise<number> {
  const [row] = await query;
  return row?.count ?? -1;
}

/** Days between the first and the last closed one that are not closed. */
const gaps = () => town.owner`
  select user_id, day from (
    select user_id, day, lag(day) over (partition by user_id order by day) as before
    from closed_days) as days where before is not null and day <> before + 1`;

/** People whose days are not closed up to the end. */
const late = (lived: number) =>
  countOf(town.owner<{ count: number }[]>`
    select count(*)::int as count from profiles where closed_through is null
      or closed_through < ${start.slice(0, 10)}::date + ${lived - 2}::int`);

/** Goals by how many snapshots are kept of them. */
const snapshotCounts = () => town.owner<{ kept: number; goals: number }[]>`
  select kept, count(*)::int as goals from (
    select count(*)::int as kept from snapshots group by goal_id) as each
  group by kept order by kept desc`;

/** The most mails that anybody got about goals on one civil day. */
const mostMails = () =>
  countOf(town.owner<{ count: number }[]>`
    select max(count)::int as count from (
      select count(*) from mails where notice_id is not null group by user_id, day) as each`);

it(
  "come out the same whatever ticks are missed or doubled and wherever a job is cut off",
  async () => {
    const onDay = (day: number) =>
      days > 10 && say({ day, seconds: Math.round(performance.now() / 1000) });
    const happened = await liveNights({ town, people, days, logs, kills, minutes, start, onDay });
    expect(happened.missed).toBeGreaterThan(0);
    expect(happened.doubled).toBeGreaterThan(0);
    expect(await faultsOfKeptDays(town.db, town.owner, "2032-01-01T12:00:00.000Z")).toEqual([]);
    expect(await gaps()).toEqual([]);
    expect(await late(happened.days)).toBe(0);
    const [most] = await snapshotCounts();
    expect(most?.kept).toBe(SNAPSHOT_DAYS);
    expect(happened.pruned).toBeGreaterThan(0);
    expect(await mostMails()).toBe(MAILS_A_DAY);
    const [told] = await town.owner<{ notices: number; kinds: number; mails: number }[]>`
      select count(*)::int as notices, count(distinct kind)::int as kinds,
        (select count(*)::int from mails) as mails from notices`;
    expect(told?.kinds).toBeGreaterThanOrEqual(4);
    const [rows] = await town.owner`
      select (select count(*)::int from snapshots) as snapshots,
        (select count(*)::int from rollups) as rollups,
        (select count(*)::int from closed_days) as "closedDays"`;
    say({ people, ...happened, ...told, ...rows, fullGoals: most?.goals });
  },
  patience,
);
