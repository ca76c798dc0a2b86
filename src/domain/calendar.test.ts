import { describe, expect, it } from "vitest";
import {
  civilDay,
  civilDayThen,
  dayStart,
  daysNeverLived,
  isTimeZone,
  latestDateOnEarth,
} from "./calendar";

const at = (timeZone: string, dayStartHour = 0) => ({ timeZone, dayStartHour });

describe("civilDay", () => {
  it.each([
    ["2026-11-22T10:30:00Z", "Pacific/Kiritimati", 0, "2026-11-23"],
    ["2026-11-22T10:30:00Z", "Pacific/Pago_Pago", 0, "2026-11-21"],
    ["2026-11-22T10:14:59Z", "Pacific/Chatham", 0, "2026-11-22"],
    ["2026-11-22T10:15:00Z", "Pacific/Chatham", 0, "2026-11-23"],
    ["2026-11-22T18:14:59Z", "Asia/Kathmandu", 0, "2026-11-22"],
    ["2026-11-22T18:15:00Z", "Asia/Kathmandu", 0, "2026-11-23"],
    ["2026-11-22T01:30:00Z", "UTC", 3, "2026-11-21"],
    ["2026-11-22T03:00:00Z", "UTC", 3, "2026-11-22"],
  ])("%s in %s, day start %d → %s", (instant, zone, hour, day) => {
    expect(civilDay(instant, at(zone, hour))).toBe(day);
  });

  it("begins a day at its first valid instant where midnight does not exist", () => {
    // Santiago, 2024-09-08: clocks go from 24:00 to 01:00, so the day begins at 01:00 (04:00 UTC)
    expect(dayStart("2024-09-08", at("America/Santiago")).toString()).toBe("2024-09-08T04:00:00Z");
    expect(civilDay("2024-09-08T03:59:59Z", at("America/Santiago"))).toBe("2024-09-07");
    expect(civilDay("2024-09-08T04:00:00Z", at("America/Santiago"))).toBe("2024-09-08");
  });

  it("begins a day once where its first hour is doubled", () => {
    // Havana, 2024-11-03: 01:00 goes back to 00:00; the day began at the first midnight (04:00 UTC)
    expect(civilDay("2024-11-03T04:00:00Z", at("America/Havana"))).toBe("2024-11-03");
    expect(civilDay("2024-11-03T05:00:00Z", at("America/Havana"))).toBe("2024-11-03");
  });

  it("moves a day start that falls in a gap to the gap's end", () => {
    // Berlin, 2026-03-29: 02:00–03:00 does not exist; a day start of 2 is 03:00 local (01:00 UTC)
    expect(civilDay("2026-03-29T00:59:59Z", at("Europe/Berlin", 2))).toBe("2026-03-28");
    expect(civilDay("2026-03-29T01:00:00Z", at("Europe/Berlin", 2))).toBe("2026-03-29");
  });

  it("leaves out the date that Samoa skipped", () => {
    expect(civilDay("2011-12-30T09:59:59Z", at("Pacific/Apia"))).toBe("2011-12-29");
    expect(civilDay("2011-12-30T10:00:00Z", at("Pacific/Apia"))).toBe("2011-12-31");
  });
});

describe("civilDayThen", () => {
  it("goes by the day start of that time", () => {
    const changes = [
      { timeZone: "UTC", dayStartHour: 0, changedAt: "2026-01-01T00:00:00.000Z" },
      { timeZone: "UTC", dayStartHour: 12, changedAt: "2026-03-10T20:00:00.000Z" },
    ];
    expect(civilDayThen("2026-03-10T11:00:00.000Z", changes)).toBe("2026-03-10");
    expect(civilDayThen("2026-03-11T11:00:00.000Z", changes)).toBe("2026-03-10");
    expect(civilDayThen("2025-12-31T11:00:00.000Z", changes)).toBe("2025-12-31");
  });
});

describe("daysNeverLived", () => {
  const change = (timeZone: string, changedAt: string) => ({
    timeZone,
    dayStartHour: 0,
    changedAt,
  });

  it("has none for a person who stays", () => {
    expect(
      daysNeverLived([change("Europe/Berlin", "2026-01-01T00:00:00Z")], "2026-11-22T00:00:00Z")
        .size,
    ).toBe(0);
  });

  it("has the day flown over from Pago Pago to Kiritimati", () => {
    // 10:30 UTC: still the 21st in Pago Pago, already the 23rd in Kiritimati
    const changes = [
      change("Pacific/Pago_Pago", "2026-01-01T00:00:00Z"),
      change("Pacific/Kiritimati", "2026-11-22T10:30:00Z"),
    ];
    expect([...daysNeverLived(changes, "2026-12-01T00:00:00Z")]).toEqual(["2026-11-22"]);
  });

  it("gives the day back when the person returns in time to live it", () => {
    const changes = [
      change("Pacific/Pago_Pago", "2026-01-01T00:00:00Z"),
      change("Pacific/Kiritimati", "2026-11-22T10:30:00Z"),
      change("Pacific/Pago_Pago", "2026-11-22T11:30:00Z"),
    ];
    expect(daysNeverLived(changes, "2026-12-01T00:00:00Z").size).toBe(0);
  });

  it("has the date that the person's own zone left out", () => {
    const changes = [change("Pacific/Apia", "2011-01-01T00:00:00Z")];
    expect([...daysNeverLived(changes, "2012-06-01T00:00:00Z")]).toEqual(["2011-12-30"]);
  });

  it("keeps a date that the zone left out for whom it lasted until their day start", () => {
    const rule = { timeZone: "Pacific/Apia", dayStartHour: 12 };
    expect(civilDay("2011-12-30T11:57:00Z", rule)).toBe("2011-12-30");
    const changes = [{ ...rule, changedAt: "2011-01-01T00:00:00Z" }];
    expect([...daysNeverLived(changes, "2012-06-01T00:00:00Z")]).toEqual([]);
  });
});

describe("isTimeZone", () => {
  it("takes IANA names, not offsets or nonsense", () => {
    expect(["Asia/Kathmandu", "UTC", "Europe/Berlin"].every(isTimeZone)).toBe(true);
    expect(
      ["+02:00", "Mars/Olympus", "", "2026-03-01T00:00Z", "2026-03-01T00:00[Europe/Berlin]"].some(
        isTimeZone,
      ),
    ).toBe(false);
  });
});

describe("latestDateOnEarth", () => {
  it("is the date at UTC+14", () => {
    expect(latestDateOnEarth("2026-11-22T09:59:59Z")).toBe("2026-11-22");
    expect(latestDateOnEarth("2026-11-22T10:00:00Z")).toBe("2026-11-23");
  });
});
