/** Reminders on clocks that change. */
import { describe, expect, it } from "vitest";
import { dueReminders, isWorthReminding } from "./reminders";

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
});
