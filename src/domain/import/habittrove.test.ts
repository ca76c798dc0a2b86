/** HabitTrove: frequencies as schedules, completions as logs of their day, row by row. */
import { describe, expect, it } from "vitest";
import { readHabitTrove } from "./habittrove";

const habit = { id: "h1", name: "Stretch", frequency: "FREQ=DAILY" };
const inUtc = { system: { timezone: "UTC" } };

function read(given: object = {}, settings: unknown = inUtc, timeZone = "UTC") {
  const habits = {
    habits: [
      { ...habit, name: "Before" },
      { ...habit, ...given },
    ],
  };
  const { goals, rows, format } = readHabitTrove({ habits, settings }, timeZone);
  const own = goals[1];
  if (own === undefined) throw new Error("the second habit is missing");
  return { own, row: rows[1], logged: rows.slice(2), format };
}
const refusal = (details: object) => expect.objectContaining({ facts: { details } });

describe("a habit", () => {
  it("becomes a goal, named in its own row", () => {
    const { own, row, format } = read();
    expect(format).toBe("habittrove");
    expect(own).toEqual({
      ...{ key: "h1", isArchived: false, activities: [], row: 1 },
      create: {
        ...{ title: "Stretch", pattern: "recurring", status: "active" },
        settings: { period: "day", amount: 1, unit: "times", bound: "atLeast" },
      },
    });
    expect(row).toEqual({
      ...{ file: "habits.json", line: 2, goal: "Stretch", day: null, outcome: "accepted" },
    });
  });

  it("keeps a numbered id, a description, and that it was put away", () => {
    const { own } = read({ id: 7, name: "", description: " slowly ", archived: true });
    expect(own).toMatchObject({
      ...{ key: "7", isArchived: true },
      create: { title: "Habit 2", description: "slowly" },
    });
    expect(read({ archived: false }).own.isArchived).toBe(false);
  });
});

describe("a frequency", () => {
  const asked = (frequency: string, targetCompletions?: number) => {
    const { own, row } = read({ frequency, targetCompletions });
    return { ...own.create.settings, because: row?.because };
  };

  it.each([
    ["FREQ=DAILY", "day", undefined],
    ["FREQ=DAILY;INTERVAL=1", "day", undefined],
    ["FREQ=WEEKLY", "week", undefined],
    ["FREQ=WEEKLY;BYDAY=", "week", undefined],
    ["FREQ=MONTHLY;BYDAY=1MO", "month", undefined],
    ["FREQ=YEARLY", "year", undefined],
    [" rrule:freq = monthly ", "month", undefined],
    ["DTSTART:20260101T000000Z\nRRULE:FREQ=YEARLY", "year", undefined],
    ["XRRULE:FREQ=YEARLY", "day", "frequency_unknown"],
    ["FREQ=HOURLY", "day", "frequency_unknown"],
    ["whenever", "day", "frequency_unknown"],
    ["", "day", "frequency_unknown"],
    ["FREQ=WEEKLY;INTERVAL=0", "day", "frequency_unknown"],
    ["FREQ=WEEKLY;INTERVAL=-2", "day", "frequency_unknown"],
    ["FREQ=WEEKLY;INTERVAL=1.5", "day", "frequency_unknown"],
    ["FREQ=WEEKLY;INTERVAL=x", "day", "frequency_unknown"],
  ])("%j asks twice in a %s", (frequency, period, because) => {
    const settings = asked(frequency, 2);
    expect(settings).toMatchObject({ period, amount: 2, unit: "times" });
    expect(settings).not.toHaveProperty("daysOfWeek");
    expect(settings.because).toBe(because);
  });

  it.each([
    ["FREQ=DAILY;INTERVAL=3", "week", 4],
    ["FREQ=WEEKLY;INTERVAL=2", "month", 4],
    ["FREQ=MONTHLY;INTERVAL=3", "month", 1],
    ["FREQ=YEARLY;INTERVAL=2", "year", 1],
  ])("%s is brought to the nearest schedule, a %s", (frequency, period, amount) => {
    const because = "nearest_frequency";
    expect(asked(frequency, 2)).toMatchObject({ period, amount, unit: "times", because });
  });

  it("of weekdays asks on those days", () => {
    expect(asked("FREQ=WEEKLY;BYDAY=MO, 2WE,XX,SU")).toMatchObject({
      ...{ period: "day", amount: 1, unit: "times", daysOfWeek: [1, 3, 7] },
    });
  });

  it("that is a date makes a task of it", () => {
    const { own, row } = read({ frequency: "2026-05-01T08:00:00Z", targetCompletions: 3 });
    expect(own.create).toMatchObject({ pattern: "milestone", settings: { total: 3 } });
    expect(own.create.settings).toMatchObject({ unit: "times" });
    expect(row).toMatchObject({ outcome: "adapted", because: "one_time_task" });
  });
});

describe("a completion", () => {
  it("is a log of its day, known by its instant", () => {
    const completions = ["2026-03-09T03:30:00Z", "soon", "2026-03-08T23:00:00+02:00"];
    const { own, logged } = read({ completions });
    const log = { kind: "progress", value: 1, note: null };
    const at = (recordedAt: string) => ({ ...log, key: recordedAt, recordedAt });
    expect(own.activities).toEqual([
      { ...at("2026-03-09T03:30:00.000Z"), day: "2026-03-09", row: 2 },
      { ...at("2026-03-08T21:00:00.000Z"), day: "2026-03-08", row: 4 },
    ]);
    expect(own.create.startsOn).toBe("2026-03-08");
    const row = (line: number, day: string | null) => ({
      ...{ file: "habits.json", line, goal: "Stretch", day },
    });
    expect(logged).toEqual([
      { ...row(1, "2026-03-09"), outcome: "accepted" },
      { ...row(2, null), outcome: "refused", because: "date_unreadable" },
      { ...row(3, "2026-03-08"), outcome: "accepted" },
    ]);
  });

  it.each([
    ["the settings name", { system: { timezone: "Asia/Tokyo" } }, "2026-03-09", "accepted"],
    ["the person has, without settings", null, "2026-03-08", "own_zone"],
    ["the person has, without a system", {}, "2026-03-08", "own_zone"],
    ["the person has, where none is named", { system: {} }, "2026-03-08", "own_zone"],
  ])("is of the day in the zone %s", (_what, settings, day, told) => {
    const given = { completions: ["2026-03-08T16:00:00Z"] };
    const { own, row } = read(given, settings, "America/New_York");
    expect(own.activities[0]?.day).toBe(day);
    expect(row?.because ?? row?.outcome).toBe(told);
    expect(row?.outcome).toBe(told === "own_zone" ? "adapted" : "accepted");
  });
});

describe("the settings", () => {
  it.each([
    [0, 7],
    [1, 1],
    [6, 6],
    [7, undefined],
    [-1, undefined],
    [1.5, undefined],
    [null, undefined],
    [undefined, undefined],
  ])("begin weeks on their day %j, Cairn's %j", (weekStartDay, weekStart) => {
    const settings = { system: { timezone: "UTC", weekStartDay } };
    expect(read({}, settings).own.create.weekStart).toBe(weekStart);
  });

  it("are refused with a zone that is none", () => {
    const details = { file: ["zone_unknown"], in: ["settings.json: system.timezone"] };
    const settings = { system: { timezone: "Mars/Base" } };
    expect(() => read({}, settings)).toThrow(refusal(details));
  });

  it("and habits that do not fit are named by their file", () => {
    const wrong = (place: string) => refusal({ file: ["field_wrong"], in: [place] });
    expect(() => read({}, { system: 3 })).toThrow(wrong("settings.json: system"));
    expect(() => read({ name: 3 })).toThrow(wrong("habits.json: habits.1.name"));
  });
});
