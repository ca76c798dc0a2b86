/** Civil days in zones with a history: each by instants that a small mistake would put on another day. */
import { describe, expect, it } from "vitest";
import {
  civilDay,
  civilDayThen,
  clockInstant,
  daysNeverLived,
  isTimeZone,
  timeOnSteadyClock,
} from "./calendar";

it("what is no zone is said to be none", () => {
  expect([isTimeZone("Mars/Base"), isTimeZone(""), isTimeZone("+02:00")]).toEqual([
    false,
    false,
    false,
  ]);
  expect(isTimeZone("Europe/Vilnius")).toBe(true);
});

describe("a day's first moment", () => {
  it.each([
    ["2026-03-11T00:00:00.000Z", "2026-03-11"],
    ["2026-03-11T00:00:00.500Z", "2026-03-11"],
    ["2026-03-11T00:00:30.000Z", "2026-03-11"],
    ["2026-03-10T23:59:59.999Z", "2026-03-10"],
    ["2026-03-11T00:30:00+01:00", "2026-03-10"],
    ["2026-03-11T01:00:00+01:00", "2026-03-11"],
  ])("in Reykjavik, %s is of %s", (instant, day) => {
    expect(civilDay(instant, { timeZone: "Atlantic/Reykjavik", dayStartHour: 0 })).toBe(day);
  });

  // Clocks of Adelaide go from UTC+10:30 to +9:30 on 5 April, and back on 4 October.
  it.each([
    ["2026-04-03T13:29:59.999Z", "2026-04-03"],
    ["2026-04-03T13:30:00.000Z", "2026-04-04"],
    ["2026-04-05T14:29:59.999Z", "2026-04-05"],
    ["2026-04-05T14:30:00.000Z", "2026-04-06"],
    ["2026-04-08T14:29:59.999Z", "2026-04-08"],
    ["2026-04-08T14:30:00.000Z", "2026-04-09"],
    ["2026-10-03T14:30:00.000Z", "2026-10-04"],
    ["2026-10-04T13:30:00.000Z", "2026-10-05"],
    ["2026-12-31T13:29:59.999Z", "2026-12-31"],
    ["1970-06-30T14:30:00.000Z", "1970-07-01"],
  ])("in Adelaide, %s is of %s", (instant, day) => {
    expect(civilDay(instant, { timeZone: "Australia/Adelaide", dayStartHour: 0 })).toBe(day);
  });
});

it("a clock is steady but for two days around a change", () => {
  // Clocks of Halifax change at 06:00 UTC on 8 March.
  const shown = (instant: string) => timeOnSteadyClock(instant, "America/Halifax");
  expect(shown("2026-03-06T05:59:59.999Z")).toBe("01:59");
  expect(shown("2026-03-06T06:00:00.000Z")).toBeNull();
  expect(shown("2026-03-10T05:59:59.999Z")).toBeNull();
  expect(shown("2026-03-10T06:00:00.000Z")).toBe("03:00");
  expect(clockInstant("2026-03-08", "02:30", "America/Halifax")).toBe("2026-03-08T06:30:00.000Z");
  expect(clockInstant("2026-06-08", "02:30", "America/Halifax")).toBe("2026-06-08T05:30:00.000Z");
});

it("an instant is of the day by the latest rule before it, of three", () => {
  const rule = (timeZone: string, changedAt: string) => ({ timeZone, changedAt, dayStartHour: 0 });
  const changes = [
    rule("Etc/GMT", "2026-01-01T00:00:00.000Z"),
    rule("Etc/GMT-12", "2026-02-01T00:00:00.000Z"),
    rule("Etc/GMT+12", "2026-03-01T00:00:00.000Z"),
  ];
  const days = ["2025-12-31", "2026-01-31", "2026-02-28", "2026-03-31"].map((date) =>
    civilDayThen(`${date}T13:00:00.000Z`, changes),
  );
  expect(days).toEqual(["2025-12-31", "2026-01-31", "2026-03-01", "2026-03-31"]);
});

describe("days never lived", () => {
  const change = (timeZone: string, changedAt: string) => ({
    timeZone,
    changedAt,
    dayStartHour: 0,
  });
  const never = (now: string, ...changes: ReturnType<typeof change>[]) =>
    [...daysNeverLived(changes, now)].sort();

  it.each([
    ["Pacific/Fakaofo", "2011-12-30"],
    ["Pacific/Kwajalein", "1993-08-21"],
    ["Pacific/Kanton", "1994-12-31"],
  ])("in %s are those it left out: %s", (timeZone, day) => {
    expect(never("2026-01-01T00:00:00Z", change(timeZone, "1980-01-01T00:00:00Z"))).toEqual([day]);
  });

  it.each(["Asia/Manila", "America/Noronha", "Pacific/Chatham"])("in %s are none", (timeZone) => {
    expect(never("2026-01-01T00:00:00Z", change(timeZone, "1980-01-01T00:00:00Z"))).toEqual([]);
  });

  it("are none of those lived before a flight west, however far a flight east then leads", () => {
    // The 12th was lived in the east; then the 11th in the west, then the 13th in the east.
    const [east, west] = ["Etc/GMT-14", "Etc/GMT+11"];
    const flights = [
      change(east, "2026-01-01T00:00:00.000Z"),
      change(west, "2026-03-12T08:00:00.000Z"),
      change(east, "2026-03-12T10:30:00.000Z"),
    ];
    expect(never("2026-04-01T00:00:00.000Z", ...flights)).toEqual([]);
    expect(never("2026-04-01T00:00:00.000Z", ...flights.slice(1))).toEqual(["2026-03-12"]);
  });

  it("stay so when one flies back to the evening before them, and are lived when one waits for them", () => {
    // 10:30 UTC is 23:30 on the 11th in the west and 00:30 on the 13th in the east.
    const [east, west] = ["Etc/GMT-14", "Etc/GMT+11"];
    const backUntil = (instant: string) => [
      change(west, "2026-01-01T00:00:00.000Z"),
      change(east, "2026-03-12T10:30:00.000Z"),
      change(west, "2026-03-12T10:40:00.000Z"),
      change(east, instant),
    ];
    const now = "2026-04-01T00:00:00.000Z";
    expect(never(now, ...backUntil("2026-03-12T10:50:00.000Z"))).toEqual(["2026-03-12"]);
    expect(never(now, ...backUntil("2026-03-12T20:00:00.000Z"))).toEqual([]);
  });
});
