/** Quiet hours on people's clocks. */
import { describe, expect, it } from "vitest";
import { quietUntil } from "./quiet-hours";

const night = { from: "22:00", to: "07:00" };

describe("quietUntil", () => {
  it("reaches over midnight, from its first minute up to its last", () => {
    expect(quietUntil("2026-03-10T21:59:59Z", "UTC", night)).toBeNull();
    expect(quietUntil("2026-03-10T22:00:00Z", "UTC", night)).toBe("2026-03-11T07:00:00.000Z");
    expect(quietUntil("2026-03-11T06:59:00Z", "UTC", night)).toBe("2026-03-11T07:00:00.000Z");
    expect(quietUntil("2026-03-11T07:00:00Z", "UTC", night)).toBeNull();
  });

  it("lies within a day when it ends later than it begins", () => {
    const siesta = { from: "13:00", to: "15:30" };
    expect(quietUntil("2026-03-10T13:00:00Z", "UTC", siesta)).toBe("2026-03-10T15:30:00.000Z");
    expect(quietUntil("2026-03-10T15:30:00Z", "UTC", siesta)).toBeNull();
  });

  it("follows the person's clock, also in the night on which it changes", () => {
    // Berlin goes to summer time on 29 March 2026 at 02:00: 07:00 there is 05:00 UTC.
    expect(quietUntil("2026-03-28T22:00:00Z", "Europe/Berlin", night)).toBe(
      "2026-03-29T05:00:00.000Z",
    );
    // An end inside the hour that the clock leaves out comes when the clock goes on.
    expect(
      quietUntil("2026-03-29T00:30:00Z", "Europe/Berlin", { from: "23:00", to: "02:30" }),
    ).toBe("2026-03-29T01:30:00.000Z");
  });

  it("is not there for those who set none", () => {
    expect(quietUntil("2026-03-10T03:00:00Z", "UTC", null)).toBeNull();
    expect(quietUntil("2026-03-10T03:00:00Z", "UTC", { from: "08:00", to: "08:00" })).toBeNull();
  });
});
