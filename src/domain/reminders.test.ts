/** Reminders on clocks that change. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockWindow, dueReminders, isWorthReminding } from "./reminders";

const berlin = { timeZone: "Europe/Berlin", dayStartHour: 0 };
const at = (time: string, days?: number[]) => [{ at: time, ...(days && { days }) }];

/** How often a reminder comes when every quarter of an hour of a stretch is looked at. */
function times(time: string, from: string, minutes: number, rule = berlin): string[] {
  const found = new Set<string>();
  for (let minute = 0; minute <= minutes; minute += 15) {
    const now = new Date(Date.parse(from) + minute * 60_000).toISOString();
    for (const { day } of dueReminders(at(time), rule, now, 15)) found.add(`${day} ${now}`);
  }
  return [...found];
}

describe("a reminder", () => {
  it("comes at its time on the person's clock, summer and winter", () => {
    expect(times("09:00", "2026-01-15T00:00:00Z", 1440)).toEqual([
      "2026-01-15 2026-01-15T08:00:00.000Z",
    ]);
    expect(times("09:00", "2026-07-15T00:00:00Z", 1440)).toEqual([
      "2026-07-15 2026-07-15T07:00:00.000Z",
    ]);
  });

  it("comes once on the night when its time does not exist, an hour later by the clock", () => {
    expect(times("02:30", "2026-03-28T23:00:00Z", 600)).toEqual([
      "2026-03-29 2026-03-29T01:30:00.000Z",
    ]);
  });

  it("comes once on the night when its time comes twice", () => {
    expect(times("02:30", "2026-10-24T22:00:00Z", 600)).toEqual([
      "2026-10-25 2026-10-25T00:30:00.000Z",
    ]);
  });

  it("belongs to the evening before when the day starts later", () => {
    const night = { timeZone: "UTC", dayStartHour: 3 };
    expect(dueReminders(at("01:00"), night, "2026-03-11T01:00:00.000Z", 5)).toEqual([
      { minute: 60, day: "2026-03-10" },
    ]);
  });

  it("comes on its weekdays only", () => {
    const wednesday = "2026-03-11T09:00:00.000Z";
    expect(
      dueReminders(at("09:00", [3]), { ...berlin, timeZone: "UTC" }, wednesday, 5),
    ).toHaveLength(1);
    expect(dueReminders(at("09:00", [2, 4]), { ...berlin, timeZone: "UTC" }, wednesday, 5)).toEqual(
      [],
    );
  });

  it("is known by the minute of its day", () => {
    expect(dueReminders(at("08:45"), berlin, "2026-03-11T07:45:00.000Z", 5)).toEqual([
      { minute: 525, day: "2026-03-11" },
    ]);
  });

  it("is dropped when it is later than is worth it", () => {
    const utc = { timeZone: "UTC", dayStartHour: 0 };
    expect(dueReminders(at("09:00"), utc, "2026-03-11T09:29:00.000Z", 30)).toHaveLength(1);
    expect(dueReminders(at("09:00"), utc, "2026-03-11T09:30:00.000Z", 30)).toEqual([]);
    expect(dueReminders(at("09:00"), utc, "2026-03-11T08:59:59.000Z", 30)).toEqual([]);
  });
});

it("is worth it while a log would help, or a limit can still be kept", () => {
  const period = { start: "2026-03-11", end: "2026-03-11", value: 0, amount: 2 };
  expect(isWorthReminding("recurring", "due", { ...period, verdict: "open" })).toBe(true);
  expect(isWorthReminding("recurring", "done", { ...period, verdict: "met" })).toBe(false);
  expect(isWorthReminding("limit", "other", { ...period, verdict: "open" })).toBe(true);
  expect(isWorthReminding("limit", "other", { ...period, verdict: "missed" })).toBe(false);
  expect(isWorthReminding("recurring", "other", { ...period, verdict: "open" })).toBe(false);
  expect(isWorthReminding("limit", "other", null)).toBe(false);
});

describe("the times that a clock has just shown", () => {
  it("are those of the last minutes, also across midnight", () => {
    const utc = (now: string) => clockWindow("UTC", now, 30);
    expect(utc("2026-03-11T09:00:00.000Z")).toEqual({ after: "08:30", through: "09:00" });
    expect(utc("2026-03-11T00:10:00.000Z")).toEqual({ after: "23:40", through: "00:10" });
    expect(clockWindow("Asia/Kathmandu", "2026-03-11T09:00:00.000Z", 30)).toEqual({
      after: "14:15",
      through: "14:45",
    });
  });

  it("may be any around a change of clocks", () => {
    // Clocks change at 01:00 UTC on 29 March; steady is what is two days from that.
    const berlinAt = (now: string) => clockWindow("Europe/Berlin", now, 30);
    expect(berlinAt("2026-03-28T12:00:00.000Z")).toBeNull();
    expect(berlinAt("2026-03-27T01:10:00.000Z")).toBeNull();
    expect(berlinAt("2026-03-31T01:10:00.000Z")).toBeNull();
    expect(berlinAt("2026-03-31T01:30:00.000Z")).toEqual({ after: "03:00", through: "03:30" });
  });

  it("have exactly the reminders that are due among them", () => {
    const zones = ["Europe/Berlin", "America/St_Johns", "Pacific/Chatham", "Asia/Kolkata"];
    const start = Date.UTC(2026, 0, 1);
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 366 * 96 }),
        fc.integer({ min: 0, max: 1439 }),
        (timeZone, quarter, minute) => {
          const now = new Date(start + quarter * 900_000).toISOString();
          const window = clockWindow(timeZone, now, 30);
          if (window === null) return;
          const time = new Date(minute * 60_000).toISOString().slice(11, 16);
          const { after, through } = window;
          const isShown =
            after < through ? time > after && time <= through : time > after || time <= through;
          const due = dueReminders(at(time), { timeZone, dayStartHour: 0 }, now, 30);
          expect(due).toHaveLength(isShown ? 1 : 0);
        },
      ),
      { numRuns: 3000 },
    );
  });
});
