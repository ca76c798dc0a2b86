/** What people are told: once, in their own time, and only while it is true. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runThrough, type WorkPage } from "../inngest/job";
import { at, begin, log, logDays, noon } from "../testing/diary";
import { openTown, type Person, type Town } from "../testing/people";
import { logActivities } from "./activities";
import { removeActivity, restoreActivity } from "./activity-edits";
import { warnStreaks } from "./evenings";
import { pauseGoal } from "./goal-states";
import { followGoal } from "./notices";
import { updateProfile } from "./profile";
import { sendReminders } from "./reminders";
import { sumUpWeeks } from "./weekly-summaries";

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const silent = { error() {}, warn() {}, info() {} };
const run = (work: WorkPage, now: string) =>
  runThrough(work, { db: town.db, now: () => now, logger: silent });

interface Waiting {
  event_id: string;
  payload: Parameters<typeof followGoal>[1];
}

/** Does what the function on changed goals does with every event that waits, once or more often. */
async function follow(person: Person, times = 1): Promise<void> {
  const events = await town.owner<Waiting[]>`
    update outbox set sent_at = now() where user_id = ${person.userId} and sent_at is null
    and name in ('activity/logged', 'goal/changed') returning event_id, payload`;
  for (const { payload } of events) {
    for (let time = 0; time < times; time++) await followGoal(person, payload);
  }
}

async function told({ userId }: Person) {
  const rows = await town.owner`
    select kind, mark, day::text, is_shown from notices where user_id = ${userId}
    order by created_at, mark`;
  return rows.filter((row) => row["is_shown"]).map(({ kind, mark, day }) => [kind, mark, day]);
}

const milestone = { pattern: "milestone", settings: { total: 100, unit: "pages" } };

describe("a milestone", () => {
  it("is told once for each mark, the highest of several, also after undo and redo", async () => {
    const ada = await town.addPerson();
    const goalId = await begin(ada, milestone);
    const { activity } = await log(ada, goalId, { value: 60 });
    await follow(ada, 3);
    expect(await told(ada)).toEqual([["milestone", 50, null]]);
    await removeActivity(ada, activity);
    await follow(ada);
    await restoreActivity(ada, activity);
    await follow(ada);
    await log(ada, goalId, { value: 20 });
    await follow(ada);
    expect(await told(ada)).toEqual([
      ["milestone", 50, null],
      ["milestone", 75, null],
    ]);
  });

  it("gives way to the goal's completion, which is told once", async () => {
    const ada = await town.addPerson();
    const goalId = await begin(ada, milestone);
    const { activity } = await log(ada, goalId, { value: 100 });
    await follow(ada, 2);
    await removeActivity(ada, activity);
    await log(ada, goalId, { value: 100 });
    await follow(ada);
    expect(await told(ada)).toEqual([["goalCompleted", null, null]]);
  });
});

describe("a streak", () => {
  it("is told at its marks, with the first day of its run", async () => {
    const ada = noon(await town.addPerson(), "2026-03-16");
    const goalId = await begin(ada, { startsOn: "2026-03-10" });
    await logDays(ada, goalId, "2026-03-14", 3);
    await follow(ada);
    const later = noon(ada, "2026-03-20");
    await logDays(later, goalId, "2026-03-17", 4);
    await follow(later);
    expect(await told(ada)).toEqual([
      ["streak", 3, "2026-03-14"],
      ["streak", 7, "2026-03-14"],
    ]);
  });

  it("that merged with an older run tells no mark that was told inside it", async () => {
    const ada = noon(await town.addPerson(), "2026-03-20");
    const goalId = await begin(ada, { startsOn: "2026-03-10" });
    await logDays(ada, goalId, "2026-03-18", 3);
    await follow(ada);
    await logDays(ada, goalId, "2026-03-16", 1);
    await follow(ada);
    const { activity } = await log(ada, goalId, { day: "2026-03-17" });
    await follow(ada);
    await removeActivity(ada, activity);
    await follow(ada);
    await restoreActivity(ada, activity);
    await follow(ada);
    expect(await told(ada)).toEqual([["streak", 3, "2026-03-18"]]);
  });

  it("of a backlog entered in one sitting is told as its highest mark", async () => {
    const ada = noon(await town.addPerson(), "2026-03-20");
    const goalId = await begin(ada, { startsOn: "2026-02-20" });
    const entries = Array.from({ length: 15 }, (_, index) => ({
      goalId,
      clientKey: crypto.randomUUID(),
      kind: "progress" as const,
      value: 1,
      day: `2026-03-${String(6 + index).padStart(2, "0")}`,
    }));
    await logActivities(ada, { entries });
    await follow(ada, 2);
    expect(await told(ada)).toEqual([["streak", 14, "2026-03-06"]]);
  });
});

describe("a reminder", () => {
  const reminders = [{ at: "09:00" }];

  it("comes once, in the person's zone, however often the minute is looked at", async () => {
    const ada = await town.addPerson({
      timeZone: "Asia/Kathmandu",
      now: "2026-03-11T00:00:00.000Z",
    });
    await begin(ada, { reminders });
    await run(sendReminders, "2026-03-11T03:14:00.000Z");
    expect(await told(ada)).toEqual([]);
    for (const minute of [15, 15, 16, 20])
      await run(sendReminders, `2026-03-11T03:${minute}:00.000Z`);
    expect(await told(ada)).toEqual([["reminder", 540, "2026-03-11"]]);
  });

  it("does not come when the goal is met, skipped or paused", async () => {
    const ada = await town.addPerson({ now: "2026-03-11T08:00:00.000Z" });
    const met = await begin(ada, { reminders });
    await log(ada, met);
    const skipped = await begin(ada, { title: "Walk", reminders });
    await log(ada, skipped, { kind: "skipped", value: undefined });
    const paused = await begin(ada, { title: "Run", reminders });
    await pauseGoal(ada, { goalId: paused });
    await run(sendReminders, "2026-03-11T09:00:00.000Z");
    expect(await told(ada)).toEqual([]);
  });
});

describe("a streak at risk", () => {
  async function withStreak(days: number, options = {}): Promise<[Person, string]> {
    const person = await town.addPerson(options);
    const ada = at(person, "2026-03-11T06:00:00.000Z");
    const goalId = await begin(ada, { startsOn: "2026-03-01" });
    await logDays(ada, goalId, `2026-03-${String(11 - days).padStart(2, "0")}`, days);
    return [ada, goalId];
  }

  it("is told at the person's evening hour, all goals in one, once a day", async () => {
    const [ada, goalId] = await withStreak(4, { timeZone: "Europe/Berlin" });
    const other = await begin(ada, { title: "Walk", startsOn: "2026-03-01" });
    await logDays(ada, other, "2026-03-08", 3);
    await run(warnStreaks, "2026-03-11T18:45:00.000Z");
    expect(await told(ada)).toEqual([]);
    await run(warnStreaks, "2026-03-11T19:00:00.000Z");
    await run(warnStreaks, "2026-03-11T19:15:00.000Z");
    expect(await told(ada)).toEqual([["streakAtRisk", null, "2026-03-11"]]);
    const [row] = await town.owner`select facts from notices where user_id = ${ada.userId}`;
    expect(row?.["facts"].goals).toMatchObject([
      { goalId, streak: 4 },
      { goalId: other, streak: 3 },
    ]);
  });

  it("is not told of a run of one, of a met day, or of a paused goal", async () => {
    const [short] = await withStreak(1);
    const [met, metGoal] = await withStreak(3);
    await log(met, metGoal);
    const [paused, pausedGoal] = await withStreak(3);
    await pauseGoal(paused, { goalId: pausedGoal });
    await run(warnStreaks, "2026-03-11T20:00:00.000Z");
    for (const person of [short, met, paused]) expect(await told(person)).toEqual([]);
  });

  it("that died does not nag on later evenings", async () => {
    const [ada] = await withStreak(3);
    for (const day of [11, 12, 13, 14]) await run(warnStreaks, `2026-03-${day}T20:00:00.000Z`);
    expect(await told(ada)).toEqual([["streakAtRisk", null, "2026-03-11"]]);
  });

  it("follows an evening hour that was moved", async () => {
    const [ada] = await withStreak(3);
    await updateProfile(ada, { eveningHour: 18 });
    await run(warnStreaks, "2026-03-11T18:00:00.000Z");
    expect(await told(ada)).toEqual([["streakAtRisk", null, "2026-03-11"]]);
  });

  it("is not told in the middle of the night when no job ran in the evening", async () => {
    const [ada] = await withStreak(3);
    await run(warnStreaks, "2026-03-11T23:45:00.000Z");
    expect(await told(ada)).toEqual([]);
  });
});

describe("the weekly summary", () => {
  it("comes on Monday at eight in the person's zone, once", async () => {
    const ada = await town.addPerson({
      timeZone: "America/Los_Angeles",
      now: "2026-03-12T18:00:00.000Z",
    });
    const goalId = await begin(ada, { startsOn: "2026-03-09" });
    await logDays(ada, goalId, "2026-03-09", 3);
    await run(sumUpWeeks, "2026-03-16T14:45:00.000Z");
    expect(await told(ada)).toEqual([]);
    for (const time of ["15:00", "15:15", "18:00"])
      await run(sumUpWeeks, `2026-03-16T${time}:00.000Z`);
    expect(await told(ada)).toEqual([["weeklySummary", null, "2026-03-16"]]);
    const [row] = await town.owner`select facts from notices where user_id = ${ada.userId}`;
    expect(row?.["facts"].summary.goals).toMatchObject([{ title: "Read", met: 3, missed: 4 }]);
  });

  it("is not sent late in the week when no job ran on Monday", async () => {
    const ada = await town.addPerson({ now: "2026-03-12T18:00:00.000Z" });
    await begin(ada, { startsOn: "2026-03-09" });
    await run(sumUpWeeks, "2026-03-18T08:00:00.000Z");
    expect(await told(ada)).toEqual([]);
  });
});
