/** Every function through the engine, with the reply to each of its steps lost, doubled or late: effects exactly once. */
import { setTimeout } from "node:timers/promises";
import type { Inngest } from "inngest";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { relayOutbox } from "../events/outbox";
import { removeAccount } from "../services/account";
import { begin, log, noon } from "../testing/diary";
import { type Bench, openBench } from "../testing/job-bench";
import { faultsOfKeptDays } from "../testing/kept-days";
import { openTown, type Town } from "../testing/people";
import type { Call, Fault } from "../testing/toy-app";
import { makeFunctions } from ".";

const silent = { error() {}, warn() {}, info() {} };
/** A Sunday evening: the next Monday brings the summary of a week, a day's end and a deadline. */
const START = "2026-03-15T18:00:00.000Z";
const MINUTE = 60_000;
/** After so long a call that was not answered is made again. */
const LEASE = 31_000;

let town: Town;
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.close());

/** The app's functions; those of every minute are looked at every half hour, to spare the test. */
function functionsAt(client: Inngest, now: () => number) {
  const seldom = new Proxy(client, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (name !== "createFunction")
        return typeof value === "function" ? value.bind(target) : value;
      return (options: { triggers: { cron?: string } }, handler: never) => {
        const isEachMinute = options.triggers.cron === "* * * * *";
        const triggers = isEachMinute ? { cron: "*/30 * * * *" } : options.triggers;
        return value.call(target, { ...options, triggers }, handler);
      };
    },
  });
  const context = (at?: number) => {
    const instant = new Date(at ?? now()).toISOString();
    return { db: town.db, now: () => instant, logger: silent };
  };
  return makeFunctions.map((make) => make({ client: seldom, context }));
}

/** What becomes of the replies to calls. */
type Spoil = (bench: Bench) => (call: Call) => Fault | Promise<Fault>;

async function live(spoil: Spoil): Promise<Bench> {
  const bench = await openBench(functionsAt, { database: town.clone, start: Date.parse(START) });
  bench.app.fault = spoil(bench);
  const ada = await town.addPerson({ now: START });
  await town.owner`update profiles set created_at = '2026-03-09T08:00:00Z' where user_id = ${ada.userId}`;
  const read = await begin(ada, { startsOn: "2026-03-09", reminders: [{ at: "19:30" }] });
  const settings = { total: 10, unit: "books", by: "2026-03-15" };
  const books = await begin(ada, { title: "Books", pattern: "milestone", settings });
  await begin(ada, {
    title: "Sweets",
    pattern: "limit",
    settings: { period: "day", max: 2, unit: "x" },
  });
  for (let day = 9; day <= 14; day++) {
    await log(noon(ada, `2026-03-${String(day).padStart(2, "0")}`), read);
  }
  await log(ada, books, { value: 6 });
  const eve = await town.addPerson({ now: START });
  await begin(eve, { title: "Leave" });
  await removeAccount(eve, eve, null);
  await relay(bench);
  // Reminder, evening, day's end, weeks, pruning, verification, Monday's summary, and time for what is left.
  const until = ["19:31", "20:01", "24:16", "25:06", "27:31", "28:01", "32:01", "36:01"];
  for (const time of until) {
    const [hours = 0, minutes = 0] = time.split(":").map(Number);
    const target = Date.parse("2026-03-15T00:00:00.000Z") + (hours * 60 + minutes) * MINUTE;
    await bench.advance(Math.max(0, target - bench.clock.now()));
    await relay(bench);
  }
  return bench;
}

/** Sends what waits in the outbox until nothing more follows from it. */
async function relay(bench: Bench): Promise<void> {
  for (let round = 0; round < 5; round++) {
    await relayOutbox(town.db, async (events) => void (await bench.app.client.send(events)));
    await bench.advance(5 * MINUTE);
  }
}

/** All that the functions leave behind, without ids and instants. */
async function effects() {
  const { owner } = town;
  const ordered = (rows: Iterable<object>) => [...rows].map((row) => JSON.stringify(row)).sort();
  return {
    notices: ordered(
      await owner`select kind, mark, day::text, is_shown, goals.title
      from notices left join goals on goals.id = notices.goal_id`,
    ),
    mails: ordered(await owner`select kind, subject, status from mails`),
    days: ordered(await owner`select day::text, met, missed, neutral, activities from closed_days`),
    snapshots: ordered(
      await owner`select goals.title, day::text, percent, verdict, streak
      from snapshots join goals on goals.id = snapshots.goal_id`,
    ),
    rollups: ordered(
      await owner`select goals.title, rollups.week_start::text, met, missed, neutral
      from rollups join goals on goals.id = rollups.goal_id`,
    ),
    checks: ordered(await owner`select people, drift from progress_checks`),
    gone: (await owner`select 1 from erasures`).length,
    waiting: ordered(await owner`select name from outbox where sent_at is null`),
  };
}

/** Functions with the names of their steps that have run. */
async function stepsRun(bench: Bench): Promise<string[]> {
  const rows = await bench.sql<{ step: string }[]>`
    select distinct runs.function_id || ' ' || coalesce(steps.name, 'end') as step
    from jobs.runs left join jobs.steps on steps.run_id = runs.id order by step`;
  return rows.map(({ step }) => step);
}

/** Which step of which function a call is for, whatever the run. */
const stepOf = ({ fnId, stepId, body }: Call) =>
  `${fnId} ${stepId} ${Object.keys(body.steps ?? {}).length}`;

/** Spoils the first reply to each step of each function, and the first of each function as a whole. */
function oncePerStep(fault: Fault, spoiled: Set<string>): Spoil {
  return () => (call) => {
    if (call.fnId === null || spoiled.has(stepOf(call))) return null;
    spoiled.add(stepOf(call));
    return fault;
  };
}

/** Holds the same replies back until their calls' leases have run out and the same is being done again. */
function latePerStep(spoiled: Set<string>): Spoil {
  const held = new Map<string, () => void>();
  return (bench) => async (call) => {
    if (call.fnId === null) return null;
    const own = `${call.body.ctx?.run_id} ${call.stepId}`;
    held.get(own)?.();
    if (spoiled.has(stepOf(call))) return null;
    spoiled.add(stepOf(call));
    let isDoneAgain = false;
    const doneAgain = new Promise<void>((resolve) => held.set(own, resolve)).then(() => {
      isDoneAgain = true;
    });
    // The engine may renew the lease right after the clock moved; then it takes another one to run out.
    while (!isDoneAgain) {
      await bench.clock.advance(LEASE);
      await Promise.race([doneAgain, setTimeout(1000)]);
    }
    return null;
  };
}

const spoils: Record<string, (spoiled: Set<string>) => Spoil> = {
  lost: (spoiled) => oncePerStep("drop", spoiled),
  doubled: (spoiled) => oncePerStep("duplicate", spoiled),
  late: latePerStep,
};

describe("functions", () => {
  it("have the same effects with every reply lost, doubled or late once as with none", async () => {
    const bench = await live(() => () => null);
    const expected = await effects();
    const steps = await stepsRun(bench);
    const failed = (await bench.runs()).filter(({ status }) => status === "failed");
    expect(failed).toEqual([]);
    const functions = new Set(steps.map((step) => step.split(" ")[0]));
    const missing = makeFunctions.length - functions.size;
    expect({ missing, functions: [...functions] }).toMatchObject({ missing: 0 });
    expect(expected.notices.length).toBeGreaterThanOrEqual(5);
    expect(expected.mails.length).toBeGreaterThanOrEqual(4);
    for (const [what, spoil] of Object.entries(spoils)) {
      await town.close();
      town = await openTown();
      const spoiled = new Set<string>();
      const again = await live(spoil(spoiled));
      expect(await effects(), what).toEqual(expected);
      expect(await stepsRun(again), what).toEqual(steps);
      expect(spoiled.size, what).toBeGreaterThanOrEqual(steps.length);
      expect(await faultsOfKeptDays(town.db, town.owner, "2032-01-01T12:00:00.000Z")).toEqual([]);
      process.stdout.write(`${what}: ${spoiled.size} replies of ${steps.length} steps\n`);
    }
  }, 300_000);
});
