import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilDay } from "../../domain/calendar";
import { civilDayAt } from "./civil-day-now";

describe("civilDayAt", () => {
  it("is the day before until the day's first hour", () => {
    const rule = { timeZone: "Europe/Berlin", dayStartHour: 4 };
    expect(civilDayAt(Date.parse("2026-03-10T02:59:59Z"), rule)).toBe("2026-03-09");
    expect(civilDayAt(Date.parse("2026-03-10T03:00:00Z"), rule)).toBe("2026-03-10");
  });

  it("knows zones on both sides of the date line", () => {
    const instant = Date.parse("2026-03-10T11:30:00Z");
    expect(civilDayAt(instant, { timeZone: "Pacific/Kiritimati", dayStartHour: 0 })).toBe(
      "2026-03-11",
    );
    expect(civilDayAt(instant, { timeZone: "Pacific/Pago_Pago", dayStartHour: 1 })).toBe(
      "2026-03-09",
    );
  });

  it("says what the server says, over clock changes too", () => {
    const zones = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"];
    const changes = [Date.parse("2026-03-29T01:00:00Z"), Date.parse("2026-10-25T01:00:00Z")];
    const moment = fc.oneof(
      fc.integer({ min: Date.parse("2024-01-01"), max: Date.parse("2028-01-01") }),
      fc
        .tuple(fc.constantFrom(...changes), fc.integer({ min: -8 * 60, max: 8 * 60 }))
        .map(([change, minutes]) => change + minutes * 60_000),
    );
    fc.assert(
      fc.property(
        moment,
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 23 }),
        (at, timeZone, dayStartHour) => {
          const rule = { timeZone, dayStartHour };
          expect(civilDayAt(at, rule)).toBe(civilDay(new Date(at).toISOString(), rule));
        },
      ),
      { numRuns: 500 },
    );
  });
});
