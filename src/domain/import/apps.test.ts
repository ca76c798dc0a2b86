import { describe, expect, it } from "vitest";
import { readBeaver } from "./beaver";
import { readBeeminder } from "./beeminder";
import { detectFormat } from "./detect";
import { readHabitTrove } from "./habittrove";
import type { ImportedHistory } from "./history";

const logs = (history: ImportedHistory) =>
  history.goals[0]?.activities.map(({ day, value, note }) => [day, value, note]);
const reasons = (history: ImportedHistory) => history.rows.map((row) => row.because ?? row.outcome);

describe("readHabitTrove", () => {
  const habit = { id: "h1", name: "Stretch", frequency: "FREQ=DAILY", completions: [] };
  const settings = { system: { timezone: "America/New_York", weekStartDay: 0 } };

  it("derives days in the zone of the settings, over a change of clocks too", () => {
    // New York is 5 hours behind until 2026-03-08 02:00, then 4.
    const completions = ["2026-03-08T04:30:00.000Z", "2026-03-09T03:30:00.000Z", "soon"];
    const history = readHabitTrove(
      { habits: { habits: [{ ...habit, completions }] }, settings },
      "UTC",
    );
    expect(logs(history)).toEqual([
      ["2026-03-07", 1, null],
      ["2026-03-08", 1, null],
    ]);
    expect(reasons(history)).toEqual(["accepted", "accepted", "accepted", "date_unreadable"]);
    expect(history.goals[0]?.create.weekStart).toBe(7);
  });

  it("turns rules into schedules and a date into a total", () => {
    const of = (frequency: string, targetCompletions?: number) =>
      readHabitTrove(
        { habits: { habits: [{ ...habit, frequency, targetCompletions }] }, settings },
        "UTC",
      ).goals[0]?.create;
    expect(of("FREQ=DAILY", 8)?.settings).toMatchObject({ period: "day", amount: 8 });
    expect(of("FREQ=WEEKLY;BYDAY=MO,FR")?.settings).toMatchObject({ daysOfWeek: [1, 5] });
    expect(of("RRULE:FREQ=MONTHLY")?.settings).toMatchObject({ period: "month", amount: 1 });
    expect(of("FREQ=DAILY;INTERVAL=2")?.settings).toMatchObject({ period: "week", amount: 3 });
    expect(of("2026-05-01T00:00:00.000Z")).toMatchObject({ pattern: "milestone" });
  });
});

describe("readBeaver", () => {
  it("takes done records with their texts, and nothing that was thrown away", () => {
    const period = { period_type: "W", period_count: 1, target_count: 3 };
    const records = [
      { day: "2026-01-05", done: true, text: "hills" },
      { day: "2026-01-06", done: false },
    ];
    const history = readBeaver({
      habits: [
        { name: "Run", tags: ["legs"], status: "normal", period, records },
        { name: "Old", status: "solf_delete", records },
      ],
    });
    expect(history.goals).toHaveLength(1);
    expect(history.goals[0]?.create).toMatchObject({
      description: "#legs",
      settings: { period: "week", amount: 3 },
    });
    expect(logs(history)).toEqual([["2026-01-05", 1, "hills"]]);
    expect(reasons(history)).toEqual(["accepted", "accepted", "nothing_done", "deleted_in_source"]);
  });

  it("names the field that does not fit", () => {
    expect(() => readBeaver({ habits: [{ name: 3 }] })).toThrow(
      expect.objectContaining({
        facts: { details: { file: ["field_wrong"], in: ["habits.0.name"] } },
      }),
    );
  });
});

describe("readBeeminder", () => {
  const point = { id: "a", timestamp: 1767600000, daystamp: "20260104", value: 2.5, comment: "x" };

  it("goes by daystamp and takes each requestid once", () => {
    const history = readBeeminder([
      { ...point, requestid: "r1" },
      { ...point, id: "b", requestid: "r1" },
      { ...point, id: "c", is_dummy: true },
      { ...point, id: "d", daystamp: "20260230" },
    ]);
    // 1767600000 s is 2026-01-05T08:00Z; the daystamp says the 4th, and counts.
    expect(logs(history)).toEqual([["2026-01-04", 2.5, "x"]]);
    expect(history.goals[0]?.activities[0]?.recordedAt).toBe("2026-01-05T08:00:00.000Z");
    expect(reasons(history)).toEqual([
      "settings_not_in_file",
      "accepted",
      "twice_in_file",
      "dummy",
      "date_unreadable",
    ]);
  });

  it("asks what the goal asked: a rate to reach, or one to stay under", () => {
    const goal = { slug: "run", goal_type: "hustler", rate: 10, runits: "w", gunits: "km" };
    const more = readBeeminder({ ...goal, datapoints: [point] });
    expect(more.goals[0]?.create).toMatchObject({
      pattern: "recurring",
      settings: { period: "week", amount: 10, unit: "km" },
    });
    const less = readBeeminder({ goals: [{ ...goal, goal_type: "drinker", rate: 2 }] });
    expect(less.goals[0]?.create).toMatchObject({ pattern: "limit", settings: { max: 2 } });
  });
});

describe("detectFormat", () => {
  const ofText = (text: string) => detectFormat({ kind: "text", text });

  it("goes by what is in the file", () => {
    expect(ofText('[{"daystamp":"20260101"}]')).toBe("beeminder");
    expect(ofText('{"habits":[{"frequency":"FREQ=DAILY"}]}')).toBe("habittrove");
    expect(ofText('{"habits":[{"records":[]}]}')).toBe("beaver");
    expect(ofText('{"format":"cairn","version":1}')).toBe("cairn-json");
    expect(ofText("date;water\n2026-01-01;3")).toBe("csv");
  });

  it("refuses a file of passwords", () => {
    expect(() => ofText('{"users":[{"id":"1","password":"salt:hash"}]}')).toThrow(
      expect.objectContaining({ facts: { details: { file: ["password_file"] } } }),
    );
  });
});
