/** Ranges of days that people ask about. */
import { describe, expect, it } from "vitest";
import { checkDateRange } from "./date-range";

describe("a range of days", () => {
  it("may be a single day, or 3,660 of them", () => {
    expect(() => checkDateRange({ from: "2026-03-11", to: "2026-03-11" })).not.toThrow();
    // 2016-03-10 and the 3,659 days after it: ten years of 365 days, 3 leap days, and 6 days more.
    expect(() => checkDateRange({ from: "2016-03-10", to: "2026-03-17" })).not.toThrow();
  });

  it.each([
    ["that ends before it begins", { from: "2026-03-11", to: "2026-03-10" }, "before_from"],
    ["of 3,661 days", { from: "2016-03-10", to: "2026-03-18" }, "range_too_long"],
  ])("%s is refused", (_what, range, reason) => {
    const facts = { details: { to: [reason] } };
    expect(() => checkDateRange(range)).toThrow(
      expect.objectContaining({ code: "INVALID_DATE_RANGE", facts }),
    );
  });
});
