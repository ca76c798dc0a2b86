/** What the jobs make of the demo account's two years, which no app has logged. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { ensureDemoAccount } from "../db/seed";
import { instantOf } from "../domain/calendar";
import { SNAPSHOT_DAYS } from "../domain/day-end";
import { closeDaysWork } from "../inngest/functions/close-days";
import { runThrough } from "../inngest/job";
import { faultsOfKeptDays } from "../testing/kept-days";
import { openTown, type Town } from "../testing/people";
import { rollWeeks } from "./rollups";
import { verifyEverybody } from "./verify";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

it("is closed from its first night on with the days and weeks that its history says", async () => {
  await ensureDemoAccount(town.db, { timeZone: "America/New_York", locale: "en" });
  const now = instantOf(Date.now() + 2 * 24 * 60 * 60 * 1000);
  const logger = { error() {}, warn() {}, info() {} };
  const operator = { db: town.db, logger, now: () => now };
  await runThrough(closeDaysWork, operator);
  await runThrough(rollWeeks, operator);
  const kept = await town.owner`
    select count(*)::int as days from snapshots group by goal_id`;
  expect(kept.map(({ days }) => days)).toEqual(Array(7).fill(SNAPSHOT_DAYS));
  expect(await faultsOfKeptDays(town.db, town.owner, now)).toEqual([]);
  expect((await verifyEverybody({ ...operator })).drift).toEqual([]);
});
