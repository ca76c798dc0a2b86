/** Days that end: closed once, in each person's zone, with snapshots and rollups that follow from the activities. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDaysWork } from "../inngest/functions/close-days";
import { runThrough } from "../inngest/job";
import { at, begin, log, logDays, noon } from "../testing/diary";
import { faultsOfKeptDays } from "../testing/kept-days";
import { openTown, type Person, type Town } from "../testing/people";
import { removeActivity } from "./activity-edits";
import { closeDays } from "./day-ends";
import { updateGoal } from "./goal-edits";
import { archiveGoal, completeGoal, reopenGoal, restoreGoal } from "./goal-states";
import { getGoal } from "./goals";
import { updateProfile } from "./profile";
import { pruneOldSnapshots, rebuildGoals, rollWeeks } from "./rollups";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

/** A person who came on a day, in a zone. */
async function arrived(day: string, timeZone = "UTC"): Promise<Person> {
  const person = await town.addPerson({ timeZone, now: `${day}T12:00:00.000Z` });
  await town.owner`update profiles set created_at = ${`${day}T12:00:00Z`} where user_id = ${person.userId}`;
  return person;
}

const job = (now: string) => ({
  db: town.db,
  now: () => now,
  logger: { error() {}, warn() {}, info() {} },
});
const close = (now: string) => runThrough(closeDaysWork, job(now));

async function snapshotDays(goalId: string): Promise<string[]> {
  const rows =
    await town.owner`select day::text from snapshots where goal_id = ${goalId} order by day`;
  return rows.map((row) => String(row["day"]));
}

async function closedDaysOf({ userId }: Person) {
  return town.owner`select day::text, met, missed, neutral, activities
    from closed_days where user_id = ${userId} order by day`;
}

/** Every closed day and week has what it should, and nothing else. */
async function noFaults(): Promise<void> {
  await runThrough(rollWeeks, job("2026-03-20T00:05:00.000Z"));
  await runThrough(pruneOldSnapshots, job("2026-03-20T00:05:00.000Z"));
  expect(await faultsOfKeptDays(town.db, town.owner, "2032-01-01T12:00:00.000Z")).toEqual([]);
}

describe("a civil day", () => {
  it("is closed when it has ended for the person, not at midnight in UTC", async () => {
    const ada = await arrived("2026-03-10", "America/Los_Angeles");
    const goalId = await begin(ada);
    await log(ada, goalId);
    await close("2026-03-11T06:59:00.000Z");
    expect(await snapshotDays(goalId)).toEqual([]);
    await close("2026-03-11T07:00:00.000Z");
    expect(await snapshotDays(goalId)).toEqual(["2026-03-10"]);
    await noFaults();
  });

  it("is closed once, however often and by however many the job is run", async () => {
    const ada = await arrived("2026-03-10");
    const goalId = await begin(ada);
    await log(ada, goalId);
    const now = "2026-03-11T00:15:00.000Z";
    await Promise.all([close(now), close(now), close(now)]);
    await close(now);
    expect(await closedDaysOf(ada)).toEqual([
      { day: "2026-03-10", met: 1, missed: 0, neutral: 0, activities: 1 },
    ]);
    expect(await snapshotDays(goalId)).toEqual(["2026-03-10"]);
  });

  it("is caught up with after a week without jobs, as if each had come in time", async () => {
    const ada = await arrived("2026-03-02");
    const goalId = await begin(ada, { settings: { period: "day", amount: 1, unit: "times" } });
    for (const day of ["2026-03-02", "2026-03-03", "2026-03-05"]) await log(noon(ada, day), goalId);
    await close("2026-03-10T01:00:00.000Z");
    expect((await closedDaysOf(ada)).map(({ day, met, missed }) => [day, met, missed])).toEqual([
      ["2026-03-02", 1, 0],
      ["2026-03-03", 1, 0],
      ["2026-03-04", 0, 1],
      ["2026-03-05", 1, 0],
      ["2026-03-06", 0, 1],
      ["2026-03-07", 0, 1],
      ["2026-03-08", 0, 1],
      ["2026-03-09", 0, 1],
    ]);
    await noFaults();
  });

  it("is not closed a second time when the person flies west over it", async () => {
    const ada = await arrived("2026-03-09", "Pacific/Kiritimati");
    const goalId = await begin(ada);
    await close("2026-03-10T10:00:00.000Z");
    await updateProfile(at(ada, "2026-03-10T11:00:00.000Z"), { timeZone: "Pacific/Pago_Pago" });
    const later = at(ada, "2026-03-10T12:00:00.000Z");
    expect((await log(later, goalId)).activity.day).toBe("2026-03-10");
    await close("2026-03-11T12:00:00.000Z");
    expect((await closedDaysOf(ada)).map(({ day }) => day)).toEqual(["2026-03-10"]);
    await noFaults();
  });

  it("waits for the next sweep when its person changes something meanwhile", async () => {
    const ada = await arrived("2026-03-10");
    const goalId = await begin(ada);
    const now = at(ada, "2026-03-11T08:00:00.000Z");
    const work = closeDays(job("2026-03-11T08:00:00.000Z"), null);
    const logged = log(now, goalId, { day: "2026-03-10" });
    await Promise.all([work, logged]);
    await close("2026-03-11T08:15:00.000Z");
    await noFaults();
  });
});

describe("what is kept of closed days", () => {
  it("follows when they are logged on, edited and undone later", async () => {
    const ada = await arrived("2026-03-02");
    const goalId = await begin(ada);
    await close("2026-03-20T00:00:00.000Z");
    await runThrough(rollWeeks, job("2026-03-20T00:05:00.000Z"));
    const now = noon(ada, "2026-03-20");
    const [, second] = await logDays(now, goalId, "2026-03-07", 5);
    await runThrough(rebuildGoals, job("2026-03-20T12:00:00.000Z"));
    await noFaults();
    await removeActivity(now, { activityId: second?.activityId ?? "" });
    await runThrough(rebuildGoals, job("2026-03-20T12:00:00.000Z"));
    await noFaults();
    const { version } = await getGoal(now, { goalId });
    const patch = { settings: { period: "day", amount: 2, unit: "times" }, weekStart: 7 };
    await updateGoal(now, { goalId, version, patch, effective: "always" });
    await runThrough(rebuildGoals, job("2026-03-20T12:00:00.000Z"));
    await noFaults();
  });

  it("follows a goal into the archive and back, and through a completion taken back", async () => {
    const ada = await arrived("2026-03-02");
    const goalId = await begin(ada);
    const other = await begin(ada, { title: "Walk" });
    await archiveGoal(noon(ada, "2026-03-05"), { goalId });
    await completeGoal(noon(ada, "2026-03-05"), { goalId: other });
    await close("2026-03-09T00:00:00.000Z");
    expect((await snapshotDays(goalId)).at(-1)).toBe("2026-03-04");
    expect((await snapshotDays(other)).at(-1)).toBe("2026-03-05");
    await restoreGoal(noon(ada, "2026-03-09"), { goalId });
    await reopenGoal(noon(ada, "2026-03-09"), { goalId: other });
    await close("2026-03-11T00:00:00.000Z");
    expect((await snapshotDays(goalId)).at(-1)).toBe("2026-03-10");
    await runThrough(rollWeeks, job("2026-03-11T00:05:00.000Z"));
    await noFaults();
  });

  it("is 90 snapshots a goal, and every week for ever", async () => {
    const ada = await arrived("2025-06-01");
    const goalId = await begin(ada, { startsOn: "2025-06-02" });
    await close("2025-09-15T00:00:00.000Z");
    for (let month = 10; month <= 12; month++) await close(`2025-${month}-15T00:00:00.000Z`);
    const late = "2025-12-15T03:30:00.000Z";
    await runThrough(pruneOldSnapshots, job(late));
    expect((await snapshotDays(goalId)).length).toBeGreaterThan(90);
    await runThrough(rollWeeks, job(late));
    await runThrough(pruneOldSnapshots, job(late));
    const days = await snapshotDays(goalId);
    expect([days.length, days[0], days.at(-1)]).toEqual([90, "2025-09-16", "2025-12-14"]);
    await noFaults();
  });
});

it("moves a goal's checkpoint on when its person moved or has not logged for long", async () => {
  const ada = await arrived("2026-01-01");
  const goalId = await begin(ada);
  await updateProfile(noon(ada, "2026-01-05"), { timeZone: "Asia/Tokyo" });
  const kept = () => town.owner`select checkpoint from progress where goal_id = ${goalId}`;
  expect((await kept())[0]?.["checkpoint"]).toBeNull();
  await close("2026-01-07T00:00:00.000Z");
  expect((await kept())[0]?.["checkpoint"]).toMatchObject({ since: null });
  await close("2026-03-15T00:00:00.000Z");
  expect((await kept())[0]?.["checkpoint"].nextDay > "2026-03-01").toBe(true);
  await noFaults();
});

describe("a day's end", () => {
  it("tells once of a goal that is missed, and of one that is over", async () => {
    const ada = await arrived("2026-03-10");
    const settings = { total: 10, unit: "books", by: "2026-03-11" };
    const missed = await begin(ada, { pattern: "milestone", settings });
    const over = await begin(ada, { title: "Lent", endsOn: "2026-03-11" });
    for (const day of [11, 12, 13, 14]) await close(`2026-03-${day}T00:15:00.000Z`);
    const rows =
      await town.owner`select kind, goal_id from notices where user_id = ${ada.userId} order by kind`;
    expect(rows).toEqual([
      { kind: "goalCompleted", goal_id: over },
      { kind: "goalMissed", goal_id: missed },
    ]);
  });

  it("tells of a limit that held for three days in a row, in the evening of the third", async () => {
    const ada = await arrived("2026-03-10");
    const goalId = await begin(ada, {
      pattern: "limit",
      settings: { period: "day", max: 2, unit: "cups" },
    });
    for (const day of [11, 12, 13, 14]) await close(`2026-03-${day}T00:15:00.000Z`);
    const rows = await town.owner`select mark, day::text from notices where goal_id = ${goalId}`;
    expect(rows).toEqual([{ mark: 3, day: "2026-03-10" }]);
  });
});
