/** Weeks of nights in forty zones: no day is left out, none is closed twice, nobody is told twice. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { faultsOfKeptDays } from "../testing/kept-days";
import { liveNights } from "../testing/nights";
import { openTown, type Town } from "../testing/people";
import { runsOf } from "../testing/runs";

/** `NIGHTS_PEOPLE`, `NIGHTS_DAYS`, `NIGHTS_LOGS` and `NIGHTS_KILLS` ask for more. */
const people = runsOf("NIGHTS_PEOPLE", 10);
const days = runsOf("NIGHTS_DAYS", 4);
const logs = runsOf("NIGHTS_LOGS", 2);
const kills = runsOf("NIGHTS_KILLS", 4);
const patience = 60_000 + people * days * 3000;

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close(), patience);

it(
  "come out the same whatever ticks are missed or doubled and wherever a job is cut off",
  async () => {
    const start = "2026-03-05T00:00:00.000Z";
    const happened = await liveNights({ town, people, days, logs, kills, start });
    expect(happened.missed).toBeGreaterThan(0);
    expect(happened.doubled).toBeGreaterThan(0);
    const faults = await faultsOfKeptDays(town.db, town.owner, "2032-01-01T12:00:00.000Z");
    expect(faults).toEqual([]);
    const gaps = await town.owner`
      select user_id, day from (
        select user_id, day, lag(day) over (partition by user_id order by day) as before
        from closed_days) as days where before is not null and day <> before + 1`;
    expect(gaps).toEqual([]);
    const [late] = await town.owner`
      select count(*)::int as count from profiles
      where closed_through < ${start.slice(0, 10)}::date + ${days - 2}::int`;
    expect(late?.["count"]).toBe(0);
    const tooMany = await town.owner`
      select user_id, day, count(*) from mails group by user_id, day having count(*) > 5`;
    expect(tooMany).toEqual([]);
    const [told] = await town.owner`
      select count(*)::int as notices, count(distinct kind)::int as kinds from notices`;
    expect(told?.["kinds"]).toBeGreaterThanOrEqual(4);
    const [mails] = await town.owner`select count(*)::int as count from mails`;
    process.stdout.write(
      `${JSON.stringify({ people, days, ...happened, ...told, mails: mails?.["count"] })}\n`,
    );
  },
  patience,
);
