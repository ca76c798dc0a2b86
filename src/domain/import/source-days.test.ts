/** Civil days of instants in a zone, over changes of clocks and at the ends of the calendar. */
import { describe, expect, it } from "vitest";
import { dayFinder } from "./source-days";

const at = (instant: string) => Date.parse(instant);

describe("dayFinder", () => {
  it.each([
    ["UTC", "2026-03-08T00:00:00.000Z", "2026-03-08"],
    ["UTC", "2026-03-07T23:59:59.999Z", "2026-03-07"],
    ["Pacific/Kiritimati", "2026-03-08T10:00:00.000Z", "2026-03-09"],
    ["Pacific/Kiritimati", "2026-03-08T09:59:59.999Z", "2026-03-08"],
    ["Pacific/Pago_Pago", "2026-03-08T10:59:59.999Z", "2026-03-07"],
    ["Pacific/Pago_Pago", "2026-03-08T11:00:00.000Z", "2026-03-08"],
    ["America/New_York", "2026-03-09T03:59:59.999Z", "2026-03-08"],
    ["America/New_York", "2026-03-09T04:00:00.000Z", "2026-03-09"],
  ])("in %s, %s is %s", (zone, instant, day) => {
    const dayOf = dayFinder(zone);
    expect([dayOf(at(instant)), dayOf(at(instant))]).toEqual([day, day]);
  });

  it("knows no day of an instant that is none, or outside the calendar", () => {
    const dayOf = dayFinder("UTC");
    const none = [Number.NaN, Number.POSITIVE_INFINITY, at("0999-06-01T00:00:00Z"), 8.64e15, 1e300];
    expect(none.map(dayOf)).toEqual(none.map(() => null));
  });
});
