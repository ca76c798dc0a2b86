/** People's clocks at their edges: hours that are left out or doubled, and days flown over or lived twice. */
import { describe, expect, it } from "vitest";
import {
  civilDayThen,
  clockInstant,
  dayStart,
  daysNeverLived,
  eveningOf,
  instantOf,
  isTimeZone,
} from "./calendar";

const berlin = { timeZone: "Europe/Berlin", dayStartHour: 0 };

describe("clockInstant", () => {
  it.each([
    ["2026-01-15", "09:00", "2026-01-15T08:00:00.000Z"],
    ["2026-07-15", "09:00", "2026-07-15T07:00:00.000Z"],
    // 02:30 does not exist on 29 March; it comes an hour later by the clock.
    ["2026-03-29", "02:30", "2026-03-29T01:30:00.000Z"],
    // 02:30 comes twice on 25 October; the first time it is still summer.
    ["2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
  ])("of %s %s in Berlin is %s", (date, time, instant) => {
    expect(clockInstant(date, time, "Europe/Berlin")).toBe(instant);
  });
});

describe("eveningOf", () => {
  it("comes on the next date when the hour lies before the day start", () => {
    const night = { timeZone: "UTC", dayStartHour: 4 };
    expect(eveningOf("2026-03-11", 20, night)).toBe("2026-03-11T20:00:00.000Z");
    expect(eveningOf("2026-03-11", 4, night)).toBe("2026-03-11T04:00:00.000Z");
    expect(eveningOf("2026-03-11", 3, night)).toBe("2026-03-12T03:00:00.000Z");
  });
});

it("instants are written with milliseconds", () => {
  expect(instantOf(1_773_230_400_000)).toBe("2026-03-11T12:00:00.000Z");
  expect(instantOf(-1)).toBe("1969-12-31T23:59:59.999Z");
});

describe("dayStart", () => {
  it.each([
    ["2026-03-11", 0, "2026-03-10T23:00:00Z"],
    ["2026-03-11", 9, "2026-03-11T08:00:00Z"],
    ["2026-03-11", 12, "2026-03-11T11:00:00Z"],
    // Of the doubled hour the first counts; the one left out ends at 03:00.
    ["2026-10-25", 2, "2026-10-25T00:00:00Z"],
    ["2026-03-29", 2, "2026-03-29T01:00:00Z"],
  ])("of %s at %d o'clock in Berlin is %s", (day, dayStartHour, instant) => {
    expect(dayStart(day, { ...berlin, dayStartHour }).toString()).toBe(instant);
  });
});

it("offsets are no zones, whichever way they lie", () => {
  expect(["-02:00", "+00", "-05"].some(isTimeZone)).toBe(false);
  expect(isTimeZone("Etc/GMT-5")).toBe(true);
});

describe("civilDayThen", () => {
  it("holds a rule from its very instant on", () => {
    const changes = [
      { timeZone: "UTC", dayStartHour: 0, changedAt: "2026-01-01T00:00:00.000Z" },
      { timeZone: "Asia/Tokyo", dayStartHour: 0, changedAt: "2026-03-10T16:00:00.000Z" },
    ];
    expect(civilDayThen("2026-03-10T15:59:59.999Z", changes)).toBe("2026-03-10");
    expect(civilDayThen("2026-03-10T16:00:00.000Z", changes)).toBe("2026-03-11");
  });

  it("asks for one rule at least", () => {
    const asked = () => civilDayThen("2026-03-10T16:00:00.000Z", []);
    expect(asked).toThrow(new RangeError("a profile has at least one rule of days"));
  });
});

describe("daysNeverLived", () => {
  const change = (timeZone: string, changedAt: string, dayStartHour = 0) => ({
    ...{ timeZone, dayStartHour, changedAt },
  });
  const never = (now: string, ...changes: ReturnType<typeof change>[]) =>
    [...daysNeverLived(changes, now)].sort();

  it("has a date skipped by the zone only while the person lived by it", () => {
    const first = change("UTC", "2011-01-01T00:00:00Z");
    // Apia left out 30 December 2011: gone for who was there, not for who came or left before.
    const came = (instant: string) =>
      never("2012-06-01T00:00:00Z", first, change("Pacific/Apia", instant));
    expect(came("2011-12-20T12:00:00Z")).toEqual(["2011-12-30"]);
    expect(came("2012-02-01T12:00:00Z")).toEqual([]);
    const apia = change("Pacific/Apia", "2011-01-01T00:00:00Z");
    expect(never("2011-12-29T12:00:00Z", apia)).toEqual([]);
    expect(never("2012-06-01T00:00:00Z", apia, change("UTC", "2011-12-20T00:00:00Z"))).toEqual([]);
  });

  it("has no date skipped by the zone that the person had begun before they flew there", () => {
    const paris = change("Europe/Paris", "2011-01-01T00:00:00Z");
    const came = (instant: string) =>
      never("2012-06-01T00:00:00Z", paris, change("Pacific/Apia", instant));
    // Nine in the morning of the 30th in Paris is the evening of the 28th in Apia.
    expect(came("2011-12-30T08:00:00Z")).toEqual([]);
    expect(came("2011-12-29T22:00:00Z")).toEqual(["2011-12-30"]);
  });

  it("has two dates where a zone and a later flight each left one out", () => {
    expect(
      never(
        "2026-12-01T00:00:00Z",
        change("Pacific/Apia", "2011-01-01T00:00:00Z"),
        change("Pacific/Pago_Pago", "2020-01-01T12:00:00Z"),
        change("Pacific/Kiritimati", "2026-11-22T10:30:00Z"),
      ),
    ).toEqual(["2011-12-30", "2026-11-22"]);
  });

  it("has none of a flight west, which lives a date twice, nor when flown back east", () => {
    // The date that Kiritimati itself left out, when it came over the date line.
    const own = ["1994-12-31"];
    const east = change("Pacific/Kiritimati", "2026-01-01T00:00:00Z");
    const west = change("Pacific/Pago_Pago", "2026-11-22T10:30:00Z");
    expect(never("2026-12-01T00:00:00Z", east, west)).toEqual(own);
    const back = change("Pacific/Kiritimati", "2026-11-22T11:30:00Z");
    expect(never("2026-12-01T00:00:00Z", east, west, back)).toEqual(own);
  });

  it("has the dates that an hour of another zone jumped over, up to the first one lived again", () => {
    // 10:30 UTC: the 21st in Pago Pago that begins its days at noon, the 23rd in Kiritimati.
    const pago = change("Pacific/Pago_Pago", "2026-01-01T00:00:00Z", 12);
    const kiritimati = change("Pacific/Kiritimati", "2026-11-22T10:30:00Z");
    // 23:30 on the 21st in Pago Pago; day start noon keeps the 21st.
    expect(never("2026-12-01T00:00:00Z", pago, kiritimati)).toEqual(["2026-11-22"]);
    const early = change("Pacific/Pago_Pago", "2026-01-01T00:00:00Z", 12);
    const atNine = change("Pacific/Kiritimati", "2026-11-22T22:30:00Z");
    // 11:30 on the 22nd in Pago Pago is still the 21st; it is 12:30 on the 23rd in Kiritimati.
    expect(never("2026-12-01T00:00:00Z", early, atNine)).toEqual(["2026-11-22"]);
  });
});
