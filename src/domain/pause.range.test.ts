/** The range that a person asks to pause. */
import { expect, it } from "vitest";
import { pauseRange } from "./pause";

const TODAY = "2026-03-11";

it.each([
  ["from today on, open, without a reason", {}, [TODAY, null, null]],
  ["from a day on", { from: "2026-03-09" }, ["2026-03-09", null, null]],
  [
    "until a day, for a reason",
    { until: "2026-03-12", reason: "ill" },
    [TODAY, "2026-03-12", "ill"],
  ],
])("is %s", (_what, asked, [from, until, reason]) => {
  expect(pauseRange(asked, TODAY)).toEqual({ from, until, reason });
});

it.each([
  [{ until: TODAY }, { until: ["empty_range"] }],
  [{ from: "2026-03-10", until: "2026-03-10" }, { until: ["empty_range"] }],
  [{ from: "2026-03-12", until: TODAY }, { to: ["before_from"] }],
])("%j is refused", (asked, details) => {
  expect(() => pauseRange(asked, TODAY)).toThrow(
    expect.objectContaining({ code: "INVALID_DATE_RANGE", facts: { details } }),
  );
});
